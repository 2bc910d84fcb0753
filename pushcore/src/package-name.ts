import { LIMITS } from '@openmps/proto'

/** In words, for whoever gave another one. */
export const PACKAGE_NAME_FORM = `is not 1 to ${LIMITS.maxPackageNameChars} letters, digits, ".", "_" and "-"`

const FORM = /^[\w.-]+$/

/** Whether the text can be the name of an Android package, an iOS bundle or a HarmonyOS app. */
export function isPackageName(text: string): boolean {
  return text.length <= LIMITS.maxPackageNameChars && FORM.test(text)
}
