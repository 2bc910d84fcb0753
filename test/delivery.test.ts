import t from 'tap'
import { startDevEnv } from './dev-env/index.ts'

const env = await startDevEnv(t)

void t.test('a push to a user reaches all of the user’s devices, and no other', async (t) => {
  const app = await env.createApp(t)
  const devices = await Promise.all([1, 2, 3].map(() => app.device().online()))
  const stranger = await app.device().online()
  for (const device of devices) t.match(await device.client.bind('ada'), { success: true, code: '100' })
  await stranger.client.bind('grace')

  const key = await app.backend.push({ user: 'ada' }, { title: 'Hello', content: 'Ada' })
  for (const device of devices) {
    t.match(await device.messages.next(), { customId: key, title: 'Hello', content: 'Ada', silent: false })
  }
  const marker = await app.backend.push({ device: stranger.token })
  t.equal((await stranger.messages.next()).customId, marker, 'what came first was the next push')
  t.equal(devices[0]?.messages.all.length, 1)
})

void t.test('a push to an offline device arrives when it comes back', async (t) => {
  const app = await env.createApp(t)
  const before = await app.device().online()
  const { token, storage } = before
  await before.close()

  const keys = [await app.backend.push({ device: token }), await app.backend.push({ device: token })]
  t.equal(await app.backend.stateOf({ device: token }), 'OFFLINE')
  t.match(await app.message(keys[0] ?? ''), { state: 'pending' })

  const after = await app.device({ storage }).online()
  await after.messages.take(2)
  t.equal(after.token, token, 'it is the same device')
  t.strictSame(after.keys, keys)
})

void t.test(
  'a message key that was used for the target is answered with success and not delivered again',
  async (t) => {
    const app = await env.createApp(t)
    const device = await app.device().online()
    await app.backend.push({ device: device.token }, { messageKey: 'order-7', content: 'first' })
    await app.backend.push({ device: device.token }, { messageKey: 'order-7', content: 'second' })
    const last = await app.backend.push({ device: device.token })

    await device.messages.take(2)
    t.strictSame(device.keys, ['order-7', last])
    t.match(device.messages.all[0], { content: 'first' })
    t.match(await app.counters(), { accepted: 2, repeats: 1 })
  },
)

void t.test('nothing crosses apps: neither tokens, nor users, nor messages, nor keys', async (t) => {
  const [one, other] = [await env.createApp(t), await env.createApp(t)]
  const [mine, theirs] = [await one.device().online(), await other.device().online()]
  await mine.client.bind('ada')
  await theirs.client.bind('ada')

  await t.rejects(one.backend.push({ device: theirs.token }), /3054/)
  await t.rejects(one.backend.bind(theirs.token, 'ada'), /3054/)
  await one.backend.push({ user: 'ada' }, { messageKey: 'same' })
  await other.backend.push({ user: 'ada' }, { messageKey: 'same', content: 'theirs' })
  t.match(await mine.messages.next(), { customId: 'same', content: 'content' })
  t.match(await theirs.messages.next(), { customId: 'same', content: 'theirs' })
  t.strictSame([mine.keys, theirs.keys], [['same'], ['same']])

  await t.rejects(one.backend.revoke('same', theirs.token))
  await t.rejects(env.admin.device(one.ref, theirs.token), /nothing is known/)
  const { credentials } = await other.rawDevice()
  await t.rejects(one.rawDevice(credentials), /refused with 4505/, 'a token connects to its own app only')
})

void t.test('a second client on a copy of the storage takes over: the first one is told to stay away', async (t) => {
  const app = await env.createApp(t)
  const first = await app.device().online()
  const second = await app.device({ storage: first.storage }).online()
  t.equal(second.token, first.token)

  const stopped = await first.states.find(({ state }) => state === 'stopped', 'the first client to stop')
  t.match(stopped.reason, { closeCode: 4503 })
  const key = await app.backend.push({ device: second.token })
  t.equal((await second.messages.next()).customId, key)
  t.strictSame(first.keys, [])
  t.equal(await app.backend.stateOf({ device: second.token }), 'ONLINE')
})
