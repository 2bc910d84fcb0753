import { LIMITS, RESULT_CODES, SUBPROTOCOL } from '@openmps/proto'
import type { DeviceKeys } from '@openmps/proto/token'
import type { Logger } from 'pino'
import { Admission } from './admission.ts'
import { type BroadcastResult, Broadcasts } from './broadcast/broadcasts.ts'
import { DeadlineQueue } from './deadline-queue.ts'
import { closeUnopened, type DrainOptions, startDrain } from './drain.ts'
import type { GatewayEvents } from './events.ts'
import type { GatewayContext } from './gateway-context.ts'
import { receiveCoreMessage } from './handlers/core-message.ts'
import { receiveFrame } from './handlers/device-frame.ts'
import { answerCall } from './handlers/request.ts'
import { type GatewayOptions, resolveOptions } from './options.ts'
import { type Clock, systemClock } from './ports/clock.ts'
import type { CoreLink } from './ports/core-link.ts'
import type { SocketHandler, SocketServer, TlsFiles } from './ports/socket.ts'
import { Resumption } from './resumption.ts'
import { AckOutbox } from './session/ack-outbox.ts'
import { AppTable } from './session/app-table.ts'
import { closeSession, sessionEnded } from './session/close.ts'
import { drained, mark, stalled } from './session/delivery.ts'
import { OpeningTable } from './session/opening.ts'
import { type PendingCall, Session } from './session/session.ts'

export interface GatewayDependencies {
  readonly sockets: SocketServer
  readonly link: CoreLink
  readonly keys: DeviceKeys
  readonly logger: Logger
  readonly events: GatewayEvents
  readonly clock?: Clock
  readonly options?: Partial<GatewayOptions>
}

export interface Address {
  readonly host: string
  /** 0 takes a free port. */
  readonly port: number
  readonly tls?: TlsFiles
}

export interface Gateway {
  /** Opens the device port. @throws PushError UNAVAILABLE, CONFIG_INVALID */
  listen(address: Address): Promise<{ readonly port: number }>
  readonly sessionCount: number
  readonly socketCount: number
  readonly draining: boolean
  /**
   * Sends one encoded ServerFrame to every open session. Not acknowledged and not repeated: sessions that
   * do not read fast enough are skipped and counted.
   * @throws PushError FRAME_TOO_LARGE, OVERLOADED, CLOSED
   */
  publish(frame: Uint8Array): Promise<BroadcastResult>
  /**
   * Empties the gateway: new sockets get 503, and the sessions are asked to leave at the given rate.
   * Resolves when no socket is left. Repeatable; later calls share the first one's completion.
   */
  drain(options: DrainOptions): Promise<void>
  /** Closes all sockets with 4000 and resolves when the closing handshakes are over. Repeatable. */
  close(): Promise<void>
  /** Ends everything now. Repeatable. */
  destroy(): void
}

/** So much more than the limit is read that the device can be told what was wrong (4501). */
const OVERSIZE_MARGIN_BYTES = 4 * 1024

/**
 * The gateway: devices' sockets on one side, the push core on the other, a window per session between
 * them. It keeps nothing that must survive.
 * @throws PushError CONFIG_INVALID
 */
export function createGateway(dependencies: GatewayDependencies): Gateway {
  return new DeviceGateway(dependencies)
}

class DeviceGateway implements Gateway, SocketHandler<Session> {
  readonly #ctx: GatewayContext
  readonly #sockets: SocketServer
  readonly #admission: Admission
  readonly #broadcasts: Broadcasts
  readonly #resumption: Resumption
  #open = 0
  #leaving = false
  #stopDrain = () => {}
  #empty = () => {}
  #drained: Promise<void> | undefined
  #closed: Promise<void> | undefined

  constructor({ sockets, link, keys, logger, events, clock = systemClock, options }: GatewayDependencies) {
    const resolved = resolveOptions(options)
    const startedAtMs = clock.now()
    const ctx: GatewayContext = {
      link,
      keys,
      clock,
      log: logger.child({ mod: 'gateway' }),
      options: resolved,
      events,
      sessions: new Map(),
      opening: new OpeningTable(clock, resolved.openTimeoutMs, resolved.maxPendingOpens, (session) =>
        closeSession(ctx, session, 'unavailable'),
      ),
      handshakes: new DeadlineQueue<Session>(clock, resolved.handshakeTimeoutMs, (session) =>
        closeSession(ctx, session, 'handshakeTimeout'),
      ),
      stalled: new DeadlineQueue<Session>(clock, resolved.ackTimeoutMs, (session) => stalled(ctx, session)),
      calls: new DeadlineQueue<PendingCall>(clock, resolved.callTimeoutMs, ({ session, requestId }) =>
        answerCall(ctx, session, requestId, RESULT_CODES.SYSTEM_ERROR.code),
      ),
      acks: new AckOutbox(link, events, (session) => {
        if (session.phase === 'open') mark(ctx, session)
      }),
      resumption: { resync: () => this.#resumption.resync(), announce: () => this.#resumption.announce() },
      apps: new AppTable(),
      broadcasts: { receive: (publish) => this.#broadcasts.receive(publish) },
      second: () => Math.floor((clock.now() - startedAtMs) / 1_000),
    }
    this.#ctx = ctx
    this.#sockets = sockets
    this.#admission = new Admission(resolved, clock)
    this.#broadcasts = new Broadcasts(ctx)
    this.#resumption = new Resumption(ctx)
    events.observe({
      sessions: () => this.sessionCount,
      sockets: () => this.socketCount,
      opening: () => ctx.opening.size,
    })
    link.onMessage((message) => receiveCoreMessage(ctx, message))
    link.onLinked(() => this.#resumption.announce())
  }

  async listen({ host, port, tls }: Address): Promise<{ readonly port: number }> {
    const { idleTimeoutMs, highWaterBytes, maxBufferedBytes } = this.#ctx.options
    const bound = await this.#sockets.listen(
      {
        host,
        port,
        ...(tls === undefined ? {} : { tls }),
        subprotocol: SUBPROTOCOL,
        idleTimeoutMs,
        maxFrameBytes: LIMITS.maxClientFrameBytes + OVERSIZE_MARGIN_BYTES,
        highWaterBytes,
        maxBufferedBytes,
      },
      this,
    )
    const { technology } = this.#sockets
    this.#ctx.log.info({ host, port: bound.port, tls: tls !== undefined, technology }, 'devices may connect')
    return bound
  }

  get sessionCount(): number {
    return this.#ctx.sessions.size
  }

  get socketCount(): number {
    return this.#open
  }

  get draining(): boolean {
    return this.#leaving
  }

  admit(): number {
    const cause = this.#admission.refuse(this.#open, this.#leaving)
    if (cause === undefined) return 0
    this.#ctx.events.socketRefused(cause)
    return this.#admission.retryAfterSeconds()
  }

  opened(socket: Session['socket']): Session {
    this.#open += 1
    this.#ctx.events.socketOpened()
    const session = new Session(socket, this.#ctx.options.frameBurst, this.#ctx.second())
    this.#ctx.handshakes.add(session)
    return session
  }

  received(session: Session, bytes: Uint8Array, binary: boolean): void {
    receiveFrame(this.#ctx, session, bytes, binary)
  }

  drained(session: Session): void {
    drained(this.#ctx, session)
  }

  closed(session: Session, code: number): void {
    this.#open -= 1
    this.#ctx.events.socketClosed(code)
    sessionEnded(this.#ctx, session)
    if (this.#open === 0 && this.#leaving) this.#empty()
  }

  publish(frame: Uint8Array): Promise<BroadcastResult> {
    return this.#broadcasts.publish(frame)
  }

  drain(options: DrainOptions): Promise<void> {
    this.#drained ??= this.#drain(options)
    return this.#drained
  }

  async #drain(options: DrainOptions): Promise<void> {
    this.#leaving = true
    this.#ctx.log.info({ sessions: this.sessionCount, ...options }, 'draining')
    const empty = new Promise<void>((resolve) => {
      this.#empty = resolve
    })
    this.#stopDrain = startDrain(this.#ctx, options)
    if (this.#open > 0) await empty
    this.#stopDrain()
  }

  close(): Promise<void> {
    this.#closed ??= this.#close()
    return this.#closed
  }

  async #close(): Promise<void> {
    this.#leaving = true
    this.#sockets.stop()
    closeUnopened(this.#ctx)
    for (const session of [...this.#ctx.sessions.values()]) closeSession(this.#ctx, session, 'goingAway')
    await this.#sockets.close()
    this.destroy()
  }

  destroy(): void {
    this.#leaving = true
    this.#sockets.destroy()
    this.#stopDrain()
    this.#broadcasts.clear()
    this.#resumption.stop()
    this.#ctx.acks.flushAll()
    this.#ctx.opening.clear()
    this.#ctx.handshakes.clear()
    this.#ctx.stalled.clear()
    this.#ctx.calls.clear()
  }
}
