import { encodeServerFrame } from '@openmps/proto'
import { nowUs } from './clock.ts'
import { timedContent } from './load/push-codec.ts'
import { serve } from './rpc.ts'
import { Sampler } from './sampler.ts'
import { Caller } from './server/caller.ts'
import { composeService, type Service } from './server/compose.ts'
import type { FanOutOutcome, FanOutPlan, ServerOperations } from './server/operations.ts'

/** The service under measurement, with a caller of its own in the same process. */
const sampler = new Sampler()
const caller = new Caller()
let service: Service | undefined

function running(): Service {
  if (service === undefined) throw new Error('start comes first')
  return service
}

async function fanOut({ sequence, contentBytes, timeoutMs }: FanOutPlan): Promise<FanOutOutcome> {
  const { gateway } = running()
  const messageId = `${sequence}`.padStart(26, '0')
  const settled = caller.acked.wait(gateway.sessionCount, timeoutMs)
  const calledAtUs = nowUs()
  const content = timedContent(calledAtUs, true, contentBytes)
  const { skipped } = await gateway.publish(encodeServerFrame({ push: { messageId, title: 'Bench', content } }))
  if (skipped > 0) throw new Error(`${skipped} devices were skipped`)
  await settled
  return { calledAtUs, settledAtUs: nowUs() }
}

serve<ServerOperations>({
  async start({ dataDir }) {
    service = await composeService({ dataDir, watcher: caller.watcher })
    const { app, port } = service
    return { address: { host: '127.0.0.1', port, path: '/' }, app }
  },
  sample: (collect) => sampler.take(collect),
  sessions: () => running().sessions(),
  target(tokens) {
    caller.targets = tokens
  },
  unicast: (plan) => caller.unicast(running(), plan),
  fanOut,
  close: async () => service?.close(),
})
