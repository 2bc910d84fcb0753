import type { Request } from '@openmps/proto'
import t from 'tap'
import { startDevEnv } from './dev-env/index.ts'

const env = await startDevEnv(t)

const text = (length: number) => 'x'.repeat(length)

/** A call as both ways carry it, and the result code that it gets. */
const CALLS: readonly (readonly [path: string, body: Readonly<Record<string, string | number>>, code: string])[] = [
  ['bind', { userId: 'ada' }, '100'],
  ['bind', { userId: '' }, '3012'],
  ['bind', { userId: text(128) }, '100'],
  ['bind', { userId: text(129) }, '3028'],
  ['bind', { userId: 'a\nb' }, '3028'],
  ['bind', { userId: 'ada', userToken: text(256) }, '100'],
  ['bind', { userId: 'ada', userToken: text(257) }, '3028'],
  ['unbind', { userId: 'ada' }, '100'],
  ['unbind', { userId: 'never bound' }, '100'],
  ['unbind', { userId: '' }, '3012'],
  ['unbind', { userId: text(129) }, '3028'],
  ['report', { thirdChannel: 5, thirdChannelDeviceToken: 'hw' }, '100'],
  ['report', {}, '100'],
  ['report', { thirdChannel: 3, thirdChannelDeviceToken: 'x' }, '3028'],
  ['report', { thirdChannel: 5, thirdChannelDeviceToken: '' }, '3028'],
  ['report', { thirdChannelDeviceToken: 'x' }, '3028'],
  ['report', { thirdChannel: 5, thirdChannelDeviceToken: text(2_048) }, '100'],
  ['report', { thirdChannel: 5, thirdChannelDeviceToken: text(2_049) }, '3028'],
  ['report', { thirdChannel: 5, thirdChannelDeviceToken: 'hw', packageName: text(128) }, '100'],
  ['report', { packageName: 'com.example.app' }, '100'],
  ['report', { packageName: 'com example' }, '3028'],
  ['report', { thirdChannel: 5, thirdChannelDeviceToken: 'hw', packageName: text(129) }, '3028'],
  ['activity', { activityId: 'order-7', pushToken: 'a1' }, '100'],
  ['activity', { activityId: text(128), pushToken: text(512) }, '100'],
  ['activity', { activityId: '', pushToken: 'a1' }, '3028'],
  ['activity', { activityId: text(129), pushToken: 'a1' }, '3028'],
  ['activity', { activityId: 'a\nb', pushToken: 'a1' }, '3028'],
  ['activity', { activityId: 'order-7', pushToken: '' }, '3028'],
  ['activity', { activityId: 'order-7', pushToken: text(513) }, '3028'],
]

/** The names of calls in frames, where they are others than the last part of the path. */
const IN_FRAMES: Readonly<Record<string, string>> = { activity: 'reportActivity' }

void t.test('a call gets the same answer by socket and by HTTPS, with the credentials of either', async (t) => {
  const app = await env.createApp(t)
  // A device for each path, because one session is allowed hardly twenty calls at once.
  for (const path of ['bind', 'unbind', 'report', 'activity']) {
    const device = await app.rawDevice()
    const { deviceToken, deviceSecret } = device.credentials
    const headers = {
      'content-type': 'application/json',
      authorization: `Basic ${Buffer.from(`${deviceToken}:${deviceSecret}`).toString('base64')}`,
      'x-openmps-app': app.ref.appId,
      'x-openmps-workspace': app.ref.workspaceId,
    }
    const calls = CALLS.filter(([of]) => of === path)
    for (const [index, [, body, code]] of calls.entries()) {
      const id = index + 1
      const request: Request = { id, [IN_FRAMES[path] ?? path]: body }
      device.send({ request })
      const { response } = await device.frames.find((frame) => frame.response?.id === id, 'the answer')
      const url = `${env.service.credentials.url}/device/v1/${path}`
      const http = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
      const title = `${path} ${JSON.stringify(body).slice(0, 60)}`
      t.equal(http.status, 200, title)
      const { success, name, message } = response ?? {}
      t.equal(response?.code, code, title)
      t.same(await http.json(), { success, code, name, message }, title)
    }
  }
})

void t.test('a device that registered by HTTPS connects its socket with the same credentials', async (t) => {
  const app = await env.createApp(t)
  const answer = await fetch(`${env.service.credentials.url}/device/v1/register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(app.ref),
  })
  const { deviceToken, deviceSecret } = (await answer.json()) as { deviceToken: string; deviceSecret: string }
  const device = await app.rawDevice({ deviceToken, deviceSecret })
  t.equal(device.credentials.deviceToken, deviceToken)
  const key = await app.backend.push({ device: deviceToken })
  t.equal((await device.pushes.next()).customId, key)
})
