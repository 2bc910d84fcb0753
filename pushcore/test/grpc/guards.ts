import t from 'tap'
import { PUSH_CORE } from '../../src/grpc/index.ts'
import { START_MS } from '../contract/_util/clock.ts'
import { appA } from '../contract/_util/messages.ts'
import { failureOf } from './_util/failure.ts'
import { freshKey, pushTo, toUser } from './_util/pushes.ts'
import { dynamic, startGrpc } from './_util/service.ts'

void t.test('an answer tells until when quiet hours hold a message, and a dry run that they would', async (t) => {
  const { call, core, store, loaded, token } = await startGrpc(t)
  const general = { quiet: { from: '22:00', to: '07:00' } }
  await store.apps.update({ ...appA, createdAtMs: START_MS, contactRules: { general } })
  const [far, near] = [token(), token()]
  // Asleep in one zone, awake in the other.
  await store.devices.report(appA, far, { reported: { timeZone: 'America/New_York' } }, START_MS)
  await store.devices.report(appA, near, {}, START_MS)
  const request = pushTo([far, near].map((deviceToken) => ({ deviceToken, messageKey: freshKey() })))

  const foreseen = { reached: 1, waiting: 0, unknown: 0, held: 1, capped: 0 }
  t.match(await call(PUSH_CORE.dryRun, request), foreseen)
  t.match(await dynamic(loaded, 'dryRun', pushTo([toUser('nobody')])), { waiting: 1 })
  t.equal((await core.counters(appA)).accepted, 0)

  const { messages } = await call(PUSH_CORE.push, request)
  const [held = 0, free] = (messages ?? []).map(({ heldUntilMs }) => heldUntilMs)
  const hour = new Intl.DateTimeFormat('en', { timeZone: 'America/New_York', hour: '2-digit', hourCycle: 'h23' })
  t.ok(held > START_MS && held < START_MS + 9 * 3_600_000)
  t.equal(hour.format(held), '07')
  t.equal(free, 0)
})

void t.test('the category of a push says which rule bounds it; one that is none is refused', async (t) => {
  const { call, store, loaded, token } = await startGrpc(t)
  await store.apps.update({ ...appA, createdAtMs: START_MS, contactRules: { offers: { maxPerDay: 1 } } })
  const device = token()
  await store.devices.report(appA, device, {}, START_MS)
  const push = (category: string) => pushTo([{ deviceToken: device, messageKey: freshKey() }], { category })
  await call(PUSH_CORE.push, push('offers'))
  t.match(await call(PUSH_CORE.dryRun, push('offers')), { reached: 0, capped: 1 })
  t.match(await dynamic(loaded, 'dryRun', push('offers')), { capped: 1 })
  t.match(await call(PUSH_CORE.dryRun, push('')), { reached: 1, capped: 0 }, 'general has no rule')

  const wrong = { status: 'INVALID_ARGUMENT', code: '3028', field: 'category', text: /1 to 32 letters/ }
  for (const category of ['two words', 'x'.repeat(33)])
    t.match(await failureOf(call(PUSH_CORE.push, push(category))), wrong)
  const { results } = await call(PUSH_CORE.pushBatch, { pushes: [push('ü'), push('news')] })
  t.match(results, [{ refused: { field: 'category' } }, { accepted: {} }])
})
