import { api } from './api.ts'
import { fanOutProcesses, reconnectProcesses, unicastProcesses } from './processes.ts'
import { registered } from './registered.ts'
import { roundTrips } from './round-trips.ts'
import { scale } from './scale.ts'
import type { Study } from './study.ts'
import { vendors } from './vendors.ts'

export const STUDIES = {
  registered,
  'round-trips': roundTrips,
  'unicast-processes': unicastProcesses,
  'fan-out-processes': fanOutProcesses,
  'reconnect-processes': reconnectProcesses,
  scale,
  api,
  vendors,
} as const satisfies Record<string, Study>

export type StudyName = keyof typeof STUDIES

export function studyNames(): StudyName[] {
  return Object.keys(STUDIES) as StudyName[]
}
