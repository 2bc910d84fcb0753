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

/** A promise about each case of a study but the first, which it is compared with. */
interface StudyTarget {
  readonly study: string
  readonly metric: string
  /** At most this many times the first case's. */
  readonly ratio: number
  readonly text: string
}

const STUDY_TARGETS: readonly StudyTarget[] = [
  { study: 'registered', metric: 'deviceCpuUs', ratio: 1.2, text: 'CPU of a push to a device' },
  { study: 'registered', metric: 'userCpuUs', ratio: 1.2, text: 'CPU of a push to a user' },
  { study: 'registered', metric: 'deviceAcceptP50Ms', ratio: 1.2, text: 'median time to accept a push to a device' },
]

/** What one operation may wait for Redis. */
const ROUND_TRIP_TARGETS: readonly { readonly case: string; readonly most: number }[] = [
  { case: 'device, new, offline', most: 2 },
  { case: 'device, again, online', most: 1 },
  { case: 'user, online', most: 2 },
  { case: 'user, again, online', most: 1 },
  { case: 'ack', most: 1 },
  { case: 'ack, user', most: 1 },
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
  return [...verdicts, ...judgeRatios(result), ...judgeRoundTrips(result)]
}

function judgeRatios({ studies }: Result): Verdict[] {
  return STUDY_TARGETS.flatMap(({ study, metric, ratio, text }) =>
    studies
      .filter(({ name }) => name === study)
      .flatMap(({ variant, ratios }) =>
        Object.entries(ratios)
          .slice(1)
          .flatMap(([name, metrics]) => {
            const measured = metrics[metric]
            if (measured === undefined) return []
            const to = `${text}, ${variant}, ${name} to ${Object.keys(ratios)[0]} registered devices`
            return [{ text: to, wanted: `at most ${ratio}`, measured, reached: measured <= ratio }]
          }),
      ),
  )
}

function judgeRoundTrips({ studies }: Result): Verdict[] {
  const medians = studies.find(({ name }) => name === 'round-trips')?.medians ?? {}
  return ROUND_TRIP_TARGETS.flatMap(({ case: name, most }) => {
    const measured = medians[name]?.mostRoundTrips
    if (measured === undefined) return []
    return [{ text: `round trips: ${name}`, wanted: `at most ${most}`, measured, reached: measured <= most }]
  })
}
