import type { Test } from 'tap'
import { START_MS } from './_util/clock.ts'
import { appA, appB } from './_util/messages.ts'
import { type OpenStores, openFixture } from './_util/stores.ts'

const REPORTED = { platform: 1, thirdChannel: 5, thirdChannelDeviceToken: 'dead', packageName: 'com.example' } as const

/** `forgetVendorToken`. */
export async function vendorTokenContract(t: Test, open: OpenStores): Promise<void> {
  await t.test(
    'a dead vendor token is forgotten with its channel, once and for good, and nothing else is',
    async (t) => {
      const { devices, reopen } = await openFixture(t, open)
      await devices.bind(appA, 'device-1', 'user', REPORTED, START_MS)
      t.equal(await devices.forgetVendorToken(appA, 'device-1', 5, 'dead'), true)
      t.equal(await devices.forgetVendorToken(appA, 'device-1', 5, 'dead'), false)
      const device = await (await reopen()).devices.get(appA, 'device-1')
      const times = { boundAtMs: START_MS, lastActiveAtMs: START_MS, createdAtMs: START_MS }
      const rest = { platform: 1, appVersion: '', sdkVersion: '', userId: 'user', packageName: 'com.example' }
      t.strictSame(device, { ...appA, token: 'device-1', ...rest, ...times })
    },
  )

  await t.test('another token, channel, app or device is left alone', async (t) => {
    const { devices } = await openFixture(t, open)
    await devices.report(appA, 'device-1', REPORTED, START_MS)
    t.equal(await devices.forgetVendorToken(appA, 'device-1', 5, 'newer'), false)
    t.equal(await devices.forgetVendorToken(appA, 'device-1', 6, 'dead'), false)
    t.equal(await devices.forgetVendorToken(appB, 'device-1', 5, 'dead'), false)
    t.equal(await devices.forgetVendorToken({ appId: 'none', workspaceId: 'none' }, 'device-1', 5, 'dead'), false)
    t.equal(await devices.forgetVendorToken(appA, 'device-2', 5, 'dead'), false)
    t.equal(await devices.forgetVendorToken(appA, 'x'.repeat(3_000), 5, 'dead'), false)
    t.hasStrict(await devices.get(appA, 'device-1'), REPORTED)
    t.equal(await devices.get(appA, 'device-2'), undefined, 'no device came of it')
  })

  await t.test('what is reported later stays, the same token included', async (t) => {
    const { devices } = await openFixture(t, open)
    await devices.report(appA, 'device-1', REPORTED, START_MS)
    await devices.report(appA, 'device-1', { thirdChannelDeviceToken: 'alive' }, START_MS + 1)
    t.equal(await devices.forgetVendorToken(appA, 'device-1', 5, 'dead'), false)
    t.equal(await devices.forgetVendorToken(appA, 'device-1', 5, 'alive'), true)
    await devices.report(appA, 'device-1', REPORTED, START_MS + 2)
    t.hasStrict(await devices.get(appA, 'device-1'), REPORTED)
  })

  await t.test('one that was reported after the vendor saw it dead stays', async (t) => {
    const { devices, reopen } = await openFixture(t, open)
    await devices.report(appA, 'device-1', REPORTED, START_MS)
    t.equal(await devices.forgetVendorToken(appA, 'device-1', 5, 'dead', START_MS - 1), false)
    await devices.report(appA, 'device-1', REPORTED, START_MS + 5)
    t.equal(await devices.forgetVendorToken(appA, 'device-1', 5, 'dead', START_MS + 4), false)
    const again = await reopen()
    t.hasStrict(await again.devices.get(appA, 'device-1'), { ...REPORTED, thirdChannelAtMs: START_MS + 5 })
    t.equal(await again.devices.forgetVendorToken(appA, 'device-1', 5, 'dead', START_MS + 5), true)
  })

  await t.test('a token that was seen and is not written yet is forgotten, and does not come back', async (t) => {
    const { devices, reopen } = await openFixture(t, open)
    await devices.seen(appA, 'device-1', { ...REPORTED, appVersion: '2' }, START_MS)
    t.equal(await devices.forgetVendorToken(appA, 'device-1', 5, 'dead'), true)
    const device = await (await reopen()).devices.get(appA, 'device-1')
    t.hasStrict(device, { platform: 1, appVersion: '2', packageName: 'com.example' })
    t.equal(device?.thirdChannelDeviceToken, undefined)
    t.equal(device?.thirdChannel, undefined)
  })
}
