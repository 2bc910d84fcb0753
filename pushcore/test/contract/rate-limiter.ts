import type { Test } from 'tap'
import { START_MS } from './_util/clock.ts'
import { type OpenStores, openEmpty } from './_util/stores.ts'

const TEN = { perSecond: 10, burst: 5 }

/** The promises of RateLimiter, for any adapter. */
export async function rateLimiterContract(t: Test, open: OpenStores): Promise<void> {
  await t.test('a key gets its burst and then its rate', async (t) => {
    const { guards, clock } = await openEmpty(t, open)
    const take = () => guards.rates.take('key', TEN, 1, clock.now())
    for (const remaining of [4, 3, 2, 1, 0]) t.match(await take(), { allowed: true, limit: 5, remaining })
    const refused = { allowed: false, limit: 5, remaining: 0, resetSeconds: 1, retryAfterSeconds: 1 }
    t.strictSame(await take(), refused)
    clock.advance(99)
    t.match(await take(), { allowed: false }, 'a refused call takes nothing, and gains nothing')
    clock.advance(1)
    t.match(await take(), { allowed: true, remaining: 0, retryAfterSeconds: 0 })
    t.match(await take(), { allowed: false })
    clock.advance(60_000)
    t.match(
      await guards.rates.take('key', TEN, 5, clock.now()),
      { allowed: true, remaining: 0 },
      'no more than a burst',
    )
    t.match(await take(), { allowed: false })
  })

  await t.test('keys are apart', async (t) => {
    const { guards, clock } = await openEmpty(t, open)
    const one = { perSecond: 1, burst: 1 }
    t.equal((await guards.rates.take('a', one, 1, clock.now())).allowed, true)
    t.equal((await guards.rates.take('b', one, 1, clock.now())).allowed, true)
    t.equal((await guards.rates.take('a', one, 1, clock.now())).allowed, false)
  })

  await t.test('more than the burst is given when all of it is there, and is paid back', async (t) => {
    const { guards, clock } = await openEmpty(t, open)
    const take = (units: number) => guards.rates.take('key', TEN, units, clock.now())
    await take(1)
    t.match(await take(100), { allowed: false, remaining: 4, retryAfterSeconds: 1 })
    clock.advance(100)
    t.match(await take(100), { allowed: true, remaining: 0, resetSeconds: 10 })
    t.match(await take(1), { allowed: false, retryAfterSeconds: 10 })
    clock.advance(9_599)
    t.match(await take(1), { allowed: false })
    clock.advance(1)
    t.match(await take(1), { allowed: true })
  })

  await t.test('of many calls at a time no more are let through than there is room for', async (t) => {
    const { guards, clock } = await openEmpty(t, open)
    const all = await Promise.all(Array.from({ length: 50 }, () => guards.rates.take('key', TEN, 1, clock.now())))
    t.equal(all.filter(({ allowed }) => allowed).length, 5)
  })

  await t.test('over any time a key gets its rate and one burst, and gets what it is told', async (t) => {
    const { guards, clock } = await openEmpty(t, open)
    const limit = { perSecond: 7, burst: 3 }
    let given = 0
    for (let step = 1; step <= 300; step++) {
      const { allowed, remaining } = await guards.rates.take('key', limit, 1, clock.now())
      if (allowed) given++
      t.ok(remaining <= limit.burst && (allowed || remaining === 0), 'remaining is what could be taken')
      // Uneven steps of 1 to 97 ms.
      clock.advance(((step * 37) % 97) + 1)
      const possible = ((clock.now() - START_MS) / 1_000) * limit.perSecond + limit.burst
      if (given > possible) t.fail(`${given} of ${possible} possible after step ${step}`)
    }
    const seconds = (clock.now() - START_MS) / 1_000
    t.ok(given >= Math.floor(seconds * limit.perSecond * 0.9), `${given} in ${seconds} s`)
  })
}
