import type { AppRef } from '@openmps/proto/link'

/**
 * A push that people and programs ask about by its number: multiple pushes, broadcasts and pushes to an audience.
 * It is written before its messages: a crash in between leaves a task without messages, never messages without
 * their task.
 */
export interface Task {
  readonly id: number
  readonly app: AppRef
  readonly type: 'multiple' | 'broadcast' | 'audience'
  readonly name: string
  readonly template?: { readonly id: string; readonly name: string }
  readonly createdAtMs: number
  readonly expiresAtMs: number
  /** Of a broadcast: its message key, by which the log finds it (the id is known only after the append). */
  readonly broadcastKey?: string
  /** When the last target was accepted; absent while it runs. */
  readonly endedAtMs?: number
  readonly revokedAtMs?: number
  /** Of a multiple push: its messages, in the order of its targets. Told by `get` alone: a list would be long for it. */
  readonly messageIds?: readonly string[]
  /** Of an audience: the notice and options that each fed or walked target gets. JSON. */
  readonly feed?: Readonly<Record<string, unknown>>
}

/** Tasks that one list looks at; those behind them are found by their id. */
export const MAX_LISTED = 10_000

/** Push tasks that people and programs ask about by id. Forgotten after the history time. */
export interface TaskStore {
  /** False when the id is taken (another push core's): nothing is changed, the caller takes the next id. */
  create(task: Task): Promise<boolean>
  get(app: AppRef, id: number): Promise<Task | undefined>
  /** Sets what is given; a time that is set stays. False: no such task. Durable before it resolves, like `create`. */
  update(app: AppRef, id: number, change: Partial<Pick<Task, 'endedAtMs' | 'revokedAtMs'>>): Promise<boolean>
  /** Created at or after the time, newest first; `name` whole. Looks at MAX_LISTED rows at most. */
  list(app: AppRef, query: { fromMs: number; name?: string; offset: number; limit: number }): Promise<Task[]>
  /** Removing what is not there is no error. */
  remove(app: AppRef, id: number): Promise<void>
  /** Forgets tasks created before the time, at most `limit`; returns how many. */
  prune(beforeMs: number, limit: number): Promise<number>
}
