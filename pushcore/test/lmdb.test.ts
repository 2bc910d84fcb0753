import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { type LmdbStore, openLmdbStore, type StoreLimits } from '../src/adapters/lmdb/index.ts'
import { MAX_ACTIVITIES_PER_DEVICE } from '../src/ports/activity-store.ts'
import { createManualClock, type ManualClock } from './contract/_util/clock.ts'
import { appA, message, receiptJob, toDevice } from './contract/_util/messages.ts'
import type { OpenStores } from './contract/_util/stores.ts'
import { activityStoreContract } from './contract/activity-store.ts'
import { aliasStoreContract } from './contract/alias-store.ts'
import { appStoreContract } from './contract/app-store.ts'
import { auditLogContract } from './contract/audit-log.ts'
import { broadcastLogContract } from './contract/broadcast-log.ts'
import { configStoreContract } from './contract/config-store.ts'
import { deviceStoreContract } from './contract/device-store.ts'
import { handoffStoreContract } from './contract/handoff-store.ts'
import { jobQueueContract } from './contract/job-queue.ts'
import { messageStoreContract } from './contract/message-store.ts'
import { scheduleStoreContract } from './contract/schedule-store.ts'
import { statsStoreContract } from './contract/stats-store.ts'
import { supplementStoreContract } from './contract/supplement-store.ts'
import { tagStoreContract } from './contract/tag-store.ts'
import { tagWalkContract } from './contract/tag-walk.ts'
import { taskStoreContract } from './contract/task-store.ts'
import { templateStoreContract } from './contract/template-store.ts'

/** Every test gets a folder of its own, outside the checkout: two runs at a time do not meet. */
const open: OpenStores = (t, options) => openWith(t, options, {})

/** What has arrived is moved into its inbox after the next few, and not only in a store with more than any test brings. */
const openSmall: OpenStores = (t, options) => openWith(t, options, { maxArrivals: 3 })

async function openWith(
  t: Test,
  { clock, limits }: Parameters<OpenStores>[1],
  more: Partial<StoreLimits>,
): ReturnType<OpenStores> {
  const dir = await mkdtemp(join(tmpdir(), 'openmps-lmdb-'))
  const { inboxMessages: maxInbox, waitingMessages: maxWaiting, devicesPerUser: maxDevicesPerUser } = limits
  const start = () =>
    openLmdbStore({
      dir,
      clock,
      limits: {
        ...more,
        ...(maxInbox === undefined ? {} : { maxInbox }),
        ...(maxWaiting === undefined ? {} : { maxWaiting }),
        ...(maxDevicesPerUser === undefined ? {} : { maxDevicesPerUser }),
      },
    })

  let store = await start()
  t.teardown(async () => {
    await store.close()
    await rm(dir, { recursive: true })
  })
  return {
    ...store,
    async reopen() {
      await store.close()
      store = await start()
      return store
    },
  }
}

void t.test('app store', (t) => appStoreContract(t, open))
void t.test('config store', (t) => configStoreContract(t, open))
void t.test('audit log', (t) => auditLogContract(t, open))
void t.test('broadcast log', (t) => broadcastLogContract(t, open))
void t.test('device store', (t) => deviceStoreContract(t, open))
void t.test('job queue', (t) => jobQueueContract(t, open))
void t.test('message store', (t) => messageStoreContract(t, open))
void t.test('message store with few arrivals', (t) => messageStoreContract(t, openSmall))
void t.test('device store with few arrivals', (t) => deviceStoreContract(t, openSmall))
void t.test('template store', (t) => templateStoreContract(t, open))
void t.test('task store', (t) => taskStoreContract(t, open))
void t.test('tag store', (t) => tagStoreContract(t, open))
void t.test('walks over tags', (t) => tagWalkContract(t, open, 400))
void t.test('alias store', (t) => aliasStoreContract(t, open))
void t.test('schedule store', (t) => scheduleStoreContract(t, open))
void t.test('stats store', (t) => statsStoreContract(t, open))
void t.test('supplement store', (t) => supplementStoreContract(t, open))
void t.test('handoff store', (t) => handoffStoreContract(t, open))
void t.test('activity store', (t) => activityStoreContract(t, open))

/** A store that is opened once, for what only this adapter has. */
async function openOne(t: Test): Promise<{ store: LmdbStore; clock: ManualClock }> {
  const clock = createManualClock()
  const dir = await mkdtemp(join(tmpdir(), 'openmps-lmdb-'))
  const store = openLmdbStore({ dir, clock })
  t.teardown(async () => {
    await store.close()
    await rm(dir, { recursive: true })
  })
  return { store, clock }
}

void t.test('a service that starts anew does at once what the last one had claimed and not done', async (t) => {
  const { store, clock } = await openOne(t)
  const now = clock.now()
  for (const id of ['claimed', 'postponed', 'later']) {
    await store.jobs.add({ id, kind: 'receipt', dueAtMs: id === 'later' ? now + 5_000 : now, payload: {} })
  }
  const claimed = await store.jobs.claim(now, 60_000, { receipt: 10 })
  for (const job of claimed) if (job.id === 'postponed') await store.jobs.postpone(job, now + 3_000)

  await store.releaseLeases()
  const due = await store.jobs.claim(now, 60_000, { receipt: 10 })
  t.match(due, [{ id: 'claimed', attempts: 1 }], 'the others keep their time')
  t.equal(due.length, 1)
})

void t.test('an ack counts as what its device has told a moment ago, before that is written', async (t) => {
  const { store, clock } = await openOne(t)
  const { apps, devices, messages } = store
  const now = clock.now()
  await apps.create({ ...appA, createdAtMs: now }, { id: 'key', secret: 'secret', active: true, apps: [appA] })
  await devices.seen(appA, 'device-1', { platform: 1, appVersion: '1.0' }, now)
  const news = [message(toDevice('device-1')), message(toDevice('device-1'))]
  const [accepted] = await messages.accept(news)
  t.match(accepted, { counted: { platform: 1, appVersion: '1.0' } })
  // A session of the updated app; the platform is as it was told before.
  await devices.seen(appA, 'device-1', { appVersion: '2.0' }, now)
  const [id = '', other = ''] = news.map(({ messageId }) => messageId)
  const ack = (messageId: string) => messages.acknowledge([{ device: 'device-1', messageIds: [messageId], atMs: now }])
  const updated = { arrival: { counted: { platform: 1, appVersion: '2.0' } } }
  t.match(await ack(id), [updated])
  clock.advance(2_000)
  t.match(await ack(other), [updated], 'and so when it is written')
})

void t.test('text messages are forgotten when they are old enough, and the counts of past days', async (t) => {
  const { store, clock } = await openOne(t)
  const { apps, supplements } = store
  const now = clock.now()
  await apps.create({ ...appA, createdAtMs: now }, { id: 'key', secret: 'secret', active: true, apps: [appA] })
  const caps = { day: '20270115', perNumber: 1, perApp: 10 }
  const text = (messageId: string, keepUntilMs: number) => {
    return { app: appA, messageId, phone: '13800000001', device: 'device-1', atMs: now, keepUntilMs }
  }
  t.equal(await supplements.begin(text('old', now + 1_000), caps), 'begun')
  await supplements.skip(text('young', now + 2_000), { code: 'off' })
  t.equal(await supplements.prune(now + 999, 10), 0)
  t.equal(await supplements.prune(now + 1_000, 10), 1)
  t.strictSame(await supplements.of(appA, 'old'), [])
  t.equal((await supplements.of(appA, 'young')).length, 1)
  t.equal(await supplements.begin(text('next', now + 3_000), caps), 'numberCap', 'the day is not over')
  t.equal(await supplements.prune(now + 5 * 24 * 3_600_000, 10), 3, 'the young one and two counts')
  t.equal(await supplements.begin(text('next', now + 3_000), caps), 'begun')
})

void t.test('handoffs are forgotten when they are old enough, in the order of time and at most so many', async (t) => {
  const { store, clock } = await openOne(t)
  const { apps, handoffs } = store
  const now = clock.now()
  await apps.create({ ...appA, createdAtMs: now }, { id: 'key', secret: 'secret', active: true, apps: [appA] })
  const sent = { app: appA, device: 'd', channel: 5, packageName: 'p', vendorToken: 'v', state: 'sent' } as const
  const times = { attempts: 1, firstAtMs: now, atMs: now }
  for (const [messageId, inMs] of [
    ['third', 3_000],
    ['first', 1_000],
    ['second', 2_000],
  ] as const) {
    await handoffs.put([{ ...sent, ...times, messageId, keepUntilMs: now + inMs }])
  }
  await handoffs.put([{ ...sent, ...times, messageId: 'first', state: 'arrived', keepUntilMs: now + 9_000 }])
  const left = async () => {
    const found = await Promise.all(['first', 'second', 'third'].map((id) => handoffs.of(appA, id)))
    return found.map((ofOne) => ofOne.length)
  }
  t.equal(await handoffs.prune(now + 999, 10), 0)
  t.strictSame(await left(), [1, 1, 1])
  t.equal(await handoffs.prune(now + 2_000, 1), 1)
  t.strictSame(await left(), [0, 1, 1])
  t.equal(await handoffs.prune(now + 9_000, 10), 2, 'and nothing is left of the time that it was told later')
  t.strictSame(await left(), [0, 0, 0])
})

void t.test('Live Activities are forgotten when they are old enough, and leave room behind', async (t) => {
  const { store, clock } = await openOne(t)
  const { apps, activities } = store
  const now = clock.now()
  await apps.create({ ...appA, createdAtMs: now }, { id: 'key', secret: 'secret', active: true, apps: [appA] })
  const report = (id: string, inMs: number, atMs = now) =>
    activities.bind(appA, id, { device: 'd', pushToken: `of ${id}`, atMs }, now + inMs)
  await report('third', 3_000)
  await report('first', 1_000)
  await report('second', 500)
  await report('second', 2_000)
  const left = async () => {
    const found = await Promise.all(['first', 'second', 'third'].map((id) => activities.find(appA, id)))
    return found.map((one) => one !== undefined)
  }
  t.equal(await activities.prune(now + 999, 10), 0)
  t.strictSame(await left(), [true, true, true], 'the later report has its own time')
  t.equal(await activities.prune(now + 3_000, 1), 1)
  t.strictSame(await left(), [false, true, true])
  t.equal(await activities.prune(now + 3_000, 10), 2)
  t.strictSame(await left(), [false, false, false])
  for (let count = 0; count < MAX_ACTIVITIES_PER_DEVICE; count++) await report(`${count}`, 9_000, now + count)
  t.ok(await activities.find(appA, '0'), 'what was forgotten takes no room')
  t.equal(await activities.prune(now + 9_000, 1_000), MAX_ACTIVITIES_PER_DEVICE)
})

void t.test('what a receipt says of its device is fixed when the message ends', async (t) => {
  const { store, clock } = await openOne(t)
  const { apps, devices, messages, jobs } = store
  const now = clock.now()
  await apps.create({ ...appA, createdAtMs: now }, { id: 'key', secret: 'secret', active: true, apps: [appA] })
  // Seen a moment ago, and not written yet.
  await devices.seen(appA, 'device-1', { platform: 1 }, now)
  const news = message(toDevice('device-1'), { receipt: true })
  await messages.accept([news])
  await messages.acknowledge([{ device: 'device-1', messageIds: [news.messageId], atMs: now }])
  await devices.report(appA, 'device-1', { platform: 7 }, now)

  const payload = { ...appA, messageId: news.messageId, device: 'device-1', platform: 1 }
  t.strictSame((await jobs.get(receiptJob(news.messageId)))?.payload, payload)
})
