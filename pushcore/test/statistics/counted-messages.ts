import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { openLmdbStore } from '../../src/adapters/lmdb/index.ts'
import { countedMessages } from '../../src/delivery/counted-messages.ts'
import type { StatEvent } from '../../src/statistics/statistics.ts'
import { createManualClock, START_MS } from '../contract/_util/clock.ts'
import { acceptAll, appA, message, toActivity, toDevice, toUser } from '../contract/_util/messages.ts'

/** A store whose answers are counted, and what was counted. */
async function openCounted(t: Test) {
  const clock = createManualClock()
  const dir = await mkdtemp(join(tmpdir(), 'openmps-counted-'))
  const store = openLmdbStore({ dir, clock })
  t.teardown(async () => {
    await store.close()
    await rm(dir, { recursive: true })
  })
  await store.apps.create({ ...appA, createdAtMs: 0 }, { id: 'key', secret: 'secret', active: true, apps: [appA] })
  const counted: StatEvent[] = []
  const messages = countedMessages(store.messages, { count: (event) => counted.push(event) }, clock)
  const take = () =>
    counted
      .splice(0)
      .map(({ counter, as, channel = 0, device }) => ({ counter, platform: as.platform, channel, device }))
  return { store, messages, take }
}

void t.test("an ack that came by a vendor's channel counts for that channel", async (t) => {
  const { store, messages, take } = await openCounted(t)
  await store.devices.report(appA, 'phone', { platform: 1 }, START_MS)
  const [own = '', vendors = '', waiting = ''] = await acceptAll(messages, [
    message(toDevice('phone')),
    message(toDevice('phone')),
    message(toUser('user')),
  ])
  await store.devices.bind(appA, 'phone', 'user', {}, START_MS)
  take()
  await messages.acknowledge([
    { device: 'phone', messageIds: [own], atMs: START_MS },
    { device: 'phone', messageIds: [vendors, waiting], atMs: START_MS, channel: 6 },
  ])
  const arrived = { counter: 'arrived', platform: 1, device: 'phone' }
  t.strictSame(take(), [
    { ...arrived, channel: 0 },
    { ...arrived, channel: 6 },
    { ...arrived, channel: 6 },
    { counter: 'succeeded', platform: 1, channel: 6, device: undefined },
  ])
})

void t.test('a live activity that the vendor delivered has arrived on iOS, on no device that is known', async (t) => {
  const { messages, take } = await openCounted(t)
  const followUps = [{ kind: 'vendor', dueAtMs: START_MS }] as const
  const [delivered = '', failed = ''] = await acceptAll(messages, [
    message(toActivity('one'), { followUps }),
    message(toActivity('two'), { followUps }),
  ])
  t.strictSame(
    take().map(({ counter }) => counter),
    ['pushed', 'pushed'],
  )
  await messages.conclude(appA, delivered, { state: 'delivered', channel: 9 }, START_MS)
  await messages.conclude(appA, delivered, { state: 'delivered', channel: 9 }, START_MS)
  await messages.conclude(appA, failed, { state: 'failed', reason: 'vendorRefused' }, START_MS)
  t.strictSame(take(), [
    { counter: 'arrived', platform: 2, channel: 9, device: undefined },
    { counter: 'succeeded', platform: 2, channel: 9, device: undefined },
  ])
})
