import { LINK_LIMITS } from './link-limits.ts'
import type { LinkDown, LinkUp } from './link-messages.ts'

export interface LinkBatchOptions<Message> {
  readonly encode: (messages: readonly Message[]) => Uint8Array
  /** Writes one frame. The bytes do not change afterwards. */
  readonly write: (frame: Uint8Array) => void
}

/**
 * Gathers the messages of one turn of the event loop into frames, in their order. It holds what one turn
 * adds: `bytes` counts towards the limit of the link, which its owner keeps.
 */
export class LinkBatch<Message extends LinkUp | LinkDown> {
  readonly #options: LinkBatchOptions<Message>
  #messages: Message[] = []
  #bytes = 0
  #closed = false

  constructor(options: LinkBatchOptions<Message>) {
    this.#options = options
  }

  /** Estimated bytes that wait for the end of the turn. */
  get bytes(): number {
    return this.#bytes
  }

  add(message: Message): void {
    if (this.#closed) return
    const bytes = estimate(message)
    const { maxFrameMessages, maxFrameBytes } = LINK_LIMITS
    if (this.#messages.length >= maxFrameMessages || this.#bytes + bytes > maxFrameBytes) this.flush()
    this.#messages.push(message)
    this.#bytes += bytes
    if (this.#messages.length === 1) setImmediate(() => this.flush())
  }

  /** Writes what has been gathered, now. */
  flush(): void {
    if (this.#messages.length === 0) return
    const messages = this.#messages
    this.#messages = []
    this.#bytes = 0
    this.#options.write(this.#options.encode(messages))
  }

  /** Forgets what has been gathered and takes nothing more. */
  close(): void {
    this.#closed = true
    this.#messages = []
    this.#bytes = 0
  }
}

/** Tags, lengths and numbers of one message; a little more than they take. */
const OVERHEAD_BYTES = 64

function estimate(message: LinkUp | LinkDown): number {
  const ids = (list: readonly string[]) => list.reduce((sum, id) => sum + id.length + 2, 0)
  switch (message.kind) {
    case 'deliver':
    case 'publish':
      return OVERHEAD_BYTES * 2 + message.envelope.frame.length
    case 'page':
      return message.envelopes.reduce((sum, { frame }) => sum + frame.length + OVERHEAD_BYTES, OVERHEAD_BYTES)
    case 'acked':
    case 'withdraw':
      return OVERHEAD_BYTES + ids(message.messageIds)
    case 'pull':
      return OVERHEAD_BYTES * (2 + (message.log?.given.length ?? 0)) + ids(message.inFlight)
    // Their texts are bounded by the device protocol, and a device has few of them.
    case 'opened':
    case 'call':
      return OVERHEAD_BYTES * 4
    case 'resumed':
    case 'happened':
    case 'openResult':
    case 'standing':
      return OVERHEAD_BYTES * 2
    case 'closed':
    case 'mail':
    case 'callResult':
    case 'evict':
    case 'resync':
      return OVERHEAD_BYTES
    default:
      return message satisfies never
  }
}
