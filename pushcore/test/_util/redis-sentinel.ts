import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { type RedisServer, startRedisServer } from './redis-server.ts'

const NAME = 'openmps'
const SENTINELS = 3
const QUORUM = 2
const READY_WITHIN_MS = 30_000

/** A master that is silent for longer is taken for dead. */
export const DOWN_AFTER_MS = 500

/** When the sentinels' votes are split, which happens, they vote again after twice this and up to a second. */
export const FAIL_OVER_TIMEOUT_MS = 2_000

export interface SentinelSetUp {
  readonly name: string
  readonly sentinels: readonly { readonly host: string; readonly port: number }[]
  /** The master of the beginning. */
  readonly master: RedisServer
  readonly replicas: readonly RedisServer[]
  stop(): Promise<void>
}

/** A master with replicas that follow it, watched by three sentinels that know of each other. */
export async function startRedisSentinel(replicaCount = 2): Promise<SentinelSetUp> {
  const settings = { 'repl-diskless-sync-delay': '0' }
  const servers = await Promise.all(Array.from({ length: replicaCount + 1 }, () => startRedisServer(settings)))
  const [master, ...replicas] = servers
  if (master === undefined) throw new Error('no master')
  const stops: (() => Promise<void>)[] = servers.map((server) => server.stop)
  const stop = async () => {
    await Promise.all(stops.map((stopOne) => stopOne()))
  }
  try {
    await Promise.all(replicas.map(({ port }) => ask(port, (client) => client.replicaof('127.0.0.1', master.port))))
    const ports: number[] = []
    for (let n = 0; n < SENTINELS; n++) {
      const sentinel = await startSentinel(master.port)
      ports.push(sentinel.port)
      stops.push(sentinel.stop)
    }
    await until(() => following(master.port, replicaCount))
    await Promise.all(ports.map((port) => until(() => knowing(port, replicaCount))))
    return {
      name: NAME,
      sentinels: ports.map((port) => ({ host: '127.0.0.1', port })),
      master,
      replicas,
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

/** What the server is now, in Redis' words: master or slave. */
export const roleOf = ({ port }: RedisServer): Promise<string> =>
  ask(port, async (client) => String((await client.role())[0]))

/** The binary is there since the first server has started. */
async function startSentinel(masterPort: number): Promise<{ port: number; stop(): Promise<void> }> {
  const dir = await mkdtemp(join(tmpdir(), 'openmps-sentinel-'))
  const file = join(dir, 'sentinel.conf')
  const port = await freePort()
  const lines = [
    `port ${port}`,
    'bind 127.0.0.1',
    `dir ${dir}`,
    `sentinel monitor ${NAME} 127.0.0.1 ${masterPort} ${QUORUM}`,
    `sentinel down-after-milliseconds ${NAME} ${DOWN_AFTER_MS}`,
    `sentinel failover-timeout ${NAME} ${FAIL_OVER_TIMEOUT_MS}`,
  ]
  await writeFile(file, `${lines.join('\n')}\n`)
  const child = spawn('redis-server', [file, '--sentinel'], { stdio: 'ignore' })
  return {
    port,
    async stop() {
      await kill(child)
      await rm(dir, { recursive: true, force: true })
    },
  }
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

async function freePort(): Promise<number> {
  const server = createServer()
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  await once(server.close(), 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

async function ask<T>(port: number, question: (client: Redis) => Promise<T>): Promise<T> {
  const client = new Redis(port, '127.0.0.1', { retryStrategy: null, maxRetriesPerRequest: 0 })
  client.on('error', () => undefined)
  try {
    return await question(client)
  } finally {
    client.disconnect()
  }
}

/** What the sentinel says of the master: names and values in turn. */
async function describe(port: number): Promise<ReadonlyMap<string, string>> {
  const reply = await ask(port, (client) => client.call('SENTINEL', 'MASTER', NAME))
  const flat = Array.isArray(reply) ? reply.map(String) : Object.entries(Object(reply)).flat().map(String)
  return new Map(flat.flatMap((name, n) => (n % 2 === 0 ? [[name, flat[n + 1] ?? ''] as const] : [])))
}

/** Whether the replicas have a copy and get what is written. */
async function following(masterPort: number, replicas: number): Promise<boolean> {
  const info = await ask(masterPort, (client) => client.info('replication'))
  return info.split('state=online').length - 1 === replicas
}

/** Whether the sentinel knows the others and the replicas. */
async function knowing(port: number, replicas: number): Promise<boolean> {
  const state = await describe(port).catch(() => new Map<string, string>())
  const others = Number(state.get('num-other-sentinels'))
  return state.get('flags') === 'master' && others === SENTINELS - 1 && Number(state.get('num-slaves')) === replicas
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (const startedAtMs = Date.now(); Date.now() - startedAtMs < READY_WITHIN_MS; await delay(50)) {
    if (await condition()) return
  }
  throw new Error('the sentinels and replicas did not come up')
}
