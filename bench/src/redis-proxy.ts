import { once } from 'node:events'
import { createConnection, createServer, type Server, type Socket } from 'node:net'
import { nowUs } from './clock.ts'
import { RequestReader } from './redis-requests.ts'

/** What went to Redis before any of its answers came back: one wait of whoever asked. */
export interface RoundTrip {
  readonly releasedAtUs: number
  readonly commands: number
}

/** Redis has answered everything on an idle machine long before; answers that belong together are given together. */
const HOLD_MS = 5
/** Nothing for so long: what was begun has ended. */
const QUIET_MS = 20
const LOOK_MS = 2

/**
 * Stands between a client and Redis and counts commands and round trips: it holds answers back for a moment,
 * so that commands which do not wait for each other are one round trip however many packets they are.
 */
export class RedisProxy {
  readonly #server: Server
  readonly #target: number
  readonly #sockets = new Set<Socket>()
  /** Without it bytes pass at once and nothing is counted. */
  counting = false
  #held: (() => void)[] = []
  #commands = 0
  #trips: RoundTrip[] = []
  #lastAtUs = 0

  private constructor(target: number) {
    this.#target = target
    this.#server = createServer((client) => this.#serve(client))
  }

  static async start(redisPort: number): Promise<RedisProxy> {
    const proxy = new RedisProxy(redisPort)
    await once(proxy.#server.listen(0, '127.0.0.1'), 'listening')
    return proxy
  }

  get url(): string {
    const address = this.#server.address()
    if (address === null || typeof address === 'string') throw new Error('the proxy does not listen')
    return `redis://127.0.0.1:${address.port}`
  }

  /** The round trips since the last call, when no more come. */
  async settled(): Promise<RoundTrip[]> {
    this.#lastAtUs = nowUs()
    while (this.#held.length > 0 || this.#commands > 0 || nowUs() - this.#lastAtUs < QUIET_MS * 1000) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
    }
    const trips = this.#trips
    this.#trips = []
    return trips
  }

  close(): void {
    this.#server.close()
    for (const socket of this.#sockets) socket.destroy()
  }

  #serve(client: Socket): void {
    const upstream = createConnection({ host: '127.0.0.1', port: this.#target, noDelay: true })
    client.setNoDelay(true)
    const reader = new RequestReader()
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      this.#sockets.add(socket)
      socket.on('error', () => other.destroy())
      socket.on('close', () => {
        this.#sockets.delete(socket)
        other.destroy()
      })
    }
    client.on('data', (bytes) => {
      const commands = reader.read(bytes)
      if (this.counting) this.#commands += commands
      this.#lastAtUs = nowUs()
      upstream.write(bytes)
    })
    upstream.on('data', (bytes) => {
      if (!this.counting) {
        client.write(bytes)
        return
      }
      if (this.#held.length === 0) setTimeout(() => this.#release(), HOLD_MS)
      this.#held.push(() => client.write(bytes))
    })
  }

  #release(): void {
    const held = this.#held
    this.#held = []
    this.#lastAtUs = nowUs()
    const trip = { releasedAtUs: this.#lastAtUs, commands: this.#commands }
    this.#commands = 0
    // Answers that were slower than the rest of theirs: nobody has asked anything in between.
    const late = trip.commands === 0 ? this.#trips.pop() : undefined
    this.#trips.push(late === undefined ? trip : { ...trip, commands: late.commands })
    for (const give of held) give()
  }
}
