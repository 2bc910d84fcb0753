import {
  App,
  us_listen_socket_close as closeListener,
  us_socket_local_port as localPort,
  type TemplatedApp,
  type us_listen_socket,
} from 'uWebSockets.js'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { PushError } from '@openmps/proto'
import { LINK_LIMITS, type LinkDown } from '@openmps/proto/link'
import type { Logger } from 'pino'
import type { CoreLink } from '../../ports/core-link.ts'
import { type Attached, CoreSocket, type CoreSocketParts } from './core-socket.ts'
import { type Health, serveHealth } from './health.ts'
import { preferredCore } from './preferred-core.ts'

export interface LinkListenerOptions {
  /** The cluster key, at least 32 bytes: whoever has it is a push core. */
  readonly key: Uint8Array
  readonly logger: Logger
  /** Served beside the link: `/metrics`, `/healthz`, `/readyz`. */
  readonly health?: Health
}

export interface LinkAddress {
  /** An interface inside the cluster: what crosses here is authenticated, not encrypted. */
  readonly host: string
  /** 0 takes a free port. */
  readonly port: number
}

export interface LinkListener {
  readonly link: CoreLink
  /** Random name of this gateway process, by which push cores know it. */
  readonly name: string
  /** Push cores linked now. */
  readonly linkedCores: number
  /** @throws PushError UNAVAILABLE when the address cannot be bound */
  listen(address: LinkAddress): Promise<{ readonly port: number }>
  /** The push cores have ended the sessions of this gateway, or have forgotten them: all are told again. */
  announce(): void
  /** Sends what waits and closes the links. Repeatable. */
  close(): void
  /** Ends everything now. Repeatable. */
  destroy(): void
}

/** The gateway's end of the remote link: push cores dial its internal port. */
export function createLinkListener(options: LinkListenerOptions): LinkListener {
  return new UwsLinkListener(options)
}

class UwsLinkListener implements LinkListener, CoreLink {
  readonly #options: LinkListenerOptions
  readonly #log: Logger
  readonly #parts: CoreSocketParts
  readonly #open = new Set<CoreSocket>()
  #cores: readonly CoreSocket[] = []
  #app: TemplatedApp | undefined
  #listener: us_listen_socket | undefined
  #receiver: (message: LinkDown) => void = () => {}
  #onLinked: () => void = () => {}

  constructor(options: LinkListenerOptions) {
    this.#options = options
    this.#log = options.logger.child({ mod: 'link' })
    this.#parts = {
      key: options.key,
      gateway: randomBytes(8).toString('hex'),
      logger: this.#log,
      linked: (core) => this.#linked(core),
      receive: (message) => this.#receiver(message),
    }
  }

  readonly link: CoreLink = this

  get linkedCores(): number {
    return this.#cores.length
  }

  get name(): string {
    return this.#parts.gateway
  }

  announce(): void {
    if (this.up) this.#onLinked()
  }

  get up(): boolean {
    return this.#cores.length > 0
  }

  send(message: Parameters<CoreLink['send']>[0]): boolean {
    return preferredCore(this.#cores, message.device)?.send(message) ?? false
  }

  onMessage(receiver: (message: LinkDown) => void): void {
    this.#receiver = receiver
  }

  onLinked(receiver: () => void): void {
    this.#onLinked = receiver
  }

  async listen({ host, port }: LinkAddress): Promise<{ readonly port: number }> {
    if (this.#app !== undefined) throw new PushError('CLOSED', 'the link listener listens once')
    const app = App()
    this.#app = app
    if (this.#options.health !== undefined) serveHealth(app, this.#options.health)
    app.ws<Attached>('/link', {
      compression: 0,
      maxPayloadLength: LINK_LIMITS.maxPayloadBytes,
      // One frame more than we let wait ourselves.
      maxBackpressure: LINK_LIMITS.maxBufferedBytes + LINK_LIMITS.maxPayloadBytes,
      idleTimeout: LINK_LIMITS.silenceTimeoutMs / 1_000,
      sendPingsAutomatically: true,
      open: (ws) => this.#opened(new CoreSocket(ws, this.#parts), ws.getUserData()),
      // A copy: uWebSockets.js takes the bytes back when this returns.
      message: (ws, message) => ws.getUserData().core?.received(new Uint8Array(message.slice(0))),
      close: (ws) => {
        const { core } = ws.getUserData()
        if (core !== undefined) this.#closed(core)
      },
    })
    await assertFree(host, port)
    return new Promise((resolve, reject) => {
      app.listen(host, port, (listener) => {
        if (listener === false) return reject(new PushError('UNAVAILABLE', `cannot listen on ${host}:${port}`))
        this.#listener = listener
        resolve({ port: localPort(listener) })
      })
    })
  }

  close(): void {
    this.#stop()
    for (const core of [...this.#open]) core.close()
  }

  destroy(): void {
    this.#stop()
    this.#app?.close()
  }

  #stop(): void {
    if (this.#listener === undefined) return
    closeListener(this.#listener)
    this.#listener = undefined
  }

  #opened(core: CoreSocket, attached: Attached): void {
    attached.core = core
    this.#open.add(core)
    if (this.#open.size > LINK_LIMITS.maxCores) core.end('too many links')
  }

  #linked(core: CoreSocket): void {
    // In the order of their names, so that equal hashes have the same winner everywhere.
    this.#cores = [...this.#cores, core].sort((a, b) => (a.name < b.name ? -1 : 1))
    this.#log.info({ core: core.name, cores: this.#cores.length }, 'a push core is linked')
    this.#onLinked()
  }

  #closed(core: CoreSocket): void {
    const wasLinked = core.linked
    core.detach()
    this.#open.delete(core)
    if (!wasLinked) return
    this.#cores = this.#cores.filter((other) => other !== core)
    this.#log.warn({ core: core.name, cores: this.#cores.length }, 'the link to a push core is gone')
    if (this.#cores.length > 0) this.#onLinked()
  }
}

/**
 * uWebSockets.js shares a port with whoever has it in the same way: two gateways on one link port would
 * each get some of the links. A plain server is told that the port is taken.
 */
async function assertFree(host: string, port: number): Promise<void> {
  if (port === 0) return
  const probe = createServer()
  try {
    await once(probe.listen(port, host), 'listening')
  } catch (cause) {
    throw new PushError('UNAVAILABLE', `cannot listen on ${host}:${port}`, { cause })
  }
  await once(probe.close(), 'close')
}
