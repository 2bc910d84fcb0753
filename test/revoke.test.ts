import t from 'tap'
import { startDevEnv } from './dev-env/index.ts'

const env = await startDevEnv(t)

void t.test('a message that is revoked before its delivery is never sent', async (t) => {
  const app = await env.createApp(t)
  const { token, storage, close } = await app.device().online()
  await close()
  const revoked = await app.backend.push({ device: token })
  const kept = await app.backend.push({ device: token })
  await app.backend.revoke(revoked, token)

  const device = await app.device({ storage }).online()
  t.equal((await device.messages.next()).customId, kept)
  t.match(await app.message(revoked), { state: 'revoked' })
  await device.close()
  t.strictSame(device.keys, [kept])
  t.match(await app.counters(), { accepted: 2, delivered: 1, revoked: 1, pending: 0 })
})

void t.test('a message that is revoked after its delivery is taken back from every device of the user', async (t) => {
  const app = await env.createApp(t)
  const devices = await Promise.all([1, 2].map(() => app.device().online()))
  for (const device of devices) await device.client.bind('ada')
  const key = await app.backend.push({ user: 'ada' })
  const [first, second] = await Promise.all(devices.map((device) => device.messages.next()))
  t.equal(first?.id, second?.id)

  await app.backend.revoke(key, 'ada')
  for (const device of devices) t.equal(await device.revoked.next(), first?.id)
})

void t.test('a message that waits for a user is revoked: binding brings nothing', async (t) => {
  const app = await env.createApp(t)
  const revoked = await app.backend.push({ user: 'ada' })
  await app.backend.revoke(revoked, 'ada')
  const device = await app.device().online()
  await device.client.bind('ada')
  const next = await app.backend.push({ user: 'ada' })
  t.equal((await device.messages.next()).customId, next)
})

void t.test('what was never pushed cannot be revoked, nor can it by another target', async (t) => {
  const app = await env.createApp(t)
  const device = await app.device().online()
  const key = await app.backend.push({ device: device.token })
  await device.messages.next()
  await t.rejects(app.backend.revoke('unheard-of', device.token), /3028/)
  await t.rejects(app.backend.revoke(key, 'ada'), /3028/)
})
