import {
  MAX_LISTED_SCHEDULES,
  SCHEDULE_PREFIX,
  type Schedule,
  type ScheduleChange,
  type ScheduleStore,
} from '../../ports/schedule-store.ts'
import type { PushRequest } from '../../push-request.ts'
import type { Apps } from './app-store.ts'
import type { Committer } from './committer.ts'
import { AFTER_STRINGS, type AppNumber, type Tables } from './tables.ts'

/** Schedules by the first digits of their ids, which their sub ids have too. */
export function createScheduleStore(
  { tables, apps }: { tables: Tables; apps: Apps },
  committer: Committer,
): ScheduleStore {
  const { schedules, scheduleRequests, scheduleOrder, schedulesOpen, schedulesClosed } = tables

  function find(app: Schedule['app'], prefix: string): { number: AppNumber; schedule: Schedule } | undefined {
    const number = apps.find(app)?.number
    const schedule = number === undefined ? undefined : schedules.get([number, prefix])
    return number === undefined || schedule === undefined ? undefined : { number, schedule }
  }

  function add(schedule: Schedule, request: PushRequest, limit: number): 'added' | 'full' {
    const app = apps.number(schedule.app)
    if (schedulesOpen.getKeysCount({ start: [app], end: [app, AFTER_STRINGS] }) >= limit) return 'full'
    const prefix = prefixOf(schedule)
    schedules.put([app, prefix], schedule)
    scheduleRequests.put([app, prefix], request)
    scheduleOrder.put([app, schedule.createdAtMs, prefix], 0)
    schedulesOpen.put([app, prefix], 0)
    return 'added'
  }

  function update(before: Schedule, change: ScheduleChange): 'updated' | 'changed' {
    const prefix = prefixOf(before)
    const found = find(before.app, prefix)
    if (found === undefined || found.schedule.id !== before.id) return 'changed'
    const { number, schedule } = found
    if (schedule.closed || stateOf(schedule) !== stateOf(before)) return 'changed'
    const after = { ...schedule, ...change }
    schedules.put([number, prefix], after)
    if (after.closed) {
      scheduleRequests.remove([number, prefix])
      schedulesOpen.remove([number, prefix])
      schedulesClosed.put([Math.max(after.createdAtMs, after.doneToMs), number, prefix], 0)
    }
    return 'updated'
  }

  function prune(beforeMs: number, limit: number): number {
    const old = [...schedulesClosed.getKeys({ end: [beforeMs], limit })]
    for (const key of old) {
      const [, app = 0, prefix = ''] = key
      const schedule = schedules.get([app, prefix])
      schedules.remove([app, prefix])
      if (schedule !== undefined) scheduleOrder.remove([app, schedule.createdAtMs, prefix])
      schedulesClosed.remove(key)
    }
    return old.length
  }

  return {
    add: (schedule, request, limit) => committer.write(() => add(schedule, request, limit)),
    get: (app, id) =>
      committer.readAfterWrites(() => {
        const schedule = find(app, id.slice(0, SCHEDULE_PREFIX))?.schedule
        return schedule?.id === id ? schedule : undefined
      }),
    findByPrefix: (app, prefix) =>
      committer.readAfterWrites(() => find(app, prefix.slice(0, SCHEDULE_PREFIX))?.schedule),
    request: (app, id) =>
      committer.readAfterWrites(() => {
        const found = find(app, id.slice(0, SCHEDULE_PREFIX))
        return found?.schedule.id === id ? scheduleRequests.get([found.number, prefixOf(found.schedule)]) : undefined
      }),
    list: (app) =>
      committer.readAfterWrites(() => {
        const number = apps.find(app)?.number
        if (number === undefined) return []
        const newest = scheduleOrder.getKeys({
          start: [number, Number.MAX_VALUE],
          end: [number],
          reverse: true,
          limit: MAX_LISTED_SCHEDULES,
        })
        return [...newest].flatMap(([, , prefix = '']) => schedules.get([number, prefix]) ?? [])
      }),
    update: (before, change) => committer.write(() => update(before, change)),
    prune: (beforeMs, limit) => committer.write(() => prune(beforeMs, limit)),
  }
}

const prefixOf = ({ id }: Schedule): string => id.slice(0, SCHEDULE_PREFIX)

/** All of a schedule that changes. */
const stateOf = ({ doneToMs, cancelledMs, closed }: Schedule): string => `${doneToMs}:${closed}:${cancelledMs.join()}`
