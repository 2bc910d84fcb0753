import { addresseesOf, type PushOutcome, type PushRequest } from '../push-request.ts'
import type { Action, ActionContext } from './action.ts'
import { pushFamily } from './answers.ts'
import type { Params } from './decode.ts'

/** An action that pushes. Its checks stand apart from its answer, for other surfaces that answer with more. */
export interface PushAction extends Action {
  /** The push that the parameters ask for, checked whole. @throws Refusal */
  request(params: Params, context: ActionContext): Promise<PushRequest>
}

export interface PushActionParts extends Pick<PushAction, 'request'> {
  /** The numeric task id is shown for batch and mass pushes only. */
  readonly showsTask: boolean
}

export function pushAction({ request, showsTask }: PushActionParts): PushAction {
  const dataOf = (outcome: PushOutcome): string => {
    if (outcome.kind === 'scheduled') return outcome.scheduleId
    return showsTask ? String(outcome.taskId) : ''
  }
  return {
    family: pushFamily,
    request,
    async run(params, context) {
      const push = await request(params, context)
      // The first one is paid with the call.
      const further = addresseesOf(push.to).length - 1
      if (further > 0) await context.spend?.(further)
      return pushFamily.accepted(dataOf(await context.core.push(push)))
    },
  }
}
