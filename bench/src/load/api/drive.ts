import { nowUs } from '../../clock.ts'
import { Histogram } from '../../histogram.ts'
import type { Driven } from './operations.ts'
import type { Way } from './way.ts'

/** Keeps the way's callers calling for the time; those that are waiting then still get their answers. */
export async function drive(way: Way, durationMs: number): Promise<Driven> {
  const latency = new Histogram()
  const before = process.cpuUsage()
  const startedAtUs = nowUs()
  const untilUs = startedAtUs + durationMs * 1000
  let messages = 0
  const caller = async () => {
    while (nowUs() < untilUs) {
      const calledAtUs = nowUs()
      // Apart from the sum, which other callers change meanwhile.
      const accepted = await way.call()
      messages += accepted
      latency.record(nowUs() - calledAtUs)
    }
  }
  await Promise.all(Array.from({ length: way.callers }, caller))
  const elapsedMs = (nowUs() - startedAtUs) / 1000
  const { user, system } = process.cpuUsage(before)
  return { messages, elapsedMs, cpuUs: user + system, latency: latency.summary() }
}
