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
]

void t.test('a call gets the same answer by socket and by HTTPS, with the credentials of either', async (t) => {
  const app = await env.createApp(t)
  const device = await app.rawDevice()
  const { deviceToken, deviceSecret } = device.credentials
  const headers = {
    'content-type': 'application/json',
    authorization: `Basic ${Buffer.from(`${deviceToken}:${deviceSecret}`).toString('base64')}`,
    'x-openmps-app': app.ref.appId,
    'x-openmps-workspace': app.ref.workspaceId,
  }
  for (const [index, [path, body, code]] of CALLS.entries()) {
    const id = index + 1
    const request: Request = { id, [path]: body }
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
