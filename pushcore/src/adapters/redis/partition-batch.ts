import type { PushError } from '@openmps/proto'
import type { Context } from './context.ts'
import type { Argument, Engine, Reply } from './engine.ts'
import { fromRedis } from './redis-error.ts'
import { list } from './reply.ts'

/** One operation of a batch; after `run` it has its answer, or the reason why there is none. */
export interface Slot {
  readonly args: readonly Argument[]
  /** It only takes a note away: a fail-over may lose it, and then something is done once more. */
  readonly clears: boolean
  reply: Reply
  error: PushError | undefined
}

/** The answer; null when there was no operation. @throws PushError of the partition that could not be reached */
export function answer(slot: Slot | undefined): Reply {
  if (slot?.error !== undefined) throw slot.error
  return slot?.reply ?? null
}

type Send = (clears: boolean, ...args: Parameters<Engine['run']>) => Promise<Reply>

/** Operations and bytes of one script call: other clients of Redis wait while it runs, and for its bytes. */
const MAX_OPERATIONS = 256
const MAX_BYTES = 4 * 1024 * 1024

/**
 * Operations by partition, in their order: each partition gets one script call with all of its own, so that
 * a batch costs one round trip and as many calls as it touches partitions.
 */
export class PartitionBatch {
  readonly #context: Context
  readonly #slots = new Map<number, Slot[]>()

  constructor(context: Context) {
    this.#context = context
  }

  get empty(): boolean {
    return this.#slots.size === 0
  }

  add(partition: number, ...args: readonly Argument[]): Slot {
    return this.#add(partition, { args, clears: false, reply: null, error: undefined })
  }

  /** The operation that takes a note away. */
  clear(partition: number, ...args: readonly Argument[]): Slot {
    return this.#add(partition, { args, clears: true, reply: null, error: undefined })
  }

  #add(partition: number, slot: Slot): Slot {
    const slots = this.#slots.get(partition)
    if (slots === undefined) this.#slots.set(partition, [slot])
    else slots.push(slot)
    return slot
  }

  /**
   * What it writes is promised, or another partition's note of it goes next; calls that only clear do not wait for
   * replicas. Never rejects: each slot has its own error.
   */
  run(): Promise<void> {
    const { engine } = this.#context
    return this.#run((clears, ...args) => (clears ? engine.run(...args) : engine.write(...args)))
  }

  /** The same without waiting for replicas: a fail-over may lose it, and then it is done again. */
  runUnreplicated(): Promise<void> {
    return this.#run((_, ...args) => this.#context.engine.run(...args))
  }

  async #run(send: Send): Promise<void> {
    await Promise.all([...this.#slots].map(([partition, slots]) => this.#runPartition(partition, slots, send)))
  }

  async #runPartition(partition: number, slots: readonly Slot[], send: Send): Promise<void> {
    const { limits, clock, jobHeads } = this.#context
    const head = [limits.maxInbox, limits.maxWaiting, clock.now()]
    // One after the other: what fails holds back what comes behind it.
    let failed: PushError | undefined
    for (const chunk of chunks(slots)) {
      try {
        if (failed !== undefined) throw failed
        const clears = chunk.every((slot) => slot.clears)
        const replies = await send(clears, 'openmpsBatch', partition, ...head, ...chunk.flatMap(withLength))
        for (const [n, reply] of list(replies).entries()) {
          const slot = chunk[n]
          if (slot !== undefined) slot.reply = reply
        }
      } catch (error) {
        failed = fromRedis(error)
        for (const slot of chunk) slot.error = failed
      }
    }
    jobHeads.delete(partition)
  }
}

/** Each operation says how many arguments it has. */
const withLength = ({ args }: Slot): readonly Argument[] => [args.length, ...args]

function* chunks(slots: readonly Slot[]): Generator<Slot[]> {
  let chunk: Slot[] = []
  let size = 0
  for (const slot of slots) {
    const added = slot.args.reduce<number>((sum, arg) => sum + (typeof arg === 'number' ? 8 : arg.length), 0)
    if (chunk.length > 0 && (chunk.length >= MAX_OPERATIONS || size + added > MAX_BYTES)) {
      yield chunk
      chunk = []
      size = 0
    }
    chunk.push(slot)
    size += added
  }
  if (chunk.length > 0) yield chunk
}
