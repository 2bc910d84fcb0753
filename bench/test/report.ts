import t from 'tap'
import { readCommand } from '../src/options.ts'
import { renderComparison, renderResult } from '../src/report.ts'
import { addStudies, compare, FORMAT, type Result, summarise } from '../src/result.ts'
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
    settings: {
      rounds: 1,
      perSecond: 1,
      seconds: 1,
      contentBytes: 1,
      dataDir: '/tmp',
      sides: ['openmps', 'bare'],
      gateways: [1, 2],
      stores: ['lmdb'],
      appendfsync: 'everysec',
      sizes: [1_000],
    },
    scenarios: [summarise('idle', 'Idle', rounds)],
    studies: [],
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
  t.match(readCommand(['all', '--rounds', '5']), {
    kind: 'run',
    programme: { scenarios: { length: 5 }, studies: { length: 0 } },
    settings: { rounds: 5 },
  })
  t.match(readCommand(['registered', '--store', 'redis', '--sizes', '10,20']), {
    programme: { scenarios: { length: 0 }, studies: ['registered'] },
    settings: { stores: ['redis'], sizes: [10, 20], gateways: [1, 2] },
  })
  t.match(readCommand(['scale', '--devices', '150000']), { settings: { devices: 150_000 } })
  t.match(readCommand([]), { kind: 'help' })
  t.throws(() => readCommand(['nonsense']), /no scenario or study is called nonsense/)
  t.throws(() => readCommand(['idle', '--devices', '20001']), /up to 19000/)
  t.throws(() => readCommand(['registered', '--store', 'disk']), /--store takes lmdb or redis/)
  t.throws(() => readCommand(['scale', '--gateways', '0']), /--gateways takes a whole number/)
  t.throws(() => readCommand(['registered', '--add']), /--json of an earlier result/)
  t.throws(() => readCommand(['report']), /one or two files/)
})

const cases = [
  { name: '1,000', cpuUs: 50, otherLoadPercent: 1 },
  { name: '1,000,000', cpuUs: 55, otherLoadPercent: 2 },
  // The machine was half as fast in the second round.
  { name: '1,000', cpuUs: 100, otherLoadPercent: 1 },
  { name: '1,000,000', cpuUs: 110, otherLoadPercent: 4 },
]

const head = (name: string) => ({
  name,
  title: 'The cost of a push',
  startedAt: '2026-01-01T00:00:00.000Z',
  commit: 'abc',
  loadAverage: 0.25,
})

function study(name: string, metric: string, compared: boolean) {
  const rounds = cases.map(({ cpuUs, ...round }) => ({ ...round, metrics: { [metric]: cpuUs } }))
  return compare(head(name), { variant: 'lmdb', compared, rounds, notes: ['A note.'] })
}

void t.test('the cases of a study are compared with the first one, round by round', async (t) => {
  const { medians, ratios } = study('registered', 'deviceCpuUs', true)
  t.match(medians, { '1,000': { deviceCpuUs: 75 }, '1,000,000': { deviceCpuUs: 82.5 } })
  t.match(ratios, { '1,000': { deviceCpuUs: 1 }, '1,000,000': { deviceCpuUs: 1.1 } })
  const text = renderResult({ ...result(1), studies: [study('registered', 'deviceCpuUs', true)] })
  t.match(text, '|  | 1,000 | 1,000,000 | 1,000,000 to 1,000 |')
  t.match(text, '| device cpu, µs | 75 | 82.5 | 1.1 |')
  t.match(text, 'Other processes took 1.5 % of the machine, 4 % in the worst round. Load average before: 0.25. A note.')
  t.match(text, 'Commit abc, 2026-01-01T00:00:00.000Z, medians of 2 rounds.')
})

void t.test('different things stand one to a line, without ratios', async (t) => {
  const text = renderResult({ ...result(1), studies: [study('round-trips', 'commands', false)] })
  t.match(text, '| 1,000,000 | 82.5 |')
  t.notMatch(text, '1,000,000 to 1,000')
})

void t.test('what must stay flat is judged at each size, and round trips by their worst', async (t) => {
  const flat = judge({ ...result(1), scenarios: [], studies: [study('registered', 'deviceCpuUs', true)] })
  t.match(flat, [{ text: /lmdb, 1,000,000 to 1,000/, wanted: 'at most 1.2', measured: 1.1, reached: true }])
  const rounds = [{ name: 'ack', metrics: { roundTrips: 1.1, mostRoundTrips: 2 }, otherLoadPercent: 0 }]
  const counted = compare(head('round-trips'), { variant: 'redis', compared: false, rounds, notes: [] })
  const trips = judge({ ...result(1), scenarios: [], studies: [counted] })
  t.match(trips, [{ text: 'round trips: ack', measured: 2, reached: false }])
})

void t.test('a study that is added takes the place of the one before, on the same machine only', async (t) => {
  const first = { ...result(1), studies: [study('registered', 'cpuUs', true), study('scale', 'devices', true)] }
  const again = { ...result(1), studies: [study('registered', 'rate', true)] }
  const both = addStudies(first, again)
  t.same(
    both.studies.map(({ name }) => name),
    ['scale', 'registered'],
  )
  t.ok('rate' in (both.studies[1]?.medians['1,000'] ?? {}))
  const elsewhere = { ...again, environment: { ...again.environment, cores: 64 } }
  t.throws(() => addStudies(first, elsewhere), /another machine/)
})
