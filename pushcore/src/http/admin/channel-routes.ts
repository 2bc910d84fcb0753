import { z } from 'zod'
import { VENDORS } from '../../adapters/vendors/index.ts'
import { type Channel, Channels } from '../../config/channels.ts'
import type { Credentials } from '../../config/credentials.ts'
import type { Vendor } from '../../ports/vendor-channel.ts'
import { answers, appParams, done, timeMs } from './schemas.ts'
import type { AdminParts, AdminScope } from './scope.ts'

/** Of one credential: a .p12 with its chain as base64 stays far below. */
const MAX_CREDENTIAL_CHARS = 20_000
const DAY_MS = 86_400_000

const channel = z.object({
  channel: z.string(),
  packageName: z.string(),
  enabled: z.boolean(),
  credentials: z.record(z.string(), z.string()).describe('what is no secret'),
  secrets: z.array(z.string()).describe('names of the secrets that are set'),
  certificate: z.object({ subject: z.string(), notAfterMs: timeMs, daysLeft: z.number().int() }).optional(),
  receipts: z.boolean().describe('the vendor is asked to report arrivals'),
  receiptBaseUrl: z.string().optional(),
  receiptPath: z
    .string()
    .optional()
    .describe("path of the vendor's reports at this service, for the vendor's console; whoever knows it may report"),
  changedAtMs: timeMs,
})

/** What the vendor said. */
const testAnswer = z.object({
  sent: z.boolean().describe('the vendor took it; whether a phone shows it, the phone shows'),
  vendorId: z.string().optional(),
  reason: z
    .string()
    .optional()
    .describe('token, device, request, account or quota: refused; busy or outage: it may be tried again'),
  code: z.string().optional().describe("the vendor's own"),
  status: z.string().optional().describe('of the status codes that receipts tell'),
  detail: z.string().optional(),
})

const tags = ['channels']
const path = '/apps/:appId/:workspaceId/channels'
const channelParams = appParams.extend({
  packageName: z.string().regex(/^[\w.-]{1,128}$/, 'is 1 to 128 letters, digits, ".", "_" and "-"'),
})

function shown({ app: _, certificate, ...told }: Channel, nowMs: number): z.infer<typeof channel> {
  const { subject = '', notAfterMs = 0 } = certificate ?? {}
  const daysLeft = Math.floor((notAfterMs - nowMs) / DAY_MS)
  return {
    ...told,
    credentials: { ...told.credentials },
    secrets: [...told.secrets],
    ...(certificate !== undefined && { certificate: { subject, notAfterMs, daysLeft } }),
  }
}

/** The vendor's fields, each optional: what is not given stays as it is stored. */
function credentialsOf({ credentials: { open, secret } }: Vendor) {
  const field = z.string().trim().max(MAX_CREDENTIAL_CHARS).optional()
  return z.strictObject(Object.fromEntries([...open, ...secret].map((key) => [key, field])))
}

/** The vendors' channels of an app. Credentials go in and never come out. */
export function registerChannelRoutes(admin: AdminScope, { core, config, sealer, clock }: AdminParts): void {
  const channels = new Channels({ config, sealer, vendors: VENDORS, clock })

  admin.get(
    path,
    {
      config: { role: 'viewer' },
      schema: {
        tags,
        summary: 'List the channels of an app',
        params: appParams,
        response: answers(z.object({ channels: z.array(channel) })),
      },
    },
    async ({ params }) => ({ channels: (await channels.list(params)).map((item) => shown(item, clock.now())) }),
  )

  for (const vendor of VENDORS) {
    const { name, label } = vendor
    admin.put(
      `${path}/${name}/:packageName`,
      {
        config: { role: 'admin' },
        schema: {
          tags,
          summary: `Configure the channel of ${label}`,
          description: 'A credential that is not given stays as it is; an empty one is removed.',
          params: channelParams,
          body: z.strictObject({
            enabled: z.boolean(),
            credentials: credentialsOf(vendor).default({}).meta({ writeOnly: true }),
            receipts: z.boolean().default(false).describe('ask the vendor to report arrivals'),
            receiptBaseUrl: z.string().optional().describe('where vendors reach this service, https://…'),
          }),
          response: answers(channel),
        },
      },
      async ({ params: { packageName, ...app }, body: { credentials, receiptBaseUrl, ...body } }) => {
        const given: Credentials = Object.fromEntries(
          Object.entries(credentials).flatMap(([key, text]) => (text === undefined ? [] : [[key, text]])),
        )
        const change = { ...body, credentials: given, ...(receiptBaseUrl !== undefined && { receiptBaseUrl }) }
        return shown(await channels.put(app, name, packageName, change), clock.now())
      },
    )

    admin.post(
      `${path}/${name}/:packageName/test`,
      {
        config: { role: 'operator' },
        schema: {
          tags,
          summary: `Send a test notification by ${label}`,
          description:
            "To one of the vendor's tokens, also while the channel is off. No list and no statistics know it.",
          params: channelParams,
          body: z.strictObject({
            token: z.string().min(1).max(4096).describe("the vendor's token of the device"),
            title: z.string().min(1).max(200),
            content: z.string().min(1).max(1000),
          }),
          response: answers(testAnswer),
        },
      },
      async ({ params: { packageName, ...app }, body }) => {
        const answer = await core.testChannel(app, name, packageName, body)
        if (answer.kind === 'sent') return { sent: true, vendorId: answer.vendorId }
        const { code, status, detail } = answer
        return { sent: false, reason: answer.kind === 'refused' ? answer.reason : answer.why, code, status, detail }
      },
    )

    admin.delete(
      `${path}/${name}/:packageName`,
      {
        config: { role: 'admin' },
        schema: { tags, summary: `Remove the channel of ${label}`, params: channelParams, response: done },
      },
      async ({ params: { packageName, ...app } }, reply) => {
        await channels.remove(app, name, packageName)
        return reply.code(204).send(null)
      },
    )
  }
}
