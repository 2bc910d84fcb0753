import t from 'tap'
import { Histogram } from '../src/histogram.ts'
import { median } from '../src/median.ts'
import { summarise } from '../src/result.ts'

void t.test('percentiles are never below the truth and at most 1/64 above it', async (t) => {
  const histogram = new Histogram()
  for (let value = 1; value <= 100_000; value += 1) histogram.record(value)
  for (const share of [0.5, 0.95, 0.99]) {
    const truth = share * 100_000
    const seen = histogram.percentile(share)
    t.ok(seen >= truth && seen <= truth * (1 + 1 / 64), `${seen} for ${truth}`)
  }
  t.match(histogram.summary(), { count: 100_000, meanMs: 50.001, maxMs: 100 })
})

void t.test('a histogram takes what is out of its range', async (t) => {
  const histogram = new Histogram()
  histogram.record(-5)
  histogram.record(1e12)
  t.equal(histogram.percentile(0.5), 0)
  t.equal(histogram.percentile(1), 2 ** 31 - 1)
  histogram.reset()
  t.match(histogram.summary(), { count: 0, p99Ms: 0, maxMs: 0 })
})

void t.test('the median of nothing is 0', async (t) => {
  t.equal(median([]), 0)
  t.equal(median([3, 1, 2]), 2)
  t.equal(median([4, 1, 2, 3]), 2.5)
})

void t.test('the ratio compares rounds that followed each other', async (t) => {
  const round = (side: 'openmps' | 'bare', rate: number) => ({ side, metrics: { rate, zero: 0 }, otherLoadPercent: 0 })
  // The machine was half as fast in the second pair and twice as fast in the third.
  const rounds = [
    round('openmps', 50),
    round('bare', 100),
    round('openmps', 25),
    round('bare', 50),
    round('openmps', 100),
    round('bare', 200),
  ]
  const { medians, ratios } = summarise('any', 'Any', rounds)
  t.match(medians, { openmps: { rate: 50 }, bare: { rate: 100 } })
  t.same(ratios, { rate: 0.5, zero: 0 })
})
