import t from 'tap'
import { simpleRequest, startDevEnv } from './dev-env/index.ts'

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
  t.match(await app.settled(), { accepted: 2, delivered: 1, revoked: 1, pending: 0 })
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

void t.test('no message arrives behind its revocation, however close the two come', async (t) => {
  const app = await env.createApp(t)
  const device = await app.rawDevice()
  const { core } = env.service
  const { deviceToken } = device.credentials
  // The first of each round fill the window, so that the next ones are pulled.
  for (let round = 0; round < 40; round++) {
    const keys = Array.from({ length: 24 }, (_, number) => `${round}-${number}`)
    const accepted = keys.map((key) => core.push(simpleRequest(app.ref, { kind: 'device', id: deviceToken }, key)))
    await Promise.all(accepted)
    device.ack(...device.unacked)
    const revoked = keys.map(async (key, number) => {
      for (let turns = number; turns > 0; turns--) await new Promise((resolve) => setImmediate(resolve))
      await core.revoke(app.ref, key, deviceToken)
    })
    await Promise.all(revoked)
  }
  device.send({ ping: { nonce: 5 } })
  await device.frames.find((frame) => frame.pong?.nonce === 5, 'the pong')
  const gone = new Set<string>()
  for (const { push, revoke } of device.frames.all) {
    for (const id of revoke?.messageIds ?? []) gone.add(id)
    if (push && gone.has(push.messageId ?? '')) t.fail(`${push.messageId} arrived behind its revocation`)
  }
  t.ok(gone.size > 0, `${gone.size} revocations and ${device.pushes.all.length} pushes arrived`)
})
