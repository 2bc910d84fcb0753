import { z } from 'zod'
import { parseJson } from '../shared/http.ts'

const PARAMETERS = z.union([z.string(), z.record(z.string(), z.string()).transform((values) => JSON.stringify(values))])
const TEMPLATE = z.object({
  private_msg_template_id: z.string().min(1).max(128),
  private_title_parameters: PARAMETERS.default('{}'),
  private_content_parameters: PARAMETERS.default('{}'),
})

export type OppoTemplate = z.infer<typeof TEMPLATE>

/**
 * `VendorTemplate` has one of OPPO under the key `oppo`, in the words of its page; the values are an object or its JSON
 * text.
 * @returns undefined: there is none for OPPO; a text: what is wrong with it
 */
export function readTemplate(text: string): OppoTemplate | string | undefined {
  const whole = z.object({ oppo: z.unknown().optional() }).safeParse(parseJson(text))
  if (whole.data?.oppo === undefined) return undefined
  const template = TEMPLATE.safeParse(whole.data.oppo)
  return template.success
    ? template.data
    : 'vendorTemplate.oppo: needs private_msg_template_id, a text, and texts as parameters'
}
