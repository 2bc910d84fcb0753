import { PushError } from '@openmps/proto'
import type { CallResult } from './call-queue.ts'
import { CLIENT_LIMITS } from './limits.ts'

/**
 * What happens to a report of the same push token of the same Live Activity. iOS tells the tokens of all activities anew
 * when one begins. `abandon`: it is left out, and resolves with undefined. `callback`: it is left out, and rejects with
 * ALREADY_EXISTS. `refuse`: it is made all the same.
 */
export type ActivityFilter = 'abandon' | 'callback' | 'refuse'

export interface ActivityReportsOptions {
  readonly submit: (activityId: string, pushToken: string) => Promise<CallResult>
  /** Who reports: another installation says again what this one has said. */
  readonly deviceToken: () => string | undefined
}

/** Reports push tokens of Live Activities, and knows those that were made and have not failed. */
export interface ActivityReports {
  report(activityId: string, pushToken: string, filter: ActivityFilter): Promise<CallResult | undefined>
}

interface Report {
  readonly pushToken: string
  readonly by: string | undefined
}

export function createActivityReports({ submit, deviceToken }: ActivityReportsOptions): ActivityReports {
  /** The last of each activity, the newest at the end. */
  const made = new Map<string, Report>()

  function remember(activityId: string, report: Report): void {
    made.delete(activityId)
    made.set(activityId, report)
    if (made.size <= CLIENT_LIMITS.maxKnownActivities) return
    for (const oldest of made.keys()) {
      made.delete(oldest)
      return
    }
  }

  const isRepeat = (activityId: string, pushToken: string) => {
    const before = made.get(activityId)
    return before !== undefined && before.pushToken === pushToken && before.by === deviceToken()
  }

  return {
    async report(activityId, pushToken, filter) {
      if (filter !== 'refuse' && isRepeat(activityId, pushToken)) {
        if (filter === 'abandon') return undefined
        throw new PushError('ALREADY_EXISTS', 'callRepeat: this push token of the activity is reported already')
      }
      const report: Report = { pushToken, by: deviceToken() }
      remember(activityId, report)
      // One that has failed is no repeat when it is made again.
      const forget = () => {
        if (made.get(activityId) === report) made.delete(activityId)
      }
      try {
        const result = await submit(activityId, pushToken)
        if (!result.success) forget()
        return result
      } catch (error) {
        forget()
        throw error
      }
    },
  }
}
