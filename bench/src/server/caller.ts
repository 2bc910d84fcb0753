import { PushError } from '@openmps/proto'
import type { AppRef } from '@openmps/proto/link'
import type { PushCore, PushRequest, Target } from '@openmps/pushcore'
import { nowUs } from '../clock.ts'
import { timedContent } from '../load/push-codec.ts'
import { type Due, runAcceptLoop } from './accept-loop.ts'
import { Countdown } from './countdown.ts'
import { Ledger } from './ledger.ts'
import type { FanOutOutcome, FanOutPlan, UnicastOutcome, UnicastPlan } from './operations.ts'

/** Targets of one push request of a fan-out. */
const BATCH = 1_000

/** The backend: calls the push core in its own process, so that no HTTP is measured with it. */
export class Caller {
  readonly acked = new Countdown()
  /** What the store's watcher tells. */
  readonly watcher = {
    settled: (messageId: string) => this.#ledger?.settled(messageId),
    acked: (count: number) => {
      this.acks += count
      this.lastAckAtUs = nowUs()
      this.acked.count(count)
    },
  }
  /** Recorded since the start, and when the last one was. */
  acks = 0
  lastAckAtUs = 0
  targets: readonly string[] = []
  #ledger: Ledger | undefined

  /** Single pushes to the targets in turn, open loop. */
  async unicast(
    { core, app }: { readonly core: PushCore; readonly app: AppRef },
    { perSecond, warmUpMs, durationMs, contentBytes }: UnicastPlan,
  ): Promise<UnicastOutcome> {
    const book = new Ledger(durationMs)
    this.#ledger = book
    const run = nowUs().toString(36)
    const push = async (due: Due): Promise<void> => {
      const calledAtUs = nowUs()
      const id = this.targets[due.sequence % this.targets.length] ?? ''
      const content = timedContent(calledAtUs, due.measured, contentBytes)
      if (!book.begin(due)) return
      const to = [{ target: { kind: 'device' as const, id }, messageKey: `${run}-${due.sequence}` }]
      try {
        const outcome = await core.push(pushRequest(app, to, content))
        // The device cannot have acked yet: its frame leaves in this turn of the event loop at the earliest.
        if (outcome.kind === 'accepted') book.accepted(outcome.messages[0]?.messageId ?? '', due, calledAtUs)
      } catch (error) {
        book.refused(due, PushError.from(error).code)
      }
    }
    await runAcceptLoop({ perSecond, warmUpMs, durationMs }, (due) => void push(due))
    const outcome = await book.outcome()
    this.#ledger = undefined
    return outcome
  }

  /** One content to every target, by push requests of many targets each, all called at once. */
  async pushToAll(
    { core, app }: { readonly core: PushCore; readonly app: AppRef },
    { sequence, contentBytes, timeoutMs }: FanOutPlan,
  ): Promise<FanOutOutcome> {
    const settled = this.acked.wait(this.targets.length, timeoutMs)
    const calledAtUs = nowUs()
    const content = timedContent(calledAtUs, true, contentBytes)
    const pushes: Promise<unknown>[] = []
    for (let from = 0; from < this.targets.length; from += BATCH) {
      const to = this.targets.slice(from, from + BATCH).map((id) => ({
        target: { kind: 'device' as const, id },
        messageKey: `all-${calledAtUs.toString(36)}-${sequence}`,
      }))
      pushes.push(core.push(pushRequest(app, to, content)))
    }
    await Promise.all(pushes)
    await settled
    return { calledAtUs, settledAtUs: nowUs() }
  }
}

/** A push with nothing but a text. */
export function pushRequest(
  app: AppRef,
  addressees: readonly { readonly target: Target; readonly messageKey: string }[],
  content: string,
): PushRequest {
  return {
    app,
    type: 'simple',
    taskName: 'bench',
    to: { kind: 'targets', addressees },
    notice: { title: 'Bench', content, silent: false, pushStyle: 0, action: 'openApp', params: {} },
    expiresInSeconds: 3_600,
    strategy: { kind: 'now' },
    extras: {},
  }
}
