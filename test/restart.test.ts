import { createFileStorage } from '@openmps/client-sdk/node'
import t from 'tap'
import { freePort, hurriedClock, startDevEnv, temporaryFolder } from './dev-env/index.ts'

void t.test(
  'a service that stops asks its devices to leave, and they come back to the next one on the same port',
  async (t) => {
    const env = await startDevEnv(t, { devicePort: await freePort() })
    const app = await env.createApp(t)
    const devices = await Promise.all([1, 2, 3].map(() => app.device({ clock: hurriedClock(10) }).online()))
    for (const device of devices) await device.client.bind('ada')
    await env.restart()

    for (const device of devices) {
      await device.states.find(({ state }) => state === 'draining', 'GoAway')
      await device.client.ready()
    }
    const key = await app.backend.push({ user: 'ada' })
    for (const device of devices) t.equal((await device.messages.next()).customId, key)
    t.strictSame(
      devices.flatMap(({ errors }) => errors.all),
      [],
    )
  },
)

void t.test('a restart keeps everything: apps, bindings, messages, keys, schedules and counters', async (t) => {
  const env = await startDevEnv(t, { devicePort: await freePort() })
  const app = await env.createApp(t)
  const storage = createFileStorage(temporaryFolder(t))
  const device = await app.device({ storage }).online()
  await device.client.bind('ada')
  const seen = await app.backend.push({ user: 'ada' })
  await device.messages.next()
  await device.close()
  const waiting = await app.backend.push({ user: 'ada' })
  const unbound = await app.backend.push({ user: 'grace' })
  const scheduled = await app.backend.push({ user: 'ada' }, { fixedTimeMs: Date.now() + 900 })
  const before = await app.settled(2)

  await env.restart()
  t.strictSame(await app.counters(), before)
  t.match(await app.message(seen), { state: 'delivered' })
  await app.backend.push({ user: 'ada' }, { messageKey: seen })
  t.match(await app.counters(), { repeats: 1 }, 'a used key stays used')

  const back = await app.device({ storage }).online()
  t.equal(back.token, device.token)
  await back.messages.take(2)
  t.strictSame(back.keys, [waiting, scheduled])
  await back.client.bind('grace')
  t.equal((await back.messages.next()).customId, unbound)
  t.strictSame(env.complaints, [])
})

void t.test('a service that stops is not ready, and a second stop does no harm', async (t) => {
  const env = await startDevEnv(t, { devicePort: await freePort() })
  const { url } = env.service.credentials
  t.match(await (await fetch(new URL('/readyz', url))).json(), { status: 'ready' })
  await Promise.all([env.stop(), env.stop()])
  await env.stop()
  await t.rejects(fetch(new URL('/readyz', url)), 'the port is closed')
})
