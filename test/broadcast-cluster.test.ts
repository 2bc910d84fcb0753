import t, { type Test } from 'tap'
import { type Cluster, startCluster } from './cluster/cluster.ts'
import { until } from './cluster/wait.ts'
import type { Device } from './dev-env/index.ts'

/** Rounds of one broadcast by each push core. */
const ROUNDS = 5

/** A device on each gateway, bound by one push core and the other. */
async function devicesOf(t: Test, cluster: Cluster): Promise<[Device, Device]> {
  const devices: [Device, Device] = [
    await cluster.device(t, { gateway: 0, inHurry: false }),
    await cluster.device(t, { gateway: 1, inHurry: false }),
  ]
  for (const [n, { token }] of devices.entries()) await cluster.backends[n === 0 ? 1 : 0].bind(token, `user-${n}`)
  return devices
}

/** Broadcasts by both push cores in turn; their keys. */
async function broadcasts({ backends }: Cluster): Promise<string[]> {
  const keys: string[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const backend of backends) keys.push((await backend.broadcast({ status: 0 })).messageKey)
  }
  return keys
}

const arrived = ({ messages }: Device, count: number) =>
  messages.until((all) => all.length >= count, `${count} messages`)

void t.test('broadcasts with two push cores and two gateways on one Redis', { timeout: 240_000 }, async (t) => {
  const cluster = await startCluster(t)

  await t.test('reach every device once and in order, whoever accepts them', async (t) => {
    const devices = await devicesOf(t, cluster)
    const keys = await broadcasts(cluster)
    for (const device of devices) {
      await arrived(device, keys.length)
      t.strictSame(device.keys, keys)
    }
  })

  await t.test('reach a gateway that the accepting push core has lost by the other one', async (t) => {
    const [near] = await devicesOf(t, cluster)
    cluster.firstLinks[0].freeze()
    const { messageKey } = await cluster.backends[0].broadcast({ status: 0 })
    await near.messages.find(({ customId }) => customId === messageKey, 'the broadcast')
    const keys = [messageKey, ...(await broadcasts(cluster))]
    await arrived(near, keys.length)
    cluster.firstLinks[0].thaw()
    const last = await cluster.backends[1].broadcast({ status: 0 })
    await arrived(near, keys.length + 1)
    t.strictSame(near.keys, [...keys, last.messageKey])
  })

  await t.test('reach a device when its gateway hears of the binding later than of them', async (t) => {
    const [witness] = await devicesOf(t, cluster)
    const late = await cluster.device(t, { gateway: 0, inHurry: false })
    await cluster.backends[0].broadcast({ status: 0 })
    await arrived(witness, 1)
    cluster.firstLinks[1].freeze()
    await cluster.backends[1].bind(late.token, 'user-late')
    const keys = [
      await cluster.backends[0].broadcast({ status: 0 }),
      await cluster.backends[0].broadcast({ status: 0 }),
    ]
    await arrived(witness, 3)
    t.strictSame(late.keys, [], 'they have gone through the gateway')
    cluster.firstLinks[1].thaw()
    await arrived(late, 2)
    const last = await cluster.backends[1].broadcast({ status: 0 })
    await arrived(late, 3)
    t.strictSame(
      late.keys,
      [...keys, last].map(({ messageKey }) => messageKey),
      'and not the one before the binding',
    )
  })

  await t.test('are read once, on whichever gateway, and revoked by either push core', async (t) => {
    const [first, second] = await devicesOf(t, cluster)
    const { storage } = second
    const read = await cluster.backends[0].broadcast({ status: 0 })
    await arrived(first, 1)
    await arrived(second, 1)
    await second.close()
    const missed = await cluster.backends[1].broadcast({ status: 0 })
    const revoked = await cluster.backends[0].broadcast({ status: 0 })
    await arrived(first, 3)
    await cluster.backends[1].revokeTask(revoked.taskId)
    t.equal(await first.revoked.next(), first.messages.all[2]?.id)

    const back = await cluster.device(t, { gateway: 0, inHurry: false, storage })
    await arrived(back, 1)
    const last = await cluster.backends[0].broadcast({ status: 0 })
    await arrived(back, 2)
    t.strictSame(back.keys, [missed.messageKey, last.messageKey])
    t.notOk(back.keys.includes(read.messageKey))
  })

  await t.test('outlive a push core', async (t) => {
    const devices = await devicesOf(t, cluster)
    await cluster.cores[0].kill()
    const { messageKey } = await cluster.backends[1].broadcast({ status: 0 })
    for (const device of devices) {
      await device.messages.find(
        ({ customId }) => customId === messageKey,
        'the broadcast of the push core that is left',
      )
    }
    await cluster.cores[0].start()
    await cluster.cores[0].ready()
    const { messageKey: again } = await cluster.backends[0].broadcast({ status: 0 })
    for (const device of devices) {
      await until(() => device.keys.includes(again), 'the broadcast of the push core that is back')
      t.strictSame(device.keys, [messageKey, again])
    }
  })
})
