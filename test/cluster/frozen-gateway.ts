import type { Test } from 'tap'
import type { Cluster } from './cluster.ts'
import { pushAndSee } from './pushing.ts'
import { until } from './wait.ts'

/**
 * A device leaves a gateway that hangs for the other one. Whether the first one wakes before or after its lease is
 * over, each message reaches the device once, the old session is told that it was replaced, and a device that has
 * stayed is served again.
 */
export async function frozenGateway(t: Test, cluster: Cluster, lapses: boolean): Promise<void> {
  const { backends, gateways } = cluster
  const [frozen] = gateways
  const stays = await cluster.device(t, { gateway: 0, inHurry: false })
  const before = await cluster.rawDevice(t, 0)
  const { credentials } = before
  const target = { device: credentials.deviceToken }
  await backends[0].push(target)
  const { messageId: first = '' } = await before.pushes.next()

  frozen.freeze()
  t.teardown(() => frozen.wake())
  const after = await cluster.rawDevice(t, 1, credentials)
  t.equal((await after.pushes.next()).messageId, first, 'unacked, so it comes again')
  after.ack(first)
  const meanwhile: string[] = []
  for (const backend of backends) {
    await backend.push(target)
    const { messageId = '' } = await after.pushes.next()
    after.ack(messageId)
    meanwhile.push(await backend.push({ device: stays.token }))
  }
  if (lapses)
    await until(async () => (await backends[0].stateOf({ device: stays.token })) === 'OFFLINE', 'the lease to end')
  t.same(stays.keys, [])
  frozen.wake()
  t.equal(await before.closed, 4503, 'the old session learns that it was replaced')
  await stays.messages.until((all) => all.length >= meanwhile.length, 'what came while its gateway hung')
  t.same(stays.keys, meanwhile)
  await frozen.ready()
  await until(async () => (await backends[1].stateOf({ device: stays.token })) === 'ONLINE', 'it to count as online')
  for (const backend of backends) {
    await pushAndSee(t, stays, backend)
    await backend.push(target)
    after.ack((await after.pushes.next()).messageId ?? '')
  }
  const ids = after.pushes.all.map(({ messageId }) => messageId)
  t.equal(ids.length, 5)
  t.same(ids, [...new Set(ids)].sort(), 'each once, in order')
  t.equal(before.pushes.all.length, 1)
}
