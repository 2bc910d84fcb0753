import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Answer, Call, Operations } from './rpc.ts'

/** How long a call may take when nothing else is said. Longer ones are a bug or a hopeless server. */
const CALL_TIMEOUT_MS = 60_000
/** Dozens may start at the same time. */
const START_TIMEOUT_MS = 60_000

interface Waiting {
  readonly resolve: (result: unknown) => void
  readonly reject: (error: Error) => void
  readonly timer: NodeJS.Timeout
}

/** A measured process, and the calls that the runner makes to it. */
export class Child<T extends Operations<T>> {
  readonly #process: ChildProcess
  readonly #name: string
  readonly #waiting = new Map<number, Waiting>()
  /** Awaited from the beginning, since the child may be ready before anybody asks. */
  readonly #ready: Promise<unknown>
  #lastId = 0

  /**
   * Starts the compiled file, never the source: a loader in the process would be measured with it.
   * The file name is that of the source without its ending, relative to the package's folder `src`.
   */
  constructor(file: string, args: readonly string[]) {
    const path = fileURLToPath(new URL(`../dist/${file}.js`, import.meta.url))
    this.#name = file
    // Without execArgv the child would inherit the runner's own loader.
    this.#process = fork(path, args, { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    this.#process.on('message', (answer: Answer) => this.#settle(answer))
    this.#process.on('exit', (code, signal) => this.#fail(`${file} ended with ${signal ?? code}`))
    this.#process.on('error', (error) => this.#fail(`${file}: ${error.message}`))
    this.#ready = this.#wait(READY, 'start', START_TIMEOUT_MS)
    this.#ready.catch(() => {})
  }

  get pid(): number {
    return this.#process.pid ?? 0
  }

  /** Resolves when the child serves calls. */
  async ready(): Promise<void> {
    await this.#ready
  }

  call<K extends keyof T & string>(
    operation: K,
    args: Parameters<T[K]>,
    timeoutMs = CALL_TIMEOUT_MS,
  ): Promise<Awaited<ReturnType<T[K]>>> {
    this.#lastId += 1
    const call: Call = { id: this.#lastId, operation, args }
    const answer = this.#wait(call.id, operation, timeoutMs)
    if (this.#process.connected) this.#process.send(call)
    else this.#fail(`${this.#name} is gone`)
    return answer as Promise<Awaited<ReturnType<T[K]>>>
  }

  /** Ends the process now and resolves when it has ended. Repeatable. */
  destroy(): Promise<void> {
    const child = this.#process
    if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
    return new Promise((resolve) => {
      child.once('exit', () => resolve())
      this.kill()
    })
  }

  /** Ends the process without waiting, when there is no time for it. */
  kill(): void {
    this.#process.kill('SIGKILL')
  }

  #wait(id: number, operation: string, timeoutMs: number): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(id)
        reject(new Error(`${this.#name}: no answer to ${operation} within ${timeoutMs} ms`))
      }, timeoutMs)
      this.#waiting.set(id, { resolve, reject, timer })
    })
  }

  #settle(answer: Answer): void {
    const id = answer.kind === 'ready' ? READY : answer.id
    const waiting = this.#waiting.get(id)
    if (waiting === undefined) return
    this.#waiting.delete(id)
    clearTimeout(waiting.timer)
    if (answer.kind === 'failure') waiting.reject(new Error(`${this.#name}: ${answer.message}`))
    else waiting.resolve(answer.kind === 'result' ? answer.result : undefined)
  }

  #fail(message: string): void {
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer)
      reject(new Error(message))
    }
    this.#waiting.clear()
  }
}

/** The id under which the start of a child is awaited; calls count from 1. */
const READY = 0
