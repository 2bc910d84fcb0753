import { crc32 } from 'node:zlib'
import { PushError } from '@openmps/proto'
import type { Client } from './connect.ts'
import { fromRedis } from './redis-error.ts'
import { SCRIPTS, type ScriptName } from './scripts/index.ts'

/**
 * Into how many hash tags all data is divided. A change moves every target to another partition and is a
 * migration: the number is part of the layout, and no setting.
 */
export const PARTITIONS = 256

/** A partition's number, or the small one where all apps are together. */
export type Partition = number | 'apps'

export type Argument = string | number | Buffer

/** What a script answers: texts, whole numbers, nil, and lists of them. */
export type Reply = string | number | null | readonly Reply[]
export type BinaryReply = Buffer | number | null | readonly BinaryReply[]

type Run = (key: string, ...args: readonly Argument[]) => Promise<unknown>

/** The scripts on one connection or cluster, addressed by partition. */
export class Engine {
  readonly #client: Client
  readonly #prefix: string
  #closed = false

  constructor(client: Client, prefix: string) {
    this.#client = client
    this.#prefix = prefix
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
    return partition === 'apps' ? `${this.#prefix}{apps}:` : `${this.#prefix}{p${partition}}:`
  }

  /** @throws PushError UNAVAILABLE, OVERLOADED, CLOSED */
  async run(script: ScriptName, partition: Partition, ...args: readonly Argument[]): Promise<Reply> {
    return (await this.#call(script, partition, args)) as Reply
  }

  /** The same with byte strings instead of texts, for answers that carry frames. */
  async runBinary(script: ScriptName, partition: Partition, ...args: readonly Argument[]): Promise<BinaryReply> {
    return (await this.#call(`${script}Buffer`, partition, args)) as BinaryReply
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

  close(): void {
    this.#closed = true
    this.#client.disconnect()
  }
}

const ALL = Array.from({ length: PARTITIONS }, (_, partition) => partition)

/** What was answered, with a stand-in for what was not. @throws the first reason, when nobody has answered */
export function reachable<T>(results: readonly PromiseSettledResult<T>[], standIn: T): T[] {
  const [first] = results
  if (first?.status === 'rejected' && results.every(({ status }) => status === 'rejected')) throw first.reason
  return results.map((result) => (result.status === 'fulfilled' ? result.value : standIn))
}
