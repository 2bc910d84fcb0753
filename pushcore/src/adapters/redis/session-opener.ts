import { PushError } from '@openmps/proto'
import { CLOCK_SKEW_MS, type SessionOpener } from '../../ports/session-opener.ts'
import type { Context } from './context.ts'
import { factFields, toStanding } from './device-record.ts'
import type { Argument, Engine, Reply } from './engine.ts'
import { list, texts } from './reply.ts'
import { entryOf } from './session-directory.ts'

/** Sessions that begin in one script call: other clients of Redis wait while it runs. */
const MAX_OPERATIONS = 256

/** Revocations that a device is told when it connects; it is told the rest the next time. */
const MAX_REVOCATIONS = 64

interface Waiting {
  readonly args: readonly Argument[]
  readonly resolve: (reply: Reply) => void
  readonly reject: (error: unknown) => void
}

/**
 * Gathers the operations of one turn of the event loop by partition. A partition has one call under way, and
 * gathers the next meanwhile: the busier Redis is, the more operations share a call. Partitions do not wait for
 * each other, so one that is away holds up its own devices only.
 */
class PartitionCalls {
  readonly #engine: Engine
  readonly #waiting = new Map<number, Waiting[]>()
  readonly #running = new Map<number, Promise<void>>()
  #scheduled = false

  constructor(engine: Engine) {
    this.#engine = engine
  }

  add(partition: number, ...args: readonly Argument[]): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const waiting = this.#waiting.get(partition)
      if (waiting === undefined) this.#waiting.set(partition, [{ args, resolve, reject }])
      else waiting.push({ args, resolve, reject })
      if (this.#scheduled) return
      this.#scheduled = true
      setImmediate(() => this.#send())
    })
  }

  /** Waits for the answers of what was added. */
  async idle(): Promise<void> {
    this.#send()
    while (this.#running.size > 0) await Promise.all(this.#running.values())
  }

  #send(): void {
    this.#scheduled = false
    for (const partition of this.#waiting.keys()) {
      if (!this.#running.has(partition)) this.#running.set(partition, this.#drain(partition))
    }
  }

  async #drain(partition: number): Promise<void> {
    for (;;) {
      const waiting = this.#waiting.get(partition)
      if (waiting === undefined) break
      this.#waiting.delete(partition)
      await this.#run(partition, waiting)
    }
    this.#running.delete(partition)
  }

  async #run(partition: number, waiting: readonly Waiting[]): Promise<void> {
    for (let from = 0; from < waiting.length; from += MAX_OPERATIONS) {
      const chunk = waiting.slice(from, from + MAX_OPERATIONS)
      try {
        const operations = chunk.flatMap(({ args }) => [args.length, ...args])
        const replies = list(await this.#engine.run('openmpsSessions', partition, MAX_REVOCATIONS, ...operations))
        for (const [n, { resolve }] of chunk.entries()) resolve(replies[n] ?? null)
      } catch (error) {
        // Those behind it would wait for the same time-out, one call after the other.
        for (const { reject } of waiting.slice(from)) reject(error)
        return
      }
    }
  }
}

export interface RedisSessionOpener extends SessionOpener {
  /** Waits for the answers of what was called. */
  idle(): Promise<void>
}

/**
 * All that a session needs at its beginning is in the device's partition: one script does it, for many devices at
 * a time. What the device told about itself is written with it: the call is made anyway, so there is nothing
 * to be saved by writing it later. Calls above `maxQueuedWrites` are refused with OVERLOADED.
 */
export function createRedisSessionOpener({ engine, apps, limits }: Context): RedisSessionOpener {
  const calls = new PartitionCalls(engine)
  let waiting = 0

  async function admitted<T>(call: () => Promise<T>): Promise<T> {
    if (waiting >= limits.maxQueuedWrites) {
      throw new PushError('OVERLOADED', 'too many sessions wait for Redis; try again later')
    }
    waiting++
    try {
      return await call()
    } finally {
      waiting--
    }
  }

  return {
    open: ({ app, device, gateway, facts, connectedAtMs, atMs }) =>
      admitted(async () => {
        const number = await apps.number(app)
        const args = [device, gateway, atMs, connectedAtMs + CLOCK_SKEW_MS, number, ...factFields(facts)]
        const reply = await calls.add(engine.partitionOf(device), 'O', ...args)
        const [epoch, old, revocations, fields, mail] = list(reply)
        if (epoch === null) throw new PushError('CLOSED', 'the device has connected again since')
        const { userId = '', ...standing } = toStanding(list(fields))
        const replaced = entryOf(device, old)
        return {
          session: { device, gateway, epoch: Number(epoch) },
          ...(replaced !== undefined && { replaced }),
          userId,
          hasMail: mail === 1,
          revocations: texts(revocations),
          standing,
        }
      }),

    resume: ({ device, gateway, epoch }) =>
      admitted(async () => {
        const reply = await calls.add(engine.partitionOf(device), 'R', device, gateway, epoch)
        const [restored, old, revocations, fields] = list(reply)
        const { userId: _, ...standing } = toStanding(list(fields))
        const replaced = entryOf(device, old)
        return {
          restored: restored === 1,
          ...(replaced !== undefined && { replaced }),
          revocations: texts(revocations),
          ...(restored === 1 && { standing }),
        }
      }),

    idle: () => calls.idle(),
  }
}
