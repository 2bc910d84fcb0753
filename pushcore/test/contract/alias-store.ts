import type { Test } from 'tap'
import { MAX_ALIASES_PER_DEVICE, MAX_DEVICES_PER_ALIAS } from '../../src/ports/alias-store.ts'
import { appA, appB } from './_util/messages.ts'
import { type OpenStores, openFixture } from './_util/stores.ts'

/** The promises of AliasStore, for any adapter. */
export async function aliasStoreContract(t: Test, open: OpenStores): Promise<void> {
  await t.test('an alias leads to its devices and a device tells its aliases, each app its own', async (t) => {
    const { aliases, reopen } = await openFixture(t, open)
    t.equal(await aliases.set(appA, 'device-1', 'x'), 'set')
    t.equal(await aliases.set(appA, 'device-1', 'x'), 'set')
    t.equal(await aliases.set(appA, 'device-2', 'x'), 'set')
    t.equal(await aliases.set(appA, 'device-1', '😀'), 'set')
    t.equal(await aliases.set(appA, 'device-1', '名'), 'set')
    t.equal(await aliases.set(appB, 'device-3', 'x'), 'set')

    const again = (await reopen()).aliases
    t.strictSame(await again.of(appA, 'device-1'), ['x', '名', '😀'])
    t.strictSame(await again.devices(appA, 'x'), ['device-1', 'device-2'])
    t.strictSame(await again.devices(appB, 'x'), ['device-3'])
    t.strictSame(await again.devices(appA, 'unknown'), [])
    t.strictSame(await again.of({ appId: 'unknown', workspaceId: 'default' }, 'device-1'), [])
  })

  await t.test('a removed alias leads to the device no longer; removing it again is no error', async (t) => {
    const { aliases } = await openFixture(t, open)
    for (const device of ['device-1', 'device-2']) await aliases.set(appA, device, 'x')
    await aliases.remove(appB, 'device-1', 'x')
    t.equal((await aliases.devices(appA, 'x')).length, 2, 'another app has its own')
    await aliases.remove(appA, 'device-1', 'x')
    await aliases.remove(appA, 'device-1', 'x')
    t.strictSame(await aliases.devices(appA, 'x'), ['device-2'])
    t.strictSame(await aliases.of(appA, 'device-1'), [])
  })

  await t.test('a full device and a full alias are told, and nothing is changed', async (t) => {
    const { aliases } = await openFixture(t, open)
    for (let n = 0; n < MAX_ALIASES_PER_DEVICE; n++) t.equal(await aliases.set(appA, 'device', `alias-${n}`), 'set')
    t.equal(await aliases.set(appA, 'device', 'more'), 'deviceFull')
    t.equal(await aliases.set(appA, 'device', 'alias-0'), 'set', 'it has that one')
    t.strictSame(await aliases.devices(appA, 'more'), [])

    for (let n = 0; n < MAX_DEVICES_PER_ALIAS; n++) t.equal(await aliases.set(appA, `device-${n}`, 'all'), 'set')
    t.equal(await aliases.set(appA, 'one more', 'all'), 'aliasFull')
    t.equal(await aliases.set(appA, 'device-0', 'all'), 'set')
    t.strictSame(await aliases.of(appA, 'one more'), [])
    await aliases.remove(appA, 'device-5', 'all')
    t.equal(await aliases.set(appA, 'one more', 'all'), 'set')
    t.equal((await aliases.devices(appA, 'all')).length, MAX_DEVICES_PER_ALIAS)
  })

  await t.test('an alias in an app that does not exist is refused with APP_UNKNOWN', async (t) => {
    const { aliases } = await openFixture(t, open)
    const app = { appId: 'unknown', workspaceId: 'default' }
    await t.rejects(aliases.set(app, 'device', 'x'), { code: 'APP_UNKNOWN' })
    await aliases.remove(app, 'device', 'x')
  })
}
