import { CLOSE_CODES } from '@openmps/proto'
import t from 'tap'
import { beginHeartbeat, growHeartbeat, shrinkHeartbeat } from '../src/heartbeat-policy.ts'
import { backoffMs, DEFAULT_BOUNDS, decide, type EndedSession, readBounds } from '../src/reconnect-policy.ts'
import { createSeenIds } from '../src/seen-ids.ts'

void t.test(
  'full jitter: each attempt is spread between the minimum and a ceiling that doubles up to the maximum',
  (t) => {
    const ceilings = [2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]
    for (const [attempt, ceiling] of ceilings.entries()) {
      t.equal(backoffMs(attempt, DEFAULT_BOUNDS, 0), 1_000)
      t.equal(backoffMs(attempt, DEFAULT_BOUNDS, 0.999_999_999), ceiling)
      t.equal(backoffMs(attempt, DEFAULT_BOUNDS, 0.5), (1_000 + ceiling) / 2)
    }
    t.equal(backoffMs(1e9, DEFAULT_BOUNDS, 0.999_999_999), 60_000, 'also after years')
    t.end()
  },
)

void t.test('bounds that a server gives are made safe', (t) => {
  t.strictSame(readBounds(0, 0), DEFAULT_BOUNDS)
  t.strictSame(readBounds(500, 5_000), { minMs: 500, maxMs: 5_000 })
  t.strictSame(readBounds(9_000, 5_000), { minMs: 5_000, maxMs: 5_000 })
  t.strictSame(readBounds(4_294_967_295, 4_294_967_295), { minMs: 3_600_000, maxMs: 3_600_000 })
  t.end()
})

void t.test('the close code decides: 4000–4499 and network ends come back, 4500–4999 stay away', (t) => {
  const ended: EndedSession = { code: 1006, livedMs: 0, attempt: 2, renewing: false }
  const after = (more: Partial<EndedSession>) => decide({ ...ended, ...more }, DEFAULT_BOUNDS, 0)
  for (const code of [1000, 1001, 1006, 1009, 1011, 4000, 4001, 4499, 3000]) t.equal(after({ code }).kind, 'retry')
  for (const code of [4500, 4503, 4504, 4700, 4999]) t.strictSame(after({ code }), { kind: 'stop' })
  for (const { code } of [CLOSE_CODES.tokenInvalid, CLOSE_CODES.secretInvalid]) {
    t.strictSame(after({ code }), { kind: 'renew', delayMs: 1_000, attempt: 3 })
    t.strictSame(after({ code, renewing: true }), { kind: 'stop' })
  }
  t.equal(after({ code: 4503, sinceFailedAttemptMs: 59_999 }).kind, 'retry', 'replaced by an attempt of its own')
  t.equal(after({ code: 4503, sinceFailedAttemptMs: 60_000 }).kind, 'stop')
  t.equal(after({ code: 4504, sinceFailedAttemptMs: 0 }).kind, 'stop')
  t.match(after({ livedMs: 30_000 }), { attempt: 1 })
  t.match(after({ retryAfterMs: 5_000 }), { delayMs: 6_000 })
  t.match(after({ retryAfterMs: 1e12 }), { delayMs: 3_601_000 }, 'no server can silence a device')
  t.end()
})

void t.test('a GoAway is obeyed exactly, and one after the other backs off', (t) => {
  const ended: EndedSession = { code: 1000, livedMs: 10, attempt: 0, renewing: false, goAwayMs: 0 }
  const first = decide(ended, DEFAULT_BOUNDS, 0.5)
  t.strictSame(first, { kind: 'retry', delayMs: 0, attempt: 1 })
  t.strictSame(decide({ ...ended, attempt: 1 }, DEFAULT_BOUNDS, 0.5), { kind: 'retry', delayMs: 2_500, attempt: 2 })
  t.strictSame(decide({ ...ended, livedMs: 60_000, goAwayMs: 9_000 }, DEFAULT_BOUNDS, 0.5), {
    kind: 'retry',
    delayMs: 9_000,
    attempt: 0,
  })
  t.strictSame(decide({ ...ended, code: 4503 }, DEFAULT_BOUNDS, 0.5), { kind: 'stop' })
  t.end()
})

void t.test('the heartbeat grows while it is answered, within the time-out of the server', (t) => {
  let state = beginHeartbeat(100_000)
  t.equal(state.periodMs, 50_000)
  for (let n = 0; n < 3; n++) state = growHeartbeat(state)
  t.equal(state.periodMs, 62_500)
  for (let n = 0; n < 30; n++) state = growHeartbeat(state)
  t.equal(state.periodMs, 80_000)
  t.equal(beginHeartbeat(100_000, state).periodMs, 80_000, 'the next session goes on with it')
  t.equal(beginHeartbeat(60_000, state).periodMs, 30_000, 'another time-out starts again')
  t.equal(beginHeartbeat(0).periodMs, 60_000, 'a server that does not say')
  t.end()
})

void t.test('the heartbeat shrinks after a silent death, and does not grow back to what has failed at once', (t) => {
  let state = shrinkHeartbeat(beginHeartbeat(100_000))
  t.equal(state.periodMs, 25_000)
  for (let n = 0; n < 20; n++) state = growHeartbeat(state)
  t.equal(state.periodMs, 45_000)
  for (let n = 0; n < 20; n++) state = growHeartbeat(state)
  t.ok(state.periodMs > 50_000, 'after many answers it tries again: the network may be another one')
  for (let n = 0; n < 20; n++) state = shrinkHeartbeat(state)
  t.equal(state.periodMs, 10_000, 'it has a floor')
  t.equal(shrinkHeartbeat(beginHeartbeat(4_000)).periodMs, 2_000, 'within a short time-out of the server')
  t.end()
})

void t.test('seen ids: one id changes one segment, and the oldest segment makes room', (t) => {
  const size = { segments: 3, idsPerSegment: 2 }
  const seen = createSeenIds(size)
  const stored: string[] = ['', '', '']
  const store = () => {
    const dirty = seen.takeDirty()
    for (const { segment, value } of dirty) stored[segment] = value
    return dirty.map(({ segment }) => segment)
  }
  const touched = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => {
    seen.add(id)
    return store()
  })
  t.strictSame(touched, [[0], [0], [1], [1], [2], [2], [0]])
  t.strictSame(
    ['a', 'b', 'c', 'd', 'e', 'f', 'g'].filter((id) => seen.has(id)),
    ['c', 'd', 'e', 'f', 'g'],
  )

  const again = createSeenIds(size)
  again.load(stored)
  t.ok(again.has('c') && again.has('g') && !again.has('a'))
  again.add('h')
  again.add('i')
  t.notOk(again.has('c'), 'it goes on where it was')
  t.ok(again.has('e'))
  again.takeDirty()
  again.markDirty([1])
  t.match(again.takeDirty(), [{ segment: 1, value: /"i"/ }], 'what was not stored is stored with the next group')
  t.end()
})

void t.test('seen ids: a damaged value counts as empty', (t) => {
  const seen = createSeenIds({ segments: 4, idsPerSegment: 2 })
  seen.load(['{', '{"turn":"x","ids":[]}', 'null', '{"turn":7,"ids":["a",5]}'])
  t.ok(seen.has('a'))
  t.end()
})
