import type { AppRef, LinkDown } from '@openmps/proto/link'
import type { GatewayLink, PushCore } from '@openmps/pushcore'

const NAME = 'stand-in'
const PULL_LIMIT = 16
const OPEN_WITHIN_MS = 30_000

interface Opening {
  readonly device: string
  readonly resolve: (epoch: number) => void
}

/**
 * A gateway without sockets in the push core's own process: it opens sessions, pulls what it is told of, and acks
 * whatever comes at once, unless it is told to hold the acks back.
 */
export class StandIn implements GatewayLink {
  #core: PushCore | undefined
  readonly #opening = new Map<number, Opening>()
  readonly #epochs = new Map<string, number>()
  /** Message ids that came and are not acked, by device; empty unless acks are held back. */
  readonly #held = new Map<string, string[]>()
  #connections = 0
  #pulls = 0
  holdAcks = false
  /** Told of each message that comes. */
  onMessage: ((device: string) => void) | undefined

  connect(core: PushCore): void {
    this.#core = core
  }

  /** Resolves with the epoch when the push core has answered. */
  open(app: AppRef, device: string): Promise<number> {
    this.#connections += 1
    const connection = this.#connections
    const session = {
      platform: 1,
      appVersion: '1.0',
      sdkVersion: 'bench',
      broadcastCursor: '',
      timeZone: '',
      connectedAtMs: Date.now(),
    }
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('a session did not open in time')), OPEN_WITHIN_MS)
      const opened = (epoch: number) => {
        clearTimeout(timer)
        resolve(epoch)
      }
      this.#opening.set(connection, { device, resolve: opened })
      this.#core?.receive(NAME, { kind: 'opened', connection, device, app, ...session })
    })
  }

  /** Hands over what was held back of these devices, all in this turn. Returns how many acks. */
  ackHeld(devices: readonly string[]): number {
    let count = 0
    for (const device of devices) {
      const messageIds = this.#held.get(device) ?? []
      this.#held.delete(device)
      count += messageIds.length
      if (messageIds.length > 0) this.#ack(device, messageIds)
    }
    return count
  }

  /** Hands over the oldest of what was held back of the device. */
  ackOldest(device: string): void {
    this.#ack(device, this.#held.get(device)?.splice(0, 1) ?? [])
  }

  held(device: string): number {
    return this.#held.get(device)?.length ?? 0
  }

  gateways(): readonly string[] {
    return [NAME]
  }

  send(_gateway: string, message: LinkDown): void {
    if (message.kind === 'openResult') this.#opened(message.connection, message.epoch, message.hasMail)
    else if (message.kind === 'mail') this.#pull(message.device)
    else if (message.kind === 'deliver') this.#received(message.device, [message.envelope.messageId])
    else if (message.kind === 'page') {
      const ids = message.envelopes.map(({ messageId }) => messageId)
      if (ids.length > 0) this.#received(message.device, ids)
      if (message.more) this.#pull(message.device)
    }
  }

  #opened(connection: number, epoch: number, hasMail: boolean): void {
    const opening = this.#opening.get(connection)
    if (opening === undefined) return
    this.#opening.delete(connection)
    this.#epochs.set(opening.device, epoch)
    opening.resolve(epoch)
    if (hasMail && !this.holdAcks) this.#pull(opening.device)
  }

  #received(device: string, messageIds: string[]): void {
    for (const _ of messageIds) this.onMessage?.(device)
    // In a later turn, as from a socket.
    if (!this.holdAcks) setImmediate(() => this.#ack(device, messageIds))
    else this.#held.set(device, [...(this.#held.get(device) ?? []), ...messageIds])
  }

  #ack(device: string, messageIds: string[]): void {
    this.#core?.receive(NAME, { kind: 'acked', device, epoch: this.#epochs.get(device) ?? 0, messageIds, cursor: '' })
  }

  #pull(device: string): void {
    this.#pulls += 1
    const epoch = this.#epochs.get(device) ?? 0
    this.#core?.receive(NAME, { kind: 'pull', device, epoch, limit: PULL_LIMIT, inFlight: [], number: this.#pulls })
  }
}
