import { readFileSync } from 'node:fs'
import type { Environment } from './environment.ts'
import { median } from './median.ts'
import type { Metrics } from './scenarios/scenario.ts'
import type { Settings, Side } from './settings.ts'
import type { CaseRound, Comparison } from './studies/study.ts'

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

/** Cases compared with each other; see Study. */
export interface StudyResult {
  readonly name: string
  readonly title: string
  readonly variant: string
  readonly compared: boolean
  readonly notes: readonly string[]
  readonly startedAt: string
  readonly commit: string
  /** Of the machine, over the minute before: above a few tenths somebody else was busy. */
  readonly loadAverage: number
  readonly rounds: readonly CaseRound[]
  /** By case, in the order of the table. */
  readonly medians: Readonly<Record<string, Metrics>>
  /** By case, to the first case; the median over rounds, as for scenarios. */
  readonly ratios: Readonly<Record<string, Metrics>>
}

export const FORMAT = 1

/** The JSON file. */
export interface Result {
  readonly format: typeof FORMAT
  readonly startedAt: string
  readonly environment: Environment
  readonly settings: Settings
  readonly scenarios: readonly ScenarioResult[]
  readonly studies: readonly StudyResult[]
}

export function summarise(name: string, title: string, rounds: readonly Round[]): ScenarioResult {
  const ours = metricsOf(rounds, 'openmps')
  const bare = metricsOf(rounds, 'bare')
  const pairs = ours.slice(0, bare.length).map((metrics, pair) => ratioOf(metrics, bare[pair] ?? {}))
  return { name, title, rounds, medians: { openmps: medians(ours), bare: medians(bare) }, ratios: medians(pairs) }
}

/** What is noted of a study besides its numbers. */
export type StudyHead = Pick<StudyResult, 'name' | 'title' | 'startedAt' | 'commit' | 'loadAverage'>

export function compare(head: StudyHead, { variant, compared, notes, rounds }: Comparison): StudyResult {
  const cases = [...new Set(rounds.map((round) => round.name))]
  const of = (name: string) => rounds.filter((round) => round.name === name).map(({ metrics }) => metrics)
  const first = of(cases[0] ?? '')
  const pairs = (name: string) => of(name).map((metrics, pair) => ratioOf(metrics, first[pair] ?? {}))
  return {
    ...head,
    variant,
    compared,
    notes,
    rounds,
    medians: Object.fromEntries(cases.map((name) => [name, medians(of(name))])),
    ratios: Object.fromEntries(cases.map((name) => [name, medians(pairs(name))])),
  }
}

/** The earlier result with the later one's studies in the place of those of the same name and variant. */
export function addStudies(earlier: Result, later: Result): Result {
  const { cpu, cores, memoryBytes } = earlier.environment
  const here = later.environment
  if (cpu !== here.cpu || cores !== here.cores || memoryBytes !== here.memoryBytes) {
    throw new Error('the earlier result was measured on another machine')
  }
  const isNew = ({ name, variant }: StudyResult) =>
    !later.studies.some((study) => study.name === name && study.variant === variant)
  return { ...earlier, studies: [...earlier.studies.filter(isNew), ...later.studies] }
}

/** @throws Error when the file is not a result of this format */
export function readResult(file: string): Result {
  const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'))
  const format = typeof parsed === 'object' && parsed !== null && 'format' in parsed ? parsed.format : undefined
  if (format !== FORMAT) throw new Error(`${file} is not a result of format ${FORMAT}`)
  // A file from before there were studies has none.
  return { studies: [], ...(parsed as Omit<Result, 'studies'>) }
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
