import t from 'tap'
import { Gather } from '../../../src/vendors/gather.ts'

/** Notes what goes together; each run ends when a test says so. */
function openGather(fails: (items: readonly number[]) => boolean = () => false) {
  const runs: (readonly number[])[] = []
  const ends: (() => void)[] = []
  let began = () => {}
  const gather = new Gather(async (items: readonly number[]) => {
    runs.push(items)
    began()
    await new Promise<void>((resolve) => ends.push(resolve))
    if (fails(items)) throw new Error(`cannot do ${items.join()}`)
    return items.map((item) => item * 10)
  })
  return {
    gather,
    runs,
    /** Ends the oldest run when it has begun. */
    async end() {
      while (ends.length === 0) await new Promise<void>((resolve) => (began = resolve))
      ends.shift()?.()
    },
  }
}

void t.test('what comes in one turn goes together, and what comes meanwhile after it', async (t) => {
  const { gather, runs, end } = openGather()
  const first = [gather.add(1), gather.add(2)]
  await end()
  const second = [gather.add(3), gather.add(4), gather.add(5)]
  t.strictSame(await Promise.all(first), [10, 20])
  await end()
  t.strictSame(await Promise.all(second), [30, 40, 50], 'each its own answer')
  t.strictSame(runs, [
    [1, 2],
    [3, 4, 5],
  ])
})

void t.test('no more than a hundred go at a time', async (t) => {
  const { gather, runs, end } = openGather()
  const all = Array.from({ length: 220 }, (_, n) => gather.add(n))
  for (let n = 0; n < 3; n++) await end()
  await Promise.all(all)
  t.strictSame(
    runs.map(({ length }) => length),
    [100, 100, 20],
  )
})

void t.test('one that fails is not the fault of those that went with it', async (t) => {
  const { gather, runs, end } = openGather((items) => items.includes(2))
  const all = [1, 2, 3].map((item) => gather.add(item))
  const settled = Promise.allSettled(all)
  for (let n = 0; n < 4; n++) await end()
  t.match(await settled, [
    { status: 'fulfilled', value: 10 },
    { status: 'rejected', reason: { message: 'cannot do 2' } },
    { status: 'fulfilled', value: 30 },
  ])
  t.strictSame(runs, [[1, 2, 3], [1], [2], [3]])
})
