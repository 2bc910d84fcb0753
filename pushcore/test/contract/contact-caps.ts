import type { Test } from 'tap'
import type { Contact } from '../../src/ports/contact-caps.ts'
import { appA, appB } from './_util/messages.ts'
import { type OpenStores, openFixture } from './_util/stores.ts'

const contact = (messageKey: string, change: Partial<Contact> = {}): Contact => ({
  device: 'device-1',
  category: 'news',
  day: 20_833,
  messageKey,
  max: 2,
  ...change,
})

/** The promises of ContactCaps, for any adapter. */
export async function contactCapsContract(t: Test, open: OpenStores): Promise<void> {
  await t.test('so many are let through, and the rest is not', async (t) => {
    const { guards, reopen } = await openFixture(t, open)
    const three = ['a', 'b', 'c'].map((key) => contact(key))
    t.strictSame(await guards.contacts.take(appA, three), [true, true, false])
    const { contacts } = (await reopen()).guards
    t.strictSame(await contacts.take(appA, [contact('d')]), [false], 'counted after a restart too')
    t.strictSame(await contacts.take(appA, [contact('d', { max: 3 })]), [true], 'the maximum is the one of the call')
  })

  await t.test('a repeat takes no place and stays let through', async (t) => {
    const { guards } = await openFixture(t, open)
    for (let n = 0; n < 3; n++) t.strictSame(await guards.contacts.take(appA, [contact('a')]), [true])
    t.strictSame(
      await guards.contacts.take(
        appA,
        ['b', 'c', 'b', 'a'].map((key) => contact(key)),
      ),
      [true, false, true, true],
    )
  })

  await t.test('a look tells what would be let through and counts nothing', async (t) => {
    const { guards } = await openFixture(t, open)
    const many = ['a', 'b', 'c'].map((key) => contact(key))
    t.strictSame(await guards.contacts.look(appA, many), [true, true, true], 'each by itself')
    t.strictSame(await guards.contacts.take(appA, many), [true, true, false])
    t.strictSame(await guards.contacts.look(appA, many), [true, true, false])
  })

  await t.test('apps, devices, categories and days are apart', async (t) => {
    const { guards } = await openFixture(t, open)
    const one = { max: 1 }
    t.strictSame(await guards.contacts.take(appA, [contact('a', one)]), [true])
    const others = [{ device: 'device-2' }, { category: 'offers' }, { day: 20_834 }]
    for (const other of others) {
      t.strictSame(await guards.contacts.take(appA, [contact('b', { ...one, ...other })]), [true])
    }
    t.strictSame(await guards.contacts.take(appB, [contact('b', one)]), [true])
    t.strictSame(await guards.contacts.take(appA, [contact('b', one)]), [false])
  })

  await t.test('of many at a time no more are let through than there is room for', async (t) => {
    const { guards } = await openFixture(t, open)
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, n) => guards.contacts.take(appA, [contact(`${n}`, { max: 5 })])),
    )
    t.equal(all.flat().filter((within) => within).length, 5)
  })

  await t.test('one call may be about hundreds of devices', async (t) => {
    const { guards } = await openFixture(t, open)
    const many = Array.from({ length: 500 }, (_, n) => contact('a', { device: `device-${n}`, max: 1 }))
    t.strictSame(
      await guards.contacts.take(appA, many),
      many.map(() => true),
    )
    const again = many.map((one) => ({ ...one, messageKey: 'b' }))
    t.strictSame(
      await guards.contacts.take(appA, again),
      many.map(() => false),
    )
  })

  await t.test('an app that is not known is refused', async (t) => {
    const { guards } = await openFixture(t, open)
    const unknown = { appId: 'nowhere', workspaceId: 'w' }
    await t.rejects(guards.contacts.take(unknown, [contact('a')]), { code: 'APP_UNKNOWN' })
  })
}
