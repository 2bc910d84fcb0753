import t, { type Test } from 'tap'
import { openLmdbStore } from '../../../src/adapters/lmdb/index.ts'
import { openRedisStore } from '../../../src/adapters/redis/index.ts'
import { Channels } from '../../../src/config/channels.ts'
import { createSealer } from '../../../src/config/seal.ts'
import type { CoreOptions } from '../../../src/core-options.ts'
import type { RoutingRequest } from '../../../src/vendors/routing-rules.ts'
import { coreOn } from '../../_util/open-core.ts'
import { startForTests } from '../../_util/redis-server.ts'
import { nextPrefix } from '../../_util/redis-stores.ts'
import { createManualClock, type ManualClock } from '../../contract/_util/clock.ts'
import { appA, toDevice } from '../../contract/_util/messages.ts'
import { startVendorServer } from '../_util/http-server.ts'
import { CLUSTER_KEY, PACKAGE, SENT, scriptedVendor, until } from './_util/service.ts'

/** Of the vendor that does not answer: more than it has places for. */
const SLOW_MESSAGES = 1_500
const PLACES = 1_000
const QUICK_MESSAGES = 50
/** As many as one receiver gets at a time: what is beyond comes again later. */
const RECEIPTS = 8
/** Targets of one push. */
const STEP = 100

const redis = await startForTests()
t.teardown(() => redis.stop())

void t.test('on the embedded store', (t) => storyOn(t, async (clock) => openLmdbStore({ dir: t.testdir(), clock })))
void t.test('on Redis', (t) =>
  storyOn(t, (clock) => openRedisStore({ place: { url: redis.url }, clock, keyPrefix: nextPrefix() })),
)

type OpenStore = (clock: ManualClock) => Promise<CoreOptions['store'] & { close(): Promise<void> }>

async function storyOn(t: Test, openStore: OpenStore): Promise<void> {
  const clock = createManualClock()
  const store = await openStore(clock)
  const backend = await startVendorServer(t, () => ({}))
  const key = { id: 'key', secret: 'secret', active: true, apps: [appA] }
  await store.apps.create({ ...appA, createdAtMs: clock.now(), callbackUrl: `${backend.url}/receipts` }, key)

  let answer = () => {}
  const answered = new Promise<void>((resolve) => {
    answer = resolve
  })
  const slow = scriptedVendor({
    open: () => ({
      send: (_account, pushes) => answered.then(() => pushes.map(() => SENT)),
      revoke: async () => [],
      close: async () => {},
    }),
  })
  const quick = scriptedVendor({ name: 'xiaomi', number: 4 })
  const vendors = { clusterKey: CLUSTER_KEY, vendors: [slow.vendor, quick.vendor] }
  const channels = new Channels({
    config: store.config,
    sealer: createSealer(CLUSTER_KEY),
    vendors: vendors.vendors,
    clock,
  })
  for (const { name } of vendors.vendors) {
    const credentials = { appId: '1', appSecret: 'S3CRET' }
    await channels.put(appA, name, PACKAGE, { enabled: true, credentials, receipts: false })
  }
  const { core } = coreOn(store, clock, { vendors })
  t.teardown(async () => {
    answer()
    await core.close()
    await store.close()
  })
  core.start()

  async function pushAll(vendor: string, count: number, thirdChannel: number | undefined, routing?: RoutingRequest) {
    const devices = Array.from({ length: count }, (_, n) => `${vendor}-${n}`)
    for (let from = 0; from < count; from += STEP) {
      const some = devices.slice(from, from + STEP)
      const facts = (device: string) =>
        thirdChannel === undefined ? {} : { thirdChannel, thirdChannelDeviceToken: `token of ${device}` }
      await Promise.all(some.map((one) => store.devices.report(appA, one, { platform: 1, ...facts(one) }, clock.now())))
      const addressees = some.map((device) => ({ target: toDevice(device), messageKey: device }))
      await core.push({
        app: appA,
        type: 'simple',
        taskName: 'task',
        to: { kind: 'targets', addressees },
        notice: { title: 'Title', content: 'Content', silent: false, pushStyle: 0, action: 'openApp', params: {} },
        expiresInSeconds: 24 * 3_600,
        strategy: { kind: 'now' },
        extras: routing === undefined ? {} : { routing },
      })
    }
  }

  await pushAll('slow', SLOW_MESSAGES, slow.vendor.number)
  await until(async () => (await store.jobs.count('vendor-hms')) === SLOW_MESSAGES, 'all of them are due')

  // Time stands still: nothing that the slow vendor holds is given up meanwhile.
  await pushAll('quick', QUICK_MESSAGES, quick.vendor.number)
  await until(() => quick.pushes.length === QUICK_MESSAGES, "the other vendor's messages are sent")
  // They fail when they are accepted, which brings a receipt for each.
  await pushAll('nobody', RECEIPTS, undefined, { strategy: 'vendor-only' })
  await until(() => backend.to('/receipts').length >= RECEIPTS, 'the receipts are sent')
  t.equal(await store.jobs.count('vendor-hms'), SLOW_MESSAGES, 'none of the others has gone')

  const inNoHands = await store.jobs.claim(clock.now(), 1_000, { 'vendor-hms': SLOW_MESSAGES })
  t.ok(inNoHands.length >= SLOW_MESSAGES - PLACES, 'what has no place is there for other push cores')
  for (const job of inNoHands) await store.jobs.postpone(job, clock.now())
  answer()
  await until(async () => {
    clock.advance(50)
    return (await store.jobs.count('vendor-hms')) === 0
  }, 'the slow vendor has all of them in the end')
}
