import type { Test } from 'tap'
import type { Cluster } from './cluster.ts'
import { until } from './wait.ts'

/** Pairs of pushes, by the push core that is cut off from the gateway and by the other one. */
const ROUNDS = 5

/**
 * While a link is silent or gone, a message of the other push core names the one before it, which the device has not
 * got: it waits for that one.
 */
export async function linkCut(t: Test, cluster: Cluster): Promise<void> {
  const { backends, firstLinks, linkEntry } = cluster
  const device = await cluster.device(t, { gateway: 0 })
  const sent: string[] = []
  const push = async (core: 0 | 1) => sent.push(await backends[core].push({ device: device.token }))
  const arrived = () => device.messages.until((all) => all.length >= sent.length, `${sent.length} messages`)
  const rounds = async () => {
    for (let round = 0; round < ROUNDS; round += 1) for (const core of [0, 1] as const) await push(core)
  }

  firstLinks[0].freeze()
  await rounds()
  firstLinks[0].thaw()
  await arrived()
  t.same(device.keys, sent, 'silent: each once, in order')

  cluster.routeLinks(false)
  linkEntry.cut(firstLinks[0].port)
  t.equal(linkEntry.connections, 1, 'the other link is there')
  await rounds()
  await push(0)
  cluster.routeLinks(true)
  await arrived()
  t.same(device.keys, sent, 'cut: each once, in order')
  await until(() => linkEntry.connections === 2, 'the link to be there again')
}
