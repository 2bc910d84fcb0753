import { encodeServerFrame, PushError } from '@openmps/proto'
import type { PushRequest } from '@openmps/pushcore'
import { nowUs } from './clock.ts'
import { timedContent } from './load/push-codec.ts'
import { serve } from './rpc.ts'
import { Sampler } from './sampler.ts'
import { type Due, runAcceptLoop } from './server/accept-loop.ts'
import { composeService, type Service } from './server/compose.ts'
import { Countdown } from './server/countdown.ts'
import { Ledger } from './server/ledger.ts'
import type { FanOutOutcome, FanOutPlan, ServerOperations, UnicastOutcome, UnicastPlan } from './server/operations.ts'

/** The service under measurement, with a caller of its own in the same process. */
const sampler = new Sampler()
const acked = new Countdown()
const watcher = {
  settled: (messageId: string) => ledger?.settled(messageId),
  acked: (count: number) => acked.count(count),
}
let ledger: Ledger | undefined
let service: Service | undefined
let targets: readonly string[] = []

function running(): Service {
  if (service === undefined) throw new Error('start comes first')
  return service
}

function request({ app }: Service, token: string, messageKey: string, content: string): PushRequest {
  return {
    app,
    taskName: 'bench',
    targets: [{ target: { kind: 'device', id: token }, messageKey }],
    notice: { title: 'Bench', content, silent: false, pushStyle: 0, action: 'openApp', params: {} },
    expiresInSeconds: 3_600,
    strategy: { kind: 'now' },
    extras: {},
  }
}

async function unicast({ perSecond, warmUpMs, durationMs, contentBytes }: UnicastPlan): Promise<UnicastOutcome> {
  const { core } = running()
  const book = new Ledger(durationMs)
  ledger = book
  const run = nowUs().toString(36)

  async function push(due: Due): Promise<void> {
    const calledAtUs = nowUs()
    const token = targets[due.sequence % targets.length] ?? ''
    const content = timedContent(calledAtUs, due.measured, contentBytes)
    if (!book.begin(due)) return
    try {
      const outcome = await core.push(request(running(), token, `${run}-${due.sequence}`, content))
      // The device cannot have acked yet: its frame leaves in this turn of the event loop at the earliest.
      if (outcome.kind === 'accepted') book.accepted(outcome.messages[0]?.messageId ?? '', due, calledAtUs)
    } catch (error) {
      book.refused(due, PushError.from(error).code)
    }
  }

  await runAcceptLoop({ perSecond, warmUpMs, durationMs }, (due) => void push(due))
  const outcome = await book.outcome()
  ledger = undefined
  return outcome
}

async function fanOut({ sequence, contentBytes, timeoutMs }: FanOutPlan): Promise<FanOutOutcome> {
  const { gateway } = running()
  const messageId = `${sequence}`.padStart(26, '0')
  const settled = acked.wait(gateway.sessionCount, timeoutMs)
  const calledAtUs = nowUs()
  const content = timedContent(calledAtUs, true, contentBytes)
  const { skipped } = await gateway.publish(encodeServerFrame({ push: { messageId, title: 'Bench', content } }))
  if (skipped > 0) throw new Error(`${skipped} devices were skipped`)
  await settled
  return { calledAtUs, settledAtUs: nowUs() }
}

serve<ServerOperations>({
  async start({ dataDir }) {
    service = await composeService({ dataDir, watcher })
    const { app, port } = service
    return { address: { host: '127.0.0.1', port, path: '/' }, app }
  },
  sample: (collect) => sampler.take(collect),
  sessions: () => running().sessions(),
  target(tokens) {
    targets = tokens
  },
  unicast,
  fanOut,
  close: async () => service?.close(),
})
