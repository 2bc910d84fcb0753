import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { readCredentials } from '@openmps/cli'
import { type RedisServer, startRedisServer } from '../../pushcore/test/_util/redis-server.ts'
import {
  type Admin,
  type Backend,
  createAdmin,
  createBackend,
  createDevice,
  type Device,
  freePorts,
  hurriedClock,
  openRawDevice,
  type RawDevice,
  runCommand,
  startCommand,
  startTcpProxy,
  type TcpProxy,
  temporaryFolder,
} from '../dev-env/index.ts'
import { Member } from './member.ts'
import { until } from './wait.ts'

export const APP = { appId: 'shared', workspaceId: 'default' }

/** So much faster than in life the devices' timers run: their back-off is made for networks. */
const HURRY = 20

interface Teardown {
  teardown(run: () => unknown): void
}

type Pair<T> = readonly [T, T]

const other = (one: 0 | 1): 0 | 1 => (one === 0 ? 1 : 0)

export interface ClusterDevice {
  readonly gateway?: 0 | 1
  readonly inHurry?: boolean
  /** Of a device that was there before. */
  readonly storage?: Device['storage']
}

/** Two push cores and two gateways on one Redis. */
export interface Cluster {
  readonly redis: RedisServer
  readonly cores: Pair<Member>
  readonly gateways: Pair<Member>
  /** The app's backend, by way of each push core. */
  readonly backends: Pair<Backend>
  readonly admins: Pair<Admin>
  /** The network between each push core and the first gateway, for the links that they made first. */
  readonly firstLinks: Pair<TcpProxy>
  /** Where new links to the first gateway go from now on: to it, or to nobody. */
  routeLinks(open: boolean): void
  /** All connections of push cores to the first gateway. */
  readonly linkEntry: TcpProxy
  /** A device of the SDK, online; by default a load balancer sends it to one gateway after the other. */
  device(t: Teardown, options?: ClusterDevice): Promise<Device>
  /** A client that speaks the protocol frame by frame and does not come back by itself. */
  rawDevice(t: Teardown, gateway: 0 | 1, credentials?: RawDevice['credentials']): Promise<RawDevice>
}

/** Starts it; ends with the test. `settings` are those of every process. */
export async function startCluster(t: Teardown, settings: Readonly<Record<string, string>> = {}): Promise<Cluster> {
  const redis = await startRedisServer({ appendfsync: 'always' })
  t.teardown(() => redis.stop())
  const folder = temporaryFolder(t)
  const [httpA = 0, httpB = 0, deviceA = 0, deviceB = 0, linkA = 0, linkB = 0] = await freePorts(6)
  const key = { accessKeyId: 'shared-key', accessKeySecret: randomUUID() }
  const env = {
    OPENMPS_REDIS_URL: `redis://127.0.0.1:${redis.port}`,
    OPENMPS_KEYS_FILE: join(folder, 'keys.json'),
    OPENMPS_LOG_LEVEL: 'warn',
    ...settings,
  }
  await runCommand(['keys'], env)

  // The first push core is linked before the second one starts: that tells their links apart.
  const firstLinks = [await startTcpProxy(t, linkA), await startTcpProxy(t, linkA)] as const
  let route = firstLinks[0].port
  const linkEntry = await startTcpProxy(t, () => route)
  const core = (name: string, port: number) =>
    new Member(port, () =>
      startCommand(t, ['pushcore'], {
        ...env,
        OPENMPS_DATA_DIR: join(folder, name),
        OPENMPS_HTTP_PORT: String(port),
        OPENMPS_GRPC_PORT: '0',
        OPENMPS_BOOTSTRAP_APP: JSON.stringify({ ...APP, ...key }),
      }),
    )
  const gateway = (devicePort: number, linkPort: number, address?: number) =>
    new Member(linkPort, () =>
      startCommand(t, ['gateway'], {
        ...env,
        OPENMPS_DEVICE_PORT: String(devicePort),
        OPENMPS_LINK_PORT: String(linkPort),
        ...(address !== undefined && { OPENMPS_LINK_ADDRESS: `127.0.0.1:${address}` }),
      }),
    )
  const cores = [core('a', httpA), core('b', httpB)] as const
  const gateways = [gateway(deviceA, linkA, linkEntry.port), gateway(deviceB, linkB)] as const
  await Promise.all([cores[0], ...gateways].map((member) => member.start()))
  await Promise.all([cores[0], ...gateways].map((member) => member.ready()))
  route = firstLinks[1].port
  await cores[1].start()
  await cores[1].ready()
  await until(() => firstLinks[1].connections > 0, 'the link of the second push core to the first gateway')
  route = linkA

  const devicePorts = [deviceA, deviceB] as const
  let turn: 0 | 1 = 0
  const balancer = await startTcpProxy(t, () => {
    const port = devicePorts[gateways[turn].serving ? turn : other(turn)]
    turn = other(turn)
    return port
  })
  const backend = (port: number) => createBackend({ url: `http://127.0.0.1:${port}`, app: APP, key })
  const adminToken = readCredentials(join(folder, 'a'))?.adminToken ?? ''
  const admin = (port: number) => createAdmin({ url: `http://127.0.0.1:${port}`, adminToken })
  return {
    redis,
    cores,
    gateways,
    backends: [backend(httpA), backend(httpB)],
    admins: [admin(httpA), admin(httpB)],
    firstLinks,
    linkEntry,
    routeLinks(open) {
      // The port of no service: whoever dials it is refused.
      route = open ? linkA : 1
    },
    async device(t, { gateway, inHurry = true, storage } = {}) {
      const port = gateway === undefined ? balancer.port : devicePorts[gateway]
      const options = { url: `ws://127.0.0.1:${port}`, ...APP, closeTimeoutMs: 1_000 }
      const kept = storage === undefined ? {} : { storage }
      const device = createDevice({ ...options, ...kept, ...(inHurry && { clock: hurriedClock(HURRY) }) })
      t.teardown(() => device.close())
      return device.online()
    },
    async rawDevice(t, gateway, credentials) {
      const device = await openRawDevice(`ws://127.0.0.1:${devicePorts[gateway]}`, APP, credentials)
      t.teardown(() => device.destroy())
      return device
    },
  }
}
