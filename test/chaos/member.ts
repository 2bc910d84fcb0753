import { setTimeout as delay } from 'node:timers/promises'
import type { CommandProcess } from '../dev-env/index.ts'

/** Longer than the drain of the settings and what `openmps` allows itself on top. */
const STOP_WITHIN_MS = 30_000

const START_WITHIN_MS = 60_000
const RESTART_AFTER_MS = 500
/** Of the processes before the present one; the oldest are forgotten. */
const MAX_LINES = 20_000

/** A process of the service that is killed, frozen and restarted, one thing at a time. */
export class Member {
  readonly name: string
  readonly #start: () => Promise<CommandProcess>
  #process: CommandProcess | undefined
  #busy = false
  readonly #written: string[] = []

  constructor(name: string, start: () => Promise<CommandProcess>) {
    this.name = name
    this.#start = start
  }

  /** Something is being done to it; until that ends nothing else may be. */
  get busy(): boolean {
    return this.#busy
  }

  /** What its processes have written since the first one, for people who look into a failure. */
  get lines(): readonly string[] {
    return [...this.#written, ...(this.#process?.lines ?? [])]
  }

  get pid(): number | undefined {
    return this.#process?.pid
  }

  /** Runs what is done to it, alone. */
  async alone(work: () => Promise<void>): Promise<void> {
    if (this.#busy) throw new Error(`${this.name} is busy`)
    this.#busy = true
    try {
      await work()
    } finally {
      this.#busy = false
    }
  }

  /**
   * Starts it again when it ends at its start, as a service manager does: a process that does not find Redis may
   * end. @throws Error when it is not ready in time, with what it wrote
   */
  async start(): Promise<void> {
    this.#written.push(...(this.#process?.lines ?? []))
    if (this.#written.length > MAX_LINES) this.#written.splice(0, this.#written.length - MAX_LINES)
    this.#process = undefined
    const deadline = Date.now() + START_WITHIN_MS
    for (;;) {
      try {
        this.#process = await this.#start()
        return
      } catch (error) {
        this.#written.push(String(error))
        if (Date.now() > deadline) throw error
        await delay(RESTART_AFTER_MS)
      }
    }
  }

  /** Without any chance to finish something. */
  async killAndStart(awayMs: number): Promise<void> {
    await this.#process?.end('SIGKILL')
    await delay(awayMs)
    await this.start()
  }

  /** As an operator does. @throws Error when it does not end in time or with another code than 0 */
  async restart(): Promise<void> {
    const running = this.#process
    if (running === undefined) throw new Error(`${this.name} does not run`)
    const late = new AbortController()
    const code = await Promise.race([
      running.end('SIGTERM'),
      delay(STOP_WITHIN_MS, 'late' as const, { signal: late.signal }),
    ])
    late.abort()
    await running.end('SIGKILL')
    if (code !== 0) throw new Error(`${this.name} ended with ${code} when it was asked to: ${running.lines.join('\n')}`)
    await this.start()
  }

  async freeze(ms: number): Promise<void> {
    this.#process?.signal('SIGSTOP')
    await delay(ms)
    this.#process?.signal('SIGCONT')
  }
}
