import { rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DEFAULT_OPTIONS } from '@openmps/gateway'
import type { AppRef } from '@openmps/proto/link'
import { Child } from './children.ts'
import { sleep } from './clock.ts'
import { cpuUsOf } from './contention.ts'
import type { ConnectOutcome, ConnectPlan, LoadOperations } from './load/operations.ts'
import type { Address } from './load/wire.ts'
import type { Sample } from './sampler.ts'
import type { MeasuredOperations, ServerOperations } from './server/operations.ts'
import type { Settings, Side } from './settings.ts'

const SERVER_FILES = { openmps: 'service', bare: 'bare-server' } as const

/** Sessions being opened at a time, for all scenarios: well below the server's accept queue of 512. */
const CONCURRENCY = 256
const CONNECT_TIMEOUT_MS = 120_000
const SESSIONS_TIMEOUT_MS = 30_000
const CLOSE_TIMEOUT_MS = 10_000

/** What is measured: its processes, and how to begin and end with them. */
export interface Subject {
  readonly server: Child<MeasuredOperations>
  /** Of the gateways, when they are processes of their own. */
  readonly gatewayPids: readonly number[]
  begin(): Promise<{ readonly address: Address; readonly app: AppRef }>
  /** Finishes what is in flight and ends the processes. Repeatable. */
  end(): Promise<void>
  /** Ends them without waiting. */
  kill(): void
}

/** One server, of one process or several, and one load generator, started for one round and killed after it. */
export class Stage {
  readonly load = new Child<LoadOperations>('load/main', [])
  readonly #subject: Subject
  readonly #dataDir: string
  /** The runner ends early, by a signal or an error: nothing may be left running or lying about. */
  readonly #onExit = () => {
    this.#subject.kill()
    this.load.kill()
    rmSync(this.#dataDir, { recursive: true, force: true })
  }

  private constructor(subject: Subject, dataDir: string) {
    this.#subject = subject
    this.#dataDir = dataDir
    process.once('exit', this.#onExit)
  }

  /** Starts both with that many devices, all closed. */
  static open(side: Side, settings: Settings, devices: number, fanOut: boolean): Promise<Stage> {
    return Stage.around((dataDir) => oneProcess(side, dataDir, fanOut), settings, devices)
  }

  /** The same around any subject; the folder it gets is removed with it. */
  static async around(make: (dataDir: string) => Subject, settings: Settings, devices: number): Promise<Stage> {
    const dataDir = await mkdtemp(join(settings.dataDir, 'openmps-bench-'))
    const stage = new Stage(make(dataDir), dataDir)
    try {
      const [{ address, app }] = await Promise.all([stage.#subject.begin(), stage.load.ready()])
      await stage.load.call('setUp', [{ address, app, devices }])
      return stage
    } catch (error) {
      await stage.close()
      throw error
    }
  }

  get server(): Child<MeasuredOperations> {
    return this.#subject.server
  }

  /** User and system time of the gateways' processes since their start, in steps of 10 ms; 0 without any. */
  gatewayCpuUs(): number {
    return cpuUsOf(this.#subject.gatewayPids)
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

  /** Ends all processes and removes what the server stored. Repeatable. */
  async close(): Promise<void> {
    await Promise.all([this.#subject.end(), this.load.destroy()])
    await rm(this.#dataDir, { recursive: true, force: true })
    process.off('exit', this.#onExit)
  }
}

function oneProcess(side: Side, dataDir: string, fanOut: boolean): Subject {
  const server = new Child<ServerOperations>(SERVER_FILES[side], [])
  return {
    server,
    gatewayPids: [],
    async begin() {
      await server.ready()
      return server.call('start', [{ dataDir, fanOut, sockets: DEFAULT_OPTIONS }])
    },
    async end() {
      await server.call('close', [], CLOSE_TIMEOUT_MS).catch(() => {})
      await server.destroy()
    },
    kill: () => server.kill(),
  }
}
