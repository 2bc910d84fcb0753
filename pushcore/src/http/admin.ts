import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { LIMITS, PushError } from '@openmps/proto'
import type { AppRef } from '@openmps/proto/link'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { PushCore } from '../core.ts'
import type { AppStore } from '../ports/app-store.ts'
import type { Clock } from '../ports/clock.ts'
import { reportOf } from '../story.ts'

export interface AdminOptions {
  readonly core: PushCore
  readonly apps: AppStore
  readonly clock: Clock
  readonly adminToken: string
  readonly receiptPublicKey: string
}

const id = z.string().trim().min(1).max(LIMITS.maxIdChars)
const callbackUrl = z
  .url({ protocol: /^https?$/, error: 'must be an http or https address' })
  .refine(holdsNoCredentials, 'must not hold a user or password')

/** They would not be sent: the signature is what a receiver checks. */
function holdsNoCredentials(text: string): boolean {
  if (!URL.canParse(text)) return true
  const { username, password } = new URL(text)
  return username === '' && password === ''
}

const newApp = z.strictObject({ appId: id, workspaceId: id.default('default'), callbackUrl: callbackUrl.optional() })
const appChange = z.strictObject({ callbackUrl: callbackUrl.nullable() })

/** The operator's API. Every route needs `Authorization: Bearer <admin token>`. */
export function registerAdmin(server: FastifyInstance, options: AdminOptions): void {
  const { core, apps, clock, receiptPublicKey } = options

  async function known(params: unknown): Promise<AppRef> {
    const { appId, workspaceId } = params as AppRef
    if ((await apps.find({ appId, workspaceId })) === undefined) {
      throw new PushError(
        'APP_UNKNOWN',
        `there is no app ${appId} with workspace ${workspaceId}: see "openmps app list"`,
      )
    }
    return { appId, workspaceId }
  }

  server.register(
    async (admin) => {
      admin.addHook('onRequest', async (request) => checkBearer(request.headers.authorization, options.adminToken))

      admin.get('/apps', async () => ({ apps: await apps.list(), receiptPublicKey }))

      admin.post('/apps', async (request, reply) => {
        const { appId, workspaceId, callbackUrl: url } = parse(newApp, request.body)
        const app = { appId, workspaceId, createdAtMs: clock.now(), ...(url !== undefined && { callbackUrl: url }) }
        const key = newAccessKey({ appId, workspaceId })
        await apps.create(app, key)
        reply.code(201)
        return { ...app, accessKeyId: key.id, accessKeySecret: key.secret, receiptPublicKey }
      })

      admin.patch('/apps/:appId/:workspaceId', async (request) => {
        const ref = await known(request.params)
        const { callbackUrl: url } = parse(appChange, request.body)
        const { callbackUrl: _, ...app } = (await apps.find(ref)) ?? { ...ref, createdAtMs: clock.now() }
        const changed = { ...app, ...(url !== null && { callbackUrl: url }) }
        await apps.update(changed)
        return changed
      })

      admin.get('/apps/:appId/:workspaceId/counters', async (request) => core.counters(await known(request.params)))

      admin.get('/apps/:appId/:workspaceId/messages/:idOrKey', async (request) => {
        const app = await known(request.params)
        const { idOrKey } = request.params as { idOrKey: string }
        const messages = await core.findMessages(app, idOrKey)
        if (messages.length === 0) {
          throw new PushError(
            'NOT_FOUND',
            `no message has the id or key ${idOrKey}: settled ones are forgotten after OPENMPS_HISTORY_DAYS`,
          )
        }
        return { messages: messages.map((message) => reportOf(message, clock.now())) }
      })

      for (const kind of ['device', 'user'] as const) {
        admin.get(`/apps/:appId/:workspaceId/${kind}s/:target`, async (request) => {
          const app = await known(request.params)
          const { target } = request.params as { target: string }
          const state = await core.deviceState(app, { kind, id: target })
          if (state === undefined) {
            const hint = kind === 'user' ? 'no device is bound to it' : 'it has never connected or been reported'
            throw new PushError('NOT_FOUND', `nothing is known of ${kind} ${target}: ${hint}`)
          }
          const messages = await core.recentMessages(app, state.device.token)
          return { ...state, messages: messages.map((message) => reportOf(message, clock.now())) }
        })
      }
    },
    { prefix: '/admin/v1' },
  )
}

/** A new access key for the app: 96 random bits of id, 192 of secret. */
export function newAccessKey(app: AppRef): { id: string; secret: string; active: true; apps: [AppRef] } {
  const accessKeyId = `OMK${randomBytes(12).toString('hex')}`
  return { id: accessKeyId, secret: randomBytes(24).toString('base64url'), active: true, apps: [app] }
}

function checkBearer(header: string | undefined, token: string): void {
  // Both sides hashed: the compare then takes the same time for any length.
  const shown = createHash('sha256')
    .update(header ?? '')
    .digest()
  const expected = createHash('sha256').update(`Bearer ${token}`).digest()
  if (!timingSafeEqual(shown, expected)) {
    throw new PushError('UNAUTHENTICATED', 'the admin token is missing or wrong: send "Authorization: Bearer <token>"')
  }
}

function parse<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body ?? {})
  if (result.success) return result.data
  const problems = result.error.issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`)
  throw new PushError('INVALID_ARGUMENT', problems.join('; '))
}
