import type { AppRef } from '@openmps/proto/link'
import { appKey } from '../app-key.ts'
import type { JobHandler } from '../jobs/worker.ts'
import type { Clock } from '../ports/clock.ts'
import type { JobQueue } from '../ports/job-queue.ts'
import type { MessageStore } from '../ports/message-store.ts'
import type { Task } from '../ports/task-store.ts'

export interface RecallParts {
  readonly messages: Pick<MessageStore, 'between'>
  readonly jobs: Pick<JobQueue, 'add'>
  readonly clock: Clock
  /** Withdraws one message; false when there is none. */
  readonly revokeMessage: (app: AppRef, messageId: string) => Promise<boolean>
  /** A job was added that is due. */
  readonly nudge: () => void
}

/** What the job of a step carries: which messages, by their acceptance, and where the walk over them goes on. */
interface StepPayload {
  readonly app: AppRef
  readonly taskId: number
  readonly fromMs: number
  readonly toMs: number
  readonly step: number
  readonly after: string
}

const READ_AT_ONCE = 500
const REVOKED_AT_ONCE = 20
/** What one step does at most: well below the lease of a job. */
const MAX_READS = 20
const MAX_STEP_MS = 20_000

/**
 * Takes back the messages of an audience's task, which nobody has a list of: it goes through all that the app accepted
 * since the task began, in jobs of bounded length.
 */
export class Recall {
  readonly #parts: RecallParts

  constructor(parts: RecallParts) {
    this.#parts = parts
  }

  /** Durable before its promise resolves; the messages go soon after. Repeatable. */
  async start({ app, id, createdAtMs, endedAtMs }: Task): Promise<void> {
    const { clock, nudge } = this.#parts
    const toMs = Math.max(clock.now(), endedAtMs ?? 0) + 1
    await this.#addStep({ app, taskId: id, fromMs: createdAtMs, toMs, step: 0, after: '' })
    nudge()
  }

  readonly handle: JobHandler = async (job) => {
    const { messages, clock } = this.#parts
    // Written by `#addStep`.
    const payload = job.payload as unknown as StepPayload
    const { app, taskId, fromMs, toMs } = payload
    const startedAtMs = clock.now()
    let { after } = payload
    for (let reads = 0; reads < MAX_READS && clock.now() - startedAtMs < MAX_STEP_MS; reads++) {
      const span = await messages.between(app, fromMs, toMs, after, READ_AT_ONCE)
      await this.#revoke(
        app,
        span.messages.filter((message) => message.taskId === taskId).map(({ messageId }) => messageId),
      )
      if (span.next === undefined) return undefined
      after = span.next
    }
    await this.#addStep({ ...payload, step: payload.step + 1, after })
    return undefined
  }

  async #revoke(app: AppRef, messageIds: readonly string[]): Promise<void> {
    for (let at = 0; at < messageIds.length; at += REVOKED_AT_ONCE) {
      const some = messageIds.slice(at, at + REVOKED_AT_ONCE)
      await Promise.all(some.map((id) => this.#parts.revokeMessage(app, id)))
    }
  }

  #addStep(payload: StepPayload): Promise<void> {
    const { jobs, clock } = this.#parts
    const id = `recall:${appKey(payload.app)}:${payload.taskId}:${payload.step}`
    return jobs.add({ id, kind: 'recall', dueAtMs: clock.now(), payload: { ...payload } })
  }
}
