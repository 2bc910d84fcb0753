import type { Test } from 'tap'
import type { GatewayRegistry, RegisteredGateway } from '../../src/ports/gateway-registry.ts'

export interface RegistryFixture {
  /** Two processes that see the same registry. */
  readonly registry: GatewayRegistry
  readonly other: GatewayRegistry
  /** Lets the time pass by which leases end. */
  advance(byMs: number): Promise<void>
}

/** Longer than the calls of a test take, and shorter than anybody wants to wait. */
const SHORT_MS = 200
const LONG_MS = 60_000

const gateway = (n: number): RegisteredGateway => ({ name: `gateway-${n}`, address: `10.0.0.${n}:8083` })
const byName = (left: RegisteredGateway, right: RegisteredGateway) => (left.name < right.name ? -1 : 1)

/** The promises of GatewayRegistry, for any adapter. `create` gives an empty one and registers its own teardown. */
export async function gatewayRegistryContract(t: Test, create: (t: Test) => Promise<RegistryFixture>): Promise<void> {
  await t.test('a gateway enters once and is renewed from then on; everybody sees it', async (t) => {
    const { registry, other } = await create(t)
    t.strictSame(await registry.list(), [])
    t.equal(await registry.renew(gateway(1), LONG_MS), 'entered')
    t.equal(await other.renew(gateway(2), LONG_MS), 'entered')
    t.equal(await registry.renew(gateway(1), LONG_MS), 'renewed')
    for (const view of [registry, other]) t.strictSame([...(await view.list())].sort(byName), [gateway(1), gateway(2)])
    t.equal(await registry.claimLapsed(LONG_MS), undefined, 'all leases run')
  })

  await t.test('a gateway that renews with another address is found there', async (t) => {
    const { registry } = await create(t)
    await registry.renew(gateway(1), LONG_MS)
    const moved = { ...gateway(1), address: '10.0.0.9:8084' }
    t.equal(await registry.renew(moved, LONG_MS), 'renewed')
    t.strictSame(await registry.list(), [moved])
  })

  await t.test(
    'a gateway whose lease is over is not listed; it may still renew while nobody has claimed it',
    async (t) => {
      const { registry, advance } = await create(t)
      await registry.renew(gateway(1), SHORT_MS)
      await advance(SHORT_MS + 50)
      t.strictSame(await registry.list(), [])
      t.equal(await registry.renew(gateway(1), LONG_MS), 'renewed', 'its sessions are still in the directory')
      t.strictSame(await registry.list(), [gateway(1)])
      t.equal(await registry.claimLapsed(LONG_MS), undefined)
    },
  )

  await t.test('a lapsed gateway is claimed by one only, and has to wait until it is forgotten', async (t) => {
    const { registry, other, advance } = await create(t)
    await registry.renew(gateway(1), SHORT_MS)
    await advance(SHORT_MS + 50)
    const claims = await Promise.all([registry, other, registry, other].map((view) => view.claimLapsed(LONG_MS)))
    t.strictSame(
      claims.filter((name) => name !== undefined),
      ['gateway-1'],
    )
    t.equal(await registry.renew(gateway(1), LONG_MS), 'ending')
    t.strictSame(await registry.list(), [])

    for (const view of [registry, other]) await view.forget('gateway-1')
    t.equal(await registry.renew(gateway(1), LONG_MS), 'entered', 'it announces its sessions')
    t.strictSame(await other.list(), [gateway(1)])
  })

  await t.test('each lapsed gateway is claimed once, the one that lapsed first at first', async (t) => {
    const { registry, other, advance } = await create(t)
    await registry.renew(gateway(1), SHORT_MS + 20)
    await registry.renew(gateway(2), SHORT_MS / 2)
    await registry.renew(gateway(3), LONG_MS)
    await advance(SHORT_MS + 100)
    t.equal(await registry.claimLapsed(LONG_MS), 'gateway-2')
    t.equal(await other.claimLapsed(LONG_MS), 'gateway-1')
    t.equal(await registry.claimLapsed(LONG_MS), undefined)
  })

  await t.test('a claim that was not finished in its time passes on, and only who has it now can forget', async (t) => {
    const { registry, other, advance } = await create(t)
    await registry.renew(gateway(1), SHORT_MS)
    await registry.leave('gateway-1')
    t.equal(await registry.claimLapsed(SHORT_MS), 'gateway-1')
    t.equal(await other.claimLapsed(LONG_MS), undefined, 'while the claim runs')
    await advance(SHORT_MS + 50)
    t.equal(await other.claimLapsed(LONG_MS), 'gateway-1')

    await registry.forget('gateway-1')
    t.equal(await registry.renew(gateway(1), LONG_MS), 'ending', 'the slow one does not end the claim of the other')
    await other.forget('gateway-1')
    t.equal(await registry.renew(gateway(1), LONG_MS), 'entered')
  })

  await t.test('a gateway that leaves is not listed and can be claimed at once', async (t) => {
    const { registry, other } = await create(t)
    await registry.renew(gateway(1), LONG_MS)
    await registry.leave('gateway-1')
    t.strictSame(await other.list(), [])
    t.equal(await other.claimLapsed(LONG_MS), 'gateway-1')
    await registry.leave('gateway-1')
    t.equal(await registry.claimLapsed(LONG_MS), undefined, 'leaving again does not take the claim away')
  })

  await t.test('leaving or forgetting a gateway that is not there changes nothing', async (t) => {
    const { registry } = await create(t)
    await registry.renew(gateway(1), LONG_MS)
    await registry.leave('never seen')
    await registry.forget('never seen')
    await registry.forget('gateway-1')
    t.strictSame(await registry.list(), [gateway(1)])
    t.equal(await registry.claimLapsed(LONG_MS), undefined)
  })
}
