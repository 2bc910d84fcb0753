import { nowUs } from './clock.ts'
import { serve } from './rpc.ts'
import { Sampler } from './sampler.ts'
import { runAcceptLoop } from './server/accept-loop.ts'
import { type BareSockets, openBareSockets } from './server/bare-sockets.ts'
import { Countdown } from './server/countdown.ts'
import { Ledger } from './server/ledger.ts'
import type { FanOutOutcome, FanOutPlan, ServerOperations, UnicastOutcome, UnicastPlan } from './server/operations.ts'
import { ackedSequences, PushFrame } from './server/push-frame.ts'

/**
 * The limit that the service is compared with: the same socket library doing the same socket work, with
 * nothing behind it. Answers the same calls as the service.
 */
const sampler = new Sampler()
const acked = new Countdown()
let ledger: Ledger | undefined
let bare: BareSockets | undefined

function open(): BareSockets {
  if (bare === undefined) throw new Error('start comes first')
  return bare
}

function onAck(ack: Uint8Array): void {
  const sequences = ackedSequences(ack)
  acked.count(sequences.length)
  if (ledger !== undefined) for (const sequence of sequences) ledger.settled(String(sequence))
}

async function unicast({ perSecond, warmUpMs, durationMs, contentBytes }: UnicastPlan): Promise<UnicastOutcome> {
  const { sockets } = open()
  const frame = new PushFrame(contentBytes)
  const book = new Ledger(durationMs)
  ledger = book
  await runAcceptLoop({ perSecond, warmUpMs, durationMs }, (due) => {
    if (!book.begin(due)) return
    const calledAtUs = nowUs()
    sockets[due.sequence % sockets.length]?.send(frame.with(due.sequence, calledAtUs, due.measured), true)
    book.accepted(String(due.sequence), due, calledAtUs)
  })
  const outcome = await book.outcome()
  ledger = undefined
  return outcome
}

async function fanOut({ sequence, contentBytes, timeoutMs }: FanOutPlan): Promise<FanOutOutcome> {
  const { sockets, publish } = open()
  const frame = new PushFrame(contentBytes)
  const settled = acked.wait(sockets.length, timeoutMs)
  const calledAtUs = nowUs()
  publish(frame.with(sequence, calledAtUs, true))
  await settled
  return { calledAtUs, settledAtUs: nowUs() }
}

serve<ServerOperations>({
  async start({ fanOut: subscribe, sockets: limits }) {
    bare = await openBareSockets({ subscribe, limits, onAck })
    return {
      address: { host: '127.0.0.1', port: bare.port, path: '/' },
      app: { appId: 'BENCH', workspaceId: 'default' },
    }
  },
  sample: (collect) => sampler.take(collect),
  sessions: () => open().sockets.length,
  target: () => {}, // Every open socket is one.
  unicast,
  fanOut,
  close: () => {},
})
