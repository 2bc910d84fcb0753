import t from 'tap'
import { Breaker } from '../../../src/vendors/breaker.ts'

/** A breaker whose time a test moves. */
function openBreaker() {
  let nowMs = 1_000
  const breaker = new Breaker(() => nowMs)
  return {
    breaker,
    pass(ms: number) {
      nowMs += ms
    },
    outages: (count: number) => Array.from({ length: count }, () => breaker.outage()),
  }
}

void t.test('it opens after five outages in a row, and an answer between them begins anew', async (t) => {
  const { breaker, outages } = openBreaker()
  t.notOk(outages(4).includes(true))
  t.equal(breaker.answered(), false, 'it was not open')
  t.strictSame(outages(5), [false, false, false, false, true])
  t.equal(breaker.waitMs, 5_000)
  t.ok(breaker.onTrial)
})

void t.test('calls that fail together are one outage: the pause does not grow by them', async (t) => {
  const { breaker, pass, outages } = openBreaker()
  outages(64)
  t.equal(breaker.waitMs, 5_000)
  pass(4_000)
  outages(64)
  t.equal(breaker.waitMs, 1_000, 'nor by those that fail late')
  pass(1_000)
  t.equal(breaker.outage(), false, 'it was open before')
  t.equal(breaker.waitMs, 10_000, 'but by a trial that fails')
})

void t.test('the pause doubles up to five minutes', async (t) => {
  const { breaker, pass, outages } = openBreaker()
  outages(4)
  const pauses = Array.from({ length: 9 }, () => {
    breaker.outage()
    const { waitMs } = breaker
    pass(waitMs)
    return waitMs / 1_000
  })
  t.strictSame(pauses, [5, 10, 20, 40, 80, 160, 300, 300, 300])
})

void t.test('any answer closes it at once, also one to a call from before', async (t) => {
  const { breaker, outages } = openBreaker()
  outages(5)
  t.equal(breaker.answered(), true)
  t.equal(breaker.waitMs, 0)
  t.notOk(breaker.onTrial)
  t.strictSame(outages(5), [false, false, false, false, true])
  t.equal(breaker.waitMs, 5_000, 'and the pause is the first again')
})
