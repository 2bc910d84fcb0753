import { z } from 'zod'
import { parseJson } from '../shared/http.ts'

/** A template's values, mPaaS `VendorTemplate`. */
export interface XiaomiTemplate {
  readonly id: string
  /** JSON text: the values by their names. */
  readonly params: string
}

/** Of one template. */
const MAX_VALUES = 9
/** 1 to 128 characters, not only blanks; no symbols such as emoji (So), nothing that Unicode does not assign. */
const VALUE = /^(?=.*\S)[^\p{So}\p{Cn}]{1,128}$/su

const RECORD = z.record(z.string(), z.unknown())
const TEMPLATE = z.object({
  template_id: z.string().min(1).max(128),
  template_param: z.union([z.string().transform((text) => parseJson(text) ?? null), RECORD]).default({}),
})

/**
 * `{"template_id": "…", "template_param": {"name": "value"}}`, the values also as JSON text; for more vendors than this
 * one the same under the key `xiaomi`.
 * @returns what is wrong with it as a text
 */
export function readTemplate(text: string): XiaomiTemplate | string {
  const whole = parseJson(text)
  const template = TEMPLATE.safeParse(RECORD.safeParse(whole).data?.xiaomi ?? whole)
  if (!template.success) return 'vendorTemplate: is JSON with template_id, a text, and template_param'
  const { template_id: id, template_param: given } = template.data
  const params = RECORD.safeParse(given)
  if (!params.success) return 'vendorTemplate: template_param is not an object of texts'
  const values = Object.entries(params.data)
  if (values.length > MAX_VALUES) return `vendorTemplate: template_param has more than ${MAX_VALUES} values`
  const wrong = values.find(([, value]) => typeof value !== 'string' || !VALUE.test(value))
  if (wrong !== undefined) {
    return `vendorTemplate: ${wrong[0].slice(0, 64)} is a text of 1 to 128 characters without emoji and symbols`
  }
  return { id, params: JSON.stringify(params.data) }
}
