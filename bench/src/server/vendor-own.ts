import type { AppRef } from '@openmps/proto/link'
import type { PushCore } from '@openmps/pushcore'
import { nowUs, sleep } from '../clock.ts'
import { Histogram, type Summary } from '../histogram.ts'
import { runAcceptLoop } from './accept-loop.ts'
import { pushRequest } from './caller.ts'
import type { StandIn } from './stand-in.ts'

export interface SteadyPlan {
  readonly perSecond: number
  readonly warmUpMs: number
  readonly durationMs: number
  readonly contentBytes: number
}

/** The last arrivals. */
const TAIL_MS = 1_000

/** Pushes to devices on the own channel in turn, and when they are at the gateway. */
export async function ownLatency(
  { core, app, standIn }: { readonly core: PushCore; readonly app: AppRef; readonly standIn: StandIn },
  tokens: readonly string[],
  { contentBytes, ...pace }: SteadyPlan,
): Promise<Summary> {
  const latency = new Histogram()
  const content = 'x'.repeat(contentBytes)
  const run = nowUs().toString(36)
  /** Of a device: when its pushes that have not arrived were called, oldest first, and whether they count. */
  const under = new Map<string, { atUs: number; measured: boolean }[]>()
  standIn.onMessage = (device) => {
    const first = under.get(device)?.shift()
    if (first?.measured) latency.record(nowUs() - first.atUs)
  }
  await runAcceptLoop(pace, ({ sequence, measured }) => {
    const id = tokens[sequence % tokens.length] ?? ''
    const list = under.get(id) ?? []
    under.set(id, list)
    list.push({ atUs: nowUs(), measured })
    const to = [{ target: { kind: 'device' as const, id }, messageKey: `own-${run}-${sequence}` }]
    void core.push(pushRequest(app, to, content))
  })
  await sleep(TAIL_MS)
  standIn.onMessage = undefined
  return latency.summary()
}
