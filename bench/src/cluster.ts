import { join } from 'node:path'
import type { AppRef } from '@openmps/proto/link'
import { Child } from './children.ts'
import { freePort } from './free-port.ts'
import type { Address } from './load/wire.ts'
import { type AppendFsync, RedisServer } from './redis-server.ts'
import { newKeys } from './server/keys.ts'
import type { GatewayOperations, PushCoreOperations } from './server/operations.ts'
import type { StorePlace } from './server/store-place.ts'
import type { StoreKind } from './settings.ts'
import type { Subject } from './stage.ts'

export interface ClusterOptions {
  readonly store: StoreKind
  readonly appendfsync: AppendFsync
  readonly gateways: number
  /** One device port for all gateways, on which the kernel spreads the sockets; otherwise each has its own. */
  readonly sharedPort: boolean
  readonly maxSessions: number
  /** An empty folder. */
  readonly dataDir: string
}

const CLOSE_TIMEOUT_MS = 30_000
const START_TIMEOUT_MS = 60_000

/**
 * The service in several processes: a push core, its gateways, linked to it over loopback, and a redis-server if
 * it is to be one. The same parts that `openmps start --gateways` composes, without HTTP.
 */
export class Cluster implements Subject {
  readonly server = new Child<PushCoreOperations>('push-core', [])
  readonly gateways: readonly Child<GatewayOperations>[]
  /** Where devices connect, by gateway. */
  addresses: readonly Address[] = []
  redis: RedisServer | undefined
  readonly #options: ClusterOptions

  constructor(options: ClusterOptions) {
    this.#options = options
    this.gateways = Array.from({ length: options.gateways }, () => new Child<GatewayOperations>('gateway-process', []))
  }

  get gatewayPids(): readonly number[] {
    return this.gateways.map(({ pid }) => pid)
  }

  /** All processes, Redis included. */
  get pids(): readonly number[] {
    const redis = this.redis === undefined ? [] : [this.redis.pid]
    return [this.server.pid, ...this.gatewayPids, ...redis]
  }

  async begin(): Promise<{ address: Address; app: AppRef }> {
    const { sharedPort, maxSessions } = this.#options
    const keys = newKeys()
    const place = await this.#openPlace()
    await Promise.all([this.server.ready(), ...this.gateways.map((gateway) => gateway.ready())])
    const { app } = await this.server.call('start', [{ place, keys, maxSessions }], START_TIMEOUT_MS)
    // A port that was taken as a free one is not shared, so it is named.
    const devicePort = sharedPort ? await freePort() : 0
    const links: string[] = []
    const addresses: Address[] = []
    for (const gateway of this.gateways) {
      const ports = await gateway.call('start', [{ keys, devicePort }])
      addresses.push({ host: '127.0.0.1', port: ports.devicePort, path: '/' })
      links.push(`127.0.0.1:${ports.linkPort}`)
    }
    await this.server.call('dial', [links])
    const [address] = addresses
    if (address === undefined) throw new Error('a service needs a gateway')
    this.addresses = addresses
    return { address, app }
  }

  async end(): Promise<void> {
    const processes = [...this.gateways, this.server]
    // The gateways first: what their devices have acked goes to the core.
    await Promise.all(this.gateways.map((gateway) => gateway.call('close', [], CLOSE_TIMEOUT_MS).catch(() => {})))
    await this.server.call('close', [], CLOSE_TIMEOUT_MS).catch(() => {})
    await Promise.all(processes.map((process) => process.destroy()))
    await this.redis?.stop()
  }

  kill(): void {
    for (const gateway of this.gateways) gateway.kill()
    this.server.kill()
  }

  async #openPlace(): Promise<StorePlace> {
    const { store, appendfsync, dataDir } = this.#options
    if (store === 'lmdb') return { kind: 'lmdb', dir: join(dataDir, 'store') }
    this.redis = await RedisServer.start(join(dataDir, 'redis'), appendfsync)
    return { kind: 'redis', url: this.redis.url }
  }
}
