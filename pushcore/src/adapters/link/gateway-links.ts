import { randomBytes } from 'node:crypto'
import type { LinkUp } from '@openmps/proto/link'
import type { Logger } from 'pino'
import type { PushCore } from '../../core.ts'
import type { GatewayLink } from '../../ports/gateway-link.ts'
import { GatewaySocket } from './gateway-socket.ts'

export interface GatewayLinksOptions {
  /** The cluster key, at least 32 bytes; the gateways have the same. */
  readonly key: Uint8Array
  readonly logger: Logger
  /** Of this push core, unique in the cluster; random by default. */
  readonly name?: string
}

export interface GatewayLinks {
  readonly link: GatewayLink
  /** Gateways linked now. */
  readonly linked: number
  /** Whether the gateway at host:port is linked now. */
  isLinked(address: string): boolean
  /** Where messages go. Called once, before the first `dial`. */
  connect(core: Pick<PushCore, 'receive' | 'dropGateway'>): void
  /** Asks all linked gateways to tell their sessions again: the store may have lost some. */
  announceAll(): void
  /** Keeps a link to host:port from now on. Repeatable. */
  dial(address: string): void
  /** No longer keeps it. Repeatable. */
  hangUp(address: string): void
  /** Sends what waits, closes the links and dials no more. Resolves when they are gone. Repeatable. */
  close(): Promise<void>
}

/** Full jitter: a random delay up to this, which doubles with each failure in a row. */
const RETRY_MIN_MS = 200
const RETRY_MAX_MS = 5_000

/** The push core's end of the remote links: dials each gateway and dials again when a link is gone. */
export function createGatewayLinks({
  key,
  logger,
  name = randomBytes(8).toString('hex'),
}: GatewayLinksOptions): GatewayLinks {
  const log = logger.child({ mod: 'link' })
  const lines = new Map<string, Line>()
  /** Linked sockets by the random name of the gateway process. */
  const sockets = new Map<string, GatewaySocket>()
  const hung = new Set<Promise<void>>()
  let target: Pick<PushCore, 'receive' | 'dropGateway'> | undefined

  function hangUp(address: string): void {
    const line = lines.get(address)
    if (line === undefined) return
    lines.delete(address)
    const done: Promise<void> = line.close().finally(() => hung.delete(done))
    hung.add(done)
  }

  return {
    link: {
      send: (gateway, message) => sockets.get(gateway)?.send(message),
      gateways: () => [...sockets.keys()],
    },
    get linked() {
      return sockets.size
    },
    isLinked: (address) => lines.get(address)?.linked ?? false,
    connect(core) {
      target = core
    },
    announceAll() {
      for (const socket of sockets.values()) socket.send({ kind: 'resync', announce: true })
    },
    dial(address) {
      const core = target
      if (core === undefined || lines.has(address)) return
      lines.set(address, new Line({ address, key, name, log, sockets, core }))
    },
    hangUp,
    async close() {
      for (const address of [...lines.keys()]) hangUp(address)
      await Promise.all(hung)
    },
  }
}

interface LineParts {
  readonly address: string
  readonly key: Uint8Array
  readonly name: string
  readonly log: Logger
  readonly sockets: Map<string, GatewaySocket>
  readonly core: Pick<PushCore, 'receive' | 'dropGateway'>
}

/** One address: a socket, or the wait for the next attempt. */
class Line {
  readonly #parts: LineParts
  #socket: GatewaySocket | undefined
  #timer: NodeJS.Timeout | undefined
  #failures = 0
  #closed = false
  #ended = () => {}

  constructor(parts: LineParts) {
    this.#parts = parts
    this.#dial()
  }

  get linked(): boolean {
    return this.#socket?.linked ?? false
  }

  close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#timer)
    const socket = this.#socket
    if (socket === undefined) return Promise.resolve()
    return new Promise((resolve) => {
      this.#ended = resolve
      socket.close()
    })
  }

  #dial(): void {
    const { address, key, name, log, sockets, core } = this.#parts
    let gateway: string | undefined
    const socket = new GatewaySocket({
      address,
      key,
      core: name,
      logger: log,
      linked: (named) => {
        if (sockets.has(named)) {
          socket.end('the gateway is linked already, by another address')
          return
        }
        gateway = named
        this.#failures = 0
        sockets.set(named, socket)
        log.info({ address, gateway, gateways: sockets.size }, 'a gateway is linked')
      },
      receive: (message: LinkUp) => {
        if (gateway !== undefined) core.receive(gateway, message)
      },
      closed: () => {
        this.#over(gateway).catch((error: unknown) => log.error({ err: error }, 'sessions could not be dropped'))
      },
    })
    this.#socket = socket
  }

  async #over(gateway: string | undefined): Promise<void> {
    const { address, log, sockets, core } = this.#parts
    this.#socket = undefined
    try {
      if (gateway === undefined) return
      sockets.delete(gateway)
      log.warn({ address, gateway, gateways: sockets.size }, 'the link to a gateway is gone')
      // Before the next link, whose first messages restore them.
      await core.dropGateway(gateway)
    } finally {
      this.#retry()
    }
  }

  #retry(): void {
    this.#ended()
    if (this.#closed) return
    const ceilingMs = Math.min(RETRY_MAX_MS, RETRY_MIN_MS * 2 ** this.#failures)
    this.#failures += 1
    this.#timer = setTimeout(() => this.#dial(), Math.random() * ceilingMs)
    this.#timer.unref()
  }
}
