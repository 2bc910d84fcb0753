import { rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DEFAULT_OPTIONS } from '@openmps/gateway'
import { Child } from './children.ts'
import { sleep } from './clock.ts'
import type { ConnectOutcome, ConnectPlan, LoadOperations } from './load/operations.ts'
import type { Sample } from './sampler.ts'
import type { ServerOperations } from './server/operations.ts'
import type { Settings, Side } from './settings.ts'

const SERVER_FILES = { openmps: 'service', bare: 'bare-server' } as const

/** Sessions being opened at a time, for all scenarios: well below the server's accept queue of 512. */
const CONCURRENCY = 256
const CONNECT_TIMEOUT_MS = 120_000
const SESSIONS_TIMEOUT_MS = 30_000

/** One server and one load generator, started for one round and killed after it. */
export class Stage {
  readonly server: Child<ServerOperations>
  readonly load: Child<LoadOperations>
  readonly #dataDir: string
  /** The runner ends early, by a signal or an error: nothing may be left running or lying about. */
  readonly #onExit = () => {
    this.server.kill()
    this.load.kill()
    rmSync(this.#dataDir, { recursive: true, force: true })
  }

  private constructor(side: Side, dataDir: string) {
    this.#dataDir = dataDir
    this.server = new Child<ServerOperations>(SERVER_FILES[side], [])
    this.load = new Child<LoadOperations>('load/main', [])
    process.once('exit', this.#onExit)
  }

  /** Starts both with that many devices, all closed. */
  static async open(side: Side, settings: Settings, devices: number, fanOut: boolean): Promise<Stage> {
    const dataDir = await mkdtemp(join(settings.dataDir, 'openmps-bench-'))
    const stage = new Stage(side, dataDir)
    try {
      await Promise.all([stage.server.ready(), stage.load.ready()])
      const { address, app } = await stage.server.call('start', [{ dataDir, fanOut, sockets: DEFAULT_OPTIONS }])
      await stage.load.call('setUp', [{ address, app, devices }])
      return stage
    } catch (error) {
      await stage.close()
      throw error
    }
  }

  /** Opens the sessions; the defaults are the fastest that is fair to the accept queue. */
  async connect(devices: number, plan: Partial<ConnectPlan> = {}): Promise<ConnectOutcome> {
    const whole = {
      devices,
      concurrency: CONCURRENCY,
      perSecond: 0,
      bind: false,
      retries: 0,
      timeoutMs: CONNECT_TIMEOUT_MS,
      ...plan,
    }
    return await this.load.call('connect', [whole], whole.timeoutMs + 10_000)
  }

  /** As `connect`, when what follows makes no sense with fewer. */
  async connectAll(devices: number, plan: Partial<ConnectPlan> = {}): Promise<void> {
    const { failures } = await this.connect(devices, plan)
    if (Object.keys(failures).length > 0) throw new Error(`devices stayed out: ${JSON.stringify(failures)}`)
    await this.sessions(devices)
  }

  /** Takes all connections away and waits until the server has seen it. */
  async cutAll(): Promise<void> {
    await this.load.call('cut', [])
    await this.sessions(0)
  }

  /** Waits until the server has that many sessions on record. */
  async sessions(wanted: number): Promise<void> {
    const deadline = Date.now() + SESSIONS_TIMEOUT_MS
    for (;;) {
      const sessions = await this.server.call('sessions', [])
      if (sessions === wanted) return
      if (Date.now() > deadline) throw new Error(`${sessions} sessions on record instead of ${wanted}`)
      await sleep(50)
    }
  }

  /** A look at the server; the garbage collected before when memory is what counts. */
  sample(collect = false): Promise<Sample> {
    return this.server.call('sample', [collect])
  }

  /** Ends both processes and removes what the server stored. Repeatable. */
  async close(): Promise<void> {
    await this.server.call('close', [], 10_000).catch(() => {})
    await Promise.all([this.server.destroy(), this.load.destroy()])
    await rm(this.#dataDir, { recursive: true, force: true })
    process.off('exit', this.#onExit)
  }
}
