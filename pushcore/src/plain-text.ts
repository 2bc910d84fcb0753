import { LIMITS } from '@openmps/proto'

/** Control characters, and halves of surrogate pairs: stores and logs would each make something else of them. */
const UNFIT = /[\p{Cc}\p{Cs}]/u

/** Whether the text can name a user, device, app or message: not empty, at most LIMITS.maxIdChars, plain text. */
export function isId(text: string, maxChars: number = LIMITS.maxIdChars): boolean {
  return text !== '' && text.length <= maxChars && !UNFIT.test(text)
}
