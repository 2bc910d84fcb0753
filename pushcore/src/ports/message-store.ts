import type { AppRef, Envelope } from '@openmps/proto/link'
import type { PushType } from '../push-request.ts'
import type { Session } from './session-directory.ts'
import type { CountedAs } from './stats-store.ts'
import type { Supplement } from './supplement-store.ts'

/** Whom a message is for. All of a user's devices get it; the first ack makes it delivered. */
export type Target =
  | { readonly kind: 'device'; readonly id: string }
  | { readonly kind: 'user'; readonly id: string }
  /** An iOS Live Activity, by its pushToken or its activity id: reachable by the vendor's channel only. */
  | { readonly kind: 'activity'; readonly id: string }

/** Terminal states are final: exactly one is reached, once. */
export type MessageState = 'pending' | 'delivered' | 'expired' | 'revoked' | 'failed'

/** Everything that is fixed when a message is accepted. */
export interface NewMessage {
  readonly app: AppRef
  /** A ULID, increasing in the order of acceptance. */
  readonly messageId: string
  readonly target: Target
  /** The backend's own id: a second message with the same key for the same target is a repeat. */
  readonly messageKey: string
  readonly type: PushType
  readonly taskId: number
  /** Encoded ServerFrame with the Push, at most LIMITS.maxServerFrameBytes. */
  readonly frame: Uint8Array
  readonly title: string
  readonly acceptedAtMs: number
  readonly expiresAtMs: number
  /** A receipt is due at the terminal state. */
  readonly receipt: boolean
  /** What later channels need and the device does not: vendor fields, SMS, live activity. JSON. */
  readonly extras?: Readonly<Record<string, unknown>>
  /** A text message may follow: when that is decided. Not told again of a stored message. */
  readonly supplement?: { readonly dueAtMs: number }
  /** It is not to be delivered: it is stored as failed. Not told again of a stored message. */
  readonly refused?: FailureReason
}

/** A message with what has become of it. */
export interface Message extends Omit<NewMessage, 'supplement' | 'refused'> {
  readonly state: MessageState
  /** When the terminal state was reached. */
  readonly settledAtMs?: number
  /** Of `failed`: a reason from FAILURES. */
  readonly reason?: string
  /** Each device that has or had it in its inbox. */
  readonly devices: readonly MessageDevice[]
  /** It is pending and in no inbox: its user has no device, or none any more. */
  readonly waiting: boolean
  /** What became of its text messages. The push core adds it; a store of messages does not know it. */
  readonly supplements?: readonly Supplement[]
}

export interface MessageDevice {
  readonly token: string
  readonly ackedAtMs?: number
  readonly openedAtMs?: number
  readonly ignoredAtMs?: number
}

export type Accepted =
  /**
   * Stored. `devices` have it in their inboxes; empty: it waits for its user. A store that keeps the session
   * directory too tells each device's place as it was at the commit, in the same order.
   */
  | {
      readonly outcome: 'stored'
      readonly messageId: string
      readonly devices: readonly string[]
      readonly places?: readonly Place[]
      /** As the first of `devices`; platform and version unknown when there is none. */
      readonly counted: CountedAs
    }
  /** The key was used for this target before: nothing was stored, `messageId` is the first one's. */
  | { readonly outcome: 'repeat'; readonly messageId: string }
  /** Stored in the terminal state `failed` with this reason; a receipt is due if asked for. */
  | {
      readonly outcome: 'failed'
      readonly messageId: string
      readonly reason: FailureReason
      /** As a device whose inbox refused it; platform and version unknown when there was none to ask. */
      readonly counted: CountedAs
    }

/** Where a device was when a message came into its inbox. A session that opens later finds the message there. */
export interface Place {
  /** Undefined: the device was offline. */
  readonly session: Session | undefined
  /** Id of the message before this one in the inbox; empty when it was the first. */
  readonly previous: string
}

/** Why a message can fail. The text is shown to people and sent in receipts. */
export const FAILURES = {
  inboxFull: 'the inbox of every device of the target is full',
  waitingFull: 'too many messages wait for this user',
  noVendorChannel: 'the target can only be reached by a vendor channel and none is configured',
  frequencyCapped: 'the device has had as many messages of the category on this day as it may',
  holdFull: 'too many messages of the app are held until quiet hours end',
} as const

export type FailureReason = keyof typeof FAILURES

/** Of the job that decides about the text messages of a message. */
export type SupplementPayload = {
  readonly appId: string
  readonly workspaceId: string
  readonly messageId: string
}

/** What a receipt says besides the message: fixed at the terminal state, so that each retry says the same. */
export type ReceiptPayload = {
  readonly appId: string
  readonly workspaceId: string
  readonly messageId: string
  /** The device that has the message, or else the first that had it in its inbox; empty when there is none. */
  readonly device: string
  /** Of that device, as it was known then; 0 for unknown. */
  readonly platform: number
}

/** A message that reached its terminal state just now. */
export type Settled = {
  readonly app: AppRef
  readonly messageId: string
  /** The devices whose inboxes held it. */
  readonly devices: readonly string[]
} & (
  | { readonly state: 'delivered'; readonly arrival: Arrival }
  | { readonly state: Exclude<MessageState, 'pending' | 'delivered'> }
)

/** What a person did with a message, told for the first time. */
export interface Happening {
  readonly app: AppRef
  /** As the device that told it. */
  readonly counted: CountedAs
}

/** The ack that made a message delivered. */
export interface Arrival {
  readonly device: string
  readonly atMs: number
  /** As that device. */
  readonly counted: CountedAs
  /** At acceptance no device had it: it has got through only now. */
  readonly waited: boolean
}

export interface AckRecord {
  readonly device: string
  readonly messageIds: readonly string[]
  readonly atMs: number
}

export interface InboxPage {
  readonly envelopes: readonly Envelope[]
  /** More messages wait behind these. */
  readonly more: boolean
  /** Those of `inFlight` that the inbox still holds. */
  readonly stillWaiting: readonly string[]
}

/** One step through messages in the order of their acceptance. */
export interface MessageSpan {
  /** In their order; there may be fewer than asked for, or none, although more follow. */
  readonly messages: readonly Message[]
  /** Where the next step goes on, opaque; absent at the end. */
  readonly next?: string
}

/** Accepted = delivered + expired + revoked + failed + pending, at every commit. */
export interface MessageCounters {
  readonly accepted: number
  readonly delivered: number
  readonly expired: number
  readonly revoked: number
  readonly failed: number
  readonly pending: number
  /** Messages refused as repeats of a message key; not part of `accepted`. */
  readonly repeats: number
}

/**
 * Messages, inboxes and waiting lists.
 *
 * - Every write is one commit: message, inbox entries, counters and the job of the receipt appear
 *   together or not at all, and are durable before the promise resolves. A crash loses only what was
 *   never answered.
 * - Writes that are called in some order are applied in that order.
 * - An inbox is ordered by message id. Messages past their expiry are never handed out.
 * - A terminal state that asks for a receipt enqueues the job `receipt:<messageId>` with a ReceiptPayload in
 *   the same commit.
 * - A message that is stored, failed ones too, and has a `supplement` brings the job `sms:<messageId>` with a
 *   SupplementPayload into the queue in the same commit; a repeat brings none.
 */
export interface MessageStore {
  /** Resolves each target and stores its message; one commit for all. Results in the order of the input. */
  accept(messages: readonly NewMessage[]): Promise<Accepted[]>

  /**
   * Removes the messages from the inboxes; a `revocationAck` ends the device's revocation of its message instead.
   * Unknown ones are ignored. Returns what
   * is settled by it.
   */
  acknowledge(acks: readonly AckRecord[]): Promise<Settled[]>

  /** Whether the inbox holds a valid message. */
  hasMail(device: string, nowMs: number): Promise<boolean>

  /**
   * The oldest valid messages that are not in flight, at most `limit`, after every `acknowledge` that
   * was called before has taken effect.
   */
  page(device: string, limit: number, inFlight: readonly string[], nowMs: number): Promise<InboxPage>

  /**
   * Withdraws the message. 'pending' becomes revoked; one that was delivered keeps its state (it ended
   * once), but its devices are returned so that they remove the notification. So are those of one that is revoked
   * already: the first call may have broken off before they were told.
   */
  revoke(
    app: AppRef,
    messageId: string,
    nowMs: number,
  ): Promise<{ settled?: Settled; devices: readonly string[] } | undefined>

  /**
   * Ids of revoked messages that the device had in its inbox and has not acknowledged since: it may show
   * them. Kept until `acknowledge` gets their `revocationAck`, or they are pruned.
   */
  revocations(device: string): Promise<string[]>

  /** Settles pending messages whose time has passed, at most `limit`, oldest expiry first. */
  expire(nowMs: number, limit: number): Promise<Settled[]>

  /**
   * What the person did with a message on a device. Undefined, and nothing is noted, when the device never had the
   * message or has told the same event of it before: so each counts once.
   */
  happened(device: string, messageId: string, event: 'opened' | 'ignored', atMs: number): Promise<Happening | undefined>

  get(app: AppRef, messageId: string): Promise<Message | undefined>
  /** By the backend's own id. */
  findByKey(app: AppRef, target: Target, messageKey: string): Promise<Message | undefined>
  /** Messages by key over all targets, newest first. For people: not on the hot path. */
  searchByKey(app: AppRef, messageKey: string, limit: number): Promise<Message[]>
  /** The newest messages for the device or for its user, newest first. */
  recent(app: AppRef, device: string, limit: number): Promise<Message[]>
  /** The newest messages to the user, newest first. */
  ofUser(app: AppRef, userId: string, limit: number): Promise<Message[]>
  /**
   * Messages accepted in [fromMs, toMs), oldest first: at most `limit`, after the step whose `next` is `after` ('' from
   * the begin). A step looks at a bounded number of rows, of other apps too.
   */
  between(app: AppRef, fromMs: number, toMs: number, after: string, limit: number): Promise<MessageSpan>

  counters(app: AppRef): Promise<MessageCounters>

  /** Forgets settled messages accepted before the time, at most `limit`; returns how many. */
  prune(beforeMs: number, limit: number): Promise<number>
}
