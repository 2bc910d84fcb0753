import { setImmediate } from 'node:timers/promises'
import type { Test } from 'tap'
import type { Device, DeviceFacts } from '../../src/ports/device-store.ts'
import { START_MS } from './_util/clock.ts'
import { appA, appB } from './_util/messages.ts'
import { type Fixture, type OpenStores, openFixture } from './_util/stores.ts'

/** `seen` may be written this late. */
const FLUSH_MS = 60_000

const allFacts: DeviceFacts = {
  platform: 1,
  appVersion: '2.1.0',
  sdkVersion: '0.1.0',
  thirdChannel: 5,
  thirdChannelDeviceToken: 'vendor token '.repeat(100),
  packageName: 'com.example.app',
  phoneNumber: '8613800000000',
  reported: { model: '某手机 ☎', connectType: '5G' },
}

/** Lets the minute of `seen` pass and waits, without a timer, until its write shows. */
async function flushed(f: Fixture, token: string, shows: (device: Device | undefined) => boolean): Promise<void> {
  f.clock.advance(FLUSH_MS)
  for (let turn = 0; turn < 10_000; turn += 1) {
    if (shows(await f.devices.get(appA, token))) return
    await setImmediate()
  }
}

/** What is known of a device: `seen`, `report` and `get`. */
export async function factsContract(t: Test, open: OpenStores): Promise<void> {
  await t.test('a device that nothing was heard of is undefined', async (t) => {
    const { devices } = await openFixture(t, open)
    t.equal(await devices.get(appA, 'device-1'), undefined)
  })

  await t.test('a report makes a device known that was not seen before, with every fact', async (t) => {
    const { devices } = await openFixture(t, open)
    await devices.report(appA, 'device-1', allFacts, START_MS)

    const device = await devices.get(appA, 'device-1')
    t.hasStrict(device, { ...appA, token: 'device-1', ...allFacts, lastActiveAtMs: START_MS, createdAtMs: START_MS })
    t.equal(device?.userId, undefined)
  })

  await t.test('a device of which no platform is known has platform 0', async (t) => {
    const { devices } = await openFixture(t, open)
    await devices.report(appA, 'device-1', {}, START_MS)
    t.equal((await devices.get(appA, 'device-1'))?.platform, 0)
  })

  await t.test('facts that a report leaves out stay as they are', async (t) => {
    const { devices } = await openFixture(t, open)
    await devices.report(appA, 'device-1', allFacts, START_MS)
    await devices.report(appA, 'device-1', { appVersion: '2.2.0' }, START_MS + 1_000)
    t.hasStrict(await devices.get(appA, 'device-1'), {
      ...allFacts,
      appVersion: '2.2.0',
      createdAtMs: START_MS,
      lastActiveAtMs: START_MS + 1_000,
    })

    await devices.bind(appA, 'device-1', 'user', {}, START_MS + 2_000)
    await devices.unbind(appA, 'device-1', 'user', START_MS + 3_000)
    t.hasStrict(await devices.get(appA, 'device-1'), { ...allFacts, appVersion: '2.2.0' })
  })

  await t.test('a report leaves the binding alone', async (t) => {
    const { devices } = await openFixture(t, open)
    await devices.bind(appA, 'device-1', 'user', {}, START_MS)
    await devices.report(appA, 'device-1', allFacts, START_MS + 1_000)

    t.hasStrict(await devices.get(appA, 'device-1'), { userId: 'user', boundAtMs: START_MS, ...allFacts })
    t.strictSame(
      (await devices.ofUser(appA, 'user')).map((device) => device.token),
      ['device-1'],
    )
  })

  await t.test('a device of one app is unknown to another', async (t) => {
    const { devices } = await openFixture(t, open)
    await devices.report(appA, 'device-1', allFacts, START_MS)
    t.equal(await devices.get(appB, 'device-1'), undefined)
    t.equal(await devices.get({ ...appA, workspaceId: 'other' }, 'device-1'), undefined)
  })

  await t.test('a device that was seen is known a minute later at most', async (t) => {
    const f = await openFixture(t, open)
    await f.devices.seen(appA, 'device-1', { platform: 2, sdkVersion: '0.1.0' }, START_MS)
    await flushed(f, 'device-1', (device) => device !== undefined)

    const device = await f.devices.get(appA, 'device-1')
    t.hasStrict(device, { ...appA, token: 'device-1', platform: 2, sdkVersion: '0.1.0' })
    t.equal(device?.lastActiveAtMs, START_MS)
    t.equal(device?.createdAtMs, START_MS)
  })

  await t.test('seen again and again, the last time counts and facts left out stay', async (t) => {
    const f = await openFixture(t, open)
    await f.devices.seen(appA, 'device-1', allFacts, START_MS)
    await f.devices.seen(appA, 'device-1', {}, START_MS + 100)
    await flushed(f, 'device-1', (device) => device?.lastActiveAtMs === START_MS + 100)
    t.hasStrict(await f.devices.get(appA, 'device-1'), { ...allFacts, lastActiveAtMs: START_MS + 100 })

    await f.devices.seen(appA, 'device-1', { appVersion: '2.2.0' }, START_MS + FLUSH_MS + 500)
    await flushed(f, 'device-1', (device) => device?.appVersion === '2.2.0')
    t.hasStrict(await f.devices.get(appA, 'device-1'), {
      ...allFacts,
      appVersion: '2.2.0',
      lastActiveAtMs: START_MS + FLUSH_MS + 500,
      createdAtMs: START_MS,
    })
  })

  await t.test('what was seen before a report or a binding does not undo it when it is written later', async (t) => {
    const f = await openFixture(t, open)
    await f.devices.seen(appA, 'device-1', { appVersion: '1', sdkVersion: '1' }, START_MS)
    await f.devices.report(appA, 'device-1', { appVersion: '2' }, START_MS + 100)
    await f.devices.bind(appA, 'device-1', 'user', {}, START_MS + 200)
    await flushed(f, 'device-1', (device) => device?.sdkVersion === '1')

    t.hasStrict(await f.devices.get(appA, 'device-1'), {
      appVersion: '2',
      sdkVersion: '1',
      userId: 'user',
      lastActiveAtMs: START_MS + 200,
    })
  })

  await t.test(
    'a device that was bound or reported is there after a restart; an orderly close keeps seen ones too',
    async (t) => {
      const { devices, reopen } = await openFixture(t, open)
      await devices.report(appA, 'reported', allFacts, START_MS)
      await devices.bind(appA, 'bound', 'user', { platform: 7 }, START_MS)
      await devices.seen(appA, 'seen', { platform: 1 }, START_MS)

      const again = (await reopen()).devices
      t.hasStrict(await again.get(appA, 'reported'), allFacts)
      t.hasStrict(await again.get(appA, 'bound'), { platform: 7, userId: 'user' })
      t.hasStrict(await again.get(appA, 'seen'), { platform: 1 })
      t.strictSame(
        (await again.ofUser(appA, 'user')).map((device) => device.token),
        ['bound'],
      )
    },
  )
}
