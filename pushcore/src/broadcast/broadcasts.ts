import { encodeServerFrame, PushError } from '@openmps/proto'
import { broadcastId } from '@openmps/proto/broadcast'
import type { AppRef } from '@openmps/proto/link'
import { encodePush } from '../delivery/push-frame.ts'
import type { Ids } from '../ids.ts'
import type { Appended, BroadcastEntry, BroadcastLog } from '../ports/broadcast-log.ts'
import type { Clock } from '../ports/clock.ts'
import type { TaskStore } from '../ports/task-store.ts'
import type { PushOutcome, PushRequest } from '../push-request.ts'
import type { Vendors } from '../vendors/create-vendors.ts'
import type { AudienceCount } from './audience-count.ts'
import type { Feed } from './feed.ts'
import { everybodyOn, filterOf } from './filter.ts'

export interface BroadcastsParts {
  readonly log: Pick<BroadcastLog, 'append' | 'revoke' | 'findByKey'>
  readonly tasks: Pick<TaskStore, 'create' | 'remove'>
  readonly feed: Pick<Feed, 'refresh'>
  readonly ids: Ids
  readonly clock: Clock
  /** Has vendors' channels given what was appended, and taken back what was revoked. Durable, and repeatable. */
  readonly vendors: Pick<Vendors, 'startBroadcast' | 'revoke'>
  readonly audience: Pick<AudienceCount, 'start' | 'drop'>
}

/** Another push core may take an id, or append a newer one, in between: so often at most in a row. */
const MAX_TRIES = 5

/** How long devices are told to remove a broadcast; as far back as a revocation reaches. */
const REMOVAL_MS = 7 * 24 * 3_600_000

type NewEntry = Omit<BroadcastEntry, 'previous'>

type AppendedEntry =
  | Exclude<Appended, { readonly outcome: 'stored' | 'behind' }>
  | { readonly outcome: 'stored'; readonly id: string }

/** Accepting and revoking broadcasts. Both cost the same however many devices there are. */
export class Broadcasts {
  readonly #parts: BroadcastsParts

  constructor(parts: BroadcastsParts) {
    this.#parts = parts
  }

  /**
   * Durable when it resolves, and on its way to the gateways. Validity and the periods of the audience count from
   * `validFromMs`. A message key that was used before is answered with the task of the first broadcast.
   * @throws PushError INVALID_ARGUMENT when the app has too many valid broadcasts
   */
  async accept(
    request: PushRequest,
    validFromMs = this.#parts.clock.now(),
  ): Promise<Extract<PushOutcome, { kind: 'accepted' }>> {
    const { log, tasks, clock, vendors, audience } = this.#parts
    const { app, to, notice, extras } = request
    if (to.kind !== 'broadcast') throw new PushError('INTERNAL', 'a push to targets is no broadcast')
    const { messageKey, who, perSecond = 0 } = to
    const expiresAtMs = validFromMs + request.expiresInSeconds * 1000
    // Before the entry: a crash in between leaves a task that reached nobody, never a broadcast that nobody can revoke.
    const taskId = await this.#createTask(request, messageKey, expiresAtMs)
    const counted = { app, taskId, messageKey }
    await audience.start(counted)
    const appended = await this.#append(
      (id) => ({
        app,
        id,
        messageKey,
        taskId,
        filter: filterOf(who, validFromMs),
        frame: encodePush(notice, id, messageKey, expiresAtMs),
        title: notice.title,
        acceptedAtMs: clock.now(),
        expiresAtMs,
        perSecond,
        ...(Object.keys(extras).length > 0 && { extras }),
      }),
      (entry) => log.append(entry),
    )
    if (appended?.outcome === 'stored') {
      await vendors.startBroadcast({ app, id: appended.id, extras })
      return { kind: 'accepted', taskId, messages: [] }
    }
    await tasks.remove(app, taskId)
    await audience.drop(counted)
    if (appended?.outcome === 'repeat') {
      // The first attempt may have ended before the vendors were told.
      await vendors.startBroadcast({ app, id: appended.id, extras })
      return { kind: 'accepted', taskId: appended.taskId, messages: [] }
    }
    throw new PushError('INVALID_ARGUMENT', 'the app has too many valid broadcasts: wait for the end of some')
  }

  /**
   * Who has not read it does not get it; who has is told to remove it. False: there is none with this key.
   * @throws PushError INVALID_ARGUMENT when the app has too many removals
   */
  async revoke(app: AppRef, messageKey: string): Promise<boolean> {
    const { log, clock, vendors } = this.#parts
    const entry = await log.findByKey(app, messageKey)
    if (entry === undefined) return false
    if (entry.revokedAtMs !== undefined) {
      await vendors.revoke(app, entry.id)
      return true
    }
    const { id: revokes, taskId, title, filter } = entry
    const nowMs = clock.now()
    // Undefined: another call has revoked it meanwhile.
    const appended = await this.#append(
      (id) => ({
        app,
        id,
        messageKey,
        taskId,
        filter: everybodyOn(filter.platform),
        frame: encodeServerFrame({ revoke: { messageIds: [revokes], ackId: id } }),
        title,
        acceptedAtMs: nowMs,
        expiresAtMs: nowMs + REMOVAL_MS,
        perSecond: 0,
      }),
      (removal) => log.revoke({ ...removal, revokes }),
    )
    if (appended?.outcome === 'full') {
      throw new PushError(
        'INVALID_ARGUMENT',
        'too many broadcasts of the app were revoked within seven days: try later',
      )
    }
    await vendors.revoke(app, revokes)
    return true
  }

  async #append(
    make: (id: string) => NewEntry,
    write: (entry: NewEntry) => Promise<Appended | undefined>,
  ): Promise<AppendedEntry | undefined> {
    const { ids, feed } = this.#parts
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const id = broadcastId(ids.messageId())
      const appended = await write(make(id))
      if (appended?.outcome === 'behind') {
        ids.observe(appended.newest)
        continue
      }
      // What is appended is out; a feed that cannot read now does so the next time.
      if (appended?.outcome === 'stored') {
        await feed.refresh().catch(() => undefined)
        return { ...appended, id }
      }
      return appended
    }
    throw new PushError('UNAVAILABLE', 'other push cores append broadcasts all the time; try again')
  }

  async #createTask(
    { app, taskName, template }: PushRequest,
    messageKey: string,
    expiresAtMs: number,
  ): Promise<number> {
    const { tasks, ids, clock } = this.#parts
    const createdAtMs = clock.now()
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const task = {
        id: ids.taskId(),
        app,
        type: 'broadcast',
        name: taskName,
        ...(template && { template }),
        createdAtMs,
        expiresAtMs,
        broadcastKey: messageKey,
        // The one entry is all that is to be accepted.
        endedAtMs: createdAtMs,
      } as const
      if (await tasks.create(task)) return task.id
    }
    throw new PushError('INTERNAL', 'no task id was free: check the clocks of the push cores')
  }
}
