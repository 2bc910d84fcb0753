import { Stage } from '../stage.ts'
import { connectMetrics } from './connect-storm.ts'
import { type Metrics, round, type Scenario } from './scenario.ts'

/** A device that is refused for now tries again; one that is refused this often has lost its way. */
const RETRIES = 20

/** Every device loses its connection at the same moment and comes back at once, without the SDK's jitter. */
export const reconnectStorm: Scenario = {
  title: 'All bound devices are cut off at once and come straight back, while the server still clears up',
  devices: 18_000,
  async run(side, settings, devices) {
    const stage = await Stage.open(side, settings, devices, false)
    try {
      return await runReconnectStorm(stage, devices)
    } finally {
      await stage.close()
    }
  },
}

export async function runReconnectStorm(stage: Stage, devices: number): Promise<Metrics> {
  await stage.connectAll(devices, { bind: true })
  const before = await stage.sample()
  const cutAtMs = performance.now()
  await stage.load.call('cut', [])
  const outcome = await stage.connect(devices, { retries: RETRIES })
  const backAfterMs = performance.now() - cutAtMs
  const after = await stage.sample()
  await stage.sessions(outcome.opened)
  return {
    ...connectMetrics(outcome, before, after),
    retried: outcome.retried,
    backAfterMs: round(backAfterMs),
  }
}
