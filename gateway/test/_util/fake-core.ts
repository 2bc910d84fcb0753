import { encodeServerFrame } from '@openmps/proto'
import type { Envelope, LinkDown, LinkUp } from '@openmps/proto/link'
import type { CoreLink } from '../../src/index.ts'

type Kind = LinkUp['kind']
type UpOf<K extends Kind> = LinkUp & { kind: K }

/** A push core with inboxes in memory, which answers as the contract says. `hold` keeps a kind unanswered. */
export class FakeCore implements CoreLink {
  up = true
  /** Everything that came, in order. */
  readonly received: LinkUp[] = []
  readonly inboxes = new Map<string, Envelope[]>()
  readonly users = new Map<string, string>()
  readonly epochs = new Map<string, number>()
  /** What openResult says of broadcasts. */
  reading = { position: '', standing: 0, logNewest: '' }
  /** Close code with which devices are refused; 0: let in. */
  refuse = 0
  /** Answers within `send` instead of in a later turn. */
  sync = false
  readonly #held = new Set<Kind>()
  #receiver: (message: LinkDown) => void = () => {}
  #linked: () => void = () => {}
  #waiters: { kind: Kind; resolve: (message: LinkUp) => void }[] = []
  #lastId = 0

  onMessage(receiver: (message: LinkDown) => void): void {
    this.#receiver = receiver
  }

  onLinked(receiver: () => void): void {
    this.#linked = receiver
  }

  /** As when a push core is linked after the last one was gone. */
  relink(): void {
    this.up = true
    this.#linked()
  }

  send(message: LinkUp): boolean {
    if (!this.up) return false
    this.received.push(message)
    const index = this.#waiters.findIndex((waiter) => waiter.kind === message.kind)
    for (const waiter of index === -1 ? [] : this.#waiters.splice(index, 1)) waiter.resolve(message)
    if (message.kind === 'acked') this.#remove(message)
    if (this.#held.has(message.kind)) return true
    if (this.sync) this.answer(message)
    else setImmediate(() => this.answer(message))
    return true
  }

  /** To the gateway. */
  tell(message: LinkDown): void {
    this.#receiver(message)
  }

  hold(kind: Kind): void {
    this.#held.add(kind)
  }

  resume(kind: Kind): void {
    this.#held.delete(kind)
  }

  /** The next message of the kind, from now on. */
  next<K extends Kind>(kind: K): Promise<UpOf<K>> {
    return new Promise((resolve) => {
      this.#waiters.push({ kind, resolve: (message) => resolve(message as UpOf<K>) })
    })
  }

  all<K extends Kind>(kind: K): UpOf<K>[] {
    return this.received.filter((message): message is UpOf<K> => message.kind === kind)
  }

  answer(message: LinkUp): void {
    if (message.kind === 'opened') this.#open(message)
    else if (message.kind === 'pull') this.tell(this.page(message))
    else if (message.kind === 'call') {
      const { device, epoch, requestId, call } = message
      if (call.kind === 'bind') this.users.set(device, call.userId)
      if (call.kind === 'unbind') this.users.delete(device)
      this.tell({ kind: 'callResult', device, epoch, requestId, code: 100 })
    }
  }

  page({ device, epoch, limit, inFlight, number }: UpOf<'pull'>): LinkDown & { kind: 'page' } {
    const inbox = this.inboxes.get(device) ?? []
    const rest = inbox.filter((envelope) => !inFlight.includes(envelope.messageId))
    const envelopes = rest.slice(0, limit)
    const stillWaiting = inFlight.filter((id) => inbox.some((envelope) => envelope.messageId === id))
    return { kind: 'page', device, epoch, envelopes, more: rest.length > limit, stillWaiting, number, position: '' }
  }

  /** Puts a message into the inbox without a word to the gateway. */
  store(device: string, content = '', expiresAtMs = Number.MAX_SAFE_INTEGER): Envelope {
    this.#lastId += 1
    const messageId = `m${String(this.#lastId).padStart(8, '0')}`
    const frame = encodeServerFrame({ push: { messageId, content } })
    const envelope = { messageId, frame, expiresAtMs }
    const inbox = this.inboxes.get(device)
    if (inbox === undefined) this.inboxes.set(device, [envelope])
    else inbox.push(envelope)
    return envelope
  }

  /** Stores and wakes; 'inline' by a deliver, 'mail' by a bare wake. */
  push(device: string, how: 'inline' | 'mail' = 'inline', content = ''): Envelope {
    const envelope = this.store(device, content)
    const epoch = this.epochs.get(device) ?? 0
    if (how === 'inline') this.tell({ kind: 'deliver', device, epoch, envelope, previous: '' })
    else this.tell({ kind: 'mail', device, epoch })
    return envelope
  }

  #open({ connection, device }: UpOf<'opened'>): void {
    const epoch = (this.epochs.get(device) ?? 0) + 1
    if (this.refuse === 0) this.epochs.set(device, epoch)
    const userId = this.users.get(device) ?? ''
    const hasMail = (this.inboxes.get(device)?.length ?? 0) > 0
    this.tell({
      kind: 'openResult',
      connection,
      refused: this.refuse,
      epoch,
      userId,
      hasMail,
      ...this.reading,
    })
  }

  #remove({ device, messageIds }: UpOf<'acked'>): void {
    const inbox = this.inboxes.get(device) ?? []
    this.inboxes.set(
      device,
      inbox.filter((envelope) => !messageIds.includes(envelope.messageId)),
    )
  }
}
