import { randomBytes } from 'node:crypto'
import { pino } from 'pino'
import { Registry } from 'prom-client'
import type { Test } from 'tap'
import { createUwsSocketServer } from '../../src/adapters/uws/index.ts'
import { createWsSocketServer } from '../../src/adapters/ws/index.ts'
import { createGateway, createGatewayEvents, type Gateway, type GatewayOptions } from '../../src/index.ts'
import { Device } from './device.ts'
import { FakeCore } from './fake-core.ts'
import { ManualClock } from './manual-clock.ts'

export type Technology = 'uws' | 'ws'

export interface Started {
  readonly gateway: Gateway
  readonly core: FakeCore
  readonly clock: ManualClock
  readonly keys: { tokenKey: Uint8Array; secretKeys: [Uint8Array, Uint8Array?] }
  readonly registry: Registry
  readonly port: number
  readonly url: string
  /** An open socket without a session; with a token and secret to connect as that device. */
  device(as?: { token: string; secret: string }): Promise<Device>
  /** An open session of a new device. */
  session(): Promise<Device>
  metric(name: string): Promise<number>
}

/** A gateway on a free port with a core in memory and a clock that stands still; torn down with the test. */
export async function startGateway(
  t: Test,
  options: Partial<GatewayOptions> = {},
  technology: Technology = 'uws',
): Promise<Started> {
  const core = new FakeCore()
  const clock = new ManualClock()
  const keys: Started['keys'] = { tokenKey: randomBytes(32), secretKeys: [randomBytes(32)] }
  const registry = new Registry()
  const gateway = createGateway({
    sockets: technology === 'uws' ? createUwsSocketServer() : createWsSocketServer({ clock }),
    link: core,
    keys,
    clock,
    logger: pino({ level: 'silent' }),
    events: createGatewayEvents(registry),
    options,
  })
  t.teardown(() => gateway.destroy())
  const { port } = await gateway.listen({ host: '127.0.0.1', port: 0 })
  const url = `ws://127.0.0.1:${port}`
  const device: Started['device'] = (as) => {
    const created = new Device(url)
    t.teardown(() => created.ws.terminate())
    if (as !== undefined) Object.assign(created, { token: as.token, secret: as.secret })
    return created.opened()
  }
  return {
    gateway,
    core,
    clock,
    keys,
    registry,
    port,
    url,
    device,
    session: async () => (await device()).connect(),
    metric: async (name) => {
      const found = await registry.getSingleMetric(`openmps_gateway_${name}`)?.get()
      return found?.values.reduce((sum, row) => sum + row.value, 0) ?? 0
    },
  }
}
