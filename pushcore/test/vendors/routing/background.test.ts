import { setImmediate as nextTurn } from 'node:timers/promises'
import t from 'tap'
import { Background } from '../../../src/vendors/background.ts'

void t.test('a few pieces have their turn together, all in their order, and other work comes in between', async (t) => {
  const background = new Background()
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

void t.test('an event loop that is always busy slows it down and does not stop it', async (t) => {
  const background = new Background()
  let busy = true
  const spin = async () => {
    while (busy) {
      const until = performance.now() + 5
      while (performance.now() < until);
      await nextTurn()
    }
  }
  const spinning = spin()
  let done = 0
  const startedAtMs = performance.now()
  await Promise.all(Array.from({ length: 40 }, () => background.turn().then(() => done++)))
  t.equal(done, 40)
  t.ok(performance.now() - startedAtMs >= 100, 'it has stepped back')
  busy = false
  await spinning
})
