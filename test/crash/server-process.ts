import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { BootstrapApp } from '@openmps/cli'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

export interface ServerSettings {
  readonly dataDir: string
  readonly httpPort: number
  readonly devicePort: number
  readonly app: BootstrapApp
}

/** The service as people run it, in a process of its own that can be killed. */
export class ServerProcess {
  /** Lines that a person should look at: errors in the log, and all that went to stderr. */
  readonly complaints: string[] = []
  readonly #settings: ServerSettings
  readonly #onReady: () => void
  #child: ChildProcess | undefined
  #ready = false

  constructor(settings: ServerSettings, onReady: () => void) {
    this.#settings = settings
    this.#onReady = onReady
  }

  /** Whether it has said that it is ready and has not been killed since. */
  get ready(): boolean {
    return this.#ready
  }

  start(): void {
    const child = spawn(process.execPath, ['--enable-source-maps', 'cli/dist/main.js', 'start', '--json'], {
      cwd: ROOT,
      env: environment(this.#settings),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#child = child
    createInterface({ input: child.stdout }).on('line', (line) => this.#read(child, line))
    createInterface({ input: child.stderr }).on('line', (line) => this.complaints.push(line))
    child.on('exit', (code, signal) => {
      if (signal !== 'SIGKILL') this.complaints.push(`the process ended by itself: code ${code}, signal ${signal}`)
    })
  }

  /** Ends it without any chance to finish something. Resolves when the system has buried it. */
  async kill(): Promise<void> {
    const child = this.#child
    this.#child = undefined
    this.#ready = false
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
    const exited = once(child, 'exit')
    child.kill('SIGKILL')
    await exited
  }

  #read(child: ChildProcess, line: string): void {
    if (child !== this.#child) return
    const entry = JSON.parse(line) as { event?: string; level?: number }
    if (entry.event === 'ready') {
      this.#ready = true
      this.#onReady()
    } else if ((entry.level ?? 0) >= 40) this.complaints.push(line)
  }
}

/** Nothing of the test's own environment but what programs need to run. */
function environment({ dataDir, httpPort, devicePort, app }: ServerSettings): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    OPENMPS_DATA_DIR: dataDir,
    OPENMPS_HTTP_PORT: String(httpPort),
    OPENMPS_GRPC_PORT: '0',
    OPENMPS_DEVICE_PORT: String(devicePort),
    OPENMPS_BOOTSTRAP_APP: JSON.stringify(app),
    OPENMPS_LOG_LEVEL: 'warn',
  }
}
