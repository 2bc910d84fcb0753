import { MAX_LISTED, type Task, type TaskStore } from '../../ports/task-store.ts'
import type { Apps } from './app-store.ts'
import type { Committer } from './committer.ts'
import type { Tables } from './tables.ts'

/** Task ids grow with time: the range of an app is in the order of creation. */
export function createTaskStore({ tables, apps }: { tables: Tables; apps: Apps }, committer: Committer): TaskStore {
  const { tasks, taskMessages } = tables

  function remove(app: number, id: number): void {
    tasks.remove([app, id])
    taskMessages.remove([app, id])
  }

  /** Ids of one app's tasks from before the time, oldest first. */
  function old(app: number, beforeMs: number, limit: number): number[] {
    const ids: number[] = []
    for (const { value } of tasks.getRange({ start: [app], end: [app + 1] })) {
      if (ids.length >= limit || value.createdAtMs >= beforeMs) break
      ids.push(value.id)
    }
    return ids
  }

  return {
    create: (task) =>
      committer.write(() => {
        const { messageIds, ...record } = task
        const app = apps.number(task.app)
        if (tasks.get([app, task.id]) !== undefined) return false
        tasks.put([app, task.id], record)
        if (messageIds !== undefined) taskMessages.put([app, task.id], messageIds)
        return true
      }),
    get: (app, id) =>
      committer.readAfterWrites(() => {
        const number = apps.find(app)?.number
        const task = number === undefined ? undefined : tasks.get([number, id])
        if (number === undefined || task === undefined) return undefined
        const messageIds = taskMessages.get([number, id])
        return { ...task, ...(messageIds && { messageIds }) }
      }),
    update: (app, id, change) =>
      committer.write(() => {
        const number = apps.find(app)?.number
        const task = number === undefined ? undefined : tasks.get([number, id])
        if (number === undefined || task === undefined) return false
        const { endedAtMs, revokedAtMs } = task
        tasks.put([number, id], {
          ...task,
          ...change,
          ...(endedAtMs !== undefined && { endedAtMs }),
          ...(revokedAtMs !== undefined && { revokedAtMs }),
        })
        return true
      }),
    list: (app, { fromMs, name, offset, limit }) =>
      committer.readAfterWrites(() => {
        const number = apps.find(app)?.number
        if (number === undefined) return []
        const found: Task[] = []
        const range = { start: [number + 1], end: [number], reverse: true, limit: MAX_LISTED }
        for (const { value } of tasks.getRange(range)) {
          if (value.createdAtMs < fromMs || found.length >= offset + limit) break
          if (name === undefined || value.name === name) found.push(value)
        }
        return found.slice(offset)
      }),
    remove: (app, id) =>
      committer.write(() => {
        const number = apps.find(app)?.number
        if (number !== undefined) remove(number, id)
      }),
    prune: (beforeMs, limit) =>
      committer.write(() => {
        let pruned = 0
        for (const { number } of apps.all()) {
          const ids = old(number, beforeMs, limit - pruned)
          for (const id of ids) remove(number, id)
          pruned += ids.length
        }
        return pruned
      }),
  }
}
