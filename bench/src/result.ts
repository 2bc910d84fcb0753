import { readFileSync } from 'node:fs'
import type { Environment } from './environment.ts'
import { median } from './median.ts'
import type { Metrics } from './scenarios/scenario.ts'
import type { Settings, Side } from './settings.ts'

/** One round of one side. */
export interface Round {
  readonly side: Side
  readonly metrics: Metrics
  /** What other processes took of the machine meanwhile. */
  readonly otherLoadPercent: number
}

export interface ScenarioResult {
  readonly name: string
  readonly title: string
  /** In the order in which they ran. */
  readonly rounds: readonly Round[]
  readonly medians: Readonly<Record<Side, Metrics>>
  /**
   * Service to bare server, metric by metric: the median over pairs of neighbouring rounds, because two
   * rounds that follow each other saw the same machine and the medians of both sides did not.
   */
  readonly ratios: Metrics
}

export const FORMAT = 1

/** The JSON file. */
export interface Result {
  readonly format: typeof FORMAT
  readonly startedAt: string
  readonly environment: Environment
  readonly settings: Settings
  readonly scenarios: readonly ScenarioResult[]
}

export function summarise(name: string, title: string, rounds: readonly Round[]): ScenarioResult {
  const ours = metricsOf(rounds, 'openmps')
  const bare = metricsOf(rounds, 'bare')
  const pairs = ours.slice(0, bare.length).map((metrics, pair) => ratioOf(metrics, bare[pair] ?? {}))
  return { name, title, rounds, medians: { openmps: medians(ours), bare: medians(bare) }, ratios: medians(pairs) }
}

/** @throws Error when the file is not a result of this format */
export function readResult(file: string): Result {
  const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'))
  const format = typeof parsed === 'object' && parsed !== null && 'format' in parsed ? parsed.format : undefined
  if (format !== FORMAT) throw new Error(`${file} is not a result of format ${FORMAT}`)
  return parsed as Result
}

function metricsOf(rounds: readonly Round[], side: Side): Metrics[] {
  return rounds.filter((round) => round.side === side).map((round) => round.metrics)
}

function medians(rounds: readonly Metrics[]): Metrics {
  const names = Object.keys(rounds[0] ?? {})
  return Object.fromEntries(names.map((name) => [name, median(rounds.map((metrics) => metrics[name] ?? 0))]))
}

function ratioOf(ours: Metrics, bare: Metrics): Metrics {
  const ratios: Record<string, number> = {}
  for (const [name, value] of Object.entries(ours)) {
    const limit = bare[name] ?? 0
    ratios[name] = limit === 0 ? 0 : Number((value / limit).toFixed(3))
  }
  return ratios
}
