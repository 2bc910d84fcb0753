import { connectStorm } from './connect-storm.ts'
import { fanOut } from './fan-out.ts'
import { idle } from './idle.ts'
import { reconnectStorm } from './reconnect-storm.ts'
import type { Scenario } from './scenario.ts'
import { unicast } from './unicast.ts'

export const SCENARIOS = {
  idle,
  'connect-storm': connectStorm,
  unicast,
  'fan-out': fanOut,
  'reconnect-storm': reconnectStorm,
} as const satisfies Record<string, Scenario>

export type ScenarioName = keyof typeof SCENARIOS

export function scenarioNames(): ScenarioName[] {
  return Object.keys(SCENARIOS) as ScenarioName[]
}
