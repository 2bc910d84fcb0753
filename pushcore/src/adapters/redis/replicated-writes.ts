import { createHash } from 'node:crypto'
import { PushError } from '@openmps/proto'
import { slotOf } from './cluster-slot.ts'
import type { Client } from './connect.ts'
import type { Argument } from './engine.ts'
import { Cluster, type Redis } from './ioredis.ts'
import { fromRedis } from './redis-error.ts'
import { SCRIPTS, type ScriptName } from './scripts/index.ts'

export interface ReplicationSettings {
  /** Replicas that must have a write; at least 1. */
  readonly waitReplicas: number
  readonly replicaTimeoutMs: number
  /** Calls that wait for a connection; beyond it they are refused with OVERLOADED. */
  readonly maxWaiting: number
}

/** A script as it is called. */
export interface WriteCall {
  readonly script: ScriptName
  /** Answers with byte strings instead of texts. */
  readonly binary: boolean
  readonly tag: string
  readonly key: string
  readonly args: readonly Argument[]
}

interface Waiting extends WriteCall {
  /** The node does not know the script: its text is sent. */
  readonly whole: boolean
  readonly tries: number
  readonly resolve: (reply: unknown) => void
  readonly reject: (error: PushError) => void
}

/** How often a call that a node has refused is sent again: with the script's text, or to the slot's new master. */
const MAX_TRIES = 5

/** The node has done nothing: another has the slot now, or soon. */
const MOVED = /^(MOVED|CLUSTERDOWN|TRYAGAIN) /

const sha1 = (lua: string): string => createHash('sha1').update(lua).digest('hex')
const SHAS = new Map(Object.entries(SCRIPTS).map(([name, lua]) => [name, sha1(lua)]))

/**
 * Scripts whose effect is to be on replicas before their answer counts. They go to their node with a WAIT behind
 * them, in one write to one connection, because WAIT speaks of what its own connection has written. While it
 * waits the connection serves nobody else: so the connection is none that reads use, and there is one WAIT at a
 * time per node, for all scripts that were called meanwhile. A replica that is away costs each of them its
 * time-out once and does not add up.
 *
 * The commands are written out, because the client would send a script that the node has forgotten once more
 * behind the WAIT, where nothing waits for it.
 */
export class ReplicatedWrites {
  readonly #client: Client
  readonly #settings: ReplicationSettings
  readonly #lanes = new Map<Redis, Waiting[]>()
  #waiting = 0

  constructor(client: Client, settings: ReplicationSettings) {
    this.#client = client
    this.#settings = settings
  }

  /** @throws PushError UNAVAILABLE (the effect is not known, or not replicated), OVERLOADED */
  async run(call: WriteCall): Promise<unknown> {
    if (this.#waiting >= this.#settings.maxWaiting) {
      throw new PushError('OVERLOADED', 'too many writes wait for replicas; try again later')
    }
    this.#waiting++
    try {
      return await new Promise<unknown>((resolve, reject) => {
        this.#enqueue({ ...call, whole: false, tries: 0, resolve, reject })
      })
    } finally {
      this.#waiting--
    }
  }

  close(): void {
    this.#client.disconnect()
  }

  #enqueue(call: Waiting): void {
    const node = this.#nodeOf(call)
    if (node === undefined) {
      void this.#findAgain(call, new PushError('UNAVAILABLE', 'no master of the cluster has the slot now'))
      return
    }
    const lane = this.#lanes.get(node)
    if (lane !== undefined) {
      lane.push(call)
      return
    }
    const calls = [call]
    this.#lanes.set(node, calls)
    void this.#drain(node, calls)
  }

  #nodeOf({ tag }: WriteCall): Redis | undefined {
    const client = this.#client
    if (!(client instanceof Cluster)) return client
    const master = client.slots[slotOf(tag)]?.[0]
    return client.nodes('master').find(({ options }) => `${options.host}:${options.port}` === master)
  }

  async #drain(node: Redis, calls: Waiting[]): Promise<void> {
    // The rest of this turn's calls come with the first.
    await Promise.resolve()
    while (calls.length > 0) await this.#send(node, calls.splice(0))
    this.#lanes.delete(node)
  }

  /** Never rejects: each call has its own end. */
  async #send(node: Redis, calls: readonly Waiting[]): Promise<void> {
    const { waitReplicas, replicaTimeoutMs } = this.#settings
    const pipeline = node.pipeline()
    for (const { script, whole, binary, key, args } of calls) {
      const name = whole ? 'eval' : 'evalsha'
      const rest: Argument[] = [whole ? SCRIPTS[script] : (SHAS.get(script) ?? ''), 1, key, ...args]
      if (binary) pipeline.callBuffer(name, ...rest)
      else pipeline.call(name, ...rest)
    }
    pipeline.wait(waitReplicas, replicaTimeoutMs)
    const results = (await pipeline.exec().catch(() => null)) ?? []
    const [unanswered, replicas] = results[calls.length] ?? [new Error('no answer'), 0]
    const replicated = unanswered === null && Number(replicas) >= waitReplicas
    for (const [n, call] of calls.entries()) {
      const [error, reply] = results[n] ?? [new Error('no answer'), null]
      if (error !== null) this.#refused(call, error)
      else if (replicated) call.resolve(reply)
      else call.reject(notReplicated(this.#settings, unanswered))
    }
  }

  #refused(call: Waiting, error: Error): void {
    const tries = call.tries + 1
    if (tries > MAX_TRIES) call.reject(fromRedis(error))
    else if (error.message.startsWith('NOSCRIPT')) this.#enqueue({ ...call, whole: true, tries })
    else if (MOVED.test(error.message)) void this.#findAgain({ ...call, tries }, fromRedis(error))
    else call.reject(fromRedis(error))
  }

  /** Asks the cluster who has which slot, and sends the call to its master; `failure` when there is none. */
  async #findAgain(call: Waiting, failure: PushError): Promise<void> {
    const client = this.#client
    if (client instanceof Cluster) await new Promise<void>((resolve) => client.refreshSlotsCache(() => resolve()))
    if (this.#nodeOf(call) === undefined) call.reject(failure)
    else this.#enqueue(call)
  }
}

const notReplicated = ({ waitReplicas, replicaTimeoutMs }: ReplicationSettings, cause: Error | null): PushError =>
  new PushError(
    'UNAVAILABLE',
    `it is written, but not on ${waitReplicas} ${waitReplicas === 1 ? 'replica' : 'replicas'} within ` +
      `${replicaTimeoutMs} ms; repeating it with the same message key is safe`,
    cause === null ? undefined : { cause },
  )
