import { median } from './median.ts'
import type { Result, ScenarioResult, StudyResult } from './result.ts'
import { judge } from './targets.ts'

/** Markdown of a result: where it was measured, what was wanted, and each scenario against its limit. */
export function renderResult(result: Result): string {
  const parts = ['# OpenMPS benchmark', environmentLine(result)]
  if (result.scenarios.length > 0) parts.push(settingsLine(result))
  parts.push('## Targets', targetTable(result))
  for (const scenario of result.scenarios) {
    parts.push(`## ${scenario.name}`, `${scenario.title}. ${contentionLine(scenario)}`, scenarioTable(scenario))
  }
  for (const study of result.studies) {
    const { name, variant, title, commit, startedAt, loadAverage, notes } = study
    parts.push(`## ${variant === '' ? name : `${name}: ${variant}`}`)
    const rounds = study.rounds.length / Object.keys(study.medians).length
    const when = `Commit ${commit}, ${startedAt}, ${rounds === 1 ? 'one round' : `medians of ${rounds} rounds`}.`
    const quiet = `${contentionLine(study)} Load average before: ${number(loadAverage)}.`
    parts.push([`${title}.`, when, quiet, ...notes].join(' '))
    parts.push(studyTable(study))
  }
  return `${parts.join('\n\n')}\n`
}

/** Markdown of what has changed from one result to another: medians of the service only. */
export function renderComparison(before: Result, after: Result): string {
  const parts = [
    '# OpenMPS benchmark: comparison',
    `Before: ${environmentLine(before)}`,
    `After: ${environmentLine(after)}`,
  ]
  parts.push('## Targets before', targetTable(before), '## Targets after', targetTable(after))
  for (const scenario of after.scenarios) {
    const earlier = before.scenarios.find(({ name }) => name === scenario.name)
    if (earlier === undefined) continue
    const rows = Object.entries(scenario.medians.openmps).map(([metric, value]) => {
      const old = earlier.medians.openmps[metric]
      return [words(metric), old === undefined ? '' : number(old), number(value), change(old, value)]
    })
    parts.push(`## ${scenario.name}`, table(['', 'before', 'after', 'change'], rows))
  }
  return `${parts.join('\n\n')}\n`
}

function environmentLine({ environment, startedAt }: Result): string {
  const { commit, dirty, node, cpu, cores, memoryBytes, kernel, fileSystem } = environment
  const memory = `${Math.round(memoryBytes / 2 ** 30)} GB`
  const state = dirty ? ' with changes' : ''
  return `Commit ${commit}${state}, ${startedAt}, Node ${node}, ${cores} × ${cpu}, ${memory}, Linux ${kernel}, ${fileSystem}. Load and server on the same machine.`
}

function settingsLine({ settings }: Result): string {
  return `Medians of ${settings.rounds} rounds; both sides in turn, each round on fresh processes, its warm-up dropped. The ratio is the median over pairs of rounds.`
}

function contentionLine({ rounds }: ScenarioResult | StudyResult): string {
  const others = rounds.map(({ otherLoadPercent }) => otherLoadPercent)
  return `Other processes took ${median(others)} % of the machine, ${Math.max(...others)} % in the worst round.`
}

function targetTable(result: Result): string {
  const rows = judge(result).map(({ text, wanted, measured, reached }) => [
    text,
    wanted,
    number(measured),
    reached ? 'reached' : '**missed**',
  ])
  return table(['target', 'wanted', 'measured', ''], rows)
}

function scenarioTable({ medians, ratios }: ScenarioResult): string {
  const names = Object.keys({ ...medians.openmps, ...medians.bare })
  const rows = names.map((metric) => [
    words(metric),
    cell(medians.openmps[metric]),
    cell(medians.bare[metric]),
    cell(ratios[metric] || undefined),
  ])
  return table(['', 'OpenMPS', 'bare uWebSockets.js', 'ratio'], rows)
}

function studyTable({ medians, ratios, compared }: StudyResult): string {
  if (!compared) return listTable(medians)
  const cases = Object.keys(medians)
  const names = [...new Set(cases.flatMap((name) => Object.keys(medians[name] ?? {})))]
  const others = cases.slice(1)
  const rows = names.map((metric) => [
    words(metric),
    ...cases.map((name) => cell(medians[name]?.[metric])),
    ...others.map((name) => cell(ratios[name]?.[metric] || undefined)),
  ])
  return table(['', ...cases, ...others.map((name) => `${name} to ${cases[0]}`)], rows)
}

/** Different things, one to a line. */
function listTable(medians: StudyResult['medians']): string {
  const rows = Object.entries(medians)
  const names = [...new Set(rows.flatMap(([, metrics]) => Object.keys(metrics)))]
  return table(
    ['', ...names.map(words)],
    rows.map(([name, metrics]) => [name, ...names.map((of) => cell(metrics[of]))]),
  )
}

const UNITS: readonly (readonly [ending: string, unit: string])[] = [
  ['PerSecond', '/s'],
  ['Percent', '%'],
  ['Bytes', 'B'],
  ['Ms', 'ms'],
  ['Us', 'µs'],
]

/** `connectP99Ms` → `connect p99, ms`. */
function words(metric: string): string {
  const [ending, unit] = UNITS.find(([text]) => metric.endsWith(text)) ?? ['', '']
  const name = metric.slice(0, metric.length - ending.length).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return unit === '' ? name : `${name}, ${unit}`
}

function cell(value: number | undefined): string {
  return value === undefined ? '' : number(value)
}

function number(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 3
  return Number(value.toFixed(digits)).toLocaleString('en-US')
}

function change(before: number | undefined, after: number): string {
  if (before === undefined || before === 0) return ''
  const percent = (100 * (after - before)) / before
  return `${percent > 0 ? '+' : ''}${percent.toFixed(1)} %`
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  // Numbers stand to the right; the first column is text.
  const rule = line(head.map((_, column) => (column === 0 ? '---' : '---:')))
  return [line(head), rule, ...rows.map(line)].join('\n')
}
