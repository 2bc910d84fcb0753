import t from 'tap'
import { PUSH_CORE } from '../../src/grpc/index.ts'
import { START_MS } from '../contract/_util/clock.ts'
import { appA } from '../contract/_util/messages.ts'
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
