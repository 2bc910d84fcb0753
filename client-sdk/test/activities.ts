import { createMemoryStorage } from '@openmps/client-sdk'
import { CLOSE_CODES } from '@openmps/proto'
import t from 'tap'
import { CLIENT_LIMITS } from '../src/limits.ts'
import { barrier, connect, createApp } from './_util/app.ts'
import { createFakeServer } from './_util/fake-server.ts'

const ABANDON = { filter: 'abandon' } as const
const CALLBACK = { filter: 'callback' } as const

void t.test('the push token of an activity is told under its id', async (t) => {
  const server = await createFakeServer(t)
  const app = createApp(t, server)
  const connection = await connect(app, server)
  t.match(await app.client.reportActivity('order-7', 'a1b2'), { success: true, code: '100' })
  t.match(await connection.next('request'), {
    call: 'reportActivity',
    reportActivity: { activityId: 'order-7', pushToken: 'a1b2' },
  })
})

void t.test('a repeat is abandoned, told, or made again, as the app wants it', async (t) => {
  const server = await createFakeServer(t)
  const app = createApp(t, server)
  const connection = await connect(app, server)
  const { client } = app
  const told = async () => (await connection.next('request')).reportActivity
  t.match(await client.reportActivity('order-7', 'a1', ABANDON), { success: true })
  t.match(await told(), { pushToken: 'a1' })
  t.equal(await client.reportActivity('order-7', 'a1', ABANDON), undefined)
  await t.rejects(client.reportActivity('order-7', 'a1', CALLBACK), { code: 'ALREADY_EXISTS', message: /^callRepeat/ })
  await barrier(app, connection)
  t.strictSame(connection.kinds, [], 'nothing was sent')

  t.match(await client.reportActivity('order-7', 'a1'), { success: true })
  t.match(await told(), { pushToken: 'a1' }, 'refused is the filter, not the report')
  t.match(await client.reportActivity('order-8', 'a1', CALLBACK), { success: true })
  t.match(await told(), { activityId: 'order-8' }, 'another activity')
  for (const pushToken of ['a2', 'a1']) {
    t.match(await client.reportActivity('order-7', pushToken, CALLBACK), { success: true })
    t.match(await told(), { pushToken }, 'another token than the last one')
  }
})

void t.test('a report under way counts; one that has failed is no repeat when it is made again', async (t) => {
  const server = await createFakeServer(t)
  const app = createApp(t, server)
  const connection = await connect(app, server)
  const { client } = app
  connection.answersCalls = false
  const first = client.reportActivity('order-7', 'a1', CALLBACK)
  await t.rejects(client.reportActivity('order-7', 'a1', CALLBACK), { code: 'ALREADY_EXISTS' })
  connection.answer((await connection.next('request')).id ?? 0, '3028', 'INVALID_PARAM')
  t.match(await first, { success: false, code: '3028' })

  const second = client.reportActivity('order-7', 'a1', CALLBACK)
  const later = client.reportActivity('order-7', 'a2', CALLBACK)
  connection.answer((await connection.next('request')).id ?? 0)
  connection.answer((await connection.next('request')).id ?? 0)
  t.match(await Promise.all([second, later]), [{ success: true }, { success: true }])
  await t.rejects(client.reportActivity('order-7', 'a2', CALLBACK), { code: 'ALREADY_EXISTS' })
})

void t.test('a report that a later one took the place of does not undo what is known of that', async (t) => {
  const server = await createFakeServer(t)
  const app = createApp(t, server)
  const first = t.rejects(app.client.reportActivity('order-7', 'a1', CALLBACK), { code: 'OUT_OF_STATE' })
  const second = app.client.reportActivity('order-7', 'a2', CALLBACK)
  await first
  await t.rejects(app.client.reportActivity('order-7', 'a2', CALLBACK), { code: 'ALREADY_EXISTS' })
  await connect(app, server)
  t.match(await second, { success: true })
  t.match(await app.client.reportActivity('order-7', 'a1', CALLBACK), { success: true })
})

void t.test('a new installation reports what the old one has reported', async (t) => {
  const server = await createFakeServer(t)
  const app = createApp(t, server, { random: () => 0, storage: createMemoryStorage() })
  const one = await connect(app, server)
  await app.client.reportActivity('order-7', 'a1', CALLBACK)
  await one.next('request')
  let refuse = true
  const accept = server.accept
  server.accept = (told) => {
    if (!refuse) return accept(told)
    refuse = false
    return CLOSE_CODES.tokenInvalid.code
  }
  one.socket.terminate()
  await server.connections.next()
  const two = await server.connections.next()
  await app.client.ready()
  t.match(await app.client.reportActivity('order-7', 'a1', CALLBACK), { success: true })
  t.match(await two.next('request'), { reportActivity: { pushToken: 'a1' } })
})

void t.test('so many activities are remembered, and the oldest is forgotten', async (t) => {
  const server = await createFakeServer(t)
  const app = createApp(t, server)
  await connect(app, server)
  const last = CLIENT_LIMITS.maxKnownActivities
  for (let count = 0; count <= last; count++) await app.client.reportActivity(`order-${count}`, 'a1')
  t.match(await app.client.reportActivity('order-0', 'a1', ABANDON), { success: true }, 'forgotten')
  t.equal(await app.client.reportActivity(`order-${last}`, 'a1', ABANDON), undefined)
})

void t.test('what cannot be a report is refused at once', async (t) => {
  const { client } = createApp(t, { url: 'ws://127.0.0.1:1/' })
  for (const [activityId, pushToken] of [
    ['', 'a1'],
    ['x'.repeat(129), 'a1'],
    ['order-7', ''],
    ['order-7', 'a'.repeat(513)],
  ] as const) {
    await t.rejects(client.reportActivity(activityId, pushToken), { code: 'INVALID_ARGUMENT' })
  }
  const filter = 'call' as 'callback'
  await t.rejects(client.reportActivity('order-7', 'a1', { filter }), { code: 'INVALID_ARGUMENT', message: /filter/ })
})
