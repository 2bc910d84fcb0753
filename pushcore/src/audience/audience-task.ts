import { PushError } from '@openmps/proto'
import type { AppRef } from '@openmps/proto/link'
import { type AcceptParts, type Handed, prepare, store } from '../delivery/accept.ts'
import { whenPlaced } from '../delivery/when-placed.ts'
import type { Task, TaskStore } from '../ports/task-store.ts'
import type { Addressee, PushRequest } from '../push-request.ts'

/** A push whose targets come later. */
export type AudiencePush = Omit<PushRequest, 'to' | 'strategy'>

/** What became of targets that were handed over. Those that are repeats have their message from before. */
export interface Fed {
  readonly accepted: number
  /** They wait for the end of quiet hours. */
  readonly held: number
  readonly repeated: number
  /** Stored as failed: inboxes are full, too much waits, or a rule of the app forbids it. */
  readonly failed: number
}

/** Another push core took the id in the same millisecond with the same number, which 256 starts hand out again. */
const MAX_TRIES = 3

export interface AudienceTasksParts {
  readonly accept: AcceptParts
  readonly tasks: TaskStore
  readonly revokeMessage: (app: AppRef, messageId: string) => Promise<boolean>
}

/**
 * The task of a push to an audience, and its messages. The task keeps the push, and every target gets it with the
 * validity of the task, whenever it is handed over.
 */
export class AudienceTasks {
  readonly #parts: AudienceTasksParts

  constructor(parts: AudienceTasksParts) {
    this.#parts = parts
  }

  /** Durable before its first message. @throws PushError APP_UNKNOWN, UNAVAILABLE */
  async open(push: AudiencePush, validFromMs: number): Promise<Task> {
    const { tasks, accept } = this.#parts
    const { app, taskName: name, template, expiresInSeconds } = push
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const task: Task = {
        id: accept.ids.taskId(),
        app,
        type: 'audience',
        name,
        ...(template && { template }),
        createdAtMs: accept.clock.now(),
        expiresAtMs: validFromMs + expiresInSeconds * 1_000,
        feed: { push },
      }
      if (await tasks.create(task)) return task
    }
    throw new PushError('INTERNAL', 'no task id was free: check the clocks of the push cores')
  }

  /** Undefined: there is no such task of an audience. */
  async find(app: AppRef, id: number): Promise<Task | undefined> {
    const task = await this.#parts.tasks.get(app, id)
    return task?.type === 'audience' ? task : undefined
  }

  /** Whether it still takes targets. */
  isOpen({ endedAtMs, revokedAtMs, expiresAtMs }: Task): boolean {
    return endedAtMs === undefined && revokedAtMs === undefined && expiresAtMs > this.#parts.accept.clock.now()
  }

  /** Stores the messages of these targets. A target that has one by its message key gets no second one. */
  async feed(task: Task, addressees: readonly Addressee[]): Promise<Fed> {
    const { accept, tasks, revokeMessage } = this.#parts
    const push = pushOf(task)
    const request: PushRequest = { ...push, to: { kind: 'targets', addressees }, strategy: { kind: 'now' } }
    const validFromMs = task.expiresAtMs - push.expiresInSeconds * 1_000
    const handed = await store(accept, await prepare(accept, request, task.id, validFromMs))
    const stored = await Promise.all(handed.map(whenPlaced))
    // Who revoked it meanwhile may have looked for messages before these were there.
    if ((await tasks.get(task.app, task.id))?.revokedAtMs !== undefined) {
      for (const { messageId, outcome } of stored) {
        if (outcome === 'stored' || outcome === 'placing') await revokeMessage(task.app, messageId)
      }
    }
    return fedOf(stored)
  }

  async end({ app, id }: Task): Promise<void> {
    await this.#parts.tasks.update(app, id, { endedAtMs: this.#parts.accept.clock.now() })
  }
}

/** Written by `open`, as JSON. */
function pushOf({ feed }: Task): AudiencePush {
  if (feed === undefined) throw new PushError('INTERNAL', 'the task of an audience has no push')
  return feed.push as AudiencePush
}

function fedOf(handed: readonly Handed[]): Fed {
  const count = (wanted: Handed['outcome']) => handed.filter(({ outcome }) => outcome === wanted).length
  // What an inbox could not be given yet is accepted as well.
  const accepted = count('stored') + count('placing')
  return { accepted, held: count('held'), repeated: count('repeat'), failed: count('failed') }
}
