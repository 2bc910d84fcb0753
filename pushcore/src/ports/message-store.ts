import type { AppRef, Envelope } from '@openmps/proto/link'
import type { PushType } from '../push-request.ts'
import type { Handoff } from './handoff-store.ts'
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
  /** What is decided about the message later, at most one of each kind. Not told again of a stored message. */
  readonly followUps?: readonly FollowUp[]
  /**
   * The devices of the target in whose inboxes it is parked; other tokens are ignored. A message that waits for its
   * user is not parked where it arrives later. Not told again of a stored message.
   */
  readonly parked?: readonly string[]
  /** It is not to be delivered: it is stored as failed. Not told again of a stored message. */
  readonly refused?: FailureReason
}

/** What may follow a message: a text message, or the channel of a vendor. */
export interface FollowUp {
  readonly kind: 'sms' | 'vendor'
  /** Of the job that decides it, in the characters of an identifier and `-`; absent: the same as `kind`. */
  readonly jobKind?: string
  /** When it is decided. */
  readonly dueAtMs: number
}

/** A message with what has become of it. */
export interface Message extends Omit<NewMessage, 'followUps' | 'parked' | 'refused'> {
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
  /** What vendors' channels did with it. The push core adds it too. */
  readonly handoffs?: readonly Handoff[]
}

export interface MessageDevice {
  readonly token: string
  readonly ackedAtMs?: number
  readonly openedAtMs?: number
  readonly ignoredAtMs?: number
}

/** A message that is stored, and what came of it at the inboxes. */
export type Placed =
  /**
   * `devices` have it in their inboxes; empty: it waits for its user. A store that keeps the session directory too
   * tells each device's place as it was at the commit, in the same order.
   */
  | {
      readonly outcome: 'stored'
      readonly messageId: string
      readonly devices: readonly string[]
      readonly places?: readonly Place[]
      /** As the first of `devices`; platform and version unknown when there is none. */
      readonly counted: CountedAs
    }
  /** Stored in the terminal state `failed` with this reason; a receipt is due if asked for. */
  | {
      readonly outcome: 'failed'
      readonly messageId: string
      readonly reason: FailureReason
      /** As a device whose inbox refused it; platform and version unknown when there was none to ask. */
      readonly counted: CountedAs
    }

export type Accepted =
  | Placed
  /**
   * Stored for its user, durably, and on its way to the inboxes: a store whose users and devices lie apart may answer
   * before it is there. Until then those inboxes hand out nothing that is newer. `placed` tells what came of it. It
   * rejects when an inbox could not be reached, and need not be awaited: the message is pending, and whichever process
   * brings it there tells of mail.
   */
  | {
      readonly outcome: 'placing'
      readonly messageId: string
      /** As no device. */
      readonly counted: CountedAs
      readonly placed: Promise<Placed>
    }
  /** The key was used for this target before: nothing was stored, `messageId` is the first one's. */
  | { readonly outcome: 'repeat'; readonly messageId: string }

/** Where a device was when a message came into its inbox. A session that opens later finds the message there. */
export interface Place {
  /** Undefined: the device was offline. */
  readonly session: Session | undefined
  /** Id of the message before this one in the inbox, parked ones left out; empty when it was the first; or `PULL_FIRST`. */
  readonly previous: string
}

/**
 * As `Place.previous`: before the message comes one that is announced, or that came into the inbox behind a newer one. A
 * session that has been given the newer one would not miss it, so it pulls: this is greater than every id.
 */
export const PULL_FIRST = '~'

/** Why a message can fail. The text is shown to people and sent in receipts. */
export const FAILURES = {
  inboxFull: 'the inbox of every device of the target is full',
  waitingFull: 'too many messages wait for this user',
  noVendorChannel: 'the target can only be reached by a vendor channel and none is configured',
  frequencyCapped: 'the device has had as many messages of the category on this day as it may',
  holdFull: 'too many messages of the app are held until quiet hours end',
  vendorRefused: "the vendor's channel refused it",
  silentRefused: "the vendor's channel of the target carries nothing that is not shown",
  activityUnknown: 'no device has reported a push token for this Live Activity, or its token is not valid any more',
} as const

export type FailureReason = keyof typeof FAILURES

/** Of the job that decides about a follow-up of a message. */
export type FollowUpPayload = {
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

/** An end that is decided by what a vendor's channel answered. */
export type Conclusion =
  /** By the channel of that number; of a Live Activity, because a device tells of its arrival itself. */
  | { readonly state: 'delivered'; readonly channel: number }
  | { readonly state: 'failed'; readonly reason: FailureReason }

/** What a person did with a message, told for the first time. */
export interface Happening {
  readonly app: AppRef
  /** As the device that told it. */
  readonly counted: CountedAs
}

/** What made a message delivered: an ack, or the vendor's answer for a Live Activity. */
export interface Arrival {
  /** Empty: of a Live Activity, whose device is not known. It counts as an iOS device of unknown version. */
  readonly device: string
  readonly atMs: number
  /** As that device. */
  readonly counted: CountedAs
  /** At acceptance no device had it: it has got through only now. */
  readonly waited: boolean
  /** 0, the own channel, or the number of the vendor's by which it arrived. */
  readonly channel: number
}

export interface AckRecord {
  readonly device: string
  readonly messageIds: readonly string[]
  readonly atMs: number
  /** The number of the vendor's channel by which they arrived; absent: 0, the own one. */
  readonly channel?: number
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
 * - A message that is stored brings the job `<kind>:<messageId>` of each of its `followUps`, of its `jobKind` and with
 *   a FollowUpPayload, into the queue in the same commit. One that is stored as failed brings only that of the text
 *   message; a repeat brings none.
 * - A message may be parked in an inbox, while a vendor's channel has it. It is in the inbox as every other: it counts
 *   for the bound, is in `devices`, and is acknowledged, revoked, expired and let go of by unbinding. But no page hands
 *   it out, and it is no mail, until it is released. It is released, too, where a later binding or the completion of
 *   something broken off brings it, because nobody may come to release it there.
 * - A message for a Live Activity is in no inbox. It is pending when the vendor's channel follows, else it fails with
 *   noVendorChannel.
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

  /** Whether the inbox holds a valid message that is not parked. */
  hasMail(device: string, nowMs: number): Promise<boolean>

  /**
   * The oldest valid messages that are neither parked nor in flight, at most `limit`, after every `acknowledge` that
   * was called before has taken effect.
   */
  page(device: string, limit: number, inFlight: readonly string[], nowMs: number): Promise<InboxPage>

  /** Parks the message in the inbox. False: it is not there, or not any more; true also when it is parked already. */
  park(device: string, messageId: string): Promise<boolean>

  /** Ends that; the device is to be told of mail by the caller. False: it is not in the inbox, or not any more. */
  release(device: string, messageId: string): Promise<boolean>

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

  /**
   * Ends a pending message in that way and takes it out of every inbox and waiting list. Its devices are not told,
   * because they may have shown nothing; what they tell of it later is noted. Undefined, and nothing is changed, when
   * there is no such message, when it has ended, or when it is to be delivered and is not for a Live Activity.
   */
  conclude(app: AppRef, messageId: string, end: Conclusion, atMs: number): Promise<Settled | undefined>

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
