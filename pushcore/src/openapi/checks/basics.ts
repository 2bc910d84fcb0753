import type { Params } from '../decode.ts'
import { PUSH_LIMITS } from '../limits.ts'
import { refuse } from '../refusal.ts'
import { keptText, optional, required, wholeNumber } from '../values.ts'

/** Check 4. The name is kept with the task, so its length is bounded as well (3028). */
export function checkTaskName(params: Params): string {
  return keptText(params, 'TaskName') ?? refuse('TASKNAME_NULL')
}

/** Check 10. */
export function checkTexts(params: Params): { title: string; content: string } {
  return {
    title: required(params, 'Title', 'PAYLOAD_NOT_ENOUGH'),
    content: required(params, 'Content', 'PAYLOAD_NOT_ENOUGH'),
  }
}

/** Check 11, in seconds. The console asks for 180 at least; the API states no lower bound, so 1 is taken. */
export function checkExpiredSeconds(params: Params): number {
  const seconds = wholeNumber(optional(params, 'ExpiredSeconds') ?? '')
  if (seconds === undefined || seconds < 1) refuse('EXPIREDSECONDS_WRONG')
  if (seconds > PUSH_LIMITS.maxExpiredSeconds) refuse('EXPIREDTIME_TOO_LONG')
  return seconds
}
