import t from 'tap'
import { Resyncs } from '../src/delivery/resyncs.ts'
import { createManualClock } from './contract/_util/clock.ts'

function start() {
  const clock = createManualClock()
  const sent: string[] = []
  const link = {
    send(gateway: string, message: unknown) {
      t.same(message, { kind: 'resync', announce: true })
      sent.push(gateway)
    },
  }
  /** Whom it asks within the time. */
  const within = (ms: number) => {
    sent.length = 0
    clock.advance(ms)
    return [...sent]
  }
  return { resyncs: new Resyncs(link, clock), clock, within }
}

void t.test('a gateway whose word was lost is asked once, half a second later', async (t) => {
  const { resyncs, within } = start()
  resyncs.owe('a')
  resyncs.owe('a')
  resyncs.owe('b')
  t.same(within(499), [])
  t.same(within(1), ['a', 'b'])
  t.same(within(600_000), [])
})

void t.test('while it fails again the wait doubles up to half a minute, and then is short again', async (t) => {
  const { resyncs, within } = start()
  resyncs.owe('a')
  t.same(within(500), ['a'])
  for (const waitMs of [1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]) {
    resyncs.owe('a')
    t.same(within(waitMs - 1), [], `not before ${waitMs} ms`)
    t.same(within(1), ['a'], `after ${waitMs} ms`)
  }
  t.same(within(30_000), [], 'a wait without a failure ends the series')
  resyncs.owe('a')
  t.same(within(500), ['a'])
})

void t.test('a stopped one asks nobody', async (t) => {
  const { resyncs, within } = start()
  resyncs.owe('a')
  resyncs.stop()
  t.same(within(60_000), [])
})
