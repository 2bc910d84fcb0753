import { loadavg } from 'node:os'
import { otherLoadPercent, readCpuTimes } from './contention.ts'
import { readEnvironment } from './environment.ts'
import { compare, FORMAT, type Result, type Round, type ScenarioResult, type StudyResult, summarise } from './result.ts'
import { SCENARIOS, type ScenarioName } from './scenarios/index.ts'
import type { Settings } from './settings.ts'
import { STUDIES, type StudyName } from './studies/index.ts'

/** Above it the numbers say more about the other processes. */
const DISTURBED_PERCENT = 5

/** What one run does. */
export interface Programme {
  readonly scenarios: readonly ScenarioName[]
  readonly studies: readonly StudyName[]
}

/** Runs scenarios and studies and puts the numbers together. Progress goes to `log`. */
export async function runProgramme(
  { scenarios, studies }: Programme,
  settings: Settings,
  log: (line: string) => void,
): Promise<Result> {
  const environment = readEnvironment(settings.dataDir)
  return {
    format: FORMAT,
    startedAt: new Date().toISOString(),
    environment,
    settings,
    scenarios: await runScenarios(scenarios, settings, log),
    studies: await runStudies(studies, settings, environment.commit, log),
  }
}

/** Both sides in turn. */
async function runScenarios(
  names: readonly ScenarioName[],
  settings: Settings,
  log: (line: string) => void,
): Promise<ScenarioResult[]> {
  const scenarios: ScenarioResult[] = []
  for (const name of names) {
    const { title, devices: usual, run } = SCENARIOS[name]
    const devices = settings.devices ?? usual
    const rounds: Round[] = []
    for (let round = 1; round <= settings.rounds; round += 1) {
      for (const side of settings.sides) {
        log(`${name}: round ${round} of ${settings.rounds}, ${side}, ${devices} devices`)
        const before = readCpuTimes()
        const metrics = await run(side, settings, devices)
        const others = otherLoadPercent(before, readCpuTimes())
        log(`  ${JSON.stringify(metrics)}`)
        if (others > DISTURBED_PERCENT) log(`  disturbed: other processes took ${others} % of the machine`)
        rounds.push({ side, metrics, otherLoadPercent: others })
      }
    }
    scenarios.push(summarise(name, title, rounds))
  }
  return scenarios
}

async function runStudies(
  names: readonly StudyName[],
  settings: Settings,
  commit: string,
  log: (line: string) => void,
): Promise<StudyResult[]> {
  const results: StudyResult[] = []
  for (const name of names) {
    const { title, run } = STUDIES[name]
    const [loadAverage = 0] = loadavg()
    const head = { name, title, startedAt: new Date().toISOString(), commit, loadAverage }
    for (const comparison of await run(settings, log)) results.push(compare(head, comparison))
  }
  return results
}
