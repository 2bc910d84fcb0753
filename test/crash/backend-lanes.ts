import { PushError } from '@openmps/proto'
import type { Backend, PushContent, PushTarget } from '../dev-env/backend.ts'
import type { Random } from '../dev-env/random.ts'
import type { Ending, Ledger, Sent } from './ledger.ts'
import type { Pace } from './pace.ts'

/** Pushes of one lane that have not ended; then it waits. Keeps the load at what the machine bears. */
const MAX_OPEN = 40

/** Of a scheduled push: later than a busy machine takes to answer, or it would be refused as past. */
const AHEAD_MS = 1_500

export interface LaneOptions {
  readonly backend: Backend
  readonly ledger: Ledger
  readonly pace: Pace
  readonly random: Random
  readonly isUp: () => boolean
}

export interface Lane {
  readonly name: string
  readonly target: PushTarget
  /** Names of the installations that may get its messages. */
  readonly devices: readonly string[]
  readonly ending: Ending
  /** Pushes that may be open at a time; 1: waits for the end of each. */
  readonly maxOpen?: number
  readonly scheduled?: boolean
  readonly expiresInSeconds?: number
  /** Withdraws each message right after its acceptance. */
  readonly revokes?: string
}

/** Pushes to one target, one after the other: the next one is sent when the last one was answered. */
export async function runLane(lane: Lane, options: LaneOptions, stopping: AbortSignal): Promise<void> {
  const { ledger, pace, random } = options
  const { name, devices, ending, maxOpen = MAX_OPEN, scheduled = false } = lane
  const open: string[] = []
  for (let number = 0; !stopping.aborted; number++) {
    await pace.until(() => {
      while (open[0] !== undefined && ledger.hasReceipt(open[0])) open.shift()
      return open.length < maxOpen || stopping.aborted
    })
    if (stopping.aborted) return
    const push = ledger.send(`${name}.${number}`, devices, ending, { ordered: !scheduled })
    open.push(push.key)
    await pushUntilAnswered(lane, push, options)
    // A backend that is not sure: the same key once more, which must not reach the device.
    if (random.chance(0.05)) await pushUntilAnswered(lane, push, options)
    if (lane.revokes !== undefined) await revoke(lane.revokes, push.key, options)
  }
}

async function pushUntilAnswered(lane: Lane, push: Sent, options: LaneOptions): Promise<void> {
  const { backend, ledger } = options
  await untilAnswered(options, [push], () => {
    const content: PushContent = {
      messageKey: push.key,
      ...(lane.expiresInSeconds !== undefined && { expiresInSeconds: lane.expiresInSeconds }),
      ...(lane.scheduled && { fixedTimeMs: Date.now() + AHEAD_MS }),
    }
    return backend.push(lane.target, content)
  })
  ledger.answered(push)
}

async function revoke(targetId: string, key: string, options: LaneOptions): Promise<void> {
  await untilAnswered(options, [], () => options.backend.revoke(key, targetId))
}

/** Repeats a call whose answer was lost, as soon as the service is there again. */
export async function untilAnswered<T>(
  { pace, isUp }: Pick<LaneOptions, 'pace' | 'isUp'>,
  pushes: readonly Sent[],
  call: () => Promise<T>,
): Promise<T> {
  for (;;) {
    await pace.until(isUp)
    for (const push of pushes) push.requests += 1
    try {
      return await call()
    } catch (error) {
      if (!isUnanswered(error)) throw error
    }
  }
}

/** The connection broke, or the service said that it cannot now: whether it was accepted is not known. */
function isUnanswered(error: unknown): boolean {
  if (!(error instanceof PushError)) return false
  return error.code === 'UNAVAILABLE' || /^(ServiceUnavailable|InternalError):/.test(error.message)
}
