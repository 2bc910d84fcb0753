import type { Test } from 'tap'
import type { NewSupplement, SupplementEnd } from '../../src/ports/supplement-store.ts'
import { HOUR_MS, START_MS } from './_util/clock.ts'
import { appA, appB, nextMessageId } from './_util/messages.ts'
import { type OpenStores, openFixture } from './_util/stores.ts'

const CAPS = { day: '20270115', perNumber: 100, perApp: 100 }

const textOf = (messageId: string, phone = '13800000001'): NewSupplement => ({
  app: appA,
  messageId,
  phone,
  device: 'device-1',
  atMs: START_MS,
  keepUntilMs: START_MS + 24 * HOUR_MS,
})
const end = (state: SupplementEnd['state'], more: Partial<SupplementEnd> = {}): SupplementEnd => ({
  state,
  endedAtMs: START_MS + 1,
  ...more,
})

/** The promises of SupplementStore, for any adapter. */
export async function supplementStoreContract(t: Test, open: OpenStores): Promise<void> {
  await t.test('of fifty that begin the same text message at once one does', async (t) => {
    const { supplements } = await openFixture(t, open)
    const id = nextMessageId(START_MS)
    const begun = await Promise.all(Array.from({ length: 50 }, () => supplements.begin(textOf(id), CAPS)))
    t.equal(begun.filter((outcome) => outcome === 'begun').length, 1)
    t.equal(begun.filter((outcome) => outcome === 'known').length, 49)
    const left = { ...CAPS, perNumber: 2 }
    t.equal(await supplements.begin(textOf(nextMessageId(START_MS)), left), 'begun', 'and it is counted once')
    t.equal(await supplements.begin(textOf(nextMessageId(START_MS)), left), 'numberCap')
  })

  await t.test('what was begun and how it ended is there after a restart', async (t) => {
    const { supplements, reopen } = await openFixture(t, open)
    const id = nextMessageId(START_MS)
    await supplements.begin(textOf(id, '13800000002'), CAPS)
    await supplements.begin(textOf(id), CAPS)
    t.ok(await supplements.finish(appA, id, '13800000001', end('accepted', { providerId: '9006^0' })))
    const again = (await reopen()).supplements
    const common = { app: appA, messageId: id, device: 'device-1', atMs: START_MS }
    t.strictSame(await again.of(appA, id), [
      { ...common, phone: '13800000001', state: 'accepted', endedAtMs: START_MS + 1, providerId: '9006^0' },
      { ...common, phone: '13800000002', state: 'begun' },
    ])
    t.equal(await again.begin(textOf(id), CAPS), 'known')
    t.strictSame(await again.of(appB, id), [], 'of another app')
    t.strictSame(await again.of({ appId: 'none', workspaceId: 'none' }, id), [])
  })

  await t.test('the caps of number and app hold when hundred begin at once, each day anew', async (t) => {
    const { supplements } = await openFixture(t, open)
    const begin = (phone: string, caps = CAPS) => supplements.begin(textOf(nextMessageId(START_MS), phone), caps)
    const many = (caps: typeof CAPS, phoneOf: (n: number) => string) =>
      Promise.all(Array.from({ length: 100 }, (_, n) => begin(phoneOf(n), caps)))
    const ofOne = await many({ ...CAPS, perNumber: 7 }, () => '13800000001')
    t.equal(ofOne.filter((outcome) => outcome === 'begun').length, 7)
    t.equal(ofOne.filter((outcome) => outcome === 'numberCap').length, 93)
    const ofAll = await many({ ...CAPS, perApp: 20 }, (n) => `139${n}`)
    t.equal(ofAll.filter((outcome) => outcome === 'begun').length, 13, 'what a full number refused is not counted')
    t.equal(ofAll.filter((outcome) => outcome === 'appCap').length, 87)
    t.equal(await begin('13800000001', { ...CAPS, perNumber: 7, perApp: 20, day: '20270116' }), 'begun')
    const other = { ...textOf(nextMessageId(START_MS)), app: appB }
    t.equal(await supplements.begin(other, { ...CAPS, perNumber: 7, perApp: 20 }), 'begun', 'another app')
  })

  await t.test('one that is withdrawn may begin again, and the caps have it back', async (t) => {
    const { supplements } = await openFixture(t, open)
    const id = nextMessageId(START_MS)
    const caps = { ...CAPS, perNumber: 1, perApp: 1 }
    t.equal(await supplements.begin(textOf(id), caps), 'begun')
    await supplements.withdraw(appA, id, '13800000001', caps.day)
    t.strictSame(await supplements.of(appA, id), [])
    await supplements.withdraw(appA, id, '13800000001', caps.day)
    t.equal(await supplements.begin(textOf(id), caps), 'begun')
    t.equal(await supplements.begin(textOf(nextMessageId(START_MS)), caps), 'appCap', 'the second changed nothing')
    await supplements.finish(appA, id, '13800000001', end('accepted'))
    await supplements.withdraw(appA, id, '13800000001', caps.day)
    t.equal(await supplements.begin(textOf(id), caps), 'known', 'what has ended is not withdrawn')
  })

  await t.test('a state gives way to a later step, and to no other', async (t) => {
    const { supplements } = await openFixture(t, open)
    const id = nextMessageId(START_MS)
    const finish = (state: SupplementEnd['state'], detail?: string) =>
      supplements.finish(appA, id, '13800000001', end(state, detail === undefined ? {} : { detail }))
    const state = async () => (await supplements.of(appA, id)).map((one) => one.state)
    t.notOk(await finish('accepted'), 'it was not begun')
    t.strictSame(await state(), [])
    await supplements.begin(textOf(id), CAPS)
    t.ok(await finish('unknown'))
    t.ok(await finish('accepted'), 'the answer was late')
    t.notOk(await finish('refused'))
    t.notOk(await finish('unknown'))
    t.ok(await finish('undelivered', 'off'))
    t.notOk(await finish('delivered'))
    t.strictSame(await state(), ['undelivered'])
    t.match(await supplements.of(appA, id), [{ detail: 'off', endedAtMs: START_MS + 1 }])
  })

  await t.test('one that was skipped says why, is not counted and never begins', async (t) => {
    const { supplements } = await openFixture(t, open)
    const id = nextMessageId(START_MS)
    await supplements.skip(textOf(id), { code: 'numberCap', detail: 'ten a day' })
    await supplements.skip(textOf(id), { code: 'again' })
    t.equal(await supplements.begin(textOf(id), CAPS), 'known')
    t.notOk(await supplements.finish(appA, id, '13800000001', end('delivered')))
    await supplements.withdraw(appA, id, '13800000001', CAPS.day)
    t.match(await supplements.of(appA, id), [{ state: 'skipped', code: 'numberCap', detail: 'ten a day' }])
    const one = { ...CAPS, perNumber: 1, perApp: 1 }
    t.equal(await supplements.begin(textOf(nextMessageId(START_MS)), one), 'begun', 'the caps do not know it')
  })
}
