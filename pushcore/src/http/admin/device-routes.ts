import { PushError } from '@openmps/proto'
import type { AppRef } from '@openmps/proto/link'
import { z } from 'zod'
import type { Device } from '../../ports/device-store.ts'
import { reportOf } from '../../story.ts'
import { maskedPhone } from '../../supplement/phone.ts'
import { messageReport } from './message-routes.ts'
import { answers, appParams, done, id, segment, timeMs } from './schemas.ts'
import type { AdminParts, AdminScope } from './scope.ts'

const platform = z.number().int().describe('1 Android, 2 iOS, 7 HarmonyOS, 0 unknown')
const device = z.object({
  appId: z.string(),
  workspaceId: z.string(),
  token: z.string(),
  platform,
  appVersion: z.string(),
  sdkVersion: z.string(),
  userId: z.string().optional(),
  boundAtMs: timeMs.optional(),
  unboundAtMs: timeMs.optional(),
  thirdChannel: z.number().int().optional(),
  thirdChannelDeviceToken: z.string().optional(),
  packageName: z.string().optional().describe('of the app on the device'),
  phoneNumber: z.string().optional().describe('only its begin and end'),
  reported: z.record(z.string(), z.string()).readonly().optional(),
  lastActiveAtMs: timeMs,
  createdAtMs: timeMs,
})
const report = z.object({ device, online: z.boolean(), messages: z.array(messageReport) })

const tags = ['devices']
const tokenParams = appParams.extend({ token: segment })
const binding = { userId: id }

function shown({ phoneNumber, ...told }: Device): z.infer<typeof device> {
  return { ...told, ...(phoneNumber !== undefined && { phoneNumber: maskedPhone(phoneNumber) }) }
}

/** Devices, their users, and what they got. */
export function registerDeviceRoutes(admin: AdminScope, { core, clock }: AdminParts): void {
  async function reportFor(app: AppRef, kind: 'device' | 'user', target: string): Promise<z.infer<typeof report>> {
    const state = await core.deviceState(app, { kind, id: target })
    if (state === undefined) {
      const hint = kind === 'user' ? 'no device is bound to it' : 'it has never connected or been reported'
      throw new PushError('NOT_FOUND', `nothing is known of ${kind} ${target}: ${hint}`)
    }
    const messages = await core.recentMessages(app, state.device.token)
    const reports = messages.map((message) => reportOf(message, clock.now()))
    return { device: shown(state.device), online: state.online, messages: reports }
  }

  function checkToken(app: AppRef, token: string): void {
    if (!core.ownsToken(app, token)) throw new PushError('TOKEN_INVALID', 'token: is not a device token of this app')
  }

  admin.get(
    '/apps/:appId/:workspaceId/devices/:token',
    {
      config: { role: 'viewer' },
      schema: {
        tags,
        summary: 'Show a device',
        description: 'With the newest 100 messages for it or for its user.',
        params: tokenParams,
        response: answers(report),
      },
    },
    async ({ params: { token, ...app } }) => reportFor(app, 'device', token),
  )

  admin.get(
    '/apps/:appId/:workspaceId/users/:userId',
    {
      config: { role: 'viewer' },
      schema: {
        tags,
        summary: "Show a user's most recently active device",
        params: appParams.extend({ userId: segment }),
        response: answers(report),
      },
    },
    async ({ params: { userId, ...app } }) => reportFor(app, 'user', userId),
  )

  admin.post(
    '/apps/:appId/:workspaceId/devices/:token/bind',
    {
      config: { role: 'operator' },
      schema: {
        tags,
        summary: 'Bind a device to a user',
        params: tokenParams,
        body: z.strictObject({ ...binding, platform: z.literal([1, 2, 7]).describe('1 Android, 2 iOS, 7 HarmonyOS') }),
        response: done,
      },
    },
    async ({ params: { token, ...app }, body }, reply) => {
      checkToken(app, token)
      await core.bind(app, token, body.userId, { platform: body.platform })
      return reply.code(204).send(null)
    },
  )

  admin.post(
    '/apps/:appId/:workspaceId/devices/:token/unbind',
    {
      config: { role: 'operator' },
      schema: {
        tags,
        summary: 'Unbind a device from a user',
        description: 'Unbinding what is not bound is done as well.',
        params: tokenParams,
        body: z.strictObject(binding),
        response: done,
      },
    },
    async ({ params: { token, ...app }, body }, reply) => {
      checkToken(app, token)
      await core.unbind(app, token, body.userId)
      return reply.code(204).send(null)
    },
  )
}
