import { isId } from '../../plain-text.ts'
import type { Action } from '../action.ts'
import { pushFamily } from '../answers.ts'
import { checkApp } from '../checks/app.ts'
import { PUSH_LIMITS } from '../limits.ts'
import { refuse } from '../refusal.ts'
import { required } from '../values.ts'

/**
 * Guide 7.2.7: withdraws a simple or template push of the last 7 days by message key and target. The
 * document gives no code for a message that is unknown or too old: 3028.
 */
export const revokePushMessage: Action = {
  family: pushFamily,
  async run(params, context) {
    const app = await checkApp(params, context)
    const messageId = required(params, 'MessageId', 'INVALID_PARAM')
    const targetId = required(params, 'TargetId', 'TOKEN_OR_USERID_NULL')
    if (!isId(messageId) || !isId(targetId, PUSH_LIMITS.maxActivityIdChars)) refuse('INVALID_PARAM')
    if (!(await context.core.revoke(app, messageId, targetId))) refuse('INVALID_PARAM')
    return pushFamily.accepted()
  },
}
