import type { Result } from './result.ts'

/** A number that the project promises, and where it is read. */
interface Target {
  readonly scenario: string
  readonly metric: string
  /** `ratio`: ours to the bare server's. */
  readonly of: 'openmps' | 'ratio'
  readonly bound: 'at least' | 'at most'
  readonly value: number
  readonly text: string
}

const TARGETS: readonly Target[] = [
  {
    scenario: 'idle',
    metric: 'userBytes',
    of: 'openmps',
    bound: 'at most',
    value: 2048,
    text: 'user memory of an idle bound device, bytes',
  },
  {
    scenario: 'connect-storm',
    metric: 'connectsPerSecond',
    of: 'ratio',
    bound: 'at least',
    value: 0.4,
    text: 'connect rate, as a share of the bare server',
  },
  {
    scenario: 'connect-storm',
    metric: 'cpuBoundPerSecond',
    of: 'ratio',
    bound: 'at least',
    value: 0.4,
    text: 'connects per second of server CPU, as a share of the bare server',
  },
  {
    scenario: 'fan-out',
    metric: 'deliveredPerSecond',
    of: 'ratio',
    bound: 'at least',
    value: 0.8,
    text: 'fan-out, as a share of the bare server',
  },
  {
    scenario: 'unicast',
    metric: 'fullSettledPerSecond',
    of: 'openmps',
    bound: 'at least',
    value: 10_000,
    text: 'durable acked unicast, per second',
  },
  {
    scenario: 'unicast',
    metric: 'fullSettleP99Ms',
    of: 'openmps',
    bound: 'at most',
    value: 50,
    text: 'p99 from accept to recorded ack at that rate, ms',
  },
  {
    scenario: 'unicast',
    metric: 'halfSettleP99Ms',
    of: 'openmps',
    bound: 'at most',
    value: 10,
    text: 'p99 from accept to recorded ack at half the rate, ms',
  },
]

export interface Verdict {
  readonly text: string
  readonly wanted: string
  readonly measured: number
  readonly reached: boolean
}

/** The targets that the result says something about. */
export function judge(result: Result): Verdict[] {
  const verdicts: Verdict[] = []
  for (const { scenario, metric, of, bound, value, text } of TARGETS) {
    const found = result.scenarios.find(({ name }) => name === scenario)
    const measured = of === 'ratio' ? found?.ratios[metric] : found?.medians.openmps[metric]
    if (measured === undefined) continue
    const reached = bound === 'at least' ? measured >= value : measured <= value
    verdicts.push({ text, wanted: `${bound} ${value}`, measured, reached })
  }
  return verdicts
}
