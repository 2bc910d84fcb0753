import { PushError } from '@openmps/proto'
import type { AppRef } from '@openmps/proto/link'
import type { Clock } from '../ports/clock.ts'
import type { TagKind } from '../ports/tag-store.ts'
import type { Task } from '../ports/task-store.ts'
import type { Addressee } from '../push-request.ts'
import type { TagExpression } from '../tags/expression.ts'
import { type WalkParts, walkAudience } from '../tags/walk.ts'
import type { AudiencePush, AudienceTasks, Fed } from './audience-task.ts'
import type { FanOut } from './fan-out.ts'
import { type ListOutcome, pushToList } from './list-push.ts'

/**
 * Pushes to more targets than a call can name. Each has a task, by which it is revoked and counted. To tags: `push` with
 * an audience of tags.
 */
export interface Audiences {
  /**
   * Pushes to the ids of a text file in UTF-8 with one id a line, 30 MB at most, while it comes in. When the promise
   * resolves every message is durable. An upload that broke off has reached those before; sent again with the same
   * message key it reaches the others, under a task of its own.
   * @throws PushError INVALID_ARGUMENT (too long, no UTF-8), OVERLOADED, UNAVAILABLE
   */
  pushList(
    push: AudiencePush,
    to: { readonly kind: TagKind; readonly messageKey: string },
    file: AsyncIterable<Uint8Array | string>,
  ): Promise<ListOutcome>
  /** Opens a continuous push: targets are handed over by `feed` until `finish`, or until its validity ends. */
  open(push: AudiencePush): Promise<Task>
  /**
   * Pushes to these targets too, MAX_FED at most. When the promise resolves every message is durable. A call that failed
   * may be repeated as it was.
   * @throws PushError NOT_FOUND (no such task), INVALID_ARGUMENT (too many; it is finished, revoked or expired)
   */
  feed(app: AppRef, taskId: number, addressees: readonly Addressee[]): Promise<Fed>
  /** Ends a continuous push; repeatable. False: there is no such task. */
  finish(app: AppRef, taskId: number): Promise<boolean>
  /**
   * Whom the expression selects now, one id a line, some hundred at a time: a preview of a push to tags.
   * @throws PushError INVALID_ARGUMENT (the expression, or a tag that does not exist)
   */
  members(app: AppRef, kind: TagKind, expression: TagExpression): AsyncIterable<string>
}

export interface AudiencesParts extends WalkParts {
  readonly tasks: AudienceTasks
  readonly fanOut: Pick<FanOut, 'withIds'>
  readonly clock: Clock
  readonly ownsToken: (app: AppRef, token: string) => boolean
}

/** Targets of one `feed`. */
export const MAX_FED = 1_000
/** Members that one step of `members` looks at. */
const LOOKED_AT_ONCE = 500

export function createAudiences(parts: AudiencesParts): Audiences {
  const { tasks, fanOut, clock, ownsToken } = parts

  return {
    async pushList(push, to, file) {
      const task = await tasks.open(push, clock.now())
      try {
        return await pushToList(tasks, task, to, file, ownsToken)
      } catch (error) {
        // It gets no further target; whoever asks for it sees that it is over.
        await tasks.end(task).catch(() => undefined)
        throw error
      }
    },
    open: (push) => tasks.open(push, clock.now()),
    async feed(app, taskId, addressees) {
      if (addressees.length > MAX_FED) {
        throw new PushError('INVALID_ARGUMENT', `one call hands over ${MAX_FED} targets at most: divide them`)
      }
      const task = await tasks.find(app, taskId)
      if (task === undefined) throw new PushError('NOT_FOUND', `there is no task ${taskId} that takes targets`)
      if (!tasks.isOpen(task)) {
        throw new PushError('INVALID_ARGUMENT', `the task ${taskId} is finished, revoked or expired: open another`)
      }
      return tasks.feed(task, addressees)
    },
    async finish(app, taskId) {
      const task = await tasks.find(app, taskId)
      if (task === undefined) return false
      await tasks.end(task)
      return true
    },
    async *members(app, kind, expression) {
      const byId = await fanOut.withIds(app, kind, expression)
      for await (const { members } of walkAudience(parts, app, kind, byId, '', LOOKED_AT_ONCE)) {
        if (members.length > 0) yield `${members.join('\n')}\n`
      }
    },
  }
}
