import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { freePorts, startTcpProxy, type TcpProxy } from '../dev-env/index.ts'
import { type Blow, type Fault, until } from './fault.ts'
import { RedisNode } from './redis-node.ts'
import type { Scope } from './scope.ts'
import { silentCut } from './topology.ts'

const IN_STEP_WITHIN_MS = 30_000

/** A master, its replica, and an address that is always the master's. */
export interface RedisPair {
  readonly url: string
  readonly faults: readonly Fault[]
}

/** What an operator's fail-over does, without the wait of a Sentinel: a proxy is moved to the promoted replica. */
export async function startRedisPair(scope: Scope, folder: string): Promise<RedisPair> {
  const ports = await freePorts(2)
  const [one, other] = ports.map((port) => new RedisNode(port, join(folder, `redis-${port}`)))
  if (one === undefined || other === undefined) throw new Error('no ports for Redis')
  let [master, replica] = [one, other]
  scope.teardown(() => Promise.all([one.kill(), other.kill()]))
  await master.start()
  await replica.start(master.port)
  const proxy = await startTcpProxy(scope, () => master.port)
  let busy = false

  const inStep = () => until(() => replica.isInStep(), IN_STEP_WITHIN_MS, 'the replica to follow')
  /** One thing at a time: with both nodes broken at once more would be lost than Redis promises to keep. */
  const alone = (target: string, work: () => Promise<void>): Blow | undefined => {
    if (busy) return undefined
    return {
      target,
      async run() {
        busy = true
        try {
          await inStep()
          await work()
          await inStep()
        } finally {
          busy = false
        }
      },
    }
  }

  async function failOver(awayMs: number): Promise<void> {
    await master.kill()
    const dead = master
    const answer = await replica.promote()
    if (answer !== 'OK') throw new Error(`the replica was not promoted: ${answer}`)
    ;[master, replica] = [replica, dead]
    proxy.cut()
    await delay(awayMs)
    await dead.start(master.port)
  }

  const faults: Fault[] = [
    {
      kind: 'kill Redis',
      everyMs: 20_000,
      choose: (random) => {
        const awayMs = random.int(0, 2_000)
        return alone(`master ${master.port}`, async () => {
          await master.kill()
          await delay(awayMs)
          await master.start()
        })
      },
    },
    {
      kind: 'kill replica of Redis',
      everyMs: 40_000,
      choose: (random) => {
        const awayMs = random.int(0, 3_000)
        return alone(`replica ${replica.port}`, async () => {
          await replica.kill()
          await delay(awayMs)
          await replica.start(master.port)
        })
      },
    },
    {
      kind: 'fail over Redis',
      everyMs: 25_000,
      choose: (random) => alone(`master ${master.port}`, () => failOver(random.int(0, 2_000))),
    },
    { kind: 'cut Redis connections', everyMs: 15_000, choose: () => cutNow(proxy) },
    silentCut('swallow Redis traffic', [proxy], 35_000),
  ]
  return { url: `redis://127.0.0.1:${proxy.port}`, faults }
}

function cutNow(proxy: TcpProxy): Blow {
  return { target: `behind port ${proxy.port}`, run: async () => proxy.cut() }
}
