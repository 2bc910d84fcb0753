import { setImmediate as nextTurn } from 'node:timers/promises'
import t from 'tap'
import { Background } from '../../../src/vendors/background.ts'

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
