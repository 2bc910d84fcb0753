import type { AppRef } from '@openmps/proto/link'
import type { Test } from 'tap'
import { START_MS } from './_util/clock.ts'
import { appA, appB, sorted } from './_util/messages.ts'
import { type Fixture, type OpenStores, openFixture } from './_util/stores.ts'

/** Tokens in the order of a walk in steps of `limit`. */
async function walked({ devices }: Pick<Fixture, 'devices'>, app: AppRef, limit: number): Promise<string[]> {
  const tokens: string[] = []
  let after: string | undefined = ''
  while (after !== undefined) {
    const page = await devices.walk(app, after, limit)
    tokens.push(...page.devices.map(({ token }) => token))
    after = page.next
  }
  return tokens
}

/** `standing` and `walk`, and whom a binding expels. */
export async function walkContract(t: Test, open: OpenStores): Promise<void> {
  await t.test('a device that nobody has heard of has no standing', async (t) => {
    const { devices } = await openFixture(t, open)
    t.equal(await devices.standing('device-1'), undefined)
  })

  await t.test('the standing follows what is seen, bound and unbound', async (t) => {
    const { devices } = await openFixture(t, open)
    const created = { createdAtMs: START_MS, readTo: '' }
    t.strictSame(await devices.seen(appA, 'device-1', { platform: 1 }, START_MS), { platform: 1, ...created })
    t.strictSame(await devices.standing('device-1'), { platform: 1, ...created }, 'not written yet')
    await devices.bind(appA, 'device-1', 'user', {}, START_MS + 1)
    const bound = await devices.seen(appA, 'device-1', {}, START_MS + 2)
    t.strictSame(bound, { platform: 1, userId: 'user', boundAtMs: START_MS + 1, ...created })
    await devices.unbind(appA, 'device-1', 'user', START_MS + 3)
    t.strictSame(await devices.standing('device-1'), { platform: 1, unboundAtMs: START_MS + 3, ...created })
  })

  await t.test('a binding names the devices that had to make room', async (t) => {
    const { devices } = await openFixture(t, open, { devicesPerUser: 2 })
    for (const [n, token] of ['a', 'b'].entries()) {
      t.strictSame((await devices.bind(appA, token, 'user', {}, START_MS + n)).expelled, [])
    }
    t.strictSame((await devices.bind(appA, 'c', 'user', {}, START_MS + 3)).expelled, ['a'])
    t.strictSame((await devices.bind(appA, 'c', 'user', {}, START_MS + 4)).expelled, [])
  })

  await t.test('a walk comes to each device of the app once, however it became known', async (t) => {
    const { devices, reopen } = await openFixture(t, open)
    const tokens = Array.from({ length: 40 }, (_, n) => `device-${n}`)
    for (const [n, token] of tokens.entries()) {
      if (n % 3 === 0) await devices.bind(appA, token, `user-${n}`, { platform: 1 }, START_MS)
      else if (n % 3 === 1) await devices.report(appA, token, { platform: 1 }, START_MS)
      else await devices.seen(appA, token, { platform: 1 }, START_MS)
    }
    await devices.report(appB, 'of another app', {}, START_MS)
    const again = await reopen()
    for (const token of tokens) await again.devices.seen(appA, token, { appVersion: '2' }, START_MS + 1)
    for (const limit of [1, 7, 40, 1_000]) t.strictSame(sorted(await walked(again, appA, limit)), sorted(tokens))
    t.strictSame(await walked(again, appB, 10), ['of another app'])
    t.strictSame(await walked(again, { appId: 'NOBODY', workspaceId: 'default' }, 10), [])

    const { devices: page } = await again.devices.walk(appA, '', 3)
    for (const device of page) t.strictSame(await again.devices.get(appA, device.token), device, 'as get tells them')
  })
}
