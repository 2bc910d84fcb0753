import t, { type Test } from 'tap'
import { VENDORS } from '../../src/adapters/vendors/index.ts'
import type { RoutingStrategy } from '../../src/vendors/routing-rules.ts'
import { hears, type Pushed, Tally } from './_util/outcomes/expect.ts'
import { openScene, type Scene } from './_util/outcomes/scene.ts'
import type { Taken } from './_util/outcomes/stand.ts'
import { standOf } from './_util/outcomes/stands.ts'
import { makeAuthority } from './_util/test-authority.ts'

const authority = makeAuthority(t)

/** A push that the vendor has taken and not reported yet: nobody is told that it arrived. */
async function take(t: Test, scene: Scene, strategy: RoutingStrategy, tally: Tally): Promise<Pushed & Taken> {
  const { phone, push, work, handoff, state, receipts, clock } = scene
  const { device, token } = await phone()
  const { id, key } = await push(device, strategy)
  await work(async () => (await handoff(id))?.state === 'sent', 'the vendor has it')
  tally.sent++
  await tally.settle()
  t.equal(await state(id), 'pending')
  t.strictSame(receipts(key), [], 'the backend hears nothing yet')
  const { vendorId = '' } = (await handoff(id)) ?? {}
  return { device, token, id, key, messageId: id, vendorId, nowMs: clock.now() }
}

for (const vendor of VENDORS) {
  const reader = vendor.receipts
  if (reader === undefined) continue
  void t.test(`${vendor.label}: what its reports do to a push`, async (t) => {
    const scene = await openScene(t, vendor, standOf(vendor), authority)
    const { stand, configure, report, state, handoff, tokenOf, work, store, clock, receipts } = scene
    const { reports } = stand
    if (reports === undefined) throw new Error('there are no reports of the vendor: write them')
    const address = await configure(true)
    const tally = new Tally(scene)
    const accepted = { kind: 'taken', answer: reader.answer }

    await t.test('it arrived: delivered, and the backend hears once, however often it is reported', async (t) => {
      const taken = await take(t, scene, 'vendor-only', tally)
      const told = reports.arrived(taken)
      t.strictSame(await report(address, told), accepted)
      t.equal(await state(taken.id), 'delivered')
      t.match(await handoff(taken.id), { state: 'arrived', attempts: 1 })
      t.strictSame(await report(address, told), accepted)
      tally.arrived++
      await tally.settle()
      await hears(t, scene, taken)
      t.equal(await tokenOf(taken.device), taken.token, 'the token stays')
    })

    const { dead } = reports
    if (dead === undefined) return
    await t.test('the token is dead: it is forgotten, and the own channel has the message', async (t) => {
      const taken = await take(t, scene, 'online-first', tally)
      const { device, id, key } = taken
      t.notOk(await store.messages.hasMail(device, clock.now()), 'held back for the vendor')
      t.strictSame(await report(address, dead(taken)), accepted)
      t.match(await handoff(id), { state: 'dropped' })
      t.notOk(await tokenOf(device), 'the token is forgotten')
      await work(() => store.messages.hasMail(device, clock.now()), 'released')
      t.equal(await state(id), 'pending')
      t.strictSame(receipts(key), [], 'the backend hears nothing yet')
      await store.messages.acknowledge([{ device, messageIds: [id], atMs: clock.now() }])
      t.equal(await state(id), 'delivered', 'the phone has it over the own channel')
      await hears(t, scene, taken)
      await tally.settle()
    })
  })
}
