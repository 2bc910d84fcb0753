import type { Counts } from '../../ports/stats-store.ts'
import type { Task } from '../../ports/task-store.ts'
import { PUSH_TYPES, type PushType } from '../../push-request.ts'
import { createZone } from '../../schedule/time-zone.ts'
import { CHANNELS, PLATFORMS } from '../../statistics/names.ts'
import { ratesOf } from '../../statistics/rates.ts'
import type { StatFilter } from '../../statistics/statistics.ts'
import type { Action, ActionContext } from '../action.ts'
import { analysisFamily, type Body } from '../answers.ts'
import { checkApp } from '../checks/app.ts'
import { checkPage, offsetOf } from '../checks/pages.ts'
import { checkTime, checkTimeRange } from '../checks/times.ts'
import type { Params } from '../decode.ts'
import { refuse } from '../refusal.ts'
import { keptText, optional, wholeNumber, wordOf } from '../values.ts'

/** From first to last day, guide 7.2.8; more: 3028. */
const MAX_DAYS = 90
const PAGES = { numberName: 'PageNumber', sizeName: 'PageSize', defaultSize: 500, maxSize: 500 } as const

/** Guide 7.2.8: sums over whole days of the service's zone, the first and the last included. */
export const queryPushAnalysisCoreIndex: Action = {
  family: analysisFamily,
  async run(params, context) {
    const app = await checkApp(params, context)
    const filter = checkFilter(params, context)
    const taskId = checkTaskId(params)
    const { statistics } = context.core
    const counts = await (taskId === undefined ? statistics.total(app, filter) : statistics.ofTask(app, taskId, filter))
    return analysisFamily.found({ Data: coreIndex(counts) })
  },
}

/** Guide 7.2.8: tasks since 00:00 of the day of StartTime, newest first. An unknown task id finds none. */
export const queryPushAnalysisTaskList: Action = {
  family: analysisFamily,
  async run(params, context) {
    const app = await checkApp(params, context)
    const fromMs = startOfDay(checkTime(params, 'StartTime'), context)
    const taskId = checkTaskId(params)
    const name = keptText(params, 'TaskName')
    const page = checkPage(params, PAGES)
    const [offset, limit] = [offsetOf(page), page.size]
    const { tasks } = context.core
    if (taskId === undefined) {
      const found = await tasks.list(app, { fromMs, ...(name !== undefined && { name }), offset, limit })
      return analysisFamily.found({ Data: found.map(listed) })
    }
    const task = await tasks.get(app, taskId)
    const fits = task !== undefined && task.createdAtMs >= fromMs && (name === undefined || task.name === name)
    return analysisFamily.found({ Data: fits && offset === 0 ? [listed(task)] : [] })
  },
}

/** Guide 7.2.8. No code is given for an unknown task: 3028. */
export const queryPushAnalysisTaskDetail: Action = {
  family: analysisFamily,
  async run(params, context) {
    const app = await checkApp(params, context)
    const taskId = checkTaskId(params) ?? refuse('INVALID_PARAM')
    const task = (await context.core.tasks.get(app, taskId)) ?? refuse('INVALID_PARAM')
    const { pushed, succeeded, arrived } = await context.core.statistics.ofTask(app, taskId)
    const endMs = task.endedAtMs ?? task.revokedAtMs ?? context.nowMs
    return analysisFamily.found({
      Data: {
        TaskId: task.id,
        PushNum: pushed,
        PushSuccessNum: succeeded,
        PushArrivalNum: arrived,
        StartTime: task.createdAtMs,
        EndTime: endMs,
        Duration: durationText(endMs - task.createdAtMs),
      },
    })
  },
}

function checkFilter(params: Params, { core }: ActionContext): StatFilter {
  const { fromMs, toMs } = checkTimeRange(params)
  const [fromDay, toDay] = [core.statistics.dayOf(fromMs), core.statistics.dayOf(toMs)]
  if (toDay - fromDay > MAX_DAYS) refuse('INVALID_PARAM')
  const platform = numberFor(params, 'Platform', PLATFORMS)
  const channel = numberFor(params, 'Channel', CHANNELS)
  const type = checkType(params)
  return {
    fromDay,
    toDay,
    ...(platform !== undefined && { platform }),
    ...(channel !== undefined && { channel }),
    ...(type !== undefined && { type }),
  }
}

function numberFor(params: Params, name: string, words: Readonly<Record<string, number>>): number | undefined {
  const word = wordOf(params, name, Object.keys(words))
  return word === undefined ? undefined : words[word]
}

function checkType(params: Params): PushType | undefined {
  const word = wordOf(
    params,
    'Type',
    PUSH_TYPES.map((type) => type.toUpperCase()),
  )
  return PUSH_TYPES.find((type) => type.toUpperCase() === word)
}

function checkTaskId(params: Params): number | undefined {
  const text = optional(params, 'TaskId')
  if (text === undefined) return undefined
  const id = wholeNumber(text)
  if (id === undefined || id < 0 || !Number.isSafeInteger(id)) refuse('INVALID_PARAM')
  return id
}

function startOfDay(ms: number, { timeZone }: ActionContext): number {
  const zone = createZone(timeZone)
  return zone.momentOf(zone.dayOf(ms), 0)
}

function coreIndex(counts: Counts): Body {
  const rates = ratesOf(counts)
  return {
    PushTotalNum: counts.pushed,
    PushNum: counts.succeeded,
    ArrivalNum: counts.arrived,
    ArrivalRate: rates.arrival,
    OpenNum: counts.opened,
    OpenRate: rates.open,
    IgnoreNum: counts.ignored,
    IgnoreRate: rates.ignore,
  }
}

/** Ids are texts here and a number in the detail: so the clients read them. */
function listed({ id, name, template, type, createdAtMs }: Task): Body {
  return {
    TaskId: String(id),
    TaskName: name,
    TemplateId: template?.id ?? '',
    TemplateName: template?.name ?? '',
    Type: type === 'broadcast' ? 3 : 2,
    GmtCreate: createdAtMs,
  }
}

/** As the guide shows it: `00 hours 01 min 36 sec`. */
function durationText(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1_000))
  const [hours, minutes, rest] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60].map(
    (part) => String(part).padStart(2, '0'),
  )
  return `${hours} hours ${minutes} min ${rest} sec`
}
