import { PushError } from '@openmps/proto'
import { z } from 'zod'
import { SmsAccounts } from '../../config/sms-account.ts'
import { answers, appParams, secretText } from './schemas.ts'
import type { AdminParts, AdminScope } from './scope.ts'

const perDay = z.number().int().min(1).max(10_000_000)
const sms = z.object({
  enabled: z.boolean(),
  provider: z.literal('aliyun'),
  accessKeyId: z.string(),
  accessKeySecretSet: z.boolean(),
  baseUrl: z.string(),
  perNumberPerDay: z.number().int().describe('text messages to one number on one day of UTC+8'),
  perAppPerDay: z.number().int(),
})

const tags = ['text messages']
const path = '/apps/:appId/:workspaceId/sms'

/** The provider's account that an app's text messages are sent with. */
export function registerSmsRoutes(admin: AdminScope, { config, sealer, clock }: AdminParts): void {
  const accounts = new SmsAccounts({ config, sealer, clock })

  admin.get(
    path,
    {
      config: { role: 'viewer' },
      schema: { tags, summary: 'Show how text messages are sent', params: appParams, response: answers(sms) },
    },
    async ({ params }) => {
      const settings = await accounts.get(params)
      if (settings === undefined) throw new PushError('NOT_FOUND', 'text messages were never configured for this app')
      return settings
    },
  )

  admin.get(
    `${path}/report-address`,
    {
      config: { role: 'admin' },
      schema: {
        tags,
        summary: 'Show where the provider posts its delivery reports',
        description: 'The path is a secret: whoever knows it can say that texts arrived.',
        params: appParams,
        response: answers(z.object({ path: z.string() })),
      },
    },
    async ({ params }) => {
      const secret = await accounts.reportSecret(params)
      if (secret === undefined) throw new PushError('NOT_FOUND', 'text messages were never configured for this app')
      const names = [params.appId, params.workspaceId, secret].map(encodeURIComponent)
      return { path: `/sms/v1/aliyun/${names.join('/')}` }
    },
  )

  admin.put(
    path,
    {
      config: { role: 'admin' },
      schema: {
        tags,
        summary: 'Configure text messages',
        description: 'They cost money: the two limits are for mistakes. A secret that is not given stays as it is.',
        params: appParams,
        body: z.strictObject({
          enabled: z.boolean(),
          accessKeyId: z.string().trim().min(1).max(128),
          accessKeySecret: secretText(256).optional(),
          baseUrl: z
            .url({ protocol: /^https?$/, error: 'must be an http or https address' })
            .max(512)
            .optional(),
          perNumberPerDay: perDay.optional(),
          perAppPerDay: perDay.optional(),
        }),
        response: answers(sms),
      },
    },
    async ({ params, body: { enabled, accessKeyId, ...rest } }) => {
      const { accessKeySecret, baseUrl, perNumberPerDay, perAppPerDay } = rest
      return accounts.put(params, {
        enabled,
        accessKeyId,
        ...(accessKeySecret !== undefined && { accessKeySecret }),
        ...(baseUrl !== undefined && { baseUrl }),
        ...(perNumberPerDay !== undefined && { perNumberPerDay }),
        ...(perAppPerDay !== undefined && { perAppPerDay }),
      })
    },
  )
}
