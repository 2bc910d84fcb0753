import { performance } from 'node:perf_hooks'
import { boundedCache } from '../../bounded-cache.ts'
import type { Job, JobQueue } from '../../ports/job-queue.ts'
import type { Context } from './context.ts'
import { PARTITIONS, type Reply, reachable } from './engine.ts'
import { answer, PartitionBatch } from './partition-batch.ts'
import { pairs, texts } from './reply.ts'

/** Partitions of claimed jobs, so that completing one is one call. */
const REMEMBERED_JOBS = 10_000

/** A partition is looked at again after this at the latest: jobs that other processes add start this late. */
const LOOK_AGAIN_MS = 1_000

/** Jobs about a message, whose id follows: they are with it. */
const ABOUT_MESSAGES = ['receipt:', 'sms:', 'vendor:']

const messageOf = (id: string): string | undefined => {
  const prefix = ABOUT_MESSAGES.find((one) => id.startsWith(one))
  return prefix === undefined ? undefined : id.slice(prefix.length)
}

/**
 * Jobs lie in the partition of what they are about: a receipt appears in the script that ends its message, the jobs of
 * what follows it in the one that stores it.
 * A claim looks only where something may be due, which it knows of the jobs that this process adds; so
 * claims that follow each other closely do not ask 256 partitions every time.
 */
export class Jobs {
  readonly #context: Context
  readonly #where = boundedCache<number>(REMEMBERED_JOBS)

  #claiming: Promise<unknown> = Promise.resolve()

  constructor(context: Context) {
    this.#context = context
  }

  async partitionOf(id: string): Promise<number> {
    const known = this.#where.get(id)
    if (known !== undefined) return known
    const { engine, locations } = this.#context
    const messageId = messageOf(id)
    if (messageId === undefined) return engine.partitionOf(id)
    // Claimed by another process, or not at all: it is with its message, or where that was before it was pruned.
    return (await locations.find(messageId)) ?? (await engine.partitionWith(`job:${id}`)) ?? engine.partitionOf(id)
  }

  async one(id: string, op: string, ...args: (string | number)[]): Promise<Reply> {
    const partition = await this.partitionOf(id)
    const batch = new PartitionBatch(this.#context)
    const slot = batch.add(partition, op, id, ...args)
    await batch.run()
    return answer(slot)
  }

  /** One claim at a time: two that look at once would go for the same jobs, and one would leave with none. */
  claim(nowMs: number, leaseMs: number, limit: number): Promise<Job[]> {
    const claim = () => this.#claim(nowMs, leaseMs, limit)
    const mine = this.#claiming.then(claim, claim)
    this.#claiming = mine
    return mine
  }

  /** Two rounds, because the order of time is one over all partitions: look, then take the oldest. */
  async #claim(nowMs: number, leaseMs: number, limit: number): Promise<Job[]> {
    const due = (await this.#due(nowMs, limit)).sort((left, right) => left.dueAtMs - right.dueAtMs).slice(0, limit)
    const batch = new PartitionBatch(this.#context)
    const slots = due.map(({ partition, id }) => batch.add(partition, 'jc', id, nowMs, nowMs + leaseMs))
    await batch.runUnreplicated()
    const claimed: Job[] = []
    let failure: unknown
    for (const [n, slot] of slots.entries()) {
      const { id = '', partition = 0 } = due[n] ?? {}
      if (slot.error !== undefined) failure = slot.error
      if (slot.error !== undefined || slot.reply === null) continue
      const [kind = '', payload = '{}', dueAtMs, attempts] = texts(slot.reply)
      this.#where.set(id, partition)
      const messageId = messageOf(id)
      if (messageId !== undefined) this.#context.locations.note(messageId, partition)
      claimed.push({ id, kind, payload: JSON.parse(payload), dueAtMs: Number(dueAtMs), attempts: Number(attempts) })
    }
    // What was claimed elsewhere is done; the rest is seen by the next claim.
    if (claimed.length === 0 && failure !== undefined) throw failure
    return claimed
  }

  async #due(nowMs: number, limit: number): Promise<{ partition: number; id: string; dueAtMs: number }[]> {
    const { engine, jobHeads } = this.#context
    const lookedAtMs = performance.now()
    const worthALook = Array.from({ length: PARTITIONS }, (_, partition) => partition).filter((partition) => {
      const head = jobHeads.get(partition)
      return head === undefined || head.dueAtMs <= nowMs || lookedAtMs - head.lookedAtMs > LOOK_AGAIN_MS
    })
    const found = await Promise.allSettled(
      worthALook.map(async (partition) => {
        jobHeads.set(partition, { dueAtMs: Number.POSITIVE_INFINITY, lookedAtMs })
        const key = `${engine.base(partition)}due`
        try {
          const flat = await engine.command((client) =>
            client.zrangebyscore(key, '-inf', '+inf', 'WITHSCORES', 'LIMIT', 0, limit),
          )
          const jobs = pairs(flat).map(([id, score]) => ({ partition, id, dueAtMs: Number(score) }))
          // Added meanwhile by this process: it stays unknown.
          const [first] = jobs
          if (first !== undefined && jobHeads.has(partition)) {
            jobHeads.set(partition, { dueAtMs: first.dueAtMs, lookedAtMs })
          }
          return jobs.filter(({ dueAtMs }) => dueAtMs <= nowMs)
        } catch (error) {
          jobHeads.delete(partition)
          throw error
        }
      }),
    )
    return reachable(found, []).flat()
  }
}

export function createJobQueue({ engine }: Context, jobs: Jobs): JobQueue {
  return {
    async add({ id, kind, dueAtMs, payload }) {
      await jobs.one(id, 'ja', kind, dueAtMs, JSON.stringify(payload))
    },
    claim: (nowMs, leaseMs, limit) => jobs.claim(nowMs, leaseMs, limit),
    async complete(id) {
      await jobs.one(id, 'jr')
    },
    async postpone(id, dueAtMs) {
      await jobs.one(id, 'jp', dueAtMs)
    },
    async get(id) {
      const key = `${engine.base(await jobs.partitionOf(id))}job:${id}`
      const [kind, payload, dueAtMs, attempts, againAtMs] = await engine.command((client) =>
        client.hmget(key, 'k', 'p', 'd', 'n', 'a'),
      )
      if (kind == null || payload == null) return undefined
      const job = { id, kind, payload: JSON.parse(payload), attempts: Number(attempts) }
      return { ...job, dueAtMs: Number(againAtMs ?? dueAtMs) }
    },
    async count(kind) {
      const counts = await Promise.all(
        Array.from({ length: PARTITIONS }, (_, partition) =>
          engine.command((client) => client.hget(`${engine.base(partition)}jn`, kind)),
        ),
      )
      return counts.reduce((sum, count) => sum + Number(count ?? 0), 0)
    },
  }
}
