import { ACTIVITY_LIMITS, type ActivityStore, MAX_ACTIVITIES_PER_DEVICE } from '../../ports/activity-store.ts'
import { checkActivity } from '../activity-rules.ts'
import type { Apps } from './app-store.ts'
import type { Committer } from './committer.ts'
import { AFTER_STRINGS, type AppNumber, type Tables } from './tables.ts'

/** By id, by device for the limit, and by the time at which each is forgotten. */
export function createActivityStore(
  { tables, apps }: { tables: Tables; apps: Apps },
  committer: Committer,
): ActivityStore {
  const { activities, deviceActivities, activityExpiry } = tables

  function forget(app: AppNumber, activityId: string): void {
    const known = activities.get([app, activityId])
    if (known === undefined) return
    activities.remove([app, activityId])
    deviceActivities.remove([app, known.device, activityId])
    activityExpiry.remove([known.keepUntilMs, app, activityId])
  }

  function makeRoom(app: AppNumber, device: string): void {
    const range = { start: [app, device], end: [app, device, AFTER_STRINGS] }
    const theirs = [...deviceActivities.getRange(range)]
    if (theirs.length < MAX_ACTIVITIES_PER_DEVICE) return
    const oldest = theirs.reduce((left, right) => (right.value < left.value ? right : left))
    forget(app, String(oldest.key[2]))
  }

  /** Undefined: the store has nothing of this name. */
  const numberOf = (app: Parameters<ActivityStore['find']>[0], activityId: string) =>
    activityId.length <= ACTIVITY_LIMITS.activityId ? apps.find(app)?.number : undefined

  return {
    async bind(app, activityId, binding, keepUntilMs) {
      checkActivity(activityId, binding)
      return committer.write(() => {
        const number = apps.number(app)
        forget(number, activityId)
        makeRoom(number, binding.device)
        activities.put([number, activityId], { ...binding, keepUntilMs })
        deviceActivities.put([number, binding.device, activityId], binding.atMs)
        activityExpiry.put([keepUntilMs, number, activityId], 0)
      })
    },
    find: (app, activityId) =>
      committer.readAfterWrites(() => {
        const number = numberOf(app, activityId)
        const record = number === undefined ? undefined : activities.get([number, activityId])
        if (record === undefined) return undefined
        const { keepUntilMs: _, ...binding } = record
        return binding
      }),
    remove: (app, activityId, pushToken) =>
      committer.write(() => {
        const number = numberOf(app, activityId)
        if (number === undefined) return
        if (activities.get([number, activityId])?.pushToken === pushToken) forget(number, activityId)
      }),
    prune: (nowMs, limit) =>
      committer.write(() => {
        const due = [...activityExpiry.getKeys({ end: [nowMs + 1], limit })]
        for (const [, app, activityId] of due) forget(Number(app), String(activityId))
        return due.length
      }),
  }
}
