import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Logger } from 'pino'
import { within } from './gateway-side.ts'

/** From the worker to its parent. */
export interface WorkerReady {
  readonly kind: 'ready'
  /** host:port by which the push core reaches it. */
  readonly linkAddress: string
}

/** From the parent: drain and end. By message, because Ctrl-C has sent the worker a signal already, and a second one means now. */
export interface WorkerStop {
  readonly kind: 'stop'
}

export interface GatewayWorkerOptions {
  /** Environment of the worker: the settings of the service, with a link port of its own. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly json: boolean
  readonly logger: Logger
  /** Time to drain; a worker that takes longer is killed. */
  readonly stopWithinMs: number
  /** Whether it does its work, as far as the parent can see. Asked every few seconds. */
  readonly healthy: () => boolean
  /** A worker that was not healthy for so long is killed, and started again. */
  readonly hungAfterMs?: number
  /** It listens. Called again after each restart, with another port if it took a free one. */
  readonly ready: (linkAddress: string) => void
  /** It has ended by itself, and is started again. */
  readonly ended: () => void
}

/** The wait before a restart doubles with each end of a worker that did not live for the stable time. */
const RESTART_MIN_MS = 100
const RESTART_MAX_MS = 10_000
const STABLE_MS = 30_000
/** Longer than it takes to find a dead link and to make a new one. */
const HUNG_AFTER_MS = 30_000
/** Looks within the time after which a worker counts as hung. */
const LOOKS = 6

/** The entry of this program: `main.ts` from the sources, `main.js` when built. */
const MAIN = fileURLToPath(new URL(`./main.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url))

/** A gateway in a child process that is kept running. */
export class GatewayWorker {
  readonly #options: GatewayWorkerOptions
  #child: ChildProcess
  #startedAtMs = 0
  #restarts = 0
  #timer: NodeJS.Timeout | undefined
  readonly #looks: NodeJS.Timeout
  #healthyAtMs = performance.now()
  #stopping = false

  constructor(options: GatewayWorkerOptions) {
    this.#options = options
    this.#child = this.#start()
    const { hungAfterMs = HUNG_AFTER_MS } = options
    this.#looks = setInterval(() => this.#look(hungAfterMs), hungAfterMs / LOOKS)
    this.#looks.unref()
  }

  get pid(): number | undefined {
    return this.#child.pid
  }

  get healthy(): boolean {
    return this.#options.healthy()
  }

  /** Drains and ends the worker. Repeatable. */
  async stop(): Promise<void> {
    this.#stopping = true
    clearTimeout(this.#timer)
    clearInterval(this.#looks)
    const child = this.#child
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
    const exited = once(child, 'exit')
    const stop: WorkerStop = { kind: 'stop' }
    // A worker that ends at this moment has no channel any more.
    child.send(stop, () => {})
    await within(this.#options.stopWithinMs, exited)
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGKILL')
    await exited
  }

  #start(): ChildProcess {
    const { env, json, ready } = this.#options
    this.#startedAtMs = performance.now()
    this.#healthyAtMs = this.#startedAtMs
    const child = fork(MAIN, ['gateway', ...(json ? ['--json'] : [])], { env: { ...env } })
    child.on('message', (message: WorkerReady) => {
      if (message.kind === 'ready') ready(message.linkAddress)
    })
    child.on('error', (error) => {
      this.#options.logger.error({ err: error }, 'a gateway process could not be started or told something')
      // One that never ran does not end either.
      if (child.pid === undefined) this.#exited(null, null)
    })
    child.on('exit', (code, signal) => this.#exited(code, signal))
    return child
  }

  /** A hung gateway keeps its share of the new connections: the kernel does not know. */
  #look(hungAfterMs: number): void {
    const now = performance.now()
    if (this.#options.healthy()) this.#healthyAtMs = now
    if (now - this.#healthyAtMs < hungAfterMs) return
    this.#options.logger.error('a gateway process hangs; it is killed')
    this.#child.kill('SIGKILL')
  }

  #exited(code: number | null, signal: NodeJS.Signals | null): void {
    if (this.#stopping) return
    if (performance.now() - this.#startedAtMs > STABLE_MS) this.#restarts = 0
    const delayMs = Math.min(RESTART_MAX_MS, RESTART_MIN_MS * 2 ** this.#restarts)
    this.#restarts += 1
    this.#options.logger.error({ code, signal, delayMs }, 'a gateway process has ended; it is started again')
    this.#options.ended()
    this.#timer = setTimeout(() => {
      this.#child = this.#start()
    }, delayMs)
  }
}
