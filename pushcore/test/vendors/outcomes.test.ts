import t, { type Test } from 'tap'
import { VENDORS } from '../../src/adapters/vendors/index.ts'
import { hears, type Pushed, Tally } from './_util/outcomes/expect.ts'
import { openScene, type Scene } from './_util/outcomes/scene.ts'
import type { End, Story } from './_util/outcomes/stand.ts'
import { standOf } from './_util/outcomes/stands.ts'
import { makeAuthority } from './_util/test-authority.ts'

/** A reminder is quiet for ten minutes after the one before. */
const REMINDERS_MS = 11 * 60_000

const authority = makeAuthority(t)

/** The vendor is not called again before its time, and then once. */
async function waits(t: Test, scene: Scene, { id }: Pushed, waitMs: number): Promise<void> {
  const { clock, work, handoff, calls, store } = scene
  await work(async () => (await handoff(id))?.state === 'again', 'it was not taken')
  const callsBefore = calls.length
  const { atMs = 0 } = (await handoff(id)) ?? {}
  // Else the clock runs past the lease of the job that is just being put off.
  await work(async () => ((await store.jobs.get(`vendor:${id}`))?.dueAtMs ?? 0) >= atMs + waitMs, 'it was put off')
  clock.advance(Math.max(0, atMs + waitMs - 1 - clock.now()))
  // The worker reads the same store, one read after the other.
  for (let looks = 0; looks < 5; looks++) await store.jobs.get(`vendor:${id}`)
  t.equal(calls.length, callsBefore, 'the vendor is left alone')
  await work(() => calls.length > callsBefore, 'the second attempt')
  const [first, second] = calls.slice(-2)
  t.ok((second?.fromMs ?? 0) - (first?.untilMs ?? 0) >= waitMs, `not before ${waitMs} ms`)
}

async function isDelivered(
  t: Test,
  scene: Scene,
  pushed: Pushed,
  { calls = 1, waitMs }: Extract<End, { readonly kind: 'delivered' }>,
): Promise<void> {
  const { work, state, handoff, tokenOf, stand } = scene
  const { device, token, id } = pushed
  if (waitMs !== undefined) await waits(t, scene, pushed, waitMs)
  await work(async () => (await state(id)) === 'delivered', 'delivered')
  t.match(await handoff(id), { state: 'arrived', attempts: calls })
  t.equal(new Set(stand.ids(token)).size, 1, 'the phone shows one')
  t.equal(await tokenOf(device), token, 'the token stays')
  await hears(t, scene, pushed)
}

async function isFailed(
  t: Test,
  scene: Scene,
  pushed: Pushed,
  end: Extract<End, { readonly kind: 'failed' }>,
): Promise<void> {
  const { work, state, handoff, tokenOf, store, clock } = scene
  const { device, token, id } = pushed
  await work(async () => (await state(id)) === 'failed', 'failed')
  t.match(await handoff(id), { state: 'refused', status: end.status, attempts: 1 })
  t.equal((await tokenOf(device)) || undefined, end.token === 'kept' ? token : undefined, `the token is ${end.token}`)
  t.notOk(await store.messages.hasMail(device, clock.now()), 'nor has the own channel got it')
  await hears(t, scene, pushed, end.status)
}

async function play(t: Test, scene: Scene, { happens, end }: Story, tally: Tally): Promise<void> {
  const { phone, push, calls, stand } = scene
  const { device, token } = await phone()
  happens?.(token)
  const [callsBefore, loginsBefore] = [calls.length, stand.logins?.() ?? 0]
  const pushed = { device, token, ...(await push(device, 'vendor-only')) }
  if (end.kind === 'failed') {
    await isFailed(t, scene, pushed, end)
    tally.sendFailed++
  } else {
    await isDelivered(t, scene, pushed, end)
    tally.sent++
    tally.arrived++
  }
  await tally.settle()
  const { calls: expectedCalls = 1, logins = 0 } = end.kind === 'failed' ? {} : end
  t.equal(calls.length - callsBefore, expectedCalls, 'calls')
  t.equal((stand.logins?.() ?? 0) - loginsBefore, logins, 'logins')
}

for (const vendor of VENDORS) {
  void t.test(`${vendor.label}: what becomes of a push, and what its backend hears`, async (t) => {
    const scene = await openScene(t, vendor, standOf(vendor), authority)
    const { stories } = scene.stand
    const tally = new Tally(scene)
    for (const story of stories) await t.test(story.says, (t) => play(t, scene, story, tally))

    await t.test('the people of the app hear what needs them, and nothing else', async (t) => {
      const codes = stories.flatMap(({ end }) => (end.kind === 'failed' && end.reminder ? [end.reminder] : []))
      scene.clock.advance(REMINDERS_MS)
      await scene.work(() => scene.reminders.length >= codes.length, 'the reminders')
      t.equal(scene.reminders.length, codes.length)
      for (const [at, code] of codes.entries()) {
        t.match(scene.reminders[at], new RegExp(`^${vendor.label.replace(/[()]/g, '\\$&')}, com.acme.app: ${code}: `))
      }
    })
  })
}
