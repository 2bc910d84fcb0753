import { createProgram } from '../../src/program.ts'
import type { Terminal } from './service.ts'

export type DeviceEvent = Record<string, unknown>

export interface TerminalDevice {
  readonly token: string
  /** The next event of this kind. Only for events that come after the call. */
  next(event: string): Promise<DeviceEvent>
}

/** `openmps device` in the background until the test ends. Resolves when it is connected and bound. */
export async function startDevice(
  t: { teardown(done: () => unknown): void },
  { env }: Terminal,
  user: string,
): Promise<TerminalDevice> {
  const stop = new AbortController()
  const waiting = new Map<string, (event: DeviceEvent) => void>()
  const next = (event: string) => new Promise<DeviceEvent>((resolve) => waiting.set(event, resolve))
  const out = (line: string) => {
    const event: DeviceEvent = JSON.parse(line)
    waiting.get(String(event.event))?.(event)
  }
  const ready = Promise.all([next('token'), next('bound')])
  const running = createProgram({ env, out, stop: stop.signal }).parseAsync(['device', '--user', user, '--json'], {
    from: 'user',
  })
  t.teardown(() => {
    stop.abort()
    return running
  })
  const [issued] = await ready
  return { token: String(issued.token), next }
}
