import {
  CancelSchedulesRequest,
  type CancelSchedulesResponse,
  type ListSchedulesRequest,
  type ListSchedulesResponse,
  type ScheduledPush as Told,
} from '@openmps/proto/push'
import { checkApp } from '../../openapi/checks/app.ts'
import type { ScheduledPush } from '../../schedule/scheduled-push.ts'
import type { CallContext } from '../call.ts'
import { refuseField } from '../fault.ts'
import { appForm } from '../forms/app.ts'
import { GRPC_LIMITS } from '../limits.ts'
import { checkPage, nextToken } from '../pages.ts'

/** The last moment that a Date can hold. */
const MAX_TIME_MS = 8.64e15
const ID = /^[\w-]{1,64}$/

export async function listSchedules(call: ListSchedulesRequest, context: CallContext): Promise<ListSchedulesResponse> {
  const app = await appForm(call.app).check((params) => checkApp(params, context))
  const fromMs = checkTime('from_ms', call.fromMs || 0)
  const toMs = checkTime('to_ms', call.toMs || MAX_TIME_MS)
  if (fromMs > toMs) refuseField('to_ms', 'the time ends before it begins')
  if (call.id && !ID.test(call.id)) refuseField('id', 'not an id of a schedule')
  const page = checkPage(call)
  const { offset, limit } = page
  const query = { fromMs, toMs, ...(call.id && { uniqueId: call.id }), offset, limit }
  const { total, pushes } = await context.core.schedules.list(app, query)
  return { pushes: pushes.map(told), nextPageToken: nextToken(page, total > offset + limit) }
}

/** One after another: several may be occurrences of one schedule. */
export async function cancelSchedules(
  call: CancelSchedulesRequest,
  context: CallContext,
): Promise<CancelSchedulesResponse> {
  const app = await appForm(call.app).check((params) => checkApp(params, context))
  const ids = call.ids ?? []
  if (ids.length === 0 || ids.length > GRPC_LIMITS.maxCancelled)
    refuseField('ids', `1 to ${GRPC_LIMITS.maxCancelled} ids`)
  const wrong = ids.findIndex((id) => !ID.test(id))
  if (wrong !== -1) refuseField(`ids[${wrong}]`, 'not an id of a schedule')
  const kind = call.scope === CancelSchedulesRequest.Scope.ONE_OCCURRENCE ? 'sub' : 'main'
  return context.change(app, call, async () => {
    const results: { id: string; cancelled: boolean }[] = []
    for (const id of ids) results.push({ id, cancelled: await context.core.schedules.cancel(app, id, kind) })
    return { results }
  })
}

function checkTime(field: string, ms: number): number {
  return ms > MAX_TIME_MS ? refuseField(field, 'not a time in milliseconds') : ms
}

function told({ uniqueId, atMs, executed, schedule }: ScheduledPush): Told {
  return {
    id: uniqueId,
    scheduleId: schedule.id,
    atMs,
    title: schedule.title,
    body: schedule.content,
    kind: schedule.type,
    executed,
    createdAtMs: schedule.createdAtMs,
  }
}
