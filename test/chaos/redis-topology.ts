import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { createRandom, freePorts, type Random, startCommand, startTcpProxy, type TcpProxy } from '../dev-env/index.ts'
import { type Blow, type Fault, seedOf } from './fault.ts'
import { Member } from './member.ts'
import { startRedisPair } from './redis-pair.ts'
import type { Scope } from './scope.ts'
import { commonSettings, deviceNetworkFaults, type Installation, silentCut, type Topology } from './topology.ts'

interface GatewayMember extends Member {
  readonly devicePort: number
}

/** Two push cores and two gateways as processes of their own on a Redis with a replica, and a proxy in each way. */
export async function startOnRedis(scope: Scope, installation: Installation, seed: number): Promise<Topology> {
  const { folder } = installation
  const redis = await startRedisPair(scope, folder)
  const [httpA = 0, httpB = 0, deviceA = 0, deviceB = 0, linkA = 0, linkB = 0] = await freePorts(6)
  const env = {
    ...commonSettings(installation),
    OPENMPS_REDIS_URL: redis.url,
    // An answer of success means that the replica has it, too: that is what makes a fail-over lose nothing.
    OPENMPS_REDIS_REPLICAS: '1',
    OPENMPS_KEYS_FILE: join(folder, 'keys.json'),
  }
  const coreOf = (name: string, port: number) => {
    const own = { OPENMPS_DATA_DIR: join(folder, name), OPENMPS_HTTP_PORT: String(port), OPENMPS_GRPC_PORT: '0' }
    return new Member(name, () => startCommand(scope, ['pushcore'], { ...env, ...own }))
  }
  const links: TcpProxy[] = []
  const gatewayOf = async (name: string, devicePort: number, linkPort: number): Promise<GatewayMember> => {
    const link = await startTcpProxy(scope, linkPort)
    links.push(link)
    const own = {
      OPENMPS_DATA_DIR: join(folder, name),
      OPENMPS_DEVICE_PORT: String(devicePort),
      OPENMPS_LINK_PORT: String(linkPort),
      OPENMPS_LINK_ADDRESS: `127.0.0.1:${link.port}`,
    }
    const member = new Member(name, () => startCommand(scope, ['gateway'], { ...env, ...own }))
    return Object.assign(member, { devicePort })
  }
  const cores = [coreOf('core-a', httpA), coreOf('core-b', httpB)]
  const gateways = [await gatewayOf('gateway-a', deviceA, linkA), await gatewayOf('gateway-b', deviceB, linkB)]
  // The first one makes the keys and the app.
  for (const member of [...cores, ...gateways]) await member.start()

  const balancing = createRandom(seedOf(seed, 'balancer'))
  const front = await startTcpProxy(scope, () => {
    const whole = gateways.filter(({ busy }) => !busy)
    return balancing.pick(whole.length > 0 ? whole : gateways).devicePort
  })
  return {
    cores: [httpA, httpB].map((port) => `http://127.0.0.1:${port}`),
    front,
    faults: [
      ...processFaults('gateway', gateways),
      ...processFaults('push core', cores),
      freezeGateway(gateways, front),
      freezeCore(cores),
      silentCut('swallow link traffic', links, 15_000),
      cutLink(links),
      ...redis.faults,
      ...deviceNetworkFaults(front),
    ],
    members: [...cores, ...gateways],
  }
}

function processFaults(what: string, members: readonly Member[]): Fault[] {
  return [
    {
      kind: `kill ${what}`,
      everyMs: 12_000,
      choose: (random) => oneOf(members, random, (member) => member.killAndStart(random.int(0, 500))),
    },
    {
      kind: `restart ${what}`,
      everyMs: 30_000,
      choose: (random) => oneOf(members, random, (member) => member.restart()),
    },
  ]
}

/** In more than half of the cases its devices go to the other one meanwhile, and it wakes up to find them gone. */
function freezeGateway(gateways: readonly GatewayMember[], front: TcpProxy): Fault {
  return {
    kind: 'freeze gateway',
    everyMs: 15_000,
    choose(random) {
      const ms = random.int(1_000, 12_000)
      const leaving = random.chance(0.6)
      return oneOf(gateways, random, async (gateway) => {
        const thawed = gateway.freeze(ms)
        await delay(ms / 3)
        const forget = leaving ? front.strand(gateway.devicePort) : () => undefined
        await thawed
        await delay(ms / 3)
        forget()
      })
    },
  }
}

function freezeCore(cores: readonly Member[]): Fault {
  return {
    kind: 'freeze push core',
    everyMs: 15_000,
    choose: (random) => oneOf(cores, random, (core) => core.freeze(random.int(1_000, 12_000))),
  }
}

function cutLink(links: readonly TcpProxy[]): Fault {
  return {
    kind: 'cut link',
    everyMs: 10_000,
    choose(random) {
      const link = random.pick(links)
      // Sometimes in the middle of a frame.
      const work = random.chance(0.5) ? () => link.cut() : () => link.cutAfter(random.int(1, 5_000))
      return { target: `behind port ${link.port}`, run: async () => work() }
    },
  }
}

function oneOf<M extends Member>(
  members: readonly M[],
  random: Random,
  work: (member: M) => Promise<void>,
): Blow | undefined {
  const free = members.filter(({ busy }) => !busy)
  if (free.length === 0) return undefined
  const member = random.pick(free)
  return { target: member.name, run: () => member.alone(() => work(member)) }
}
