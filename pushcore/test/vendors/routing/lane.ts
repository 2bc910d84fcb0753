import t from 'tap'
import type { Vendor, VendorAnswer, VendorPush } from '../../../src/ports/vendor-channel.ts'
import { Lane, MAX_WAIT_MS } from '../../../src/vendors/lane.ts'
import { createManualClock } from '../../contract/_util/clock.ts'
import { notice } from './_util/notice.ts'

type Rules = Pick<Vendor, 'batch' | 'concurrency' | 'perSecond'>

/** A lane to a vendor whose calls a test answers by hand. */
function openLane(change: Partial<Rules> = {}) {
  const clock = createManualClock()
  const calls: { pushes: readonly VendorPush[]; answer: (one: VendorAnswer | VendorAnswer[]) => void }[] = []
  const breaks: boolean[] = []
  const vendor: Rules = { batch: { size: 100, of: 'notice' }, concurrency: 2, perSecond: 1_000, ...change }
  const lane = new Lane({
    vendor,
    channel: {
      send: (_account, pushes) =>
        new Promise((resolve) => {
          const answer = (one: VendorAnswer | VendorAnswer[]) =>
            resolve(Array.isArray(one) ? one : pushes.map(() => one))
          calls.push({ pushes, answer })
        }),
    },
    account: { key: 'account', packageName: 'app', credentials: {} },
    background: { turn: async () => undefined },
    clock,
    onBreaker: (open) => breaks.push(open),
  })
  const send = (token: string, messageId = 'm1') => lane.send({ token, notice: notice({ messageId }) })
  return { clock, calls, breaks, send }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))
const sent: VendorAnswer = { kind: 'sent', vendorId: 'v' }
const again = (why: 'busy' | 'outage', afterMs?: number): VendorAnswer => ({
  kind: 'again',
  why,
  code: '503',
  status: '503',
  detail: '',
  ...(afterMs !== undefined && { afterMs }),
})
const tokens = (call: { pushes: readonly VendorPush[] } | undefined) => call?.pushes.map(({ token }) => token)

void t.test('what is pushed at once shares calls, by notice and by size, and so many are under way', async (t) => {
  const { calls, send } = openLane({ batch: { size: 3, of: 'notice' } })
  const answers = [...['a', 'b', 'c', 'd'].map((token) => send(token)), send('e', 'm2')]
  await turn()
  t.strictSame(calls.map(tokens), [['a', 'b', 'c'], ['d']], 'two calls at a time')
  calls[0]?.answer(sent)
  await answers[0]
  t.strictSame(tokens(calls[2]), ['e'], 'another notice, another call')
  calls[1]?.answer(sent)
  calls[2]?.answer(again('busy', 5))
  t.strictSame(
    (await Promise.all(answers)).map(({ kind }) => kind),
    ['sent', 'sent', 'sent', 'sent', 'again'],
  )
})

void t.test('a vendor that takes different notices in a call gets them in one', async (t) => {
  const { calls, send } = openLane({ batch: { size: 3, of: 'pushes' } })
  void send('a', 'm1')
  void send('b', 'm2')
  await turn()
  t.strictSame(calls.map(tokens), [['a', 'b']])
})

void t.test('no more tokens a second than the vendor allows', async (t) => {
  const { clock, calls, send } = openLane({ batch: { size: 1, of: 'pushes' }, perSecond: 2, concurrency: 10 })
  for (const token of ['a', 'b', 'c', 'd']) void send(token)
  await turn()
  t.equal(calls.length, 2, 'the first second is there at once')
  clock.advance(499)
  t.equal(calls.length, 2)
  clock.advance(1)
  t.equal(calls.length, 3)
  clock.advance(500)
  t.equal(calls.length, 4)
})

void t.test('a vendor that is busy is left alone for as long as it asks; what waits comes again', async (t) => {
  const { clock, calls, send } = openLane({ batch: { size: 2, of: 'notice' }, concurrency: 1 })
  const [first, second] = [send('a', 'm1'), send('b', 'm2')]
  await turn()
  calls[0]?.answer(again('busy', 30_000))
  t.match(await first, { kind: 'again', afterMs: 30_000, code: '503' })
  t.match(await second, { kind: 'again', code: 'PAUSED', afterMs: 30_000 })
  clock.advance(29_999)
  t.match(await send('c'), { kind: 'again', afterMs: 1 })
  t.equal(calls.length, 1)
  clock.advance(1)
  void send('d')
  await turn()
  t.equal(calls.length, 2)
})

void t.test('where a call has one token, five in a row that are turned away are meant for the account', async (t) => {
  const { calls, send } = openLane({ batch: { size: 1, of: 'pushes' }, concurrency: 1 })
  async function call(answer: VendorAnswer) {
    const told = send('x')
    await turn()
    calls.at(-1)?.answer(answer)
    await told
  }
  for (let n = 0; n < 4; n++) await call(again('busy', 60_000))
  await call(sent)
  for (let n = 0; n < 4; n++) await call(again('busy', 60_000))
  t.equal(calls.length, 9, 'devices have limits of their own')
  await call(again('busy', 60_000))
  t.match(await send('y'), { kind: 'again', code: 'PAUSED', afterMs: 60_000 })
})

void t.test('one token that is to come again does not pause the others', async (t) => {
  const { calls, send } = openLane()
  const both = [send('a'), send('b')]
  await turn()
  calls[0]?.answer([again('busy', 60_000), sent])
  t.strictSame(
    (await Promise.all(both)).map(({ kind }) => kind),
    ['again', 'sent'],
  )
  void send('c')
  await turn()
  t.equal(calls.length, 2)
})

void t.test(
  'outages in a row open the breaker: one trial after each pause, which doubles, until one comes through',
  async (t) => {
    const { clock, calls, breaks, send } = openLane({ batch: { size: 1, of: 'notice' } })
    async function call(answer: VendorAnswer) {
      const told = send('x')
      await turn()
      calls.at(-1)?.answer(answer)
      return told
    }
    for (let n = 0; n < 5; n++) await call(again('outage'))
    t.strictSame(breaks, [true])
    t.match(await send('y'), { kind: 'again', code: 'PAUSED', afterMs: 5_000 })
    t.equal(calls.length, 5, 'no call')
    clock.advance(5_000)
    const [trial, beside] = [send('t'), send('u')]
    await turn()
    t.equal(calls.length, 6, 'one trial')
    calls[5]?.answer(again('outage'))
    await Promise.all([trial, beside])
    t.match(await send('y'), { afterMs: 10_000 })
    clock.advance(10_000)
    t.match(await call(sent), { kind: 'sent' })
    t.strictSame(breaks, [true, false])
    const more = [send('a', 'm1'), send('b', 'm2')]
    await turn()
    t.equal(calls.length, 9, 'calls side by side again')
    for (const one of calls.slice(-2)) one.answer(sent)
    await Promise.all(more)
  },
)

void t.test('what waits is bounded, and an adapter that fails loses nothing', async (t) => {
  const { calls, send } = openLane({ batch: { size: 1, of: 'notice' }, concurrency: 1, perSecond: 1 })
  const waiting = Array.from({ length: 10_000 }, (_, n) => send(String(n)))
  t.match(await send('one more'), { kind: 'again', code: 'QUEUE_FULL' })
  await turn()
  calls[0]?.answer([])
  t.match(await waiting[0], { kind: 'again', code: 'NO_ANSWER' })
})

void t.test(
  'what a slow vendor has not had its turn for comes again, long before the lease of its job ends',
  async (t) => {
    const { clock, calls, send } = openLane({ batch: { size: 1, of: 'notice' }, concurrency: 1 })
    const [first, second] = [send('a', 'm1'), send('b', 'm2')]
    await turn()
    clock.advance(MAX_WAIT_MS - 1_000)
    const third = send('c', 'm3')
    clock.advance(1_000)
    t.match(await second, { kind: 'again', code: 'WAITED' })
    calls[0]?.answer(sent)
    t.match(await first, { kind: 'sent' })
    t.strictSame(calls.map(tokens), [['a'], ['c']], 'the others keep their turn')
    calls[1]?.answer(sent)
    await third
  },
)
