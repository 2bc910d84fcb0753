import { createHash } from 'node:crypto'
import type { AppRef } from '@openmps/proto/link'
import { appKey } from '../app-key.ts'
import { withFollowUps } from '../delivery/follow-ups.ts'
import { encodePush } from '../delivery/push-frame.ts'
import { whenPlaced } from '../delivery/when-placed.ts'
import type { JobHandler } from '../jobs/worker.ts'
import type { AppStore } from '../ports/app-store.ts'
import type { Clock } from '../ports/clock.ts'
import type { Job, JobQueue } from '../ports/job-queue.ts'
import type { Accepted, MessageStore, NewMessage, Target } from '../ports/message-store.ts'
import type { TaskStore } from '../ports/task-store.ts'
import type { Notice, PushRequest } from '../push-request.ts'
import type { VendorPlanner } from '../vendors/accept-plan.ts'
import type { ContactGuard } from './contact-guard.ts'

/** Messages of one app that wait for the end of quiet hours; one more fails with `holdFull`. */
export const MAX_HELD = 100_000

/** A message that is made and waits. Its frame is made when it goes out: it tells the device the end of the validity. */
export interface HeldMessage {
  readonly message: Omit<NewMessage, 'frame' | 'expiresAtMs' | 'followUps' | 'parked' | 'refused'>
  readonly notice: Notice
  readonly expiresInSeconds: number
}

export interface HeldMessagesParts {
  readonly apps: Pick<AppStore, 'find'>
  readonly jobs: JobQueue
  readonly messages: MessageStore
  readonly tasks: TaskStore
  readonly guard: ContactGuard
  readonly planVendors: VendorPlanner
  readonly clock: Clock
  readonly onAccepted: (accepted: readonly Accepted[], news: readonly NewMessage[]) => void
  /** Tells the devices that have it in their inboxes. */
  readonly wake: (message: NewMessage) => Promise<void>
  readonly revokeMessage: (app: AppRef, messageId: string) => Promise<boolean>
}

const KINDS = ['device', 'user', 'activity'] as const

/**
 * Messages that quiet hours hold back, each as a durable job. Until it goes out a message is in no inbox, no list and no
 * counter; its validity counts from then.
 *
 * A job may run twice: the message key keeps the second run from delivering.
 */
export class HeldMessages {
  readonly #parts: HeldMessagesParts

  constructor(parts: HeldMessagesParts) {
    this.#parts = parts
  }

  /** How many more messages of the app may be held. Calls at the same time may each go over it by what they add. */
  async room(app: AppRef): Promise<number> {
    return MAX_HELD - (await this.#parts.jobs.count(kindOf(app)))
  }

  /** Durable when it resolves: the id of the message, of the first one when one with its key is held already. */
  async hold(held: HeldMessage, untilMs: number): Promise<{ messageId: string; repeat: boolean }> {
    const { jobs } = this.#parts
    const { app, target, messageKey, messageId } = held.message
    const id = idOf(app, target, messageKey)
    const known = await jobs.get(id)
    if (known !== undefined) return { messageId: payloadOf(known).message.messageId, repeat: true }
    await jobs.add({ id, kind: kindOf(app), dueAtMs: untilMs, payload: { ...held } })
    return { messageId, repeat: false }
  }

  /** Takes the message with the key back. False: none is held. */
  async withdraw(app: AppRef, targetId: string, messageKey: string): Promise<boolean> {
    const { jobs } = this.#parts
    let withdrawn = false
    for (const kind of KINDS) {
      const id = idOf(app, { kind, id: targetId }, messageKey)
      if ((await jobs.get(id)) === undefined) continue
      await jobs.remove(id)
      withdrawn = true
    }
    return withdrawn
  }

  readonly handle: JobHandler = async (job: Job) => {
    const { apps, jobs, messages, guard, planVendors, clock, onAccepted, wake, revokeMessage } = this.#parts
    const held = payloadOf(job)
    const { app, messageId } = held.message
    if (await this.#isRevoked(held)) return undefined
    // Rules and zones may have changed; and only now is the day known that the message counts on.
    const record = await apps.find(app)
    const request = requestOf(held)
    const [verdict] = await guard.decide(request, record?.contactRules)
    if (verdict?.kind === 'held') return { retryAtMs: verdict.untilMs }

    const [plan] = await planVendors(record, request, [held.message.target])
    const nowMs = clock.now()
    const made = messageOf(held, nowMs)
    const message: NewMessage =
      verdict?.kind === 'capped' ? { ...made, refused: 'frequencyCapped' } : withFollowUps(made, plan, nowMs)
    const accepted = await messages.accept([message])
    onAccepted(accepted, [message])
    await Promise.all(accepted.map(whenPlaced))
    // By the page and not by itself: its id is older than what the inbox may have handed out since.
    await wake(message)
    // Who withdrew it meanwhile may have looked for the message before it was there.
    const withdrawn = (await jobs.get(job.id)) === undefined || (await this.#isRevoked(held))
    if (withdrawn) await revokeMessage(app, messageId)
    return undefined
  }

  async #isRevoked({ message: { app, taskId } }: HeldMessage): Promise<boolean> {
    return (await this.#parts.tasks.get(app, taskId))?.revokedAtMs !== undefined
  }
}

function messageOf({ message, notice, expiresInSeconds }: HeldMessage, nowMs: number): NewMessage {
  const { messageId, messageKey } = message
  const expiresAtMs = nowMs + expiresInSeconds * 1_000
  return { ...message, frame: encodePush(notice, messageId, messageKey, expiresAtMs), expiresAtMs }
}

const kindOf = (app: AppRef) => `held:${appKey(app)}`

/** The message key of one target has one job. Hashed, because target and key are long. */
function idOf(app: AppRef, { kind, id }: Target, messageKey: string): string {
  const name = JSON.stringify([app.appId, app.workspaceId, kind, id, messageKey])
  return `held:${createHash('sha256').update(name).digest('base64url')}`
}

/** Written by `hold`. */
const payloadOf = ({ payload }: Job) => payload as unknown as HeldMessage

/** The push of this one target. */
function requestOf({ message, notice, expiresInSeconds }: HeldMessage): PushRequest {
  const { app, type, target, messageKey, extras = {} } = message
  const to = { kind: 'targets', addressees: [{ target, messageKey }] } as const
  return { app, type, taskName: '', to, notice, expiresInSeconds, strategy: { kind: 'now' }, extras }
}
