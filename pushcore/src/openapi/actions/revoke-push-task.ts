import type { Action } from '../action.ts'
import { pushFamily } from '../answers.ts'
import { checkApp } from '../checks/app.ts'
import { refuse } from '../refusal.ts'
import { optional, wholeNumber } from '../values.ts'

/**
 * Guide 7.2.8: withdraws a multiple push of the last 7 days, from the displays too. The document gives no code for a
 * task that is unknown or too old: 3028. A second time is a success: the caller has what it wants.
 */
export const revokePushTask: Action = {
  family: pushFamily,
  async run(params, context) {
    const app = await checkApp(params, context)
    const taskId = wholeNumber(optional(params, 'TaskId') ?? '')
    if (taskId === undefined || taskId < 0 || !Number.isSafeInteger(taskId)) refuse('INVALID_PARAM')
    if (!(await context.core.tasks.revoke(app, taskId))) refuse('INVALID_PARAM')
    return pushFamily.accepted()
  },
}
