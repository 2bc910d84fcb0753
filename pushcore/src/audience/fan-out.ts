import { PushError } from '@openmps/proto'
import type { AppRef } from '@openmps/proto/link'
import { appKey } from '../app-key.ts'
import type { JobHandler } from '../jobs/worker.ts'
import type { Clock } from '../ports/clock.ts'
import type { JobQueue } from '../ports/job-queue.ts'
import type { TagKind, TagStore } from '../ports/tag-store.ts'
import type { Task } from '../ports/task-store.ts'
import type { PushRequest } from '../push-request.ts'
import { renamed, type TagExpression, tagsIn } from '../tags/expression.ts'
import { type WalkParts, walkAudience } from '../tags/walk.ts'
import type { AudienceTasks } from './audience-task.ts'

export interface FanOutParts extends WalkParts {
  readonly tags: TagStore
  readonly tasks: AudienceTasks
  readonly jobs: Pick<JobQueue, 'add'>
  readonly clock: Clock
  /** Takes back what is out of a task that was revoked. */
  readonly recall: (task: Task) => Promise<void>
  /** A job was added that is due. */
  readonly nudge: () => void
}

/** What the job of a step carries. */
interface StepPayload {
  readonly app: AppRef
  readonly taskId: number
  readonly kind: TagKind
  /** Of tags by their ids. */
  readonly expression: TagExpression
  readonly messageKey: string
  /** Targets per second; absent: as fast as they can be stored. */
  readonly perSecond?: number
  readonly step: number
  /** Where the walk goes on. */
  readonly after: string
}

/** Targets whose messages are stored in one commit, and members that are looked at for them. */
const AT_ONCE = 500
/** What one step does at most: well below the lease of a job. */
const MAX_TARGETS = 5_000
const MAX_LOOKED_AT = 50_000
const MAX_STEP_MS = 20_000

/**
 * Pushes to whom the tags select. The call stores the task and the first job, and is answered; each job does one step of
 * the walk and adds the next, with the place that it came to. A step that broke off is done again from its begin: the
 * message key keeps those who have the message from getting it twice.
 */
export class FanOut {
  readonly #parts: FanOutParts

  constructor(parts: FanOutParts) {
    this.#parts = parts
  }

  /** Of a push to tags. @throws PushError INVALID_ARGUMENT: the expression, the pace, or a tag that does not exist */
  async check({ app, to }: Pick<PushRequest, 'app' | 'to'>): Promise<TagExpression | undefined> {
    if (to.kind !== 'tags') return undefined
    if (to.perSecond !== undefined && !(Number.isInteger(to.perSecond) && to.perSecond > 0)) {
      throw new PushError('INVALID_ARGUMENT', 'targets per second are a whole number, at least 1')
    }
    return this.withIds(app, to.members, to.expression)
  }

  /** @throws PushError as `check` */
  async start({ to, strategy: _, ...push }: PushRequest, validFromMs: number): Promise<Task> {
    const { app } = push
    const expression = await this.check({ app, to })
    if (to.kind !== 'tags' || expression === undefined) throw new PushError('INTERNAL', 'the push is not for tags')
    const task = await this.#parts.tasks.open(push, validFromMs)
    const { messageKey, perSecond, members: kind } = to
    const pace = perSecond === undefined ? {} : { perSecond }
    const payload = { app, taskId: task.id, kind, expression, messageKey, ...pace, step: 0, after: '' }
    await this.#addStep(payload, this.#parts.clock.now())
    this.#parts.nudge()
    return task
  }

  /** The expression with the ids of its tags. @throws PushError INVALID_ARGUMENT (names the tag that does not exist) */
  async withIds(app: AppRef, kind: TagKind, expression: TagExpression): Promise<TagExpression> {
    const ids = new Map<string, string>()
    for (const name of tagsIn(expression)) {
      const tag = await this.#parts.tags.get(app, kind, { name })
      if (tag === undefined) throw new PushError('INVALID_ARGUMENT', `there is no ${kind} tag ${JSON.stringify(name)}`)
      ids.set(name, tag.id)
    }
    return renamed(expression, (name) => ids.get(name) ?? name)
  }

  readonly handle: JobHandler = async (job) => {
    const { tasks, recall, clock } = this.#parts
    // Written by `#addStep`.
    const payload = job.payload as unknown as StepPayload
    const task = await tasks.find(payload.app, payload.taskId)
    if (task === undefined) return undefined
    if (task.revokedAtMs !== undefined) {
      // The step before may have stored messages and broken off after the recall looked for them.
      await recall(task)
      return undefined
    }
    const startedAtMs = clock.now()
    if (!tasks.isOpen(task) || !(await this.#hasAllTags(payload))) {
      await tasks.end(task)
      return undefined
    }
    const { after, targets } = await this.#step(task, payload, startedAtMs)
    if (after === '') {
      await tasks.end(task)
      return undefined
    }
    const { perSecond } = payload
    const pauseMs = perSecond === undefined ? 0 : Math.ceil((targets / perSecond) * 1_000)
    await this.#addStep({ ...payload, step: payload.step + 1, after }, startedAtMs + pauseMs)
    return undefined
  }

  async #step(task: Task, { app, kind, expression, messageKey, perSecond, after }: StepPayload, startedAtMs: number) {
    const { tasks, clock } = this.#parts
    const most = Math.min(perSecond ?? MAX_TARGETS, MAX_TARGETS)
    const size = Math.min(AT_ONCE, most)
    let next = after
    let targets = 0
    let lookedAt = 0
    for await (const { members, next: behind } of walkAudience(this.#parts, app, kind, expression, after, size)) {
      const addressees = members.map((id) => ({ target: { kind, id }, messageKey }))
      if (addressees.length > 0) await tasks.feed(task, addressees)
      next = behind
      targets += members.length
      lookedAt += size
      const late = clock.now() - startedAtMs >= MAX_STEP_MS
      if (next === '' || late || targets + size > most || lookedAt >= MAX_LOOKED_AT) break
    }
    return { after: next, targets }
  }

  /** "Everybody but those" must not become everybody when the tag of those is removed meanwhile. */
  async #hasAllTags({ app, kind, expression }: StepPayload): Promise<boolean> {
    const found = await Promise.all(tagsIn(expression).map((id) => this.#parts.tags.get(app, kind, { id })))
    return !found.includes(undefined)
  }

  /** The number of the step is in the id, so that each has one job, however often it is added. */
  #addStep(payload: StepPayload, dueAtMs: number): Promise<void> {
    const id = `fanout:${appKey(payload.app)}:${payload.taskId}:${payload.step}`
    return this.#parts.jobs.add({ id, kind: 'fanout', dueAtMs, payload: { ...payload } })
  }
}
