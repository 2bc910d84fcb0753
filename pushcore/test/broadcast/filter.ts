import { type BroadcastFilter, matches, packStanding, type Standing } from '@openmps/proto/broadcast'
import t from 'tap'
import { everybodyOn, filterOf } from '../../src/broadcast/filter.ts'
import type { BroadcastAudience } from '../../src/push-request.ts'

const NOW_MS = Date.UTC(2026, 5, 15, 12, 0, 30)
const DAY_MS = 24 * 3_600_000
const MINUTE_MS = 60_000

const daysAgo = (days: number) => NOW_MS - days * DAY_MS
const bound = (atMs: number): Standing => ({ platform: 1, boundAtMs: atMs })
const unbound = (atMs: number): Standing => ({ platform: 1, unboundAtMs: atMs })
const NEVER: Standing = { platform: 1 }

const isFor = (filter: BroadcastFilter, standing: Standing) => matches(filter, packStanding(standing))

void t.test('an audience says who is meant', (t) => {
  const week = { days: 7 } as const
  const ever = { days: 'ever' } as const
  const range = { fromMs: daysAgo(2), toMs: daysAgo(1) }
  const cases: [who: Omit<BroadcastAudience, 'platform'>, standing: Standing, expected: boolean, what: string][] = [
    [{ bound: week }, bound(daysAgo(6.9)), true, 'bound within seven days'],
    [{ bound: week }, bound(daysAgo(7.1)), false, 'bound longer ago'],
    [{ bound: { days: 60 } }, bound(daysAgo(59)), true, 'within sixty'],
    [{ bound: week }, bound(NOW_MS + 5 * MINUTE_MS), true, 'bound after the acceptance'],
    [{ bound: week }, unbound(daysAgo(1)), false, 'unbound, when the bound are meant'],
    [{ bound: ever }, bound(1_000_000), true, 'bound whenever'],
    [{ bound: ever }, NEVER, false, 'never bound, when the bound are meant'],
    [{ unbound: week }, unbound(daysAgo(3)), true, 'unbound within seven days'],
    [{ unbound: week }, unbound(daysAgo(8)), false, 'unbound longer ago'],
    [{ unbound: week }, NEVER, false, 'a period cannot hold for never'],
    [{ unbound: week }, bound(daysAgo(1)), false, 'bound, when the unbound are meant'],
    [{ unbound: ever }, NEVER, true, 'unbound ever: who never was bound too'],
    [{ bound: week, unbound: ever }, bound(daysAgo(1)), true, 'all: bound'],
    [{ bound: week, unbound: ever }, bound(daysAgo(8)), false, 'all: bound too long ago'],
    [{ bound: week, unbound: ever }, unbound(daysAgo(300)), true, 'all: unbound'],
    [{ bound: range }, bound(range.fromMs), true, 'the begin of a range'],
    [{ bound: range }, bound(range.fromMs - MINUTE_MS), false, 'a minute before it'],
    [{ bound: range }, bound(range.toMs), true, 'its end'],
    [{ bound: range }, bound(range.toMs + MINUTE_MS), false, 'a minute behind it'],
    [{ unbound: range }, NEVER, false, 'a range is no "ever"'],
  ]
  for (const [who, standing, expected, what] of cases) {
    t.equal(isFor(filterOf({ platform: 1, ...who }, NOW_MS), standing), expected, what)
  }
  t.notOk(isFor(filterOf({ platform: 2, bound: ever }, NOW_MS), bound(NOW_MS)), 'another platform')
  t.end()
})

void t.test('the days count from the moment that is given', (t) => {
  const who = { platform: 1, bound: { days: 7 } } as const
  t.ok(isFor(filterOf(who, daysAgo(10)), bound(daysAgo(16))))
  t.notOk(isFor(filterOf(who, NOW_MS), bound(daysAgo(16))))
  t.end()
})

void t.test('everybody on a platform is everybody, however bound', (t) => {
  for (const standing of [bound(1), bound(NOW_MS), unbound(NOW_MS), NEVER]) t.ok(isFor(everybodyOn(1), standing))
  t.notOk(isFor(everybodyOn(2), NEVER))
  t.end()
})
