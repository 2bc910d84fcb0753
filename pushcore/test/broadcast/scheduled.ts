import t from 'tap'
import type { BroadcastAudience } from '../../src/push-request.ts'
import { openCore } from '../_util/open-core.ts'
import { HOUR_MS } from '../contract/_util/clock.ts'
import { appA } from '../contract/_util/messages.ts'
import { type Core, EVERYBODY, request } from './_util/gateway.ts'

/** The entry with the key, once the time of its schedule has come. */
async function sent(env: Core, messageKey: string, afterMs: number) {
  const deadline = Date.now() + 10_000
  if ((await env.store.broadcasts.findByKey(appA, messageKey)) !== undefined) throw new Error('it was sent too early')
  env.clock.advance(afterMs)
  while (Date.now() < deadline) {
    const entry = await env.store.broadcasts.findByKey(appA, messageKey)
    if (entry !== undefined) return entry
    env.clock.advance(500)
    await new Promise(setImmediate)
  }
  throw new Error(`${messageKey} was not sent`)
}

void t.test('the periods and the validity of a scheduled broadcast count from its time', async (t) => {
  const env = await openCore(t)
  env.core.start()
  const afterMs = 20 * 24 * HOUR_MS
  const fixedTimeMs = env.clock.now() + afterMs
  const who: BroadcastAudience = { platform: 1, bound: { days: 7 } }
  t.match(await env.core.push(request('later', who, { strategy: { kind: 'at', fixedTimeMs } })), { kind: 'scheduled' })
  const entry = await sent(env, 'later', afterMs)
  t.equal(entry.filter.bound?.from, Math.floor((fixedTimeMs - 7 * 24 * HOUR_MS) / 60_000))
  t.equal(entry.expiresAtMs, fixedTimeMs + HOUR_MS)
})

void t.test('each time of a loop has a message key of its own', async (t) => {
  const env = await openCore(t)
  env.core.start()
  const [startTimeMs, endTimeMs] = [env.clock.now(), env.clock.now() + 5 * 24 * HOUR_MS]
  const loop = { kind: 'loop', startTimeMs, endTimeMs, circle: 'daily', circleValues: [], time: '12:00:00' } as const
  await env.core.push(request('daily', EVERYBODY, { strategy: loop }))
  // 16:00 in Shanghai on the 15th.
  const first = await sent(env, 'daily-20270116', 20 * HOUR_MS)
  const second = await sent(env, 'daily-20270117', 23 * HOUR_MS)
  t.not(first.taskId, second.taskId)
})
