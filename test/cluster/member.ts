import type { CommandProcess } from '../dev-env/index.ts'
import { readiness, until } from './wait.ts'

/** A push core or gateway, which may end and be started again on the same ports. */
export class Member {
  /** Of `/readyz`. */
  readonly port: number
  readonly #start: () => Promise<CommandProcess>
  #process: CommandProcess | undefined
  #serving = false

  constructor(port: number, start: () => Promise<CommandProcess>) {
    this.port = port
    this.#start = start
  }

  /** What the health checks of a load balancer find: it runs and was not asked to end. */
  get serving(): boolean {
    return this.#serving
  }

  async start(): Promise<void> {
    this.#process = await this.#start()
    this.#serving = true
  }

  /** Resolves when it serves and is linked. */
  async ready(): Promise<void> {
    await until(async () => (await readiness(this.port)) === 200, `port ${this.port} to be ready`)
  }

  async kill(): Promise<void> {
    this.#serving = false
    await this.#process?.end('SIGKILL')
  }

  /** As an operator ends it. Resolves with its exit code. */
  async stop(): Promise<number | null | undefined> {
    this.#serving = false
    return this.#process?.end('SIGTERM')
  }

  freeze(): void {
    this.#process?.signal('SIGSTOP')
  }

  wake(): void {
    this.#process?.signal('SIGCONT')
  }
}
