import { once } from 'node:events'
import { createServer } from 'node:net'

/** Below the ports that the system gives to outgoing connections: those of other tests would take them meanwhile. */
const FIRST = 10_000
const PER_PROCESS = 16
const PROCESSES = 1_400

let given = 0

/**
 * Ports in a row that are free now, for a service that has to come back on the same ones. (A device port that
 * the system chose, by 0, cannot be taken again at once: uWebSockets.js makes only named ports reusable.) Each
 * process has its own range, because tests run side by side.
 */
export async function freePorts(count: number): Promise<number[]> {
  for (;;) {
    const first = FIRST + (((process.pid % PROCESSES) * PER_PROCESS + given) % (PROCESSES * PER_PROCESS - count))
    const ports = Array.from({ length: count }, (_, n) => first + n)
    given += count
    const free = await Promise.all(ports.map(isFree))
    if (free.every(Boolean)) return ports
  }
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer()
  try {
    await once(server.listen(port, '127.0.0.1'), 'listening')
  } catch {
    return false
  }
  await once(server.close(), 'close')
  return true
}

export async function freePort(): Promise<number> {
  const [port = 0] = await freePorts(1)
  return port
}
