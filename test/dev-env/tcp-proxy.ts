import { once } from 'node:events'
import { createServer, connect as dialTcp, type Socket } from 'node:net'

/** The network between two processes, which a test can freeze and cut. */
export interface TcpProxy {
  readonly port: number
  /** Open ones. */
  readonly connections: number
  /** Cuts the connections after so many more bytes, in the middle of what is sent then. */
  cutAfter(bytes: number): void
  /** Passes nothing on, and takes no more than the system's buffers hold. New connections are not affected. */
  freeze(): void
  thaw(): void
  /** Takes all that is sent, on old connections and new ones, and passes none of it on; `cut` ends it. */
  swallow(): void
  /** Resets both ends of the connections, of all or of those to one port. */
  cut(port?: number): void
  /**
   * Resets the near ends of the connections to this port and leaves the far ends open and silent, as when hosts
   * vanish. Returns what resets those.
   */
  strand(port: number): () => void
}

interface Pair {
  readonly near: Socket
  readonly far: Socket
  readonly port: number
  stranded: boolean
}

/**
 * In front of a port of this machine; ends with the test. With a function each new connection goes to the port
 * that it names then.
 */
export async function startTcpProxy(
  t: { teardown(run: () => unknown): void },
  target: number | (() => number),
): Promise<TcpProxy> {
  const pairs = new Set<Pair>()
  let bytes = 0
  let cutAfter = Number.POSITIVE_INFINITY
  let swallowing = false
  const server = createServer((near) => {
    const port = typeof target === 'number' ? target : target()
    const far = dialTcp(port, '127.0.0.1')
    const pair: Pair = { near, far, port, stranded: false }
    pairs.add(pair)
    const end = () => {
      if (pair.stranded) return
      pairs.delete(pair)
      near.destroy()
      far.destroy()
    }
    for (const [from, to] of [[near, far] as const, [far, near] as const]) {
      from.on('data', (data) => {
        if (swallowing || pair.stranded) return
        bytes += data.length
        if (bytes < cutAfter) return void to.write(data)
        // The other end gets the beginning of a frame, and never its rest.
        cutAfter = Number.POSITIVE_INFINITY
        to.write(data.subarray(0, data.length >> 1), end)
      })
      from.on('error', end)
      from.on('close', end)
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.teardown(() => {
    server.close()
    for (const { near, far } of pairs) for (const socket of [near, far]) socket.destroy()
  })
  const address = server.address()
  const sockets = () => [...pairs].flatMap(({ near, far }) => [near, far])
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    get connections() {
      return pairs.size
    },
    cutAfter(more: number) {
      cutAfter = bytes + more
    },
    freeze() {
      for (const socket of sockets()) socket.pause()
    },
    thaw() {
      for (const socket of sockets()) socket.resume()
    },
    swallow() {
      swallowing = true
    },
    cut(port) {
      swallowing = false
      for (const pair of pairs) {
        if (port !== undefined && pair.port !== port) continue
        pairs.delete(pair)
        for (const socket of [pair.near, pair.far]) socket.resetAndDestroy()
      }
    },
    strand(port) {
      const stranded = [...pairs].filter((pair) => pair.port === port && !pair.stranded)
      for (const pair of stranded) {
        pair.stranded = true
        pair.near.resetAndDestroy()
      }
      return () => {
        for (const pair of stranded) {
          pairs.delete(pair)
          pair.far.resetAndDestroy()
        }
      }
    },
  }
}
