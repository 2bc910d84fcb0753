import { readEnvironment } from './environment.ts'
import { FORMAT, type Result, type Round, summarise } from './result.ts'
import { SCENARIOS, type ScenarioName } from './scenarios/index.ts'
import type { Settings } from './settings.ts'

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
        const metrics = await run(side, settings, devices)
        log(`  ${JSON.stringify(metrics)}`)
        rounds.push({ side, metrics })
      }
    }
    scenarios.push(summarise(name, title, rounds))
  }
  return { format: FORMAT, startedAt, environment, settings, scenarios }
}
