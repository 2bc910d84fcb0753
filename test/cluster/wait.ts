import { setTimeout as delay } from 'node:timers/promises'
import { request } from 'undici'

/** What is asked again and again must come true within this long. */
const PATIENCE_MS = 40_000

/** Asks until it is so. What is asked about has no event that reaches this process. */
export async function until(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`waited ${PATIENCE_MS} ms for ${what}`)
    await delay(20)
  }
}

/** Status of `/readyz` on the port; 0 when nobody answers. */
export async function readiness(port: number): Promise<number> {
  try {
    const { statusCode, body } = await request(`http://127.0.0.1:${port}/readyz`)
    await body.dump()
    return statusCode
  } catch {
    return 0
  }
}

/** Devices that a gateway holds, by its metrics. */
export async function sessionsOf(linkPort: number): Promise<number> {
  const { body } = await request(`http://127.0.0.1:${linkPort}/metrics`)
  return Number(/^openmps_gateway_sessions (\d+)$/m.exec(await body.text())?.[1] ?? -1)
}
