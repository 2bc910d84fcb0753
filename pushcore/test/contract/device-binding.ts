import type { AppRef } from '@openmps/proto/link'
import type { Test } from 'tap'
import { START_MS } from './_util/clock.ts'
import { appA, appB } from './_util/messages.ts'
import { type Fixture, type OpenStores, openFixture } from './_util/stores.ts'

const tokensOf = async (f: Pick<Fixture, 'devices'>, userId: string, app: AppRef = appA): Promise<string[]> =>
  (await f.devices.ofUser(app, userId)).map((device) => device.token)

/** Who is bound to whom: `bind`, `unbind` and `ofUser`. */
export async function bindingContract(t: Test, open: OpenStores): Promise<void> {
  await t.test('a bound device shows its user, its facts and when it was bound', async (t) => {
    const f = await openFixture(t, open)
    const bound = await f.devices.bind(appA, 'device-1', 'user', { platform: 2, appVersion: '1.0' }, START_MS)

    t.equal(bound.previousUserId, undefined)
    t.equal(bound.arrived, 0)
    const device = await f.devices.get(appA, 'device-1')
    t.hasStrict(device, { ...appA, token: 'device-1', platform: 2, appVersion: '1.0', userId: 'user' })
    t.hasStrict(device, { boundAtMs: START_MS, createdAtMs: START_MS, lastActiveAtMs: START_MS })
    t.strictSame(await f.devices.ofUser(appA, 'user'), [device])
  })

  await t.test('a user has many devices, the most recently active first', async (t) => {
    const f = await openFixture(t, open)
    for (const [n, token] of ['device-1', 'device-2', 'device-3'].entries()) {
      await f.devices.bind(appA, token, 'user', {}, START_MS + n)
    }
    t.strictSame(await tokensOf(f, 'user'), ['device-3', 'device-2', 'device-1'])

    await f.devices.report(appA, 'device-1', {}, START_MS + 10)
    t.strictSame(await tokensOf(f, 'user'), ['device-1', 'device-3', 'device-2'])
    t.strictSame(await tokensOf(f, 'nobody'), [])
  })

  await t.test('binding again to the same user changes nothing but the facts', async (t) => {
    const f = await openFixture(t, open)
    await f.devices.bind(appA, 'device-1', 'user', { appVersion: '1' }, START_MS)
    const again = await f.devices.bind(appA, 'device-1', 'user', { appVersion: '2' }, START_MS + 1)

    t.equal(again.previousUserId, undefined)
    t.strictSame(await tokensOf(f, 'user'), ['device-1'])
    t.equal((await f.devices.get(appA, 'device-1'))?.appVersion, '2')
  })

  await t.test('binding to another user ends the older binding and tells whose it was', async (t) => {
    const f = await openFixture(t, open)
    await f.devices.bind(appA, 'device-1', 'first', {}, START_MS)
    const bound = await f.devices.bind(appA, 'device-1', 'second', {}, START_MS + 1)

    t.equal(bound.previousUserId, 'first')
    t.strictSame(await tokensOf(f, 'first'), [])
    t.strictSame(await tokensOf(f, 'second'), ['device-1'])
    t.hasStrict(await f.devices.get(appA, 'device-1'), { userId: 'second', boundAtMs: START_MS + 1 })
  })

  await t.test('unbinding ends the binding and keeps the device', async (t) => {
    const f = await openFixture(t, open)
    await f.devices.bind(appA, 'device-1', 'user', { platform: 1 }, START_MS)
    await f.devices.unbind(appA, 'device-1', 'user', START_MS + 1)

    const device = await f.devices.get(appA, 'device-1')
    t.hasStrict(device, { platform: 1, unboundAtMs: START_MS + 1 })
    t.equal(device?.userId, undefined)
    t.strictSame(await tokensOf(f, 'user'), [])
    const bound = await f.devices.bind(appA, 'device-1', 'next', {}, START_MS + 2)
    t.equal(bound.previousUserId, undefined)
  })

  await t.test('unbinding what is not bound is no error and ends no other binding', async (t) => {
    const f = await openFixture(t, open)
    await f.devices.unbind(appA, 'never seen', 'user', START_MS)
    await f.devices.bind(appA, 'device-1', 'user', {}, START_MS)
    await f.devices.unbind(appA, 'device-1', 'another', START_MS + 1)
    await f.devices.unbind(appB, 'device-1', 'user', START_MS + 1)
    await f.devices.unbind(appA, 'device-2', 'user', START_MS + 1)

    t.strictSame(await tokensOf(f, 'user'), ['device-1'])
    t.equal((await f.devices.get(appA, 'device-1'))?.userId, 'user')
  })

  await t.test('one device too many unbinds the least recently active of the others', async (t) => {
    const f = await openFixture(t, open, { devicesPerUser: 2 })
    await f.devices.bind(appA, 'device-1', 'user', {}, START_MS)
    await f.devices.bind(appA, 'device-2', 'user', {}, START_MS + 1)
    await f.devices.report(appA, 'device-1', {}, START_MS + 2)
    await f.devices.bind(appA, 'device-3', 'user', {}, START_MS + 3)

    t.strictSame(await tokensOf(f, 'user'), ['device-3', 'device-1'])
    t.equal((await f.devices.get(appA, 'device-2'))?.userId, undefined)
    await f.devices.bind(appA, 'device-3', 'user', {}, START_MS + 4)
    t.strictSame(await tokensOf(f, 'user'), ['device-3', 'device-1'], 'binding again is not one more')
    await f.devices.bind(appA, 'device-4', 'another', {}, START_MS + 5)
    t.strictSame(await tokensOf(f, 'user'), ['device-3', 'device-1'], 'nor is a device of another user')
  })

  await t.test('users of the same id in different apps have nothing to do with each other', async (t) => {
    const f = await openFixture(t, open)
    await f.devices.bind(appA, 'device-a', 'user', {}, START_MS)
    await f.devices.bind(appB, 'device-b', 'user', {}, START_MS)

    t.strictSame(await tokensOf(f, 'user', appA), ['device-a'])
    t.strictSame(await tokensOf(f, 'user', appB), ['device-b'])
    t.strictSame(await tokensOf(f, 'user', { appId: 'unknown', workspaceId: 'default' }), [])
  })

  await t.test('user ids are compared as they are: prefixes, separators and letters of any script', async (t) => {
    const f = await openFixture(t, open)
    const users = ['u', 'U', 'u ', 'u:1', 'u\0', 'u\u0001', 'u/1', 'u\uffff', '用户', '👤', '\u00e9', 'e\u0301']
    const long = ['字'.repeat(128), `${'字'.repeat(127)}x`]
    for (const [n, user] of [...users, ...long].entries()) {
      await f.devices.bind(appA, `device-${n}`, user, {}, START_MS)
    }
    for (const [n, user] of [...users, ...long].entries()) {
      t.strictSame(await tokensOf(f, user), [`device-${n}`], JSON.stringify(user))
    }
  })

  await t.test('bindings called in the same tick take effect one after the other', async (t) => {
    const f = await openFixture(t, open)
    const calls = ['first', 'second', 'third'].map((user, n) =>
      f.devices.bind(appA, 'device-1', user, {}, START_MS + n),
    )
    const previous = (await Promise.all(calls)).map((bound) => bound.previousUserId)

    const { userId } = (await f.devices.get(appA, 'device-1')) ?? {}
    const bound = (await Promise.all(['first', 'second', 'third'].map((user) => tokensOf(f, user)))).flat()
    t.strictSame(bound, ['device-1'], 'bound to one user')
    t.strictSame([...previous.map(String), String(userId)].sort(), ['first', 'second', 'third', 'undefined'])
    t.strictSame(await tokensOf(f, String(userId)), ['device-1'])
  })

  await t.test('bindings are there after a restart', async (t) => {
    const f = await openFixture(t, open)
    await f.devices.bind(appA, 'device-1', 'user', {}, START_MS)
    await f.devices.bind(appA, 'device-2', 'user', {}, START_MS + 1)
    await f.devices.bind(appA, 'device-3', 'user', {}, START_MS + 2)
    await f.devices.unbind(appA, 'device-2', 'user', START_MS + 3)

    const again = await f.reopen()
    t.strictSame(await tokensOf(again, 'user'), ['device-3', 'device-1'])
    t.equal((await again.devices.get(appA, 'device-2'))?.unboundAtMs, START_MS + 3)
  })
}
