import { median } from '../median.ts'
import type { Settings } from '../settings.ts'
import { Stage } from '../stage.ts'
import { between, type Metrics, round, type Scenario } from './scenario.ts'

const WARM_UP = 2
const MESSAGES = 10
const TIMEOUT_MS = 60_000

/** One message for everybody, the next one when every device has acked. */
export const fanOut: Scenario = {
  title: 'One message to every connected device, each device acks it',
  devices: 18_000,
  async run(side, settings, devices) {
    const stage = await Stage.open(side, settings, devices, true)
    try {
      return await runFanOut(stage, settings, devices)
    } finally {
      await stage.close()
    }
  },
}

export async function runFanOut(stage: Stage, { contentBytes }: Settings, devices: number): Promise<Metrics> {
  await stage.connectAll(devices)
  await stage.server.call('target', [await stage.load.call('tokens', [])])
  let before = await stage.sample()
  let gatewaysBefore = stage.gatewayCpuUs()
  const deliveredMs: number[] = []
  const settledMs: number[] = []
  for (let sequence = 0; sequence < WARM_UP + MESSAGES; sequence += 1) {
    if (sequence === WARM_UP) {
      before = await stage.sample()
      gatewaysBefore = stage.gatewayCpuUs()
    }
    await stage.load.call('watch', [])
    const plan = { sequence, contentBytes, timeoutMs: TIMEOUT_MS }
    const { calledAtUs, settledAtUs } = await stage.server.call('fanOut', [plan], TIMEOUT_MS + 10_000)
    const { pushes, lastAtUs } = await stage.load.call('received', [devices, TIMEOUT_MS])
    if (pushes !== devices) throw new Error(`${pushes} pushes came instead of ${devices}`)
    if (sequence < WARM_UP) continue
    deliveredMs.push((lastAtUs - calledAtUs) / 1000)
    settledMs.push((settledAtUs - calledAtUs) / 1000)
  }
  const gatewayUs = stage.gatewayCpuUs() - gatewaysBefore
  const { cpuUs, busyPercent, delays } = between(before, await stage.sample())
  return {
    devices,
    deliveredPerSecond: round((devices * 1000) / median(deliveredMs)),
    ackedPerSecond: round((devices * 1000) / median(settledMs)),
    lastDeliveredMs: round(median(deliveredMs), 1),
    lastDeliveredMaxMs: round(Math.max(...deliveredMs), 1),
    lastAckedMs: round(median(settledMs), 1),
    serverCpuUs: round(cpuUs / (devices * MESSAGES), 1),
    ...(gatewayUs > 0 && { gatewaysCpuUs: round(gatewayUs / (devices * MESSAGES), 1) }),
    serverBusyPercent: busyPercent,
    ...delays,
  }
}
