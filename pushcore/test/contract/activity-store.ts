import type { Test } from 'tap'
import { ACTIVITY_LIMITS, type ActivityBinding, MAX_ACTIVITIES_PER_DEVICE } from '../../src/ports/activity-store.ts'
import { START_MS } from './_util/clock.ts'
import { appA, appB } from './_util/messages.ts'
import { type OpenStores, openFixture } from './_util/stores.ts'

const KEEP_UNTIL_MS = START_MS + 24 * 3_600_000

const binding = (change: Partial<ActivityBinding> = {}): ActivityBinding => ({
  device: 'device-1',
  pushToken: 'a1b2',
  atMs: START_MS,
  ...change,
})

/** What every ActivityStore has to do. */
export async function activityStoreContract(t: Test, open: OpenStores): Promise<void> {
  await t.test('an activity is found by its id in its app, also after a restart', async (t) => {
    const { activities, reopen } = await openFixture(t, open)
    const told = binding({ packageName: 'com.example' })
    await activities.bind(appA, 'order-7', told, KEEP_UNTIL_MS)
    await activities.bind(appA, '订单 8', binding(), KEEP_UNTIL_MS)
    t.strictSame(await activities.find(appA, 'order-7'), told)
    const again = (await reopen()).activities
    t.strictSame(await again.find(appA, 'order-7'), told)
    t.strictSame(await again.find(appA, '订单 8'), binding())
    t.equal(await again.find(appB, 'order-7'), undefined)
    t.equal(await again.find(appA, 'order-8'), undefined)
    t.equal(await again.find({ appId: 'none', workspaceId: 'none' }, 'order-7'), undefined)
    t.equal(await again.find(appA, 'x'.repeat(ACTIVITY_LIMITS.activityId + 1)), undefined)
  })

  await t.test('the last report of an id counts, whoever makes it', async (t) => {
    const { activities } = await openFixture(t, open)
    await activities.bind(appA, 'order-7', binding({ packageName: 'com.example' }), KEEP_UNTIL_MS)
    const newer = binding({ pushToken: 'c3', atMs: START_MS + 1 })
    await activities.bind(appA, 'order-7', newer, KEEP_UNTIL_MS)
    t.strictSame(await activities.find(appA, 'order-7'), newer, 'and nothing stays of the one before')
    const other = binding({ device: 'device-2', pushToken: 'd4', atMs: START_MS - 1 })
    await activities.bind(appA, 'order-7', other, KEEP_UNTIL_MS)
    t.strictSame(await activities.find(appA, 'order-7'), other)
  })

  await t.test('a token that is removed takes its activity along, but not a newer token', async (t) => {
    const { activities, reopen } = await openFixture(t, open)
    await activities.bind(appA, 'order-7', binding(), KEEP_UNTIL_MS)
    await activities.bind(appB, 'order-7', binding(), KEEP_UNTIL_MS)
    await activities.remove(appA, 'order-7', 'older')
    t.ok(await activities.find(appA, 'order-7'))
    await activities.remove(appA, 'order-7', 'a1b2')
    await activities.remove(appA, 'order-7', 'a1b2')
    const again = (await reopen()).activities
    t.equal(await again.find(appA, 'order-7'), undefined)
    t.ok(await again.find(appB, 'order-7'), 'of another app')
    await again.remove({ appId: 'none', workspaceId: 'none' }, 'order-7', 'a1b2')
    await again.remove(appA, 'x'.repeat(ACTIVITY_LIMITS.activityId + 1), 'a1b2')
    await again.bind(appA, 'order-7', binding(), KEEP_UNTIL_MS)
    t.strictSame(await again.find(appA, 'order-7'), binding(), 'and can be reported again')
  })

  await t.test('a device has so many: one more, and the one with the oldest report is forgotten', async (t) => {
    const { activities } = await openFixture(t, open)
    const report = (count: number, atMs: number, device = 'device-1') =>
      activities.bind(appA, `order-${count}`, binding({ device, atMs }), KEEP_UNTIL_MS)
    const has = async (count: number) => (await activities.find(appA, `order-${count}`)) !== undefined
    for (let count = 0; count < MAX_ACTIVITIES_PER_DEVICE; count++) await report(count, START_MS + count)
    await report(0, START_MS + 100)
    t.ok(await has(1), 'a repeat takes no more room')
    await report(100, START_MS + 101)
    t.notOk(await has(1), 'the oldest report is the second now')
    await report(101, START_MS)
    t.strictSame(await Promise.all([0, 2, 3, 101].map(has)), [true, false, true, true], 'not the new one itself')
    await report(3, START_MS + 102, 'device-2')
    for (const count of [102, 103]) await report(count, START_MS + count)
    t.ok(await has(3), 'what another device has reported since is not of this one')
  })

  await t.test('what is empty or beyond a limit is refused, and nothing is stored', async (t) => {
    const { activities } = await openFixture(t, open)
    for (const name of ['device', 'pushToken', 'packageName'] as const) {
      for (const text of ['', 'x'.repeat(ACTIVITY_LIMITS[name] + 1)]) {
        const refused = activities.bind(appA, 'order-7', binding({ [name]: text }), KEEP_UNTIL_MS)
        await t.rejects(refused, { code: 'INVALID_ARGUMENT', message: new RegExp(`^${name} `) })
      }
    }
    for (const id of ['', 'x'.repeat(ACTIVITY_LIMITS.activityId + 1)]) {
      const refused = activities.bind(appA, id, binding(), KEEP_UNTIL_MS)
      await t.rejects(refused, { code: 'INVALID_ARGUMENT', message: /^activityId / })
    }
    const nobody = { appId: 'none', workspaceId: 'none' }
    await t.rejects(activities.bind(nobody, 'order-7', binding(), KEEP_UNTIL_MS), { code: 'APP_UNKNOWN' })
    t.equal(await activities.find(appA, 'order-7'), undefined)
    const longest = {
      device: '设'.repeat(ACTIVITY_LIMITS.device),
      pushToken: 'a'.repeat(ACTIVITY_LIMITS.pushToken),
      packageName: 'p'.repeat(ACTIVITY_LIMITS.packageName),
      atMs: START_MS,
    }
    const id = '号'.repeat(ACTIVITY_LIMITS.activityId)
    await activities.bind(appA, id, longest, KEEP_UNTIL_MS)
    t.strictSame(await activities.find(appA, id), longest)
  })
}
