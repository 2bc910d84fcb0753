import { setTimeout } from 'node:timers/promises'
import { PushError } from '@openmps/proto'

const MAX_TRIES = 3
/** Before the second try; twice that before the third. */
const PAUSE_MS = 1_000

/**
 * Makes a call that does no harm twice up to three times, as long as it fails with what may pass.
 * @throws what the last try has thrown, also when it was asked to stop
 */
export async function repeated<T>(stop: AbortSignal, call: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await call()
    } catch (error) {
      if (tried === MAX_TRIES || stop.aborted || !PushError.from(error).retryable) throw error
      await setTimeout(PAUSE_MS * tried, undefined, { signal: stop }).catch(() => undefined)
    }
  }
}
