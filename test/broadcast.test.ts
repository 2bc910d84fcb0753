import t from 'tap'
import { freePort, startDevEnv } from './dev-env/index.ts'

const env = await startDevEnv(t)
const android = { platform: 'android' } as const

void t.test('a broadcast reaches who is online, and who comes back later, once', async (t) => {
  const app = await env.createApp(t)
  const online = [await app.device(android).online(), await app.device(android).online()]
  const before = await app.device(android).online()
  const { storage } = before
  await before.close()
  const other = await app.device({ platform: 'ios' }).online()

  const { messageKey } = await app.backend.broadcast({ title: 'News' })
  for (const device of online) t.match(await device.messages.next(), { customId: messageKey, title: 'News' })
  const later = await app.device({ ...android, storage }).online()
  t.match(await later.messages.next(), { customId: messageKey, title: 'News' })
  const late = await app.device(android).online()

  for (const device of [...online, later, other, late]) {
    const marker = await app.backend.push({ device: device.token })
    await device.messages.find(({ customId }) => customId === marker, 'the push behind it')
  }
  for (const device of [...online, later]) t.equal(device.keys.length, 2, 'once')
  t.equal(other.keys.length, 1, 'not on another operating system')
  t.equal(late.keys.length, 1, 'nor on a device that was not there')
})

void t.test('broadcasts and pushes come in the order of their acceptance, online and offline', async (t) => {
  const app = await env.createApp(t)
  const online = await app.device(android).online()
  const before = await app.device(android).online()
  const { token, storage } = before
  await before.close()
  const expected = { online: [] as string[], offline: [] as string[] }
  for (let n = 0; n < 60; n++) {
    if (n % 3 === 0) {
      const { messageKey } = await app.backend.broadcast()
      expected.online.push(messageKey)
      expected.offline.push(messageKey)
    } else {
      expected.online.push(await app.backend.push({ device: online.token }))
      expected.offline.push(await app.backend.push({ device: token }))
    }
  }
  await online.messages.take(60)
  t.strictSame(online.keys, expected.online)
  const offline = await app.device({ ...android, storage }).online()
  await offline.messages.take(60)
  t.strictSame(offline.keys, expected.offline)
})

void t.test('the binding decides when the device is reached', async (t) => {
  const app = await env.createApp(t)
  const [bound, unbound, never] = await Promise.all([1, 2, 3].map(() => app.device(android).online()))
  const away = await app.device(android).online()
  for (const device of [bound, unbound, away]) await device?.client.bind('ada')
  await unbound?.client.unbind('ada')
  const { storage, token } = away
  await away.close()

  const { messageKey } = await app.backend.broadcast({ status: 0 })
  await app.backend.unbind(token, 'ada')
  const back = await app.device({ ...android, storage }).online()
  t.equal((await bound?.messages.next())?.customId, messageKey)
  const all = (await app.backend.broadcast({ status: 1 })).messageKey
  for (const device of [unbound, never, back])
    t.equal((await device?.messages.next())?.customId, all, 'only what is for all')

  const second = (await app.backend.broadcast({ status: 2 })).messageKey
  for (const device of [unbound, never, back]) t.equal((await device?.messages.next())?.customId, second)
  await app.backend.bind(unbound?.token ?? '', 'ada')
  const third = (await app.backend.broadcast({ status: 0 })).messageKey
  t.equal((await unbound?.messages.next())?.customId, third, 'a binding by the backend counts at once')
})

void t.test('a revoked broadcast goes away, and comes to nobody any more', async (t) => {
  const app = await env.createApp(t)
  const online = await app.device(android).online()
  const before = await app.device(android).online()
  await before.close()
  const { messageKey, taskId } = await app.backend.broadcast()
  const { id } = await online.messages.next()
  await app.backend.revokeTask(taskId)
  t.equal(await online.revoked.next(), id)
  await app.backend.revokeTask(taskId)

  const back = await app.device({ ...android, storage: before.storage }).online()
  const marker = await app.backend.broadcast()
  await back.messages.find(({ customId }) => customId === marker.messageKey, 'the next broadcast')
  t.notOk(back.keys.includes(messageKey))
  t.match(await app.backend.broadcast({ messageKey }), { taskId }, 'its key is not free again')
  await t.rejects(app.backend.revokeTask('12345'), /3028/)
})

void t.test('an expired broadcast is not delivered', async (t) => {
  const app = await env.createApp(t)
  const before = await app.device(android).online()
  await before.close()
  await app.backend.broadcast({ expiresInSeconds: 1 })
  const gone = Date.now() + 1_000
  while (Date.now() <= gone) await new Promise((resolve) => setTimeout(resolve, 50))
  const back = await app.device({ ...android, storage: before.storage }).online()
  const { messageKey } = await app.backend.broadcast()
  t.equal((await back.messages.next()).customId, messageKey)
})

void t.test(
  'a device that acknowledges nothing gets broadcasts within its window, and all of them at last',
  async (t) => {
    const app = await env.createApp(t)
    const raw = await app.rawDevice()
    raw.destroy()
    // A raw device tells no platform: the backend does.
    await app.backend.bind(raw.credentials.deviceToken, 'ada')
    const device = await app.rawDevice(raw.credentials)
    const keys: string[] = []
    for (let n = 0; n < 70; n++) keys.push((await app.backend.broadcast()).messageKey)
    while (new Set(device.pushes.all.map(({ customId }) => customId)).size < keys.length) {
      const { messageId = '' } = await device.pushes.next()
      device.ack(messageId)
    }
    t.ok(device.mostUnacked <= 32, `${device.mostUnacked} in flight`)
    t.strictSame([...new Set(device.pushes.all.map(({ customId }) => customId))], keys)
  },
)

void t.test('broadcasts outlive a restart, and what was read stays read', async (t) => {
  const env = await startDevEnv(t, { devicePort: await freePort() })
  const app = await env.createApp(t)
  const read = await app.device(android).online()
  const before = await app.device(android).online()
  await before.close()
  const first = await app.backend.broadcast()
  await read.messages.next()
  await read.close()
  await env.restart()

  const second = await app.backend.broadcast()
  const back = await app.device({ ...android, storage: before.storage }).online()
  await back.messages.take(2)
  t.strictSame(back.keys, [first.messageKey, second.messageKey])
  const again = await app.device({ ...android, storage: read.storage }).online()
  t.equal((await again.messages.next()).customId, second.messageKey)
})
