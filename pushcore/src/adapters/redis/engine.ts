import { crc32 } from 'node:zlib'
import { PushError } from '@openmps/proto'
import type { Client } from './connect.ts'
import { fromRedis } from './redis-error.ts'
import type { ReplicatedWrites } from './replicated-writes.ts'
import { SCRIPTS, type ScriptName } from './scripts/index.ts'

/**
 * Into how many hash tags all data is divided. A change moves every target to another partition and is a
 * migration: the number is part of the layout, and no setting.
 */
export const PARTITIONS = 256

/** A partition's number, or a small one for what is shared: all apps together, all gateways together. */
export type Partition = number | 'apps' | 'gateways'

export type Argument = string | number | Buffer

/** What a script answers: texts, whole numbers, nil, and lists of them. */
export type Reply = string | number | null | readonly Reply[]
export type BinaryReply = Buffer | number | null | readonly BinaryReply[]

type Run = (key: string, ...args: readonly Argument[]) => Promise<unknown>

/** The scripts on one connection or cluster, addressed by partition. */
export class Engine {
  readonly #client: Client
  readonly #prefix: string
  readonly #replicated: ReplicatedWrites | undefined
  #closed = false

  /** With `replicated` what `write` sends waits for replicas. */
  constructor(client: Client, prefix: string, replicated?: ReplicatedWrites) {
    this.#client = client
    this.#prefix = prefix
    this.#replicated = replicated
    for (const [name, lua] of Object.entries(SCRIPTS)) client.defineCommand(name, { numberOfKeys: 1, lua })
  }

  get client(): Client {
    return this.#client
  }

  get prefix(): string {
    return this.#prefix
  }

  partitionOf(text: string): number {
    return crc32(text) % PARTITIONS
  }

  /** What every key of the partition begins with; the braces are what a cluster hashes. */
  base(partition: Partition): string {
    return `${this.#prefix}{${tagOf(partition)}}:`
  }

  /** @throws PushError UNAVAILABLE, OVERLOADED, CLOSED */
  async run(script: ScriptName, partition: Partition, ...args: readonly Argument[]): Promise<Reply> {
    return (await this.#call(script, partition, args)) as Reply
  }

  /** The same with byte strings instead of texts, for answers that carry frames. */
  async runBinary(script: ScriptName, partition: Partition, ...args: readonly Argument[]): Promise<BinaryReply> {
    return (await this.#call(`${script}Buffer`, partition, args)) as BinaryReply
  }

  /** A script whose effect is promised to the caller: it waits for the replicas that the options ask for. */
  async write(script: ScriptName, partition: Partition, ...args: readonly Argument[]): Promise<Reply> {
    return (await this.#write(script, false, partition, args)) as Reply
  }

  async writeBinary(script: ScriptName, partition: Partition, ...args: readonly Argument[]): Promise<BinaryReply> {
    return (await this.#write(script, true, partition, args)) as BinaryReply
  }

  /** One call to every partition, all at once; the answers by partition. */
  everywhere(script: ScriptName, ...args: readonly Argument[]): Promise<Reply[]> {
    return Promise.all(ALL.map((partition) => this.run(script, partition, ...args)))
  }

  /** The same, where a partition that cannot be reached has nothing. @throws PushError when that is so for all */
  async whereReachable(script: ScriptName, ...args: readonly Argument[]): Promise<Reply[]> {
    const replies = await Promise.allSettled(ALL.map((partition) => this.run(script, partition, ...args)))
    return reachable(replies, null)
  }

  /** The partition that has the key; one question to each. */
  async partitionWith(name: string): Promise<number | undefined> {
    const found = await Promise.all(
      ALL.map((partition) => this.command((client) => client.exists(this.base(partition) + name))),
    )
    const partition = found.indexOf(1)
    return partition < 0 ? undefined : partition
  }

  /** A plain command, with the errors of the store. */
  async command<T>(command: (client: Client) => Promise<T>): Promise<T> {
    if (this.#closed) throw new PushError('CLOSED', 'the store is closed')
    try {
      return await command(this.#client)
    } catch (error) {
      throw fromRedis(error)
    }
  }

  #call(name: string, partition: Partition, args: readonly Argument[]): Promise<unknown> {
    // defineCommand puts the scripts on the client under their names.
    const commands = this.#client as unknown as Readonly<Record<string, Run>>
    return this.command((client) => commands[name]?.call(client, this.base(partition), ...args) ?? Promise.reject())
  }

  #write(script: ScriptName, binary: boolean, partition: Partition, args: readonly Argument[]): Promise<unknown> {
    const replicated = this.#replicated
    if (replicated === undefined) return this.#call(binary ? `${script}Buffer` : script, partition, args)
    const call = { script, binary, tag: tagOf(partition), key: this.base(partition), args }
    return this.command(() => replicated.run(call))
  }

  close(): void {
    this.#closed = true
    this.#client.disconnect()
    this.#replicated?.close()
  }
}

const tagOf = (partition: Partition): string => (typeof partition === 'number' ? `p${partition}` : partition)

const ALL = Array.from({ length: PARTITIONS }, (_, partition) => partition)

/** What was answered, with a stand-in for what was not. @throws the first reason, when nobody has answered */
export function reachable<T>(results: readonly PromiseSettledResult<T>[], standIn: T): T[] {
  const [first] = results
  if (first?.status === 'rejected' && results.every(({ status }) => status === 'rejected')) throw first.reason
  return results.map((result) => (result.status === 'fulfilled' ? result.value : standIn))
}
