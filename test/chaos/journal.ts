/** Milliseconds since 1970. The service runs on the same machine, so both read one clock. */
type Ms = number

/** A stretch of time; without an end it lasts. */
export interface Stretch {
  readonly from: Ms
  to?: Ms
}

/** One message key and what the backend knows of it. */
export interface Push {
  readonly key: string
  /** Devices that may show it. */
  readonly devices: readonly string[]
  /** `each`: all of them must show it. `any`: its user moves between them, one is enough. */
  readonly reach: 'each' | 'any'
  /** Goes to everybody: ordered against other pushes only as far as one push core has taken both. */
  readonly broadcast?: true
  readonly validityMs: number
  /** When it was sent for the first time. */
  readonly sentAt: Ms
  /** Of the first answer that said success: from then on it is accepted. */
  answeredAt?: Ms
  revokeSentAt?: Ms
  /** Of the first answer to its revocation that said success. */
  revokedAt?: Ms
}

/** The app on a device was given a message. */
export interface Sight {
  readonly device: string
  readonly key: string
  readonly messageId: string
  readonly at: Ms
}

/** The app on a device was told to remove a message. */
export interface Withdrawal {
  readonly device: string
  readonly messageId: string
  readonly at: Ms
}

export interface DeviceLife {
  /** Away for good by plan: nothing that waits for it will ever be shown. */
  readonly gone: boolean
  /** The app runs: it tries to have a session. */
  readonly running: Stretch[]
  readonly sessions: Stretch[]
}

/** One call of the backend. */
export interface Attempt extends Stretch {
  readonly key: string
  outcome: 'success' | 'failure' | 'open'
}

export interface Strike extends Stretch {
  /** What was done, as `kill gateway`. */
  readonly kind: string
  /** To what. */
  readonly target: string
}

/** The checker's own log of a run. Nothing in it comes from the service's logs, counters or store. */
export interface Journal {
  readonly pushes: Map<string, Push>
  readonly sights: Sight[]
  readonly withdrawals: Withdrawal[]
  readonly devices: Map<string, DeviceLife>
  readonly attempts: Attempt[]
  readonly strikes: Strike[]
  /** What no rule foresees: a device that was sent away for good, a process that did not come back. */
  readonly complaints: string[]
  /** When all apps were started anew because something was still missing at the end. */
  nudgedAt?: Ms
}

export function createJournal(): Journal {
  return {
    pushes: new Map(),
    sights: [],
    withdrawals: [],
    devices: new Map(),
    attempts: [],
    strikes: [],
    complaints: [],
  }
}

/** Ends the last stretch if it still lasts. */
export function endLast(stretches: readonly Stretch[], at: Ms): void {
  const last = stretches.at(-1)
  if (last !== undefined && last.to === undefined) last.to = at
}

/** Milliseconds that both have in common; 0: none. */
export function overlapMs(one: Stretch, other: Stretch): number {
  const { from = 0, to = Number.POSITIVE_INFINITY } = one
  return Math.max(0, Math.min(to, other.to ?? Number.POSITIVE_INFINITY) - Math.max(from, other.from))
}

export const lasts = ({ to }: Stretch): boolean => to === undefined
