import type { PushTarget, Random } from '../dev-env/index.ts'
import type { Caller } from './backend.ts'
import { pause } from './fault.ts'
import type { Journal, Push } from './journal.ts'
import type { Phone, Range } from './phone.ts'

export interface Lane {
  readonly name: string
  readonly target: PushTarget | 'everybody'
  /** Names of the devices that may show its messages. */
  readonly devices: readonly string[]
  readonly reach: Push['reach']
  /** Seconds, both ends included. */
  readonly validity: Range
  /** Milliseconds between an answer and the next push, both ends included. */
  readonly pause: Range
  /** Of its pushes, the share that is revoked soon after the answer. */
  readonly revoked?: number
}

export interface LaneParts {
  readonly journal: Journal
  readonly caller: Caller
  readonly random: Random
}

/** Of the pushes, the share that the backend sends again although it was answered. */
const REPEATED = 0.05
/** Seconds: outlives every run. */
export const LONG: Range = [3_600, 3_600]

/** Pushes to one target, one after the other: the next one is sent when the last one was answered. */
export async function runLane(lane: Lane, parts: LaneParts, stopping: AbortSignal): Promise<void> {
  const { caller, random } = parts
  for (let number = 0; !stopping.aborted; number++) {
    const push = await pushOnce(lane, number, parts)
    // A backend that is not sure: the same key once more, which must not reach the device.
    if (random.chance(REPEATED)) await caller.push(lane.target, push)
    const { target } = lane
    if (lane.revoked !== undefined && target !== 'everybody' && 'device' in target && random.chance(lane.revoked)) {
      await caller.revoke(push, target.device)
    }
    await pause(random.int(...lane.pause), stopping)
  }
}

/**
 * Revocations that must hold: the app is ended, gets messages of which some are revoked, and is started again.
 * Ends with the app running.
 */
export async function runAwayLane(lane: Lane, phone: Phone, parts: LaneParts, stopping: AbortSignal): Promise<void> {
  const { caller, random } = parts
  for (let number = 0; !stopping.aborted; ) {
    await phone.stop()
    const pushes: Push[] = []
    for (let left = random.int(1, 6); left > 0 && !stopping.aborted; left--) {
      pushes.push(await pushOnce(lane, number++, parts))
    }
    for (const push of pushes) if (random.chance(0.6)) await caller.revoke(push, phone.token)
    await phone.start()
    await pause(random.int(...lane.pause), stopping)
  }
}

async function pushOnce(lane: Lane, number: number, { journal, caller, random }: LaneParts): Promise<Push> {
  const { devices, reach, target } = lane
  const key = `${lane.name}.${number}`
  const validityMs = random.int(...lane.validity) * 1_000
  const broadcast = target === 'everybody' && ({ broadcast: true } as const)
  const push: Push = { key, devices, reach, ...broadcast, validityMs, sentAt: Date.now() }
  journal.pushes.set(key, push)
  await caller.push(target, push)
  return push
}

/** Users that move between devices, by the devices' own calls and by the backend's, none of which is waited for. */
export async function shuffleBindings(
  users: readonly string[],
  phones: readonly Phone[],
  { caller, random }: LaneParts,
  stopping: AbortSignal,
): Promise<void> {
  const calls = new Set<Promise<unknown>>()
  while (!stopping.aborted) {
    await pause(random.int(100, 1_000), stopping)
    const user = random.pick(users)
    const { client, token } = random.pick(phones)
    const call = random.pick([
      async () => client?.bind(user),
      async () => client?.unbind(user),
      () => caller.tryOnce((backend) => backend.bind(token, user)),
      () => caller.tryOnce((backend) => backend.unbind(token, user)),
    ])
    // Calls of a device wait for its next session, are superseded, or end with its app.
    const outcome = call()
      .catch(() => undefined)
      .finally(() => calls.delete(outcome))
    calls.add(outcome)
  }
  // None of them may take effect after the binding at the end.
  await Promise.all(calls)
}
