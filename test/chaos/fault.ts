import { setTimeout as delay } from 'node:timers/promises'
import { createRandom, type Random } from '../dev-env/index.ts'
import { type Journal, lasts, type Strike } from './journal.ts'

/** One kind of fault, struck again and again on a schedule of its own. */
export interface Fault {
  /** As in the report: `kill gateway`. */
  readonly kind: string
  /** Mean pause between the end of one and the begin of the next: the weight of the kind. */
  readonly everyMs: number
  /** Decides what to do now; undefined when what it is for is busy with another fault. */
  choose(random: Random): Blow | undefined
}

export interface Blow {
  readonly target: string
  /** Breaks something and heals it again, within a minute. @throws Error when it does not heal */
  run(): Promise<void>
}

/** Faults that have not healed. With more of them a slow machine would be down all the time, and nothing be proved. */
const MAX_AT_ONCE = 2

/** Strikes until told to stop; resolves when the last one has healed. */
export async function runFault(fault: Fault, seed: number, journal: Journal, stopping: AbortSignal): Promise<void> {
  const { kind, everyMs } = fault
  const random = createRandom(seedOf(seed, kind))
  // The first one soon, so that short runs see each kind.
  let waitMs = random.int(0, everyMs)
  while (!stopping.aborted) {
    await pause(waitMs, stopping)
    waitMs = random.int(everyMs / 2, (everyMs * 3) / 2)
    while (journal.strikes.filter(lasts).length >= MAX_AT_ONCE && !stopping.aborted) await pause(100, stopping)
    const blow = stopping.aborted ? undefined : fault.choose(random)
    if (blow === undefined) continue
    const strike: Strike = { kind, target: blow.target, from: Date.now() }
    journal.strikes.push(strike)
    try {
      await blow.run()
    } catch (error) {
      journal.complaints.push(`${kind} (${blow.target}) did not heal: ${error}`)
    }
    strike.to = Date.now()
  }
}

/** Returns at once when stopped. */
export async function pause(ms: number, stopping: AbortSignal): Promise<void> {
  await delay(ms, undefined, { signal: stopping }).catch(() => undefined)
}

/** Asks until it is so: what is asked about lies in another process. @throws Error after the time */
export async function until(holds: () => boolean | Promise<boolean>, withinMs: number, what: string): Promise<void> {
  const deadline = Date.now() + withinMs
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`waited ${withinMs} ms for ${what}`)
    await delay(50)
  }
}

/** Each schedule has its own stream of choices, so that the length of one does not shift the others. */
export function seedOf(seed: number, name: string): number {
  let mixed = seed >>> 0
  for (const char of name) mixed = Math.imul(mixed ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return mixed
}
