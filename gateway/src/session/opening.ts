import { DeadlineQueue } from '../deadline-queue.ts'
import type { Clock } from '../ports/clock.ts'
import type { Session } from './session.ts'

/** How the device of a session stands, from the place `since` in the order of the broadcasts. */
export interface Restanding {
  readonly epoch: number
  readonly standing: number
  readonly since: string
}

/** A device that the push core was asked about. */
export interface Opening {
  readonly connection: number
  readonly session: Session
  /** The device does not have the current secret: it is new, or its secret is of the previous key. */
  readonly giveSecret: boolean
  /** A wake overtook the answer: the inbox may have grown since the core looked at it. */
  woken: boolean
  /** A change of the standing overtook the answer, too. */
  standing?: Restanding
}

/** A late answer is still expected for this long after the device was sent away. */
const LATE_MS = 60_000

/**
 * The devices that wait for the push core, by connection number. One that gave up stays for another
 * minute: if the core opened its session after all, the core has to be told that it is closed.
 */
export class OpeningTable {
  readonly #limit: number
  readonly #pending = new Map<number, Opening>()
  /** The newest opening of each device that waits. */
  readonly #byDevice = new Map<string, Opening>()
  readonly #deadlines: DeadlineQueue<Opening>
  readonly #late: DeadlineQueue<Opening>
  #lastConnection = 0

  constructor(clock: Clock, timeoutMs: number, limit: number, onTimeout: (session: Session) => void) {
    this.#limit = limit
    this.#late = new DeadlineQueue(clock, LATE_MS, (opening) => this.take(opening.connection))
    this.#deadlines = new DeadlineQueue(clock, timeoutMs, (opening) => {
      this.#late.add(opening)
      onTimeout(opening.session)
    })
  }

  get size(): number {
    return this.#pending.size
  }

  /** The number to ask the push core with; undefined when too many wait already. */
  add(session: Session, giveSecret: boolean): number | undefined {
    if (this.#pending.size >= this.#limit) return undefined
    this.#lastConnection += 1
    const opening: Opening = { connection: this.#lastConnection, session, giveSecret, woken: false }
    this.#pending.set(opening.connection, opening)
    this.#byDevice.set(session.token, opening)
    this.#deadlines.add(opening)
    return opening.connection
  }

  /** Takes the device out, for an answer or because it was never asked about. */
  take(connection: number): Opening | undefined {
    const opening = this.#pending.get(connection)
    if (opening === undefined) return undefined
    this.#pending.delete(connection)
    if (this.#byDevice.get(opening.session.token) === opening) this.#byDevice.delete(opening.session.token)
    this.#deadlines.delete(opening)
    this.#late.delete(opening)
    return opening
  }

  /** A wake for a device whose session is not open here yet. False: it is not opening either. */
  wake(device: string): boolean {
    const opening = this.#byDevice.get(device)
    if (opening !== undefined) opening.woken = true
    return opening !== undefined
  }

  /** The newest standing of a device whose session is not open here yet; of several changes it is since the first. */
  tellStanding(device: string, { epoch, standing, since }: Restanding): void {
    const opening = this.#byDevice.get(device)
    if (opening === undefined) return
    const first = opening.standing?.epoch === epoch ? opening.standing.since || since : since
    opening.standing = { epoch, standing, since: first }
  }

  /** Wakes may have been lost, for any of them. */
  wakeAll(): void {
    for (const opening of this.#pending.values()) opening.woken = true
  }

  /** The sessions that wait; some may be over already. */
  *sessions(): Iterable<Session> {
    for (const { session } of this.#pending.values()) yield session
  }

  clear(): void {
    this.#pending.clear()
    this.#byDevice.clear()
    this.#deadlines.clear()
    this.#late.clear()
  }
}
