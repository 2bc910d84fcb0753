import type { Test } from 'tap'
import type { Cluster } from './cluster.ts'

/** What a push core accepts while it stops arrives without the help of a later push, also when a gateway holds it up. */
export async function coreStop(t: Test, cluster: Cluster): Promise<void> {
  const { backends, cores, gateways } = cluster
  const [stopping] = cores
  const device = await cluster.device(t, { gateway: 1 })
  const sent = [await backends[0].push({ device: device.token })]
  await device.messages.until((all) => all.length > 0, 'the first message')
  gateways[0].freeze()
  t.teardown(() => gateways[0].wake())
  const stopped = stopping.stop()
  for (let accepted = true; accepted; ) {
    try {
      sent.push(await backends[0].push({ device: device.token }))
    } catch {
      accepted = false
    }
  }
  t.equal(await stopped, 0)
  await device.messages.until((all) => all.length >= sent.length, `${sent.length} messages`)
  t.same(device.keys, sent)
  gateways[0].wake()
  await stopping.start()
  await stopping.ready()
}
