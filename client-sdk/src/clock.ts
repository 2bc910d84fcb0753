/** Time as the SDK sees it; injected, so that tests move it by hand. */
export interface Clock {
  /** Milliseconds since 1970-01-01 UTC by the device's clock, which may be wrong and may jump. */
  now(): number
  /** Calls `run` once after `ms` milliseconds, 0 to 2^31 − 1. Returns a function that prevents it; repeatable. */
  after(ms: number, run: () => void): () => void
}

// The two functions that every JavaScript platform has, although the language does not name them.
declare function setTimeout(run: () => void, ms: number): unknown
declare function clearTimeout(timer: unknown): void

export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}

/** Resolves with true when `work` settles, with false after `ms` or when the stopper is used. Never rejects. */
export function within(clock: Clock, ms: number, work: Promise<unknown>, stopper?: Stopper): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (inTime: boolean) => {
      cancel()
      resolve(inTime)
    }
    const cancel = clock.after(ms, () => end(false))
    if (stopper) stopper.stop = () => end(false)
    work.then(
      () => end(true),
      () => end(true),
    )
  })
}

/** Holds the way to end a wait early. */
export interface Stopper {
  stop: () => void
}
