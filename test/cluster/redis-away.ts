import { randomUUID } from 'node:crypto'
import type { Test } from 'tap'
import { APP, type Cluster } from './cluster.ts'
import { pushAndSee, pushThrough } from './pushing.ts'
import { readiness, until } from './wait.ts'

const DEVICES = 10

/** Redis hangs, and is killed: meanwhile every push is refused and no device is sent away; then all goes on by itself. */
export async function redisAway(t: Test, cluster: Cluster): Promise<void> {
  const { redis, admins, cores } = cluster
  const devices = await Promise.all(Array.from({ length: DEVICES }, () => cluster.device(t)))
  const spare = await cluster.device(t)
  const states = devices.map((device) => device.states.all.length)
  await pushThrough(t, cluster, devices, async () => {
    redis.pause()
    await refused(t, cluster, spare.token)
    redis.resume()
  })
  await pushThrough(t, cluster, devices, async () => {
    await redis.kill()
    const keys = await refused(t, cluster, spare.token)
    await redis.restart()
    await Promise.all(cores.map((core) => core.ready()))
    for (const key of keys) await t.rejects(admins[0].messages(APP, key), { code: 'NOT_FOUND' }, 'it was not accepted')
  })
  t.same(
    devices.map((device) => device.states.all.length),
    states,
    'every device has stayed connected',
  )
  for (const device of devices) t.match(await device.client.bind(randomUUID()), { success: true })
  const late = await cluster.device(t)
  for (const backend of cluster.backends) await pushAndSee(t, late, backend)
}

/**
 * Pushes by each push core, which say that they may be repeated (HTTP 503), and then say the same to whoever balances
 * the load. Returns their message keys.
 */
async function refused(t: Test, { backends, cores }: Cluster, device: string): Promise<string[]> {
  const keys: string[] = []
  for (const backend of backends) {
    const messageKey = randomUUID()
    await t.rejects(backend.push({ device }, { messageKey }), { message: /^ServiceUnavailable/ })
    keys.push(messageKey)
  }
  for (const { port } of cores) {
    await until(async () => (await readiness(port)) === 503, 'a push core to say that it is not ready')
  }
  return keys
}
