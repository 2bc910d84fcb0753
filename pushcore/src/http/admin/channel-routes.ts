import { z } from 'zod'
import { CHANNEL_KINDS, type ChannelName, type Credentials } from '../../config/channel-kinds.ts'
import { type Channel, Channels } from '../../config/channels.ts'
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
  changedAtMs: timeMs,
})

const tags = ['channels']
const path = '/apps/:appId/:workspaceId/channels'
const channelParams = appParams.extend({
  packageName: z.string().regex(/^[\w.-]{1,128}$/, 'is 1 to 128 letters, digits, ".", "_" and "-"'),
})

function shown({ certificate, ...told }: Channel, nowMs: number): z.infer<typeof channel> {
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
function credentialsOf(name: ChannelName) {
  const { open, secret } = CHANNEL_KINDS[name]
  const field = z.string().trim().max(MAX_CREDENTIAL_CHARS).optional()
  return z.strictObject(Object.fromEntries([...open, ...secret].map((key) => [key, field])))
}

const names = Object.keys(CHANNEL_KINDS).filter((name): name is ChannelName => name in CHANNEL_KINDS)

/** The vendors' channels of an app. Credentials go in and never come out. */
export function registerChannelRoutes(admin: AdminScope, { config, sealer, clock }: AdminParts): void {
  const channels = new Channels({ config, sealer, clock })

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

  for (const name of names) {
    admin.put(
      `${path}/${name}/:packageName`,
      {
        config: { role: 'admin' },
        schema: {
          tags,
          summary: `Configure the channel ${name}`,
          description: 'A credential that is not given stays as it is; an empty one is removed.',
          params: channelParams,
          body: z.strictObject({
            enabled: z.boolean(),
            credentials: credentialsOf(name).default({}).meta({ writeOnly: true }),
          }),
          response: answers(channel),
        },
      },
      async ({ params: { packageName, ...app }, body: { enabled, credentials } }) => {
        const given: Credentials = Object.fromEntries(
          Object.entries(credentials).flatMap(([key, text]) => (text === undefined ? [] : [[key, text]])),
        )
        return shown(await channels.put(app, name, packageName, { enabled, credentials: given }), clock.now())
      },
    )

    admin.delete(
      `${path}/${name}/:packageName`,
      {
        config: { role: 'admin' },
        schema: { tags, summary: `Remove the channel ${name}`, params: channelParams, response: done },
      },
      async ({ params: { packageName, ...app } }, reply) => {
        await channels.remove(app, name, packageName)
        return reply.code(204).send(null)
      },
    )
  }
}
