import { setImmediate as nextTurn } from 'node:timers/promises'
import t from 'tap'
import { Background, inSlices, SLICE } from '../../../src/vendors/background.ts'

void t.test('a few pieces have their turn together, all in their order, and other work comes in between', async (t) => {
  const background = new Background(() => true)
  const done: number[] = []
  const turns = Array.from({ length: 50 }, (_, n) => background.turn().then(() => done.push(n)))
  await nextTurn()
  t.ok(done.length <= 16, 'not all at once')
  await Promise.all(turns)
  t.strictSame(
    done,
    Array.from({ length: 50 }, (_, n) => n),
  )
})

/** Turns of a loop that is always so busy, and how long it paused between them. */
async function pausesOf(utilization: number, isBeside: boolean): Promise<number> {
  let pausedMs = 0
  const loop = {
    utilization: () => utilization,
    async pause(ms: number) {
      pausedMs += ms
    },
  }
  const background = new Background(() => isBeside, loop)
  await Promise.all(Array.from({ length: 40 }, () => background.turn()))
  await nextTurn()
  return pausedMs
}

void t.test('it steps back while the own channel is in use, and with nobody there when little is left', async (t) => {
  t.equal(await pausesOf(0.5, false), 0)
  t.ok((await pausesOf(0.5, true)) > 0)
  t.equal(await pausesOf(0.1, true), 0)
})

void t.test('an event loop that is always busy slows it down and does not stop it', async (t) => {
  t.equal(await pausesOf(1, false), 400, 'ten pauses after each of four turns: of 1, 16, 16 and 7')
})

void t.test('slices of a broadcast do not stand in line behind messages', async (t) => {
  const background = new Background(() => false)
  const done: string[] = []
  const note = (what: string) => () => {
    done.push(what)
  }
  const messages = Array.from({ length: 100 }, () => background.turn().then(note('message')))
  const slices = Array.from({ length: 3 }, () => background.turn('slice').then(note('slice')))
  await Promise.all(slices)
  t.ok(done.length < 40, 'most messages still wait')
  await Promise.all(messages)
  t.equal(done.length, 103)
})

void t.test('items come in slices, each after a turn; few need none', async (t) => {
  let turns = 0
  const background = {
    async turn() {
      turns += 1
    },
  }
  const slicesOf = async (count: number) => {
    const slices: number[] = []
    for await (const slice of inSlices(Array.from({ length: count }), background)) slices.push(slice.length)
    return slices
  }
  t.strictSame(await slicesOf(0), [])
  t.strictSame(await slicesOf(SLICE), [SLICE])
  t.equal(turns, 0)
  t.strictSame(await slicesOf(2 * SLICE + 1), [SLICE, SLICE, 1])
  t.equal(turns, 3)
})
