import t from 'tap'
import type { Context } from '../src/context.ts'
import { createProgress, progressText } from '../src/progress.ts'

function watch(json: boolean, terminal: boolean) {
  const lines: string[] = []
  const drawn: string[] = []
  const clock = { ms: 0 }
  const context: Context = {
    env: {},
    out: (line) => lines.push(line),
    stop: new AbortController().signal,
    json,
    ...(terminal && { draw: (text: string) => drawn.push(text) }),
  }
  const progress = createProgress(context, { unit: 'ids', total: 1_000, now: () => clock.ms })
  return { lines, drawn, clock, progress }
}

void t.test('the line says how far it is, how fast, and how long it takes', async (t) => {
  const state = { done: 123_456, total: 500_000, unit: 'ids', ratePerSecond: 61_000 }
  t.equal(progressText(state), '123 456 / 500 000 ids · 24% · 61 000/s · 7 s left')
  t.equal(progressText({ ...state, total: undefined }), '123 456 ids · 61 000/s')
  t.equal(progressText({ ...state, done: 500_000 }), '500 000 / 500 000 ids · 100% · 61 000/s')
  t.equal(progressText({ ...state, done: 0, total: 0, ratePerSecond: 0 }), '0 / 0 ids · 100% · 0/s')
})

void t.test('a terminal redraws one line, at most five times a second', async (t) => {
  const { lines, drawn, clock, progress } = watch(false, true)
  for (let done = 0; done <= 1_000; done += 10) {
    progress.update(done)
    clock.ms += 10
  }
  progress.end()
  progress.end()
  t.same(lines, [])
  t.equal(drawn.length, 5 + 2, 'each 200 ms, and the last state with the end of the line')
  t.match(drawn.at(-2), /^1 000 \/ 1 000 ids · 100%/)
  t.equal(drawn.at(-1), '\n')
})

void t.test(
  'without a terminal there is a line every 5 s, with --json an event, and the last state once',
  async (t) => {
    const plain = watch(false, false)
    const asked = watch(true, true)
    for (const { clock, progress } of [plain, asked]) {
      for (const done of [100, 300, 200]) {
        clock.ms += 2_600
        progress.update(done)
      }
      progress.end()
    }
    t.match(plain.lines, [/^300 \/ 1 000 ids · 30% · 58\/s/, /^300 \/ 1 000/])
    t.equal(plain.lines.length, 2)
    t.same(asked.drawn, [], 'programs get no line that is redrawn')
    t.match(
      asked.lines.map((line) => JSON.parse(line)),
      [{ event: 'progress', done: 300, total: 1_000, unit: 'ids', ratePerSecond: 58 }, { done: 300 }],
    )
  },
)
