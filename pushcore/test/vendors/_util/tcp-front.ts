import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import type { Test } from 'tap'

export interface TcpFront {
  readonly port: number
  /** Connections that came in, those that have ended too. */
  readonly connections: Socket[]
  /** From now on nothing passes on the connections that there are, as if the network had lost the other end. */
  freeze(): void
}

/** Passes connections on to a port of this machine; without one it takes them and is silent. */
export async function startTcpFront(t: Test, port?: number): Promise<TcpFront> {
  const connections: Socket[] = []
  const onward: Socket[] = []
  const server = createServer((socket) => {
    connections.push(socket)
    socket.on('error', () => undefined)
    if (port === undefined) {
      socket.resume()
      return
    }
    const other = connect(port, '127.0.0.1')
    onward.push(other)
    other.on('error', () => undefined)
    socket.pipe(other)
    other.pipe(socket)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => {
    for (const socket of [...connections, ...onward]) socket.destroy()
    return new Promise((resolve) => server.close(resolve))
  })
  return {
    port: (server.address() as AddressInfo).port,
    connections,
    freeze() {
      for (const socket of [...connections, ...onward]) {
        socket.unpipe()
        // Read and thrown away, so that its end is seen.
        socket.resume()
      }
    },
  }
}
