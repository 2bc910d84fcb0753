/** Attempts within the window; the next ones are refused until the oldest of them is that old. */
export const MAX_ATTEMPTS = 5
export const LOCK_MS = 15 * 60_000

export interface Attempt {
  /** Times to keep. */
  readonly attempts: readonly number[]
  /** Whether the password is worth a look. */
  readonly allowed: boolean
  /** It is the last one that is allowed: if it fails the name is locked. */
  readonly locks: boolean
}

/** Counts an attempt at a password, of which a right one clears all. Refused ones are not counted: a lock ends. */
export function noteAttempt(before: readonly number[], nowMs: number): Attempt {
  const recent = before.filter((atMs) => atMs > nowMs - LOCK_MS)
  if (recent.length >= MAX_ATTEMPTS) return { attempts: recent, allowed: false, locks: false }
  const attempts = [...recent, nowMs]
  return { attempts, allowed: true, locks: attempts.length === MAX_ATTEMPTS }
}

/** When a locked name may be tried again; undefined: it is not locked. */
export function lockedUntil(attempts: readonly number[], nowMs: number): number | undefined {
  const recent = attempts.filter((atMs) => atMs > nowMs - LOCK_MS)
  const oldest = recent.at(-MAX_ATTEMPTS)
  return oldest === undefined ? undefined : oldest + LOCK_MS
}
