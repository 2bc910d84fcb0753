import type { CountedAs } from '../ports/stats-store.ts'
import type { PushType } from '../push-request.ts'

/** Pushes of these types have no task that people ask for figures of: none is kept for them. */
const WITHOUT_TASK: readonly PushType[] = ['simple', 'template']

/** What of a device matters to statistics. Unknown: 0 and ''. */
export interface DeviceKind {
  readonly platform: number
  readonly appVersion: string
}

export const UNKNOWN_DEVICE: DeviceKind = { platform: 0, appVersion: '' }

/** What a Live Activity is on: only iOS has them. */
export const ACTIVITY_DEVICE: DeviceKind = { platform: 2, appVersion: '' }

export function countedAs(type: PushType, taskId: number, { platform, appVersion }: DeviceKind): CountedAs {
  return { type, taskId: WITHOUT_TASK.includes(type) ? 0 : taskId, platform, appVersion }
}
