import { z } from 'zod'
import { checkContactRules, EXEMPT_CATEGORY, MAX_RULES } from '../../guards/contact-rules.ts'
import { MAX_CONTACTS_PER_DAY } from '../../ports/contact-caps.ts'
import { answers, appParams } from './schemas.ts'
import type { AdminParts, AdminScope } from './scope.ts'
import { theApp } from './the-app.ts'

const rule = z.strictObject({
  quiet: z
    .strictObject({ from: z.string(), to: z.string() })
    .optional()
    .describe('HH:mm in the zone of the device; `to` may be on the next day'),
  maxPerDay: z.number().int().optional().describe(`messages to a device on its day: 1 to ${MAX_CONTACTS_PER_DAY}`),
})
const contactRules = z.object({ contactRules: z.record(z.string(), rule) })

const tags = ['contact rules']
const path = '/apps/:appId/:workspaceId/contact-rules'

/** When and how often the devices of an app are addressed. Other push cores see a change within a second. */
export function registerContactRuleRoutes(admin: AdminScope, { apps }: AdminParts): void {
  admin.get(
    path,
    {
      config: { role: 'viewer' },
      schema: { tags, summary: 'Show quiet hours and daily caps', params: appParams, response: answers(contactRules) },
    },
    async ({ params }) => ({ contactRules: { ...(await theApp(apps, params)).contactRules } }),
  )

  admin.put(
    path,
    {
      config: { role: 'admin' },
      schema: {
        tags,
        summary: 'Set quiet hours and daily caps',
        description: `By category, the \`category\` of a push, \`general\` for a push without; at most ${MAX_RULES}. What is not named has no bounds, nor have silent messages and the category \`${EXEMPT_CATEGORY}\`.`,
        params: appParams,
        body: z.strictObject(contactRules.shape),
        response: answers(contactRules),
      },
    },
    async ({ params, body }) => {
      checkContactRules(body.contactRules)
      const before = await theApp(apps, params)
      const { contactRules: _, ...rest } = before
      const some = Object.keys(body.contactRules).length > 0
      await apps.update({ ...rest, ...(some && { contactRules: body.contactRules }) }, before)
      return { contactRules: body.contactRules }
    },
  )
}
