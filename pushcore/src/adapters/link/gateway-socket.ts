import { randomBytes } from 'node:crypto'
import { PushError } from '@openmps/proto'
import {
  type Challenge,
  coreProof,
  decodeLinkChallenge,
  decodeLinkUp,
  decodeLinkWelcome,
  encodeLinkDown,
  encodeLinkHello,
  gatewayProof,
  LINK_LIMITS,
  LINK_VERSION,
  LinkBatch,
  type LinkDown,
  type LinkUp,
  provesKey,
} from '@openmps/proto/link'
import type { Logger } from 'pino'
import { WebSocket } from 'ws'

export interface GatewaySocketOptions {
  /** host:port of the gateway's link. */
  readonly address: string
  readonly key: Uint8Array
  /** Name of this push core. */
  readonly core: string
  readonly logger: Logger
  /** The handshake is done; `gateway` is the random name of the gateway process. */
  readonly linked: (gateway: string) => void
  readonly receive: (message: LinkUp) => void
  /** Called once, whether it was ever linked or not. */
  readonly closed: () => void
}

/** After more was on its way than may, wakes are sent again once less than this is. */
const LOW_WATER_BYTES = LINK_LIMITS.highWaterBytes / 4

/** For the gateway's answer to our close frame. */
const CLOSE_TIMEOUT_MS = 1_000

type State =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'greeting'; readonly challenge: Challenge; readonly nonce: Uint8Array }
  | { readonly kind: 'linked' }
  | { readonly kind: 'closed' }

/**
 * The socket to one gateway. When the gateway reads too slowly, wakes are dropped, all of them until there
 * is room again, and then `resync` goes ahead of the next one: the gateway's sessions look at their inboxes,
 * so that nothing stays behind and nothing overtakes.
 */
export class GatewaySocket {
  readonly #options: GatewaySocketOptions
  readonly #ws: WebSocket
  readonly #batch: LinkBatch<LinkDown>
  readonly #pings: NodeJS.Timeout
  #state: State = { kind: 'connecting' }
  #heardAtMs = performance.now()
  /** Wakes were dropped since the last resync. */
  #lossy = false

  constructor(options: GatewaySocketOptions) {
    this.#options = options
    this.#batch = new LinkBatch({ encode: encodeLinkDown, write: (frame) => this.#write(frame) })
    this.#ws = new WebSocket(`ws://${options.address}/link`, {
      perMessageDeflate: false,
      maxPayload: LINK_LIMITS.maxPayloadBytes,
      handshakeTimeout: LINK_LIMITS.handshakeTimeoutMs,
      skipUTF8Validation: true,
    })
    this.#ws.on('message', (data: Buffer) => this.#received(data))
    this.#ws.on('ping', () => this.#heard())
    this.#ws.on('pong', () => this.#heard())
    this.#ws.on('error', (error) => options.logger.debug({ address: options.address, err: error }, 'a link failed'))
    this.#ws.on('close', (code, reason) => this.#closed(code, reason.toString()))
    this.#pings = setInterval(() => this.#watch(), LINK_LIMITS.pingIntervalMs)
    this.#pings.unref()
  }

  get linked(): boolean {
    return this.#state.kind === 'linked'
  }

  /** Never throws. What cannot be sent is dropped, as GatewayLink says. */
  send(message: LinkDown): void {
    if (this.#state.kind !== 'linked') return
    const waiting = this.#waiting()
    if (message.kind === 'deliver' || message.kind === 'mail') {
      if (this.#lossy) this.#resync(waiting)
      if (this.#lossy || waiting >= LINK_LIMITS.highWaterBytes) {
        this.#lossy = true
        return
      }
    } else if (waiting >= LINK_LIMITS.maxBufferedBytes) {
      // It starts afresh: the gateway tells its sessions again.
      this.end('the gateway does not read')
      return
    }
    this.#batch.add(message)
  }

  /** Sends what has been gathered, then a close frame; a gateway that does not answer is not waited for. Repeatable. */
  close(): void {
    this.#batch.flush()
    this.#ws.close(1001, 'the push core is stopping')
    setTimeout(() => this.#ws.terminate(), CLOSE_TIMEOUT_MS).unref()
  }

  /** Ends the link now. Repeatable. */
  end(reason: string): void {
    if (this.#state.kind === 'closed') return
    this.#options.logger.warn({ address: this.#options.address, reason }, 'a link to a gateway is cut')
    this.#ws.terminate()
  }

  #waiting(): number {
    return this.#batch.bytes + this.#ws.bufferedAmount
  }

  #resync(waiting: number): void {
    if (waiting >= LOW_WATER_BYTES) return
    this.#lossy = false
    this.#batch.add({ kind: 'resync', announce: false })
  }

  #write(frame: Uint8Array): void {
    this.#ws.send(frame, { binary: true }, () => {
      if (this.#lossy && this.#state.kind === 'linked') this.#resync(this.#waiting())
    })
  }

  #received(bytes: Buffer): void {
    this.#heard()
    try {
      const state = this.#state
      if (state.kind === 'linked') for (const message of decodeLinkUp(bytes)) this.#options.receive(message)
      else if (state.kind === 'connecting') this.#answer(decodeLinkChallenge(bytes))
      else if (state.kind === 'greeting') this.#greeted(state, decodeLinkWelcome(bytes))
    } catch (error) {
      this.end(PushError.from(error).message)
    }
  }

  #answer(challenge: Challenge): void {
    if (challenge.version !== LINK_VERSION) {
      this.end(`the gateway speaks version ${challenge.version}`)
      return
    }
    const { key, core } = this.#options
    const nonce = randomBytes(32)
    this.#state = { kind: 'greeting', challenge, nonce }
    this.#write(encodeLinkHello({ core, nonce, proof: coreProof(key, challenge, { core, nonce }) }))
  }

  #greeted({ challenge, nonce }: State & { kind: 'greeting' }, proof: Uint8Array): void {
    const { key, core, linked } = this.#options
    if (!provesKey(proof, gatewayProof(key, challenge, { core, nonce }))) {
      this.end('the gateway has another cluster key: both need the same keys.json')
      return
    }
    this.#state = { kind: 'linked' }
    linked(challenge.gateway)
  }

  #heard(): void {
    this.#heardAtMs = performance.now()
  }

  #watch(): void {
    if (performance.now() - this.#heardAtMs > LINK_LIMITS.silenceTimeoutMs) this.end('nothing came for too long')
    else if (this.#ws.readyState === WebSocket.OPEN) this.#ws.ping()
  }

  #closed(code: number, reason: string): void {
    const { address, logger, closed } = this.#options
    if (code === 4401) logger.error({ address }, 'the gateway refuses our cluster key: both need the same keys.json')
    else logger.debug({ address, code, reason }, 'a link ended')
    this.#state = { kind: 'closed' }
    clearInterval(this.#pings)
    this.#batch.close()
    closed()
  }
}
