import type { Test } from 'tap'
import { addsUp } from '../dev-env/index.ts'
import { APP, type Cluster } from './cluster.ts'
import { pushAndSee } from './pushing.ts'
import { sessionsOf, until } from './wait.ts'

/** What either push core accepts reaches devices on either gateway, and both push cores say the same of it. */
export async function sharing(t: Test, cluster: Cluster): Promise<void> {
  const { backends, admins, gateways } = cluster
  const devices = [await cluster.device(t, { gateway: 0 }), await cluster.device(t, { gateway: 1 })]
  t.same(await Promise.all(gateways.map(({ port }) => sessionsOf(port))), [1, 1], 'one device on each gateway')
  for (const backend of backends) for (const device of devices) await pushAndSee(t, device, backend)

  // By the device: its gateway chooses the push core that binds.
  const [first, second] = devices
  t.match(await first?.client.bind('alice'), { success: true })
  await backends[1].bind(second?.token ?? '', 'alice')
  for (const backend of backends) {
    const key = await backend.push({ user: 'alice' })
    for (const { messages } of devices)
      await messages.find(({ customId }) => customId === key, `${key} on both devices`)
    t.equal(await backend.stateOf({ user: 'alice' }), 'ONLINE')
  }
  // By a backend through one push core: the other one knows when the answer is there.
  await backends[0].unbind(first?.token ?? '', 'alice')
  const before = first?.keys.length
  const key = await backends[1].push({ user: 'alice' })
  await second?.messages.find(({ customId }) => customId === key, 'the message of who is still bound')
  t.equal(first?.keys.length, before, 'and not of who is unbound')

  await until(async () => (await admins[0].counters(APP)).pending === 0, 'the acks to be written')
  const [one, other] = await Promise.all(admins.map((admin) => admin.counters(APP)))
  t.same(one, other)
  t.ok(one && addsUp(one))
  t.match(one, { accepted: 7, delivered: 7 }, 'a message to a user counts once')
}
