import { z } from 'zod'
import { type Communication, Communications } from '../../config/communication.ts'
import { REMINDER_WAYS } from '../../ports/reminder-channel.ts'
import { answers, appParams } from './schemas.ts'
import type { AdminParts, AdminScope } from './scope.ts'

const MAX_RECEIVERS = 10

const addresses = z.array(z.email().max(254)).max(MAX_RECEIVERS)
const email = z.object({ enabled: z.boolean(), to: addresses, cc: addresses })
const communication = z.object({
  email,
  dingtalk: z.object({ enabled: z.boolean(), webhookUrlSet: z.boolean(), secretSet: z.boolean() }),
})

const tested = z.object({
  way: z.enum(REMINDER_WAYS),
  taken: z.boolean().describe('by the mail server or the robot'),
  reason: z.string().optional().describe('why not'),
})

const tags = ['communication']
const path = '/apps/:appId/:workspaceId/communication'

function shown({ email: { enabled, to, cc }, dingtalk }: Communication): z.infer<typeof communication> {
  return { email: { enabled, to: [...to], cc: [...cc] }, dingtalk }
}

/** How the people of an app are told of what needs them. */
export function registerCommunicationRoutes(admin: AdminScope, { core, config, sealer, clock }: AdminParts): void {
  const communications = new Communications({ config, sealer, clock })

  admin.get(
    path,
    {
      config: { role: 'viewer' },
      schema: { tags, summary: 'Show who is told', params: appParams, response: answers(communication) },
    },
    async ({ params }) => shown(await communications.get(params)),
  )

  admin.put(
    path,
    {
      config: { role: 'admin' },
      schema: {
        tags,
        summary: 'Say who is told',
        description: "The robot's address and secret stay as they are when they are not given; null removes them.",
        params: appParams,
        body: z.strictObject({
          email: z.strictObject({ enabled: z.boolean(), to: addresses, cc: addresses.default([]) }),
          dingtalk: z.strictObject({
            enabled: z.boolean(),
            webhookUrl: z
              .url({ protocol: /^https$/, error: 'must be an https address' })
              .max(2_048)
              .nullable()
              .optional()
              .meta({ writeOnly: true }),
            secret: z.string().min(1).max(256).nullable().optional().meta({ writeOnly: true }),
          }),
        }),
        response: answers(communication),
      },
    },
    async ({ params, body: { email, dingtalk } }) => {
      const { enabled, webhookUrl, secret } = dingtalk
      const robot = {
        enabled,
        ...(webhookUrl !== undefined && { webhookUrl }),
        ...(secret !== undefined && { secret }),
      }
      return shown(await communications.put(params, { email, dingtalk: robot }))
    },
  )

  admin.post(
    `${path}/test`,
    {
      config: { role: 'admin' },
      schema: {
        tags,
        summary: 'Send a test reminder to those who are told',
        description: 'By each way, with the settings that are stored. The answer takes 20 seconds at most.',
        params: appParams,
        response: answers(z.object({ ways: z.array(tested) })),
      },
    },
    async ({ params }) => ({ ways: [...(await core.testReminder(params))] }),
  )
}
