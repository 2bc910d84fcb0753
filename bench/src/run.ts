import { otherLoadPercent, readCpuTimes } from './contention.ts'
import { readEnvironment } from './environment.ts'
import { FORMAT, type Result, type Round, summarise } from './result.ts'
import { SCENARIOS, type ScenarioName } from './scenarios/index.ts'
import type { Settings } from './settings.ts'

/** Above it the numbers say more about the other processes. */
const DISTURBED_PERCENT = 5

/** Runs the scenarios, both sides in turn, and puts the numbers together. Progress goes to `log`. */
export async function runScenarios(
  names: readonly ScenarioName[],
  settings: Settings,
  log: (line: string) => void,
): Promise<Result> {
  const startedAt = new Date().toISOString()
  const environment = readEnvironment(settings.dataDir)
  const scenarios = []
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
  return { format: FORMAT, startedAt, environment, settings, scenarios }
}
