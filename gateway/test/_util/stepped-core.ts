import { encodeServerFrame } from '@openmps/proto'
import { type BroadcastFilter, broadcastId, matches, packStanding } from '@openmps/proto/broadcast'
import type { Envelope, LinkDown, LinkUp } from '@openmps/proto/link'
import type { CoreLink } from '../../src/index.ts'
import { APP } from './device.ts'

/** Starts the ids of messages that come late into the inbox; the others sort behind them. */
export const OLDER = 'a'

const EVERYBODY: BroadcastFilter = { platform: 0, neverBound: true }
const idOf = (count: number, start = 'n'): string => start + String(count).padStart(25, '0')

/**
 * A broadcast of the log, and whether the device was one of its devices all the time, or at some time. `late`: it was
 * not, as far as the gateway knew, and then was after all; the broadcast may come behind newer ones.
 */
export interface Entry {
  readonly publish: LinkDown & { kind: 'publish' }
  revoked: boolean
  always: boolean
  ever: boolean
  late: boolean
}

/**
 * A push core whose every step is taken by the test: a message is stored, and only later woken for; a
 * page is read, and only later sent. In between anything else may happen, as in the real one. A second push core
 * tells of broadcasts only, by a link of its own.
 */
export class SteppedCore implements CoreLink {
  up = true
  readonly toCore: LinkUp[] = []
  readonly toGateway: LinkDown[] = []
  readonly fromSecond: LinkDown[] = []
  readonly inbox: Envelope[] = []
  readonly log: Entry[] = []
  /** The newest cursor that was told. */
  cursor = ''
  readonly #unwoken: LinkDown[] = []
  #readPage: LinkDown | undefined
  #receiver: (message: LinkDown) => void = () => {}
  #count = 0
  #standing = packStanding({ platform: 1 })
  device = ''

  onLinked(): void {}

  send(message: LinkUp): boolean {
    if (!this.up) return false
    // The core answers one device: the last one that has opened its session.
    if (message.kind !== 'opened' && message.device !== this.device) return true
    this.toCore.push(message)
    return true
  }

  onMessage(receiver: (message: LinkDown) => void): void {
    this.#receiver = receiver
  }

  store(): void {
    this.#count += 1
    const envelope = envelopeOf(idOf(this.#count))
    const previous = this.inbox.at(-1)?.messageId ?? ''
    this.inbox.push(envelope)
    this.#unwoken.push({ kind: 'deliver', device: this.device, epoch: 1, envelope, previous })
  }

  /** Appends a broadcast for the devices of a platform, 0 for all; `perSecond` of them, 0 for at once. */
  broadcast(platform: number, perSecond: number): void {
    this.#count += 1
    this.#append(envelopeOf(broadcastId(idOf(this.#count))), { ...EVERYBODY, platform }, '', perSecond)
  }

  /** Appends the removal of a broadcast, if there is such a one. */
  revoke(at: number): void {
    const entry = this.log[at]
    if (entry === undefined || entry.revoked || entry.publish.revokes !== '') return
    entry.revoked = true
    this.#count += 1
    const messageId = broadcastId(idOf(this.#count))
    const revokes = entry.publish.envelope.messageId
    const frame = encodeServerFrame({ revoke: { messageIds: [revokes], ackId: messageId } })
    this.#append({ messageId, frame, expiresAtMs: Number.MAX_SAFE_INTEGER }, EVERYBODY, revokes, 0)
  }

  #append(envelope: Envelope, filter: BroadcastFilter, revokes: string, perSecond: number): void {
    const previous = this.log.at(-1)?.publish.envelope.messageId ?? ''
    const publish = { kind: 'publish', app: APP, envelope, previous, filter, revokes, perSecond } as const
    // A pull on its way says how the device stood when it was made.
    const pulls = this.toCore.map((message) => (message.kind === 'pull' ? message.log?.standing : undefined))
    const matched = [this.#standing, ...pulls.filter((standing) => standing !== undefined)].map((standing) =>
      matches(filter, standing),
    )
    const [always, ever] = [!matched.includes(false), matched.includes(true)]
    this.log.push({ publish, revoked: false, always, ever, late: false })
    this.#unwoken.push(publish)
  }

  /** The second push core tells of the broadcast, early, late, or again. */
  second(at: number): void {
    const entry = this.log[at]
    if (entry !== undefined) this.fromSecond.push(entry.publish)
  }

  /** `by`: the link of the push core that tells of it; broadcasts may overtake what comes by the other one. */
  changeStanding(platform: number, by = this.toGateway): void {
    this.#count += 1
    const since = idOf(this.#count)
    by.push({ kind: 'standing', device: this.device, epoch: 1, standing: packStanding({ platform }), since })
  }

  /** A message that waited for the user comes into the inbox as the device is bound: older than the others. */
  arrive(): void {
    this.#count += 1
    const envelope = envelopeOf(idOf(this.#count, OLDER))
    const at = this.inbox.findIndex(({ messageId }) => messageId > envelope.messageId)
    this.inbox.splice(at === -1 ? this.inbox.length : at, 0, envelope)
    this.toGateway.push({ kind: 'mail', device: this.device, epoch: 1 })
  }

  wake(inline: boolean): void {
    const unwoken = this.#unwoken.shift()
    if (unwoken === undefined) return
    const bare = !inline && unwoken.kind === 'deliver'
    this.toGateway.push(bare ? { kind: 'mail', device: this.device, epoch: 1 } : unwoken)
  }

  /** The link of the push core that would have told of it is cut. */
  loseWake(): void {
    this.#unwoken.shift()
  }

  relinked(): void {
    this.toGateway.push({ kind: 'resync', announce: false })
  }

  /** Handles the next message of the gateway; a pull only as far as reading its page. `older`: with how old a copy of the log. */
  work(older = 0): void {
    if (this.#readPage !== undefined) return
    const message = this.toCore.shift()
    if (message?.kind === 'opened') {
      this.device = message.device
      const { connection } = message
      const standing = this.#standing
      const open = { refused: 0, epoch: 1, userId: '', hasMail: false, position: '', standing, logNewest: '' }
      this.toGateway.push({ kind: 'openResult', connection, ...open })
    } else if (message?.kind === 'acked') {
      const kept = this.inbox.filter(({ messageId }) => !message.messageIds.includes(messageId))
      this.inbox.splice(0, this.inbox.length, ...kept)
      if (message.cursor > this.cursor) this.cursor = message.cursor
    } else if (message?.kind === 'pull') {
      this.#readPage = this.#page(message, older)
    }
  }

  #page({ device, epoch, limit, inFlight, number, log }: LinkUp & { kind: 'pull' }, older: number): LinkDown {
    if (log === undefined) throw new Error('a pull without the log')
    const after = log.position
    const asked = this.log.findIndex(({ publish }) => publish.envelope.messageId === log.newest) + 1
    const copy = this.log.slice(0, Math.max(asked, this.log.length - older))
    const read = copy.filter(({ publish: { envelope, filter, revokes }, revoked }) => {
      const { messageId } = envelope
      if (revoked || messageId <= after || !matches(filter, log.standing)) return false
      if (log.given.some((given) => messageId <= given.position && matches(filter, given.standing))) return false
      return revokes === '' || inFlight.length === 0 || revokes <= after || inFlight.includes(revokes)
    })
    const all = [...this.inbox, ...read.map(({ publish }) => publish.envelope)]
      .filter(({ messageId }) => !inFlight.includes(messageId))
      .sort((a, b) => (a.messageId < b.messageId ? -1 : 1))
    const envelopes = all.slice(0, limit)
    const more = all.length > limit
    const newest = copy.at(-1)?.publish.envelope.messageId ?? ''
    const last = envelopes.at(-1)?.messageId ?? ''
    const position = [after, more && last < newest ? last : newest].sort().at(-1) ?? ''
    const valid = this.log.filter(({ revoked }) => !revoked).map(({ publish }) => publish.envelope)
    const waits = new Set([...this.inbox, ...valid].map(({ messageId }) => messageId))
    const stillWaiting = inFlight.filter((id) => waits.has(id))
    return { kind: 'page', device, epoch, envelopes, more, stillWaiting, number, position }
  }

  /** A cursor that has gone past what the device has and did not acknowledge; the next session would not get it. */
  wrongCursor(held: readonly string[]): string | undefined {
    const due = this.log
      .filter(({ revoked, always, late }) => always && !revoked && !late)
      .map(({ publish }) => publish.envelope)
    const passed = due.find(({ messageId }) => held.includes(messageId) && messageId <= this.cursor)
    return passed && `the cursor ${this.cursor} is past ${passed.messageId}`
  }

  losePage(): void {
    this.#readPage = undefined
  }

  sendPage(): void {
    if (this.#readPage !== undefined) this.toGateway.push(this.#readPage)
    this.#readPage = undefined
  }

  /** Withdraws a message, as when the backend revokes it. */
  withdraw(at: number): void {
    const [envelope] = this.inbox.splice(at, 1)
    if (envelope === undefined) return
    const { messageId } = envelope
    const waiting = this.#unwoken.findIndex((wake) => wake.kind === 'deliver' && wake.envelope.messageId === messageId)
    if (waiting !== -1) this.#unwoken.splice(waiting, 1)
    this.toGateway.push({ kind: 'withdraw', device: this.device, epoch: 1, messageIds: [messageId] })
  }

  deliver(from = this.toGateway): void {
    const message = from.shift()
    if (message === undefined) return
    if (message.kind === 'standing') {
      this.#standing = message.standing
      for (const entry of this.log) this.#restand(entry, message)
    }
    this.#receiver(message)
  }

  /** Who stood so already when the broadcast was accepted gets it, whatever the gateway knew then. */
  #restand(entry: Entry, { standing, since }: LinkDown & { kind: 'standing' }): void {
    const { envelope, filter } = entry.publish
    const matched = matches(filter, standing)
    const anew = envelope.messageId > since
    entry.late ||= anew && matched && !entry.always
    entry.always = matched && (anew || entry.always)
    entry.ever ||= matched
  }

  isLate(id: string): boolean {
    return this.log.some(({ publish, late }) => late && publish.envelope.messageId === id)
  }
}

export function envelopeOf(messageId: string): Envelope {
  return { messageId, frame: encodeServerFrame({ push: { messageId } }), expiresAtMs: Number.MAX_SAFE_INTEGER }
}

/** What is wrong with the broadcasts that a device at rest has seen. */
export function wrongBroadcasts(log: readonly Entry[], seen: ReadonlySet<string>): string | undefined {
  for (const { publish, revoked, always, ever } of log) {
    const { messageId } = publish.envelope
    const got = seen.has(messageId)
    if (publish.revokes !== '') {
      if (!got && seen.has(publish.revokes)) return `the removal of ${publish.revokes} did not come`
    } else if (got && !ever) return `${messageId} was not for this device`
    else if (!got && always && !revoked) return `${messageId} did not come`
  }
  return undefined
}
