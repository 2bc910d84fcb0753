import { once } from 'node:events'
import { createServer, connect as dialTcp, type Socket } from 'node:net'

/** The network between two processes, which a test can freeze and cut. */
export interface TcpProxy {
  readonly port: number
  /** Cuts the connections after so many more bytes, in the middle of what is sent then. */
  cutAfter(bytes: number): void
  /** Passes nothing on, and takes no more than the system's buffers hold. New connections are not affected. */
  freeze(): void
  thaw(): void
}

/** In front of a port of this machine; ends with the test. */
export async function startTcpProxy(t: { teardown(run: () => unknown): void }, port: number): Promise<TcpProxy> {
  const pairs = new Set<readonly [Socket, Socket]>()
  let bytes = 0
  let cutAfter = Number.POSITIVE_INFINITY
  const server = createServer((inner) => {
    const outer = dialTcp(port, '127.0.0.1')
    const pair = [inner, outer] as const
    pairs.add(pair)
    const end = () => {
      pairs.delete(pair)
      inner.destroy()
      outer.destroy()
    }
    for (const [from, to] of [pair, [outer, inner] as const]) {
      from.on('data', (data) => {
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
    for (const [inner, outer] of pairs) for (const socket of [inner, outer]) socket.destroy()
  })
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    cutAfter(more: number) {
      cutAfter = bytes + more
    },
    freeze() {
      for (const [inner, outer] of pairs) for (const socket of [inner, outer]) socket.pause()
    },
    thaw() {
      for (const [inner, outer] of pairs) for (const socket of [inner, outer]) socket.resume()
    },
  }
}
