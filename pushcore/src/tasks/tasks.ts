import type { AppRef } from '@openmps/proto/link'
import type { Clock } from '../ports/clock.ts'
import type { Task, TaskStore } from '../ports/task-store.ts'

/** Pushes that are asked about by their number: multiple pushes, and later those to larger audiences. */
export interface Tasks extends Pick<TaskStore, 'get' | 'list'> {
  /**
   * Withdraws every message of the task, from inboxes and displays. Repeatable: what a first call that broke off has
   * left is done by the second. False: there is no such task of the last 7 days.
   */
  revoke(app: AppRef, id: number): Promise<boolean>
}

export interface TasksParts {
  readonly store: TaskStore
  readonly clock: Clock
  /** How far back a revocation reaches. */
  readonly revokeWithinMs: number
  /** Withdraws one message; false when there is none. */
  readonly revokeMessage: (app: AppRef, messageId: string) => Promise<boolean>
  /** Withdraws a broadcast by its message key; false when there is none. */
  readonly revokeBroadcast: (app: AppRef, messageKey: string) => Promise<boolean>
  /** Has what is out of an audience's task withdrawn, by jobs. */
  readonly revokeAudience: (task: Task) => Promise<void>
}

/** Messages that are withdrawn at a time: on a shared store one that is known by its id alone is looked for everywhere. */
const AT_A_TIME = 20

export function createTasks(parts: TasksParts): Tasks {
  const { store, clock, revokeWithinMs, revokeMessage, revokeBroadcast, revokeAudience } = parts

  async function revokeMessages(app: AppRef, { messageIds = [] }: Task): Promise<void> {
    for (let at = 0; at < messageIds.length; at += AT_A_TIME) {
      await Promise.all(messageIds.slice(at, at + AT_A_TIME).map((id) => revokeMessage(app, id)))
    }
  }

  return {
    get: (app, id) => store.get(app, id),
    list: (app, query) => store.list(app, query),
    async revoke(app, id) {
      const task = await store.get(app, id)
      if (task === undefined || task.createdAtMs < clock.now() - revokeWithinMs) return false
      if (task.type === 'audience') {
        // First, so that it gets no further target while its messages are withdrawn.
        await store.update(app, id, { revokedAtMs: clock.now() })
        await revokeAudience(task)
        return true
      }
      if (task.broadcastKey === undefined) await revokeMessages(app, task)
      else await revokeBroadcast(app, task.broadcastKey)
      // Last, so that a task that says so has no message left.
      await store.update(app, id, { revokedAtMs: clock.now() })
      return true
    },
  }
}
