import { otherLoadPercent, readCpuTimes } from '../contention.ts'
import type { Metrics } from '../scenarios/scenario.ts'
import type { Settings } from '../settings.ts'

/** One round of one case. */
export interface CaseRound {
  /** What is compared: a number of devices, of processes. */
  readonly name: string
  readonly metrics: Metrics
  /** What other processes took of the machine meanwhile. */
  readonly otherLoadPercent: number
}

/** Cases that were measured in turn in one run, so that noise has hit all alike. Ratios are to the first of them. */
export interface Comparison {
  /** What all cases have in common, a store for example; empty when there is nothing to tell apart. */
  readonly variant: string
  /** Whether the ratios mean something: false when the cases are different things. */
  readonly compared: boolean
  /** In the order in which they ran. */
  readonly rounds: readonly CaseRound[]
  /** Sentences for the report that the numbers need. */
  readonly notes: readonly string[]
}

/** Compares cases of the service with each other, where a scenario compares the service with the bare server. */
export interface Study {
  /** One sentence for the report. */
  readonly title: string
  readonly run: (settings: Settings, log: (line: string) => void) => Promise<readonly Comparison[]>
}

/** Runs one case and notes what other processes took meanwhile; `pids` are our own that live through it. */
export async function observe(name: string, pids: readonly number[], work: () => Promise<Metrics>): Promise<CaseRound> {
  const before = readCpuTimes(pids)
  const metrics = await work()
  return { name, metrics, otherLoadPercent: otherLoadPercent(before, readCpuTimes(pids)) }
}
