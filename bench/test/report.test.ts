import t from 'tap'
import { readCommand } from '../src/options.ts'
import { renderComparison, renderResult } from '../src/report.ts'
import { FORMAT, type Result, summarise } from '../src/result.ts'
import { judge } from '../src/targets.ts'

function result(userBytes: number): Result {
  const rounds = [
    { side: 'openmps' as const, metrics: { userBytes }, otherLoadPercent: 1 },
    { side: 'bare' as const, metrics: { userBytes: 800 }, otherLoadPercent: 3 },
  ]
  return {
    format: FORMAT,
    startedAt: '2026-01-01T00:00:00.000Z',
    environment: {
      commit: 'abc',
      dirty: false,
      node: 'v20',
      kernel: '6',
      cpu: 'CPU',
      cores: 2,
      memoryBytes: 8 * 2 ** 30,
      fileSystem: 'ext4',
    },
    settings: { rounds: 1, perSecond: 1, seconds: 1, contentBytes: 1, dataDir: '/tmp', sides: ['openmps', 'bare'] },
    scenarios: [summarise('idle', 'Idle', rounds)],
  }
}

void t.test('a target is judged only when it was measured', async (t) => {
  t.match(judge(result(2048)), [{ wanted: 'at most 2048', measured: 2048, reached: true }])
  t.match(judge(result(2049)), [{ reached: false }])
})

void t.test('the report shows both sides, the ratio, and who disturbed', async (t) => {
  const text = renderResult(result(1200))
  t.match(text, '| user, B | 1,200 | 800 | 1.5 |')
  t.match(text, '2 % of the machine, 3 % in the worst round')
})

void t.test('the comparison shows the change', async (t) => {
  t.match(renderComparison(result(1000), result(1100)), '| user, B | 1,000 | 1,100 | +10.0 % |')
})

void t.test('arguments are checked before anything starts', async (t) => {
  t.match(readCommand(['all', '--rounds', '5']), { kind: 'run', scenarios: { length: 5 }, settings: { rounds: 5 } })
  t.match(readCommand([]), { kind: 'help' })
  t.throws(() => readCommand(['nonsense']), /no scenario is called nonsense/)
  t.throws(() => readCommand(['idle', '--devices', '20001']), /up to 19000/)
  t.throws(() => readCommand(['report']), /one or two files/)
})
