import t from 'tap'
import { broadcastId, isBroadcastId, matches, packStanding, positionBefore } from '../src/broadcast.ts'

const MINUTE_MS = 60_000
const at = (minute: number) => minute * MINUTE_MS + 59_999

void t.test('a filter takes whom it names, at minute precision, bounds included', async (t) => {
  const never = packStanding({ platform: 1 })
  const bound = packStanding({ platform: 1, boundAtMs: at(100) })
  const unbound = packStanding({ platform: 1, unboundAtMs: at(100) })
  const harmony = packStanding({ platform: 7, boundAtMs: at(100) })
  const both = packStanding({ platform: 1, boundAtMs: at(100), unboundAtMs: at(50) })
  const window = { from: 100, to: 100 }
  const table: [string, Parameters<typeof matches>[0], boolean[]][] = [
    ['bound', { platform: 0, bound: window, neverBound: false }, [false, true, false, true, true]],
    ['unbound', { platform: 0, unbound: window, neverBound: false }, [false, false, true, false, false]],
    ['never bound', { platform: 0, neverBound: true }, [true, false, false, false, false]],
    [
      'of a platform',
      { platform: 7, bound: window, unbound: window, neverBound: true },
      [false, false, false, true, false],
    ],
    [
      'too early',
      { platform: 0, bound: { from: 101, to: 999 }, neverBound: false },
      [false, false, false, false, false],
    ],
    ['too late', { platform: 0, bound: { from: 0, to: 99 }, neverBound: false }, [false, false, false, false, false]],
  ]
  for (const [name, filter, expected] of table) {
    t.same(
      [never, bound, unbound, harmony, both].map((standing) => matches(filter, standing)),
      expected,
      name,
    )
  }
})

void t.test('a packed standing stays a small integer for two centuries', async (t) => {
  const last = packStanding({ platform: 7, boundAtMs: Date.UTC(2225, 0, 1) })
  t.ok(last < 2 ** 31, String(last))
})

void t.test('the id of a broadcast sorts between its ULID and the next', async (t) => {
  const ulid = '01JD3Q8K4Z0000000000000000'
  const next = '01JD3Q8K4Z0000000000000001'
  const id = broadcastId(ulid)
  t.ok(ulid < id && id < next)
  t.ok(isBroadcastId(id))
  t.notOk(isBroadcastId(ulid))
  t.equal(positionBefore(id), ulid)
})
