import t from 'tap'
import { addsUp, startDevEnv } from './dev-env/index.ts'

const env = await startDevEnv(t)

void t.test('what became of a message is told by its key, by its id and by its device', async (t) => {
  const app = await env.createApp(t)
  const device = await app.device().online()
  const key = await app.backend.push({ device: device.token }, { title: 'Found' })
  const { id } = await device.messages.next()
  await device.close()
  await app.settled()

  const byKey = await app.message(key)
  t.match(byKey, { messageId: id, messageKey: key, title: 'Found', state: 'delivered', statusCode: '2' })
  t.match(byKey.devices, [{ token: device.token, ackedAt: /^\d{4}-/ }])
  t.strictSame(await app.message(id), byKey)
  const report = await app.deviceReport(device.token)
  t.match(report, { device: { token: device.token }, online: false })
  t.strictSame(report.messages, [byKey])
  await t.rejects(app.message('unheard-of'), /no message has the id or key/)
})

void t.test('a device is known to be online while it is, and offline when it is gone', async (t) => {
  const app = await env.createApp(t)
  const device = await app.device({ platform: 'android' }).online()
  t.equal(await app.backend.stateOf({ device: device.token }), 'ONLINE')
  await device.client.bind('ada')
  t.equal(await app.backend.stateOf({ user: 'ada' }), 'ONLINE')
  await device.close()
  t.equal(await app.backend.stateOf({ user: 'ada' }), 'OFFLINE')
})

void t.test('what a person did with a message is told by its status', async (t) => {
  const app = await env.createApp(t)
  const device = await app.device().online()
  const [opened, ignored] = [
    await app.backend.push({ device: device.token }),
    await app.backend.push({ device: device.token }),
  ]
  const [first, second] = await device.messages.take(2)
  if (first === undefined || second === undefined) throw new Error('two messages')
  device.client.reportPushOpen(first)
  device.client.reportPushIgnored(second)
  await device.close()
  t.match((await app.message(opened)).devices, [{ openedAt: /^\d{4}-/ }])
  t.match((await app.message(ignored)).devices, [{ ignoredAt: /^\d{4}-/ }])
})

void t.test('a scheduled push goes out at its time, once, and not before', async (t) => {
  const app = await env.createApp(t)
  const device = await app.device().online()
  const fixedTimeMs = Date.now() + 700
  const key = await app.backend.push({ device: device.token }, { fixedTimeMs })
  const now = await app.backend.push({ device: device.token })
  await device.messages.take(2)
  const arrivedAt = Date.now()
  t.strictSame(device.keys, [now, key], 'what was pushed meanwhile came first')
  t.ok(arrivedAt >= fixedTimeMs, `it came ${arrivedAt - fixedTimeMs} ms after its time`)
  t.match(await app.counters(), { accepted: 2 })
})

void t.test('the counters add up at every moment: accepted is what has ended and what is pending', async (t) => {
  const app = await env.createApp(t)
  const device = await app.device().online()
  const away = await app.device().online()
  await away.close()
  for (let number = 0; number < 10; number++) {
    const key = await app.backend.push({ device: number % 2 === 0 ? device.token : away.token })
    if (number % 4 === 1) await app.backend.revoke(key, away.token)
    await app.backend.push({ activity: `live-${number}` })
    await app.backend.push({ user: 'nobody' }, { messageKey: 'one' })
    const counters = await app.counters()
    t.ok(addsUp(counters), JSON.stringify(counters))
  }
  await device.messages.take(5)
  await device.close()
  t.strictSame(await app.settled(3), {
    accepted: 21,
    delivered: 5,
    expired: 0,
    revoked: 3,
    failed: 10,
    pending: 3,
    repeats: 9,
  })
})
