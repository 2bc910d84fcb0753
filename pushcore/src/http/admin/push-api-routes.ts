import { createHash, createPublicKey } from 'node:crypto'
import { PushError } from '@openmps/proto'
import { z } from 'zod'
import type { App } from '../../ports/app-store.ts'
import { answers, appParams, done, rateLimit } from './schemas.ts'
import type { AdminParts, AdminScope } from './scope.ts'
import { theApp } from './the-app.ts'

const KEY_BITS = 2048

// Checked before the request is written down: what was pasted by mistake may be a private key.
const pastedKey = z
  .string()
  .max(4_096)
  .refine((text) => readPublicKey(text) !== undefined, `is no RSA public key of ${KEY_BITS} bits (openssl rsa -pubout)`)
  .describe(`RSA, ${KEY_BITS} bits: PEM, or its base64 in one line`)

const pushApi = z.object({
  enabled: z.boolean(),
  publicKey: z.string().describe('one line of base64 SPKI'),
  fingerprint: z.string().describe('SHA-256 of the SPKI, hex'),
  rateLimit: rateLimit.optional().describe('absent: none'),
})

const tags = ['push API']
const path = '/apps/:appId/:workspaceId/push-api'

type PushApi = NonNullable<App['pushApi']>

const shown = ({ enabled, publicKey, rateLimit }: PushApi): z.infer<typeof pushApi> => ({
  enabled,
  publicKey,
  fingerprint: createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex'),
  ...(rateLimit !== undefined && { rateLimit }),
})

/** The signed push API of an app: whose signatures are good. */
export function registerPushApiRoutes(admin: AdminScope, { apps }: AdminParts): void {
  admin.get(
    path,
    {
      config: { role: 'viewer' },
      schema: { tags, summary: 'Show the signed push API', params: appParams, response: answers(pushApi) },
    },
    async ({ params }) => {
      const { pushApi: stored } = await theApp(apps, params)
      if (stored === undefined)
        throw new PushError('NOT_FOUND', 'the signed push API was never configured for this app')
      return shown(stored)
    },
  )

  admin.put(
    path,
    {
      config: { role: 'admin' },
      schema: {
        tags,
        summary: 'Configure the signed push API',
        params: appParams,
        body: z.strictObject({
          publicKey: pastedKey,
          enabled: z.boolean(),
          rateLimit: rateLimit.optional().describe('of all signed calls of the app together; absent: none'),
        }),
        response: answers(pushApi),
      },
    },
    async ({ params, body }) => {
      const { enabled, rateLimit } = body
      const stored = { publicKey: readPublicKey(body.publicKey) ?? '', enabled, ...(rateLimit && { rateLimit }) }
      const app = await theApp(apps, params)
      await apps.update({ ...app, pushApi: stored }, app)
      return shown(stored)
    },
  )

  admin.delete(
    path,
    {
      config: { role: 'admin' },
      schema: { tags, summary: 'Forget the key of the signed push API', params: appParams, response: done },
    },
    async ({ params }, reply) => {
      const app = await theApp(apps, params)
      const { pushApi: _, ...rest } = app
      await apps.update(rest, app)
      return reply.code(204).send(null)
    },
  )
}

/** A pasted key as one line of SPKI; undefined: it is no such key. */
function readPublicKey(pasted: string): string | undefined {
  // Never a private key: OpenSSL would take the public half out of one, and people would paste theirs.
  const line = pasted.replace(/-----(BEGIN|END) PUBLIC KEY-----/g, '').replace(/\s/g, '')
  try {
    const key = createPublicKey({ key: Buffer.from(line, 'base64'), format: 'der', type: 'spki' })
    if (key.asymmetricKeyType !== 'rsa' || key.asymmetricKeyDetails?.modulusLength !== KEY_BITS) return undefined
    return key.export({ type: 'spki', format: 'der' }).toString('base64')
  } catch {
    return undefined
  }
}
