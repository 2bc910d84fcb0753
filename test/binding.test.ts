import t from 'tap'
import { startDevEnv } from './dev-env/index.ts'

const env = await startDevEnv(t)

t.test('a message for a user without devices waits, and arrives when a device binds the user', async (t) => {
  const app = await env.createApp(t)
  const keys = [await app.backend.push({ user: 'ada' }), await app.backend.push({ user: 'ada' })]
  t.match(await app.message(keys[0] ?? ''), { state: 'pending', statusCode: '1', statusDesc: 'NoBindInfo' })

  const device = await app.device().online()
  await device.client.bind('ada')
  await device.messages.take(2)
  t.strictSame(device.keys, keys, 'in the order of their acceptance')

  const later = await app.backend.push({ user: 'ada' })
  t.equal((await device.messages.next()).customId, later)
})

t.test('a message that waits for a user arrives at an online device that the backend binds', async (t) => {
  const app = await env.createApp(t)
  const device = await app.device().online()
  const key = await app.backend.push({ user: 'ada' })
  await app.backend.bind(device.token, 'ada')
  t.equal((await device.messages.next()).customId, key)
  t.match(await env.admin.user(app.ref, 'ada'), { device: { token: device.token }, online: true })
})

t.test(
  'a message that waits for a user arrives at an offline device that the backend binds, when it comes back',
  async (t) => {
    const app = await env.createApp(t)
    const { token, storage, close } = await app.device().online()
    await close()
    const key = await app.backend.push({ user: 'ada' })
    await app.backend.bind(token, 'ada')
    const device = await app.device({ storage }).online()
    t.equal((await device.messages.next()).customId, key)
  },
)

for (const side of ['device', 'backend'] as const) {
  t.test(`logged out means no push: after an unbinding by the ${side} the user’s messages go elsewhere`, async (t) => {
    const app = await env.createApp(t)
    const old = await app.device().online()
    await old.client.bind('ada')
    if (side === 'device') t.match(await old.client.unbind('ada'), { success: true })
    else await app.backend.unbind(old.token, 'ada')

    const key = await app.backend.push({ user: 'ada' })
    const marker = await app.backend.push({ device: old.token })
    t.equal((await old.messages.next()).customId, marker, 'a message for the device itself still arrives')
    t.match(await app.message(key), { state: 'pending', statusDesc: 'NoBindInfo' })

    const next = await app.device().online()
    await next.client.bind('ada')
    t.equal((await next.messages.next()).customId, key)
    t.strictSame(old.keys, [marker])
  })
}

t.test('messages that lie in the inbox of a device leave it when the device is unbound', async (t) => {
  const app = await env.createApp(t)
  const away = await app.device().online()
  await away.client.bind('ada')
  await away.close()
  const key = await app.backend.push({ user: 'ada' })
  await app.backend.unbind(away.token, 'ada')

  const back = await app.device({ storage: away.storage }).online()
  const marker = await app.backend.push({ device: back.token })
  t.equal((await back.messages.next()).customId, marker)
  t.match(await app.message(key), { state: 'pending' })
})

t.test('a device has one user: binding another one ends the first binding', async (t) => {
  const app = await env.createApp(t)
  const device = await app.device().online()
  await device.client.bind('ada')
  await device.client.bind('grace')
  await app.backend.push({ user: 'ada' })
  const key = await app.backend.push({ user: 'grace' })
  t.equal((await device.messages.next()).customId, key)
  t.match(await app.deviceReport(device.token), { device: { userId: 'grace' } })
})
