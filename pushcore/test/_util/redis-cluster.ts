import { setTimeout as delay } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { type RedisServer, startRedisServer } from './redis-server.ts'

const SLOTS = 16_384
const READY_WITHIN_MS = 30_000

export interface RedisCluster {
  readonly nodes: readonly { readonly host: string; readonly port: number }[]
  readonly servers: readonly RedisServer[]
  stop(): Promise<void>
}

/** Masters with the slots shared out evenly, as an operator's `redis-cli --cluster create` makes them. */
export async function startRedisCluster(masters = 3): Promise<RedisCluster> {
  const settings = { 'cluster-enabled': 'yes', 'cluster-node-timeout': '5000', 'cluster-require-full-coverage': 'no' }
  const servers = await Promise.all(Array.from({ length: masters }, () => startRedisServer(settings)))
  const clients = servers.map(({ port }) => new Redis(port, '127.0.0.1'))
  try {
    for (const [n, client] of clients.entries()) {
      const [from, to] = [Math.floor((n * SLOTS) / masters), Math.floor(((n + 1) * SLOTS) / masters) - 1]
      await client.call('CLUSTER', 'ADDSLOTSRANGE', from, to)
      await client.call('CLUSTER', 'SET-CONFIG-EPOCH', n + 1)
    }
    for (const { port } of servers.slice(1)) await clients[0]?.call('CLUSTER', 'MEET', '127.0.0.1', port)
    await Promise.all(clients.map((client) => ready(client, masters)))
  } finally {
    for (const client of clients) client.disconnect()
  }
  return {
    nodes: servers.map(({ port }) => ({ host: '127.0.0.1', port })),
    servers,
    async stop() {
      await Promise.all(servers.map((server) => server.stop()))
    },
  }
}

async function ready(client: Redis, masters: number): Promise<void> {
  for (const startedAtMs = Date.now(); Date.now() - startedAtMs < READY_WITHIN_MS; await delay(50)) {
    const info = String(await client.call('CLUSTER', 'INFO'))
    if (info.includes('cluster_state:ok') && info.includes(`cluster_known_nodes:${masters}`)) return
  }
  throw new Error('the cluster did not come up')
}
