import t from 'tap'
import { DeadlineQueue } from '../src/deadline-queue.ts'
import { ManualClock } from './_util/manual-clock.ts'

const TIMEOUT_MS = 1_000

void t.test('an item that is added again when it is due waits its whole time again', async (t) => {
  const clock = new ManualClock()
  let ticking = false
  // A clock that goes on while the work is done, as the real one does.
  const running = {
    now: () => {
      if (ticking) clock.advance(1)
      return clock.now()
    },
    after: (delayMs: number, callback: () => void) => clock.after(delayMs, callback),
  }
  const due: string[] = []
  const queue = new DeadlineQueue<string>(running, TIMEOUT_MS, (item) => {
    due.push(item)
    if (due.length > 100) throw new Error('it is due again and again')
    ticking = true
    queue.add(item)
    ticking = false
  })
  for (const item of ['a', 'b', 'c']) queue.add(item)
  clock.advance(TIMEOUT_MS)
  t.same(due, ['a', 'b', 'c'])
  clock.advance(TIMEOUT_MS / 2)
  t.equal(due.length, 3)
  clock.advance(TIMEOUT_MS)
  t.same(due, ['a', 'b', 'c', 'a', 'b', 'c'])
})

void t.test('after the clock was set back an item is due at once rather than never', async (t) => {
  const clock = new ManualClock()
  let backMs = 0
  const due: string[] = []
  const queue = new DeadlineQueue<string>(
    { now: () => clock.now() - backMs, after: (delayMs, callback) => clock.after(delayMs, callback) },
    TIMEOUT_MS,
    (item) => due.push(item),
  )
  queue.add('a')
  backMs = 3_600_000
  clock.advance(TIMEOUT_MS)
  t.same(due, ['a'])
})
