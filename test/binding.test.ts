import t from 'tap'
import { simpleRequest, startDevEnv } from './dev-env/index.ts'

const env = await startDevEnv(t)

void t.test('a message for a user without devices waits, and arrives when a device binds the user', async (t) => {
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

void t.test('a message that waits for a user arrives at an online device that the backend binds', async (t) => {
  const app = await env.createApp(t)
  const device = await app.device().online()
  const key = await app.backend.push({ user: 'ada' })
  await app.backend.bind(device.token, 'ada')
  t.equal((await device.messages.next()).customId, key)
  t.match(await env.admin.user(app.ref, 'ada'), { device: { token: device.token }, online: true })
})

void t.test(
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
  void t.test(
    `logged out means no push: after an unbinding by the ${side} the user’s messages go elsewhere`,
    async (t) => {
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
    },
  )
}

void t.test('messages that lie in the inbox of a device leave it when the device is unbound', async (t) => {
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

void t.test('a device has one user: binding another one ends the first binding', async (t) => {
  const app = await env.createApp(t)
  const device = await app.device().online()
  await device.client.bind('ada')
  await device.client.bind('grace')
  await app.backend.push({ user: 'ada' })
  const key = await app.backend.push({ user: 'grace' })
  t.equal((await device.messages.next()).customId, key)
  t.match(await app.deviceReport(device.token), { device: { userId: 'grace' } })
})

void t.test(
  'no message of the user arrives behind the answer to an unbinding, however close a push comes',
  async (t) => {
    const app = await env.createApp(t)
    let arrived = 0
    // A device may only call so often: each does a few rounds.
    for (let turn = 0; turn < 12; turn++) {
      const device = await app.rawDevice()
      const userId = `ada-${turn}`
      let id = 0
      /** How many frames had come when each binding was asked for. */
      const asked: number[] = []
      const call = async (request: { bind: { userId: string } } | { unbind: { userId: string } }): Promise<void> => {
        id += 1
        const mine = id
        if ('bind' in request) asked.push(device.frames.all.length)
        device.send({ request: { id: mine, ...request } })
        await device.frames.find((frame) => frame.response?.id === mine, 'the answer')
      }
      for (let round = 0; round < 8; round++) {
        await call({ bind: { userId } })
        const unbound = call({ unbind: { userId } })
        // Straight into the core: some of them share the commit with the unbinding.
        const pushes: Promise<unknown>[] = []
        for (let number = 0; number < 6; number++) {
          const key = `${turn}-${round}-${number}`
          pushes.push(env.service.core.push(simpleRequest(app.ref, { kind: 'user', id: userId }, key)))
          await new Promise((resolve) => setImmediate(resolve))
        }
        await Promise.all([unbound, ...pushes])
        device.ack(...device.unacked)
      }
      let bound = false
      for (const [at, { response, push }] of device.frames.all.entries()) {
        // What waited may come before the answer to the binding that brought it. Even calls unbind.
        if (asked.includes(at)) bound = true
        if (response?.id && response.id % 2 === 0) bound = false
        if (push && !bound) t.fail(`a push behind the answer to unbinding ${push.messageId}`)
      }
      arrived += device.pushes.all.length
      device.destroy()
    }
    t.ok(arrived > 0, `${arrived} pushes arrived in time`)
  },
)
