import { rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Child } from '../children.ts'
import { sleep } from '../clock.ts'
import { Cluster } from '../cluster.ts'
import type { ConnectPlan, LoadOperations } from '../load/operations.ts'
import type { AppendFsync } from '../redis-server.ts'
import type { GatewayOperations, PushCoreOperations } from '../server/operations.ts'
import type { StoreKind } from '../settings.ts'

export interface FleetOptions {
  readonly store: StoreKind
  readonly appendfsync: AppendFsync
  readonly devices: number
  readonly dataDir: string
}

/** A process may open 20 000 files on this kind of machine, and some are not sockets. */
const DEVICES_PER_GATEWAY = 18_900
/** Sessions that the core's directory takes. */
const MAX_SESSIONS = 2_000_000
const CONNECT: Omit<ConnectPlan, 'devices'> = {
  concurrency: 256,
  // A bind is a durable write: more a second only queue for the disk.
  perSecond: 5_000,
  bind: true,
  retries: 3,
  timeoutMs: 300_000,
}
const SESSIONS_TIMEOUT_MS = 60_000
const READY_MARGIN_MS = 10_000

/** Many gateways, each with a load generator of its own, and one push core. */
export class Fleet {
  static readonly devicesPerGateway = DEVICES_PER_GATEWAY

  /** Devices that are connected and bound. */
  connected = 0
  readonly #cluster: Cluster
  readonly #loads: readonly Child<LoadOperations>[]
  readonly #shares: readonly number[]
  readonly #dir: string
  /** The runner ends early, by a signal or an error: nothing may be left running or lying about. */
  readonly #onExit = () => {
    this.#cluster.kill()
    for (const load of this.#loads) load.kill()
    rmSync(this.#dir, { recursive: true, force: true })
  }

  private constructor(cluster: Cluster, shares: readonly number[], dir: string) {
    this.#cluster = cluster
    this.#shares = shares
    this.#dir = dir
    this.#loads = shares.map(() => new Child<LoadOperations>('load/main', []))
    process.once('exit', this.#onExit)
  }

  /** Starts all processes; no device is connected. */
  static async open({ store, appendfsync, devices, dataDir }: FleetOptions): Promise<Fleet> {
    const gateways = Math.ceil(devices / DEVICES_PER_GATEWAY)
    const shares = Array.from({ length: gateways }, (_, number) =>
      Math.min(DEVICES_PER_GATEWAY, devices - number * DEVICES_PER_GATEWAY),
    )
    const dir = await mkdtemp(join(dataDir, 'openmps-bench-'))
    const options = { store, appendfsync, gateways, sharedPort: false, maxSessions: MAX_SESSIONS, dataDir: dir }
    const fleet = new Fleet(new Cluster(options), shares, dir)
    try {
      await fleet.#begin()
      return fleet
    } catch (error) {
      await fleet.close()
      throw error
    }
  }

  get core(): Child<PushCoreOperations> {
    return this.#cluster.server
  }

  get gateways(): readonly Child<GatewayOperations>[] {
    return this.#cluster.gateways
  }

  get loads(): readonly Child<LoadOperations>[] {
    return this.#loads
  }

  get loadPids(): number[] {
    return this.#loads.map(({ pid }) => pid)
  }

  get redisPids(): number[] {
    return this.#cluster.redis === undefined ? [] : [this.#cluster.redis.pid]
  }

  get pids(): number[] {
    return [...this.#cluster.pids, ...this.loadPids]
  }

  /** Some devices of each gateway come and go: code is compiled, pools exist. */
  async warmUp(devices: number): Promise<void> {
    for (const load of this.#loads) {
      await load.call('connect', [{ ...CONNECT, devices }], CONNECT.timeoutMs)
      await load.call('cut', [])
    }
    await this.#sessions(0)
  }

  /** Connects the devices of one gateway. Returns why some stayed out, or nothing. */
  async connect(number: number): Promise<string> {
    const devices = this.#shares[number] ?? 0
    const timeoutMs = CONNECT.timeoutMs + READY_MARGIN_MS
    const outcome = await this.#loads[number]?.call('connect', [{ ...CONNECT, devices }], timeoutMs)
    this.connected += outcome?.opened ?? 0
    await this.#sessions(this.connected)
    const failures = outcome?.failures ?? {}
    return Object.keys(failures).length === 0 ? '' : JSON.stringify(failures)
  }

  /** Devices whose connections have ended without being asked to. */
  async lost(): Promise<number> {
    const states = await Promise.all(this.#loads.map((load) => load.call('state', [])))
    return this.connected - states.reduce((sum, { open }) => sum + open, 0)
  }

  async close(): Promise<void> {
    // The kernel takes the connections of a dead process away, faster than closing handshakes.
    await Promise.all(this.#loads.map((load) => load.destroy()))
    await this.#cluster.end()
    await rm(this.#dir, { recursive: true, force: true })
    process.off('exit', this.#onExit)
  }

  async #begin(): Promise<void> {
    const { app } = await this.#cluster.begin()
    await Promise.all(this.#loads.map((load) => load.ready()))
    for (const [generator, load] of this.#loads.entries()) {
      const address = this.#cluster.addresses[generator]
      if (address === undefined) throw new Error('every load generator has a gateway')
      await load.call('setUp', [{ address, app, devices: this.#shares[generator] ?? 0, generator }])
    }
  }

  async #sessions(wanted: number): Promise<void> {
    const deadline = performance.now() + SESSIONS_TIMEOUT_MS
    for (;;) {
      const sessions = await this.core.call('sessions', [])
      if (sessions === wanted) return
      if (performance.now() > deadline) throw new Error(`${sessions} sessions on record instead of ${wanted}`)
      await sleep(50)
    }
  }
}
