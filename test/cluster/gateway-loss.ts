import type { Test } from 'tap'
import type { Cluster } from './cluster.ts'
import { pushAndSee, pushThrough } from './pushing.ts'
import { until } from './wait.ts'

const DEVICES = 10

/** The devices of a killed gateway go on at the other one; one that does not come back is offline once the lease is over. */
export async function gatewayLoss(t: Test, cluster: Cluster): Promise<void> {
  const { backends, gateways } = cluster
  const devices = await Promise.all(Array.from({ length: DEVICES }, () => cluster.device(t)))
  const stays = await cluster.rawDevice(t, 0)
  const target = { device: stays.credentials.deviceToken }
  await pushThrough(t, cluster, devices, async () => {
    await gateways[0].kill()
    t.equal(await stays.closed, 1006)
  })
  t.equal(await backends[0].stateOf(target), 'ONLINE', 'nobody can know yet')
  await until(async () => (await backends[0].stateOf(target)) === 'OFFLINE', 'the lease to be over')
  t.equal(await backends[1].stateOf(target), 'OFFLINE')

  await gateways[0].start()
  await gateways[0].ready()
  const next = await cluster.device(t, { gateway: 0 })
  for (const backend of backends) await pushAndSee(t, next, backend)
}
