import { PUSH_TYPES } from '../../push-request.ts'
import type { ScheduledPush } from '../../schedule/scheduled-push.ts'
import type { Action } from '../action.ts'
import { analysisFamily, type Body } from '../answers.ts'
import { checkApp } from '../checks/app.ts'
import { checkPage, offsetOf } from '../checks/pages.ts'
import { checkTimeRange } from '../checks/times.ts'
import type { Params } from '../decode.ts'
import { refuse } from '../refusal.ts'
import { numberOf, optional, required } from '../values.ts'

/** Ids of one CancelPushScheduler (guide 7.2.11); more: 3028. */
const MAX_CANCELLED = 30
/** Guide 7.2.10 has no bound of a page; that of the task list is taken. */
const PAGES = { numberName: 'PageNumber', sizeName: 'PageSize', defaultSize: 500, maxSize: 500 } as const
/** Ours have 32 hex digits. Anything of this form is unknown at worst; what is not cannot stand in the answer's text. */
const ID = /^[\w-]{1,64}$/

/** Guide 7.2.10: the occurrences of scheduled pushes by their planned time. QueryMpsSchedulerList is the same. */
export const queryPushSchedulerList: Action = {
  family: analysisFamily,
  async run(params, context) {
    const app = await checkApp(params, context)
    const { fromMs, toMs } = checkTimeRange(params)
    const type = numberOf(params, 'Type', [0, 1, 2, 3])
    const uniqueId = checkUniqueId(params)
    const page = checkPage(params, PAGES)
    const { total, pushes } = await context.core.schedules.list(app, {
      fromMs,
      toMs,
      ...(type !== undefined && { type: PUSH_TYPES[type] }),
      ...(uniqueId !== undefined && { uniqueId }),
      offset: offsetOf(page),
      limit: page.size,
    })
    return analysisFamily.found({ Data: { TotalCount: total, List: pushes.map(listed) } })
  },
}

/** Guide 7.2.11. An id that cannot be cancelled (unknown, sent, cancelled before) is told as 0. */
export const cancelPushScheduler: Action = {
  family: analysisFamily,
  async run(params, context) {
    const app = await checkApp(params, context)
    const ids = checkUniqueIds(params)
    const kind = numberOf(params, 'Type', [0, 1]) === 1 ? 'sub' : 'main'
    const outcomes: string[] = []
    // One after another: several may be occurrences of one schedule.
    for (const id of ids) outcomes.push(`${id}=${(await context.core.schedules.cancel(app, id, kind)) ? 1 : 0}`)
    // Text, not an object: the Node client throws on one.
    return analysisFamily.found(`{${outcomes.join(',')}}`)
  },
}

function checkUniqueId(params: Params): string | undefined {
  const id = optional(params, 'UniqueId')?.trim()
  if (id !== undefined && !ID.test(id)) refuse('INVALID_PARAM')
  return id
}

/** In their order, each once. Blanks and line breaks around them come from lists that people paste. */
function checkUniqueIds(params: Params): string[] {
  const ids = required(params, 'UniqueIds', 'INVALID_PARAM')
    .split(',')
    .map((id) => id.trim())
  if (ids.length > MAX_CANCELLED || !ids.every((id) => ID.test(id))) refuse('INVALID_PARAM')
  return [...new Set(ids)]
}

/** Times are numbers and ExecutedStatus is text, as the vendor's clients read them. All were created by the API: 0. */
function listed({ uniqueId, atMs, executed, schedule }: ScheduledPush): Body {
  return {
    UniqueId: uniqueId,
    ParentId: schedule.id,
    PushTime: atMs,
    PushTitle: schedule.title,
    PushContent: schedule.content,
    Type: PUSH_TYPES.indexOf(schedule.type),
    DeliveryType: schedule.deliveryType,
    StrategyType: schedule.strategy.kind === 'at' ? 1 : 2,
    ExecutedStatus: executed ? '1' : '0',
    CreateType: 0,
    GmtCreate: schedule.createdAtMs,
  }
}
