import { once } from 'node:events'
import { createServer } from 'node:net'

/**
 * Ports that are free now, for a service that has to come back on the same ones. (A device port that the system
 * chose, by 0, cannot be taken again at once: uWebSockets.js makes only named ports reusable.)
 */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'))
  await Promise.all(servers.map((server) => once(server, 'listening')))
  const ports = servers.map((server) => {
    const address = server.address()
    return typeof address === 'object' && address !== null ? address.port : 0
  })
  await Promise.all(servers.map((server) => once(server.close(), 'close')))
  return ports
}

export async function freePort(): Promise<number> {
  const [port = 0] = await freePorts(1)
  return port
}
