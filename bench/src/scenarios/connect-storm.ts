import type { ConnectOutcome } from '../load/operations.ts'
import type { Sample } from '../sampler.ts'
import { Stage } from '../stage.ts'
import { between, type Metrics, round, type Scenario } from './scenario.ts'

/** Known devices come at once: socket, upgrade, token and secret checked, session on record. */
export const connectStorm: Scenario = {
  title: 'Known devices connect as fast as the server lets them, 256 at a time',
  devices: 18_000,
  async run(side, settings, devices) {
    const stage = await Stage.open(side, settings, devices, false)
    try {
      // The first visit issues the tokens, the second is a storm that nobody measures.
      for (let warmUp = 0; warmUp < 2; warmUp += 1) {
        await stage.connectAll(devices)
        await stage.cutAll()
      }
      const before = await stage.sample()
      const outcome = await stage.connect(devices)
      const after = await stage.sample()
      await stage.sessions(outcome.opened)
      return connectMetrics(outcome, before, after)
    } finally {
      await stage.close()
    }
  },
}

/** What opening sessions took. */
export function connectMetrics(outcome: ConnectOutcome, before: Sample, after: Sample): Metrics {
  const { opened, latency, elapsedMs, loadCpuUs } = outcome
  const { cpuUs, busyPercent, delays } = between(before, after)
  return {
    devices: opened,
    failed: Object.values(outcome.failures).reduce((sum, count) => sum + count, 0),
    connectsPerSecond: round((opened * 1000) / elapsedMs),
    connectP50Ms: latency.p50Ms,
    connectP95Ms: latency.p95Ms,
    connectP99Ms: latency.p99Ms,
    connectMaxMs: latency.maxMs,
    // The load generator may be what limits the rate; the server's own time for a connect is not affected by that.
    serverCpuUs: round(cpuUs / opened, 1),
    cpuBoundPerSecond: round((opened * 1e6) / cpuUs),
    serverBusyPercent: busyPercent,
    loadBusyPercent: round(loadCpuUs / elapsedMs / 10, 1),
    ...delays,
  }
}
