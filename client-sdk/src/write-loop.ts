import type { Clock } from './clock.ts'
import { storageError } from './errors.ts'
import { backoffMs } from './reconnect-policy.ts'

export interface WriteLoopOptions {
  readonly clock: Clock
  readonly random: () => number
  /** For the error text: "the storage failed to …". */
  readonly what: string
  readonly hasWork: () => boolean
  /** Stores all that is waiting, as one group. What could not be stored must be work again when it rejects. */
  readonly work: () => Promise<void>
  readonly onError: (error: ReturnType<typeof storageError>) => void
}

/**
 * One writer at a time: what arrives during a write is the next group, so a slow storage makes larger
 * groups and not a longer queue. A failed write is reported and tried again with back-off.
 */
export interface WriteLoop {
  /** There is work. */
  poke(): void
  /** Resolves when there is no work left. Does not reject; waits as long as the storage fails. */
  settled(): Promise<void>
  /** The end: one more attempt at what is left, then no writes at all. Resolves when it is over. */
  finish(): Promise<void>
}

const RETRY = { minMs: 1_000, maxMs: 60_000 }

export function createWriteLoop(options: WriteLoopOptions): WriteLoop {
  const { clock, random, what, hasWork, work, onError } = options
  let running: Promise<void> | undefined
  let mode: 'on' | 'finishing' | 'off' = 'on'
  let wake = () => {}

  async function run(): Promise<void> {
    let failures = 0
    while (hasWork()) {
      try {
        await work()
        failures = 0
      } catch (cause) {
        onError(storageError(what, cause))
        if (mode === 'finishing' && failures > 0) break
        if (mode === 'on') await pause(backoffMs(failures, RETRY, random()))
        failures += 1
      }
    }
    running = undefined
  }

  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const cancel = clock.after(ms, resolve)
      wake = () => {
        cancel()
        resolve()
      }
    })

  const poke = () => {
    if (mode === 'off' || !hasWork()) return
    running ??= run()
  }

  const settled = async () => {
    while (running) await running
  }

  return {
    poke,
    settled,
    finish: async () => {
      if (mode === 'on') mode = 'finishing'
      wake()
      poke()
      await settled()
      mode = 'off'
    },
  }
}
