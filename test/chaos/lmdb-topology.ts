import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { request } from 'undici'
import { freePorts, startCommand, startTcpProxy } from '../dev-env/index.ts'
import { type Fault, until } from './fault.ts'
import { Member } from './member.ts'
import type { Scope } from './scope.ts'
import { commonSettings, deviceNetworkFaults, type Installation, type Topology } from './topology.ts'

const GATEWAYS = 2
/** A worker that ends often is started again after up to 10 s, and one that hung has to be found first. */
const HEALED_WITHIN_MS = 60_000

/** `openmps start --gateways 2`: a parent with push core and LMDB, and workers that share the device port. */
export async function startOnLmdb(scope: Scope, installation: Installation): Promise<Topology> {
  // The workers' link ports follow one another.
  const [httpPort = 0, devicePort = 0, linkPort = 0] = await freePorts(2 + GATEWAYS)
  const dataDir = join(installation.folder, 'data')
  const env = {
    ...commonSettings(installation),
    OPENMPS_DATA_DIR: dataDir,
    OPENMPS_HTTP_PORT: String(httpPort),
    OPENMPS_GRPC_PORT: '0',
    OPENMPS_DEVICE_PORT: String(devicePort),
    OPENMPS_LINK_PORT: String(linkPort),
  }
  const parent = new Member('parent', () => startCommand(scope, ['start', '--gateways', String(GATEWAYS)], env))
  await parent.start()
  const front = await startTcpProxy(scope, devicePort)
  const url = `http://127.0.0.1:${httpPort}`
  const healed = () => until(() => parent.busy || isReady(url), HEALED_WITHIN_MS, 'all gateways to be linked')
  /** Process ids with the moments of their starts: an id alone may be another process's meanwhile. */
  const seen = new Map<number, string>()
  const workers = () => {
    const pids = workersOf(parent.pid)
    for (const pid of pids) seen.set(pid, startOf(pid))
    return pids
  }
  scope.teardown(() => {
    // Those of a killed parent that have not ended by themselves, the frozen one included.
    for (const [pid, start] of seen) if (start !== '' && startOf(pid) === start) signal(pid, 'SIGKILL')
  })

  const ofGateways: Fault[] = [
    {
      kind: 'kill gateway',
      everyMs: 9_000,
      choose(random) {
        const pids = workers()
        if (pids.length === 0) return undefined
        const pid = random.pick(pids)
        return {
          target: `process ${pid}`,
          async run() {
            signal(pid, 'SIGKILL')
            await until(() => !workers().includes(pid), HEALED_WITHIN_MS, `${pid} to be gone`)
            await healed()
          },
        }
      },
    },
    {
      kind: 'freeze gateway',
      everyMs: 10_000,
      choose(random) {
        const pids = workers()
        if (pids.length === 0) return undefined
        const pid = random.pick(pids)
        const ms = random.int(1_000, 12_000)
        const leaving = random.chance(0.6)
        return {
          target: `process ${pid}`,
          async run() {
            signal(pid, 'SIGSTOP')
            await delay(ms / 3)
            // The kernel spreads them anew: those that land on the frozen one again give up after a while.
            const forget = leaving ? front.strand(devicePort) : () => undefined
            await delay((ms * 2) / 3)
            signal(pid, 'SIGCONT')
            await delay(ms / 3)
            forget()
          },
        }
      },
    },
  ]
  const ofParent: Fault[] = [
    {
      kind: 'kill parent',
      everyMs: 15_000,
      choose: (random) => {
        workers()
        return whenFree(parent, () => parent.killAndStart(random.int(0, 500)))
      },
    },
    {
      kind: 'freeze push core',
      everyMs: 12_000,
      choose: (random) => whenFree(parent, () => parent.freeze(random.int(1_000, 6_000))),
    },
    {
      kind: 'restart service',
      everyMs: 30_000,
      choose: () => whenFree(parent, () => parent.restart()),
    },
  ]
  return {
    cores: [url],
    front,
    faults: [...ofGateways, ...ofParent, ...deviceNetworkFaults(front)],
    members: [parent],
  }
}

export function whenFree(member: Member, work: () => Promise<void>) {
  return member.busy ? undefined : { target: member.name, run: () => member.alone(work) }
}

async function isReady(url: string): Promise<boolean> {
  try {
    const { statusCode, body } = await request(`${url}/readyz`, { headersTimeout: 2_000 })
    await body.dump()
    return statusCode === 200
  } catch {
    return false
  }
}

/** Process ids of the gateways. The parent tells only those that it began with; Linux knows its children. */
function workersOf(parent: number | undefined): number[] {
  if (parent === undefined) return []
  return read(`/proc/${parent}/task/${parent}/children`)
    .split(' ')
    .map(Number)
    .filter((pid) => pid > 0 && read(`/proc/${pid}/cmdline`).split('\0').includes('gateway'))
}

/** The 22nd field of its stat; the second one, in parentheses, may contain spaces. Empty when it is gone. */
function startOf(pid: number): string {
  const stat = read(`/proc/${pid}/stat`)
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** One that has ended meanwhile needs no signal. */
function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}
