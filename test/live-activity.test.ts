import { generateKeyPairSync } from 'node:crypto'
import { createServer, type ServerHttp2Session } from 'node:http2'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { callAdmin, callOpenApi } from '@openmps/cli'
import t, { type Test } from 'tap'
import { Log, startDevEnv, type TestApp } from './dev-env/index.ts'

const BUNDLE = 'com.example.app'
const env = await startDevEnv(t)

/** Apple, as far as Live Activities go: HTTP/2 without TLS, and tokens that a test calls dead. */
async function startApple(t: Test) {
  const updates = new Log<{ token: string; topic: unknown; aps: unknown }>('updates at Apple')
  const dead = new Set<string>()
  const sessions: ServerHttp2Session[] = []
  const server = createServer()
  server.on('session', (session) => sessions.push(session))
  server.on('stream', (stream, headers) => {
    const token = headers[':path']?.split('/').at(-1) ?? ''
    void text(stream).then((body) => {
      updates.add({ token, topic: headers['apns-topic'], aps: JSON.parse(body).aps })
      stream.respond({ ':status': dead.has(token) ? 410 : 200, 'apns-id': String(headers['apns-id']) })
      stream.end(dead.has(token) ? JSON.stringify({ reason: 'Unregistered', timestamp: Date.now() }) : '')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => {
    for (const session of sessions) session.destroy()
    server.close()
  })
  return { updates, dead, baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

async function configure({ ref }: TestApp, baseUrl: string): Promise<void> {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  const login = { teamId: 'TEAM000001', keyId: 'KEY0000001', bundleId: BUNDLE, environment: 'sandbox', key }
  const path = `/apps/${ref.appId}/${ref.workspaceId}/channels/apns/${BUNDLE}`
  await callAdmin(env.service.credentials, 'PUT', path, { enabled: true, credentials: { ...login, baseUrl } })
}

async function update({ ref, key }: TestApp, activityId: string, messageKey: string): Promise<void> {
  await callOpenApi(env.service.credentials.url, key, 'PushSimple', {
    AppId: ref.appId,
    WorkspaceId: ref.workspaceId,
    TaskName: 'order',
    DeliveryType: '6',
    TargetMsgkey: JSON.stringify({ [activityId]: messageKey }),
    Title: 'Your order',
    Content: 'is on its way',
    ExpiredSeconds: '600',
    ActivityEvent: 'update',
    ActivityContentState: JSON.stringify({ minutes: 12 }),
  })
}

void t.test('a Live Activity is updated by its id, at the token that its device reported last', async (t) => {
  const apple = await startApple(t)
  const app = await env.createApp(t)
  await configure(app, apple.baseUrl)
  const device = await app.device({ platform: 'ios' }).online()
  const { client } = device
  const [first, second] = ['a1'.repeat(32), 'b2'.repeat(32)]
  t.match(await client.report(0, '', { packageName: BUNDLE }), { success: true })
  t.match(await client.reportActivity('order-7', first, { filter: 'callback' }), { success: true })
  await t.rejects(client.reportActivity('order-7', first, { filter: 'callback' }), { code: 'ALREADY_EXISTS' })
  await update(app, 'order-7', 'm1')
  t.match(await apple.updates.next(), {
    token: first,
    topic: `${BUNDLE}.push-type.liveactivity`,
    aps: { event: 'update', 'content-state': { minutes: 12 } },
  })
  t.match(await client.reportActivity('order-7', second, { filter: 'callback' }), { success: true })
  await update(app, 'order-7', 'm2')
  t.match(await apple.updates.next(), { token: second })
  await app.settled()
  for (const key of ['m1', 'm2']) t.match(await app.message(key), { state: 'delivered', statusCode: '2' })

  await update(app, 'order-8', 'm3')
  await app.settled()
  t.match(await app.message('m3'), { state: 'failed', statusDesc: /no device has reported a push token/ })
  apple.dead.add(second)
  await update(app, 'order-7', 'm4')
  await app.settled()
  t.match(await app.message('m4'), { state: 'failed', vendors: [{ vendor: 'Apple', state: 'refused' }] })
  await update(app, 'order-7', 'm5')
  await app.settled()
  t.match(await app.message('m5'), { state: 'failed', statusDesc: /no device has reported a push token/ })
  t.equal(apple.updates.all.length, 3, 'Apple is not asked about what is known to be gone')
  t.equal(device.messages.all.length, 0, 'nothing of it comes over the connection')
})
