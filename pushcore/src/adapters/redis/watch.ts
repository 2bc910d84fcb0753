import type { Logger } from 'pino'
import type { Client } from './connect.ts'
import { Cluster, type Redis } from './ioredis.ts'

export interface Watch {
  /** Calls back each time that Redis was lost and is there again, perhaps as another server with less in it. */
  onReconnected(callback: () => void): void
  /** The client is about to disconnect by itself: that is no loss. */
  stop(): void
}

/**
 * Follows whether Redis is there. On a cluster each master counts by itself: one is back when a connection to it is
 * made anew, or when another node has become master.
 */
export function watch(client: Client, logger?: Logger): Watch {
  const log = logger?.child({ mod: 'redis' })
  const callbacks: (() => void)[] = []
  let stopped = false

  function lost(where: object): void {
    if (!stopped) log?.warn(where, 'the connection to Redis is lost')
  }
  function back(where: object): void {
    if (stopped) return
    log?.warn(where, 'Redis is there again')
    for (const callback of callbacks) callback()
  }

  if (client instanceof Cluster) watchCluster(client, lost, back)
  else watchOne(client, lost, back)
  return {
    onReconnected: (callback) => callbacks.push(callback),
    stop() {
      stopped = true
    },
  }
}

type Tell = (where: object) => void

function watchOne(client: Redis, lost: Tell, back: Tell): void {
  let state: 'first' | 'there' | 'away' = client.status === 'ready' ? 'there' : 'first'
  // Told for every attempt to connect that fails, too.
  client.on('close', () => {
    if (state !== 'there') return
    state = 'away'
    lost({})
  })
  client.on('ready', () => {
    const before = state
    state = 'there'
    if (before === 'away') back({})
  })
}

function watchCluster(client: Cluster, lost: Tell, back: Tell): void {
  let masters: ReadonlySet<Redis> = new Set()
  const there = new WeakSet<Redis>()

  /** Connections are made by the first command to a node, and a node that is away keeps its slots for a while. */
  function follow(node: Redis, first: boolean): void {
    const arrived = () => {
      there.add(node)
      if (!first && masters.has(node)) back({ node: addressOf(node) })
    }
    if (node.status === 'ready') arrived()
    else node.once('ready', arrived)
  }
  function look(): void {
    if (client.status !== 'ready') return
    const before = masters
    masters = new Set(client.nodes('master'))
    for (const node of masters) if (!before.has(node)) follow(node, before.size === 0)
  }

  look()
  client.on('ready', look)
  // The cluster was asked who has which slot: the client does so whenever a node does not answer as it should.
  client.on('refresh', look)
  client.on('-node', (node: Redis) => {
    if (masters.has(node) && there.has(node)) lost({ node: addressOf(node) })
  })
}

const addressOf = ({ options }: Redis): string => `${options.host}:${options.port}`
