import type { Settings } from '../settings.ts'
import { Stage } from '../stage.ts'
import { between, type Metrics, round, type Scenario } from './scenario.ts'

const WARM_UP_MS = 2_000
/** Time for what is outstanding at the end. */
const DRAIN_MS = 10_000

/**
 * Single pushes at a fixed rate, each durable before it is answered, delivered, acked, and the ack
 * recorded. The rate is a little above the goal, so that what is reached in the measured time is not
 * below it by rounding.
 */
export const unicast: Scenario = {
  title: 'Single pushes at a fixed rate: accepted durably, delivered, acked, the ack recorded durably',
  devices: 2_000,
  async run(side, settings, devices) {
    const stage = await Stage.open(side, settings, devices, false)
    try {
      return await runUnicast(stage, settings, devices)
    } finally {
      await stage.close()
    }
  },
}

export async function runUnicast(stage: Stage, settings: Settings, devices: number): Promise<Metrics> {
  await stage.connectAll(devices)
  await stage.server.call('target', [await stage.load.call('tokens', [])])
  const full = await atRate(stage, settings.perSecond, settings)
  const half = await atRate(stage, settings.perSecond / 2, settings)
  return { devices, ...prefixed('full', full), ...prefixed('half', half) }
}

async function atRate(
  stage: Stage,
  perSecond: number,
  { seconds, contentBytes }: { seconds: number; contentBytes: number },
): Promise<Metrics> {
  await stage.load.call('watch', [])
  const before = await stage.sample()
  const gatewaysBefore = stage.gatewayCpuUs()
  const plan = { perSecond, warmUpMs: WARM_UP_MS, durationMs: seconds * 1000, contentBytes }
  const outcome = await stage.server.call('unicast', [plan], WARM_UP_MS + plan.durationMs + DRAIN_MS + 5_000)
  const after = await stage.sample()
  const gatewayUs = stage.gatewayCpuUs() - gatewaysBefore
  const { latency } = await stage.load.call('received', [0, 0])
  const { busyPercent, delays } = between(before, after)
  return {
    offeredPerSecond: round(perSecond),
    settledPerSecond: outcome.settledPerSecond,
    unsettled: outcome.begun - outcome.settled,
    acceptP50Ms: outcome.acceptLatency.p50Ms,
    acceptP99Ms: outcome.acceptLatency.p99Ms,
    deliverP50Ms: latency.p50Ms,
    deliverP99Ms: latency.p99Ms,
    settleP50Ms: outcome.settleLatency.p50Ms,
    settleP95Ms: outcome.settleLatency.p95Ms,
    settleP99Ms: outcome.settleLatency.p99Ms,
    settleMaxMs: outcome.settleLatency.maxMs,
    // Counted from when the push was due: shows a caller that could not keep its rate.
    dueP99Ms: outcome.dueLatency.p99Ms,
    serverBusyPercent: busyPercent,
    ...(gatewayUs > 0 && { gatewaysBusyPercent: round((100 * gatewayUs) / (after.atUs - before.atUs), 1) }),
    ...delays,
  }
}

function prefixed(prefix: string, metrics: Metrics): Metrics {
  return Object.fromEntries(
    Object.entries(metrics).map(([name, value]) => [prefix + name.charAt(0).toUpperCase() + name.slice(1), value]),
  )
}
