import { randomBytes } from 'node:crypto'
import type { AppRef } from '@openmps/proto/link'
import { z } from 'zod'
import { reaches } from '../../operators/roles.ts'
import { type App, BIND_POLICIES } from '../../ports/app-store.ts'
import { answers, appParams, created, id, timeMs } from './schemas.ts'
import { type AdminParts, type AdminScope, principalOf } from './scope.ts'
import { theApp } from './the-app.ts'

const callbackUrl = z
  .url({ protocol: /^https?$/, error: 'must be an http or https address' })
  .max(2_048)
  .refine(holdsNoCredentials, 'must not hold a user or password')
  .describe('where receipts are posted')

/** They would not be sent: the signature is what a receiver checks. */
function holdsNoCredentials(text: string): boolean {
  if (!URL.canParse(text)) return true
  const { username, password } = new URL(text)
  return username === '' && password === ''
}

const bindPolicy = z
  .enum(BIND_POLICIES)
  .describe('who may bind a user id: devices, devices with a signed token, backends alone')

const app = z.object({
  appId: z.string(),
  workspaceId: z.string(),
  callbackUrl: z.string().optional(),
  callbackPaused: z.literal(true).optional().describe('the address is kept, no receipts are made'),
  bindPolicy: bindPolicy.optional().describe('absent: client'),
  createdAtMs: timeMs,
})
const receiptPublicKey = z.string().describe('one line of base64 SPKI: verifies the signature of receipts')

const tags = ['apps']

/** What is told of an app. Its key of the signed push API has a route of its own. */
const shown = ({ pushApi: _, ...told }: App): z.infer<typeof app> => told

/** Tenants and their settings. */
export function registerAppRoutes(admin: AdminScope, parts: AdminParts): void {
  const { apps, clock } = parts

  admin.get(
    '/apps',
    {
      config: { role: 'viewer', anyReach: true },
      schema: {
        tags,
        summary: 'List the apps that I reach',
        response: answers(z.object({ apps: z.array(app), receiptPublicKey })),
      },
    },
    async (request) => {
      const { apps: scope } = principalOf(request)
      const reached = (await apps.list()).filter((item) => reaches(scope, item))
      return { apps: reached.map(shown), receiptPublicKey: parts.receiptPublicKey }
    },
  )

  admin.post(
    '/apps',
    {
      config: { role: 'admin' },
      schema: {
        tags,
        summary: 'Create an app with its first access key',
        body: z.strictObject({ appId: id, workspaceId: id.default('default'), callbackUrl: callbackUrl.optional() }),
        response: created(
          app.extend({
            accessKeyId: z.string(),
            accessKeySecret: z.string().describe('shown this once'),
            receiptPublicKey,
          }),
        ),
      },
    },
    async ({ body: { appId, workspaceId, callbackUrl: url } }, reply) => {
      const made = { appId, workspaceId, createdAtMs: clock.now(), ...(url !== undefined && { callbackUrl: url }) }
      const key = newAccessKey({ appId, workspaceId })
      await apps.create(made, { ...key, createdAtMs: made.createdAtMs })
      const secrets = { accessKeyId: key.id, accessKeySecret: key.secret }
      return reply.code(201).send({ ...made, ...secrets, receiptPublicKey: parts.receiptPublicKey })
    },
  )

  admin.get(
    '/apps/:appId/:workspaceId',
    { config: { role: 'viewer' }, schema: { tags, summary: 'Show an app', params: appParams, response: answers(app) } },
    async ({ params }) => shown(await theApp(apps, params)),
  )

  admin.patch(
    '/apps/:appId/:workspaceId',
    {
      config: { role: 'admin' },
      schema: {
        tags,
        summary: 'Change the settings of an app',
        description:
          'What is absent stays; null removes the callback address. Messages accepted without receipts get none later.',
        params: appParams,
        body: z.strictObject({
          callbackUrl: callbackUrl.nullable().optional(),
          callbackPaused: z.boolean().optional(),
          bindPolicy: bindPolicy.optional(),
        }),
        response: answers(app),
      },
    },
    async ({ params, body: { callbackUrl: url, callbackPaused: paused, bindPolicy: policy } }) => {
      const before = await theApp(apps, params)
      const { callbackUrl: oldUrl, callbackPaused: oldPaused, ...rest } = before
      const newUrl = url === undefined ? oldUrl : url
      const isPaused = paused ?? oldPaused === true
      const after: App = {
        ...rest,
        ...(typeof newUrl === 'string' && { callbackUrl: newUrl }),
        ...(isPaused && { callbackPaused: true }),
        ...(policy !== undefined && { bindPolicy: policy }),
      }
      await apps.update(after, before)
      return shown(after)
    },
  )

  admin.get(
    '/apps/:appId/:workspaceId/counters',
    {
      config: { role: 'viewer' },
      schema: {
        tags,
        summary: 'Count the messages of an app since it was created',
        params: appParams,
        response: answers(
          z.object({
            accepted: z.number(),
            delivered: z.number(),
            expired: z.number(),
            revoked: z.number(),
            failed: z.number(),
            pending: z.number(),
            repeats: z.number(),
          }),
        ),
      },
    },
    async ({ params }) => parts.core.counters(params),
  )
}

/** A new access key for the app: 96 random bits of id, 192 of secret. */
export function newAccessKey(of: AppRef): { id: string; secret: string; active: true; apps: [AppRef] } {
  const { appId, workspaceId } = of
  const accessKeyId = `OMK${randomBytes(12).toString('hex')}`
  return { id: accessKeyId, secret: newKeySecret(), active: true, apps: [{ appId, workspaceId }] }
}

export const newKeySecret = (): string => randomBytes(24).toString('base64url')
