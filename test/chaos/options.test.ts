import t from 'tap'
import { readOptions } from './options.ts'

void t.test('what is given is taken, and the rest has defaults', async (t) => {
  t.strictSame(readOptions(['--seed', '7', '--seconds', '90', '--store', 'redis', '--logs', 'there', '--json']), {
    seed: 7,
    seconds: 90,
    store: 'redis',
    logs: 'there',
    json: true,
  })
  const { seed, ...others } = readOptions([])
  t.strictSame(others, { seconds: 60, store: 'lmdb', json: false })
  t.ok(Number.isSafeInteger(seed) && seed >= 0)
})

void t.test('what cannot be used is named, with the usage', async (t) => {
  const refused = (args: readonly string[], message: RegExp) => {
    t.throws(() => readOptions(args), { message })
    t.throws(() => readOptions(args), { message: /\nusage: npm run chaos/ })
  }
  refused(['--seed', '-1'], /seed/)
  refused(['--seed', '1.5'], /--seed must be a whole number from 0 to 2147483647/)
  refused(['--seconds', '0'], /--seconds must be a whole number from 1 to 3600/)
  refused(['--store', 'files'], /--store must be one of lmdb, redis/)
  refused(['--speed', '9'], /speed/)
})
