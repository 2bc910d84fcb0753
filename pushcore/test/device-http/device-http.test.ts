import { PushError } from '@openmps/proto'
import { deriveSecret } from '@openmps/proto/token'
import Fastify from 'fastify'
import { pino } from 'pino'
import t, { type Test } from 'tap'
import { provenSecret } from '../../src/delivery/device-access.ts'
import { registerDeviceHttp } from '../../src/device-http/index.ts'
import { openCore } from '../_util/open-core.ts'
import { appA, appB } from '../contract/_util/messages.ts'
import { startAdmin } from '../http/_util/service.ts'
import { createPhone } from './_util/phone.ts'
import { simplePush } from './_util/simple-push.ts'

async function start(t: Test) {
  const service = await startAdmin(t)
  return { ...service, ...createPhone(service.url, appA) }
}

const SUCCESS = { status: 200, json: { success: true, code: '100', name: 'SUCCESS', message: 'Success.' } }
const refused = (code: string, status = 200) => ({ status, json: { success: false, code, name: /./, message: /./ } })

void t.test('a device without a socket registers, binds, reports and unbinds', async (t) => {
  const { register, installed, core } = await start(t)
  const answer = await register()
  t.match(answer, SUCCESS)
  t.match(answer.json, { deviceToken: /^[\w-]{32}$/, deviceSecret: /^[\w-]{32}$/ })
  t.equal(answer.headers.get('cache-control'), 'no-store')

  const { token, call } = await installed({ platform: 2, appVersion: '1.0', sdkVersion: 'own/1' })
  t.match(await call('/bind', { userId: 'ada', phoneNumber: '+86 138-0000-0001' }), SUCCESS)
  const channel = { thirdChannel: 2, thirdChannelDeviceToken: 'apns', packageName: 'com.example.app' }
  const told = { ...channel, appVersion: '1.1', model: 'phone' }
  t.match(await call('/report', told), SUCCESS)
  const device = { userId: 'ada', platform: 2, sdkVersion: 'own/1', ...channel }
  const known = await core.deviceState(appA, { kind: 'user', id: 'ada' })
  t.equal(known?.device.phoneNumber, '+8613800000001')
  t.match(known, { device: { ...device, appVersion: '1.1', reported: { model: 'phone' } }, online: false })

  t.match(await call('/report', { appVersion: '1.2' }), SUCCESS, 'nothing but a version')
  t.match(await core.deviceState(appA, { kind: 'device', id: token }), { device: { ...device, appVersion: '1.2' } })
  t.match(await call('/phone', { phoneNumber: '13900000002' }), SUCCESS)
  for (const phoneNumber of ['', 'call me', 13_900_000_003, undefined]) {
    t.match(await call('/phone', { phoneNumber }), refused('3028'))
  }
  t.match(await core.deviceState(appA, { kind: 'device', id: token }), { device: { phoneNumber: '13900000002' } })
  t.match(await call('/unbind', { userId: 'ada' }), SUCCESS)
  t.equal(await core.deviceState(appA, { kind: 'user', id: 'ada' }), undefined)
})

void t.test('a device without a socket reports its Live Activities', async (t) => {
  const { installed, store } = await start(t)
  const { token, call } = await installed({ platform: 2 })
  t.match(await call('/report', { packageName: 'com.example.app' }), SUCCESS)
  t.match(await call('/activity', { activityId: 'order-7', pushToken: 'a1b2' }), SUCCESS)
  const known = { device: token, pushToken: 'a1b2', packageName: 'com.example.app' }
  t.match(await store.activities.find(appA, 'order-7'), known)
  for (const body of [
    {},
    { activityId: 'order-7' },
    { activityId: '', pushToken: 'c3' },
    { activityId: 'order-7', pushToken: '' },
    { activityId: 'order-7', pushToken: 7 },
    { activityId: 'order-7', pushToken: 'c'.repeat(513) },
    { activityId: 'x'.repeat(129), pushToken: 'c3' },
  ]) {
    t.match(await call('/activity', body), refused('3028'), JSON.stringify(body).slice(0, 60))
  }
  t.match(await call('/activity', { activityId: 'order-7', pushToken: 'c3' }, { secret: '' }), refused('3054', 401))
  t.match(await store.activities.find(appA, 'order-7'), known, 'nothing has changed')
})

void t.test('what a device tells of messages counts as if its socket had told it', async (t) => {
  const { installed, core, clock } = await start(t)
  const { token, call } = await installed()
  const stranger = await installed()
  const outcome = await core.push(simplePush(appA, { kind: 'device', id: token }, 'k'))
  const messageId = outcome.kind === 'accepted' ? (outcome.messages[0]?.messageId ?? '') : ''

  t.match(await stranger.call('/events', { events: [{ messageId, kind: 'ack' }] }), SUCCESS)
  t.match(await core.findMessage(appA, messageId), { state: 'pending' }, 'not of that device')
  const events = [
    { messageId, kind: 'ack' },
    { messageId, kind: 'opened', atMs: clock.now() + 60_000 },
    { messageId: 'of nobody', kind: 'ignored' },
  ]
  t.match(await call('/events', { events }), SUCCESS)
  const message = await core.findMessage(appA, messageId)
  t.match(message, { state: 'delivered', devices: [{ token, openedAtMs: clock.now() }] }, 'never in the future')
})

void t.test('the first fault decides: user id, token, app, credentials, the rest', async (t) => {
  const { installed, post, core } = await start(t)
  const { call, token, secret } = await installed()
  for (const path of ['/bind', '/unbind']) {
    for (const body of [{}, { userId: '' }, { userId: null }, [], '"text"']) {
      t.match(await post(path, body), refused('3012'), `${path} ${JSON.stringify(body)}`)
    }
    t.match(await post(path, { userId: 'ada' }), refused('3001'))
    t.match(await call(path, { userId: 'x'.repeat(129) }), refused('3028'))
    t.match(await call(path, { userId: 'a\u0000' }), refused('3028'))
    t.match(await call(path, { userId: 7 }), refused('3028'))
    t.same(await core.deviceState(appA, { kind: 'user', id: 'ada' }), undefined, 'nothing is bound')
  }
  const body = { userId: 'ada' }
  t.match(await call('/bind', { ...body, phoneNumber: 'call me' }), refused('3028'))
  t.match(await call('/bind', { ...body, userToken: 'x'.repeat(257) }), refused('3028'))
  t.match(await call('/bind', body, { token: '' }), refused('3001'))
  t.match(await post('/bind', body, { authorization: `Bearer ${token}` }), refused('3001'))
  t.match(await call('/bind', body, { app: { appId: '' } }), refused('3003'))
  const basic = { authorization: `Basic ${Buffer.from(`${token}:${secret}`).toString('base64')}` }
  t.match(await post('/bind', body, { ...basic, 'x-openmps-app': '%', 'x-openmps-workspace': 'w' }), refused('3003'))

  const other = await installed()
  for (const shown of [
    { secret: '' },
    { secret: other.secret },
    { secret: `${secret.slice(0, -1)}_` },
    { token: other.token },
    { token: 'x'.repeat(32) },
    { app: appB },
    { app: { workspaceId: 'elsewhere' } },
  ]) {
    t.match(await call('/bind', body, shown), refused('3054', 401), JSON.stringify(shown))
    t.match(await call('/report', {}, shown), refused('3054', 401), JSON.stringify(shown))
  }
  const reports = [
    { thirdChannel: 3, thirdChannelDeviceToken: 'x' },
    { thirdChannel: 5 },
    { thirdChannelDeviceToken: 'x' },
    { thirdChannel: 5, thirdChannelDeviceToken: 'x'.repeat(2_049) },
    { thirdChannel: '5', thirdChannelDeviceToken: 'x' },
    { packageName: 'com example' },
    { packageName: 'x'.repeat(129) },
    { thirdChannel: 5, thirdChannelDeviceToken: 'x', packageName: 5 },
    { appVersion: 'x'.repeat(65) },
    { model: 'x\n' },
  ]
  for (const told of reports) t.match(await call('/report', told), refused('3028'), JSON.stringify(told).slice(0, 60))
  const event = { messageId: 'm', kind: 'ack' }
  const lists = [{}, { events: [] }, { events: Array(65).fill(event) }, { events: [{ ...event, kind: 'seen' }] }]
  for (const told of lists) t.match(await call('/events', told), refused('3028'), JSON.stringify(told).slice(0, 60))
})

void t.test('registering needs an app that exists', async (t) => {
  const { post, register } = await start(t)
  t.match(await post('/register', {}), refused('3003'))
  t.match(await register({ workspaceId: '' }), refused('3003'))
  t.match(await register({ workspaceId: 'elsewhere' }), refused('3007'))
  t.match(await register({ appId: 'a\n' }), refused('3007'))
  t.match(await register({ platform: 3 }), refused('3028'))
  t.match(await register({ appVersion: 'x'.repeat(65) }), refused('3028'))
})

void t.test('a body that is not JSON, or too large, gets the same four fields', async (t) => {
  const { post } = await start(t)
  t.match(await post('/bind', '{'), refused('3028', 400))
  t.match(await post('/bind', { userId: 'x'.repeat(16 * 1024) }), refused('3028', 413))
  t.match(await post('/bind', 'userId=ada', { 'content-type': 'text/plain' }), refused('3028', 415))
})

void t.test('a source has 60 requests a second and 10 registrations a minute', async (t) => {
  const { post, register, clock } = await start(t)
  for (let number = 0; number < 10; number += 1) t.match(await register(), SUCCESS)
  const eleventh = await register()
  t.match(eleventh, refused('9000', 429))
  t.equal(eleventh.headers.get('retry-after'), '60')
  clock.advance(59_999)
  t.equal((await register()).status, 429)
  clock.advance(1)
  t.match(await register(), SUCCESS)

  clock.advance(1_000)
  for (let number = 0; number < 60; number += 1) t.match(await post('/bind', {}), refused('3012'))
  const refusal = await post('/bind', {})
  t.match(refusal, refused('9000', 429))
  t.equal(refusal.headers.get('retry-after'), '1')
  t.equal((await register()).status, 429, 'of whatever kind')
  clock.advance(1_000)
  t.match(await post('/bind', {}), refused('3012'))
})

void t.test('a secret of the previous key is good, and answered with the current one', async (t) => {
  const { core, clock, token } = await openCore(t)
  const tokenKey = Buffer.alloc(32, 1)
  const [older, current] = [Buffer.alloc(32, 2), Buffer.alloc(32, 3)]
  const rotated = { tokenKey, secretKeys: [current, older] } as const
  const deviceAccess = { ...core.deviceAccess, secretOf: provenSecret.bind(undefined, rotated) }
  const app = Fastify()
  t.teardown(() => app.close())
  registerDeviceHttp(app, { core: { findApp: core.findApp, deviceAccess }, clock, logger: pino({ enabled: false }) })
  const phone = createPhone(await app.listen({ host: '127.0.0.1', port: 0 }), appA)
  const { call } = await phone.installed()

  const mine = token()
  const previous = deriveSecret({ tokenKey, secretKeys: [older] }, mine)
  const answer = await call('/bind', { userId: 'ada' }, { token: mine, secret: previous })
  t.match(answer, SUCCESS)
  const renewed = answer.headers.get('x-openmps-device-secret')
  t.equal(renewed, deriveSecret(rotated, mine))
  const again = await call('/unbind', { userId: 'ada' }, { token: mine, secret: renewed ?? '' })
  t.match(again, SUCCESS)
  t.equal(again.headers.get('x-openmps-device-secret'), null)
})

void t.test('a store that is away is 503 in the same form, a defect 500 and in the log', async (t) => {
  const { core, clock } = await openCore(t)
  const logged: unknown[] = []
  const app = Fastify()
  t.teardown(() => app.close())
  let failure: Error = new PushError('UNAVAILABLE')
  const call = () => Promise.reject(failure)
  const logger = { warn: (line: unknown) => logged.push(line) }
  registerDeviceHttp(app, { core: { ...core, deviceAccess: { ...core.deviceAccess, call } }, clock, logger })
  const phone = await createPhone(await app.listen({ host: '127.0.0.1', port: 0 }), appA).installed()
  t.match(await phone.call('/bind', { userId: 'ada' }), refused('9000', 503))
  t.same(logged, [])
  failure = new Error('a defect')
  const answer = await phone.call('/bind', { userId: 'ada' })
  t.match(answer, refused('9000', 500))
  t.notMatch(JSON.stringify(answer.json), 'a defect')
  t.equal(logged.length, 1)
})

void t.test('no secret of a device gets into the log', async (t) => {
  const { installed, logged } = await start(t)
  const { call, secret } = await installed()
  await call('/bind', { userId: 'ada' })
  await call('/bind', { userId: 'ada' }, { token: 'x'.repeat(32) })
  t.notOk(logged.some((line) => line.includes(secret)))
})
