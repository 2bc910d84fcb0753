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

/**
 * Masters with the slots shared out evenly, as an operator's `redis-cli --cluster create` makes them, and as many
 * replicas of each as asked. The masters come first in `servers`, then the first replica of each, and so on.
 */
export async function startRedisCluster(masters = 3, replicas = 0): Promise<RedisCluster> {
  const settings = { 'cluster-enabled': 'yes', 'cluster-node-timeout': '5000', 'cluster-require-full-coverage': 'no' }
  const nodes = masters * (1 + replicas)
  const servers = await Promise.all(Array.from({ length: nodes }, () => startRedisServer(settings)))
  const clients = servers.map(({ port }) => new Redis(port, '127.0.0.1'))
  try {
    for (const [n, client] of clients.slice(0, masters).entries()) {
      const [from, to] = [Math.floor((n * SLOTS) / masters), Math.floor(((n + 1) * SLOTS) / masters) - 1]
      await client.call('CLUSTER', 'ADDSLOTSRANGE', from, to)
      await client.call('CLUSTER', 'SET-CONFIG-EPOCH', n + 1)
    }
    for (const { port } of servers.slice(1)) await clients[0]?.call('CLUSTER', 'MEET', '127.0.0.1', port)
    await until(async () => (await Promise.all(clients.map((client) => knows(client, nodes)))).every(Boolean))
    for (const [n, client] of clients.slice(masters).entries()) {
      await client.call('CLUSTER', 'REPLICATE', String(await clients[n % masters]?.call('CLUSTER', 'MYID')))
    }
    for (const client of clients) await until(() => isReady(client))
    for (const client of clients.slice(masters)) await until(() => isLinked(client))
  } finally {
    for (const client of clients) client.disconnect()
  }
  return {
    nodes: servers.slice(0, masters).map(({ port }) => ({ host: '127.0.0.1', port })),
    servers,
    async stop() {
      await Promise.all(servers.map((server) => server.stop()))
    },
  }
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (const startedAtMs = Date.now(); Date.now() - startedAtMs < READY_WITHIN_MS; await delay(50)) {
    if (await condition()) return
  }
  throw new Error('the cluster did not come up')
}

/** The replica follows its master. */
export const isLinked = async (replica: Redis): Promise<boolean> =>
  (await replica.info('replication')).includes('master_link_status:up')

const clusterInfo = async (client: Redis): Promise<string> => String(await client.call('CLUSTER', 'INFO'))
const knows = async (client: Redis, nodes: number) =>
  (await clusterInfo(client)).includes(`cluster_known_nodes:${nodes}`)
const isReady = async (client: Redis) => {
  const info = await clusterInfo(client)
  return info.includes('cluster_state:ok') && info.includes(`cluster_slots_assigned:${SLOTS}`)
}
