import { performance } from 'node:perf_hooks'
import { boundedCache } from '../../bounded-cache.ts'
import type { ClaimedJob, JobQueue } from '../../ports/job-queue.ts'
import type { Context } from './context.ts'
import { type Argument, PARTITIONS, type Reply, reachable } from './engine.ts'
import { answer, PartitionBatch } from './partition-batch.ts'
import { groupBy, list, pairs, text, texts } from './reply.ts'

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
  /** Of the jobs that were ever met. */
  readonly #names = new Set<string>()

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
  claim(nowMs: number, leaseMs: number, places: Places): Promise<ClaimedJob[]> {
    const claim = () => this.#claim(nowMs, leaseMs, places)
    const mine = this.#claiming.then(claim, claim)
    this.#claiming = mine
    return mine
  }

  /** Two rounds, because the order of time is one over all partitions: look, then take the oldest. */
  async #claim(nowMs: number, leaseMs: number, places: Places): Promise<ClaimedJob[]> {
    const leaseEndsMs = nowMs + leaseMs
    const due = oldest(await this.#due(nowMs, places), places)
    const batch = new PartitionBatch(this.#context)
    const slots = due.map(({ partition, id, name }) => batch.add(partition, 'jc', id, name, nowMs, leaseEndsMs))
    await batch.runUnreplicated()
    const claimed: ClaimedJob[] = []
    let failure: unknown
    for (const [n, slot] of slots.entries()) {
      const { id = '', partition = 0 } = due[n] ?? {}
      if (slot.error !== undefined) failure = slot.error
      if (slot.error !== undefined || slot.reply === null) continue
      const [kind = '', payload = '{}', dueAtMs, attempts] = texts(slot.reply)
      this.#where.set(id, partition)
      const messageId = messageOf(id)
      if (messageId !== undefined) this.#context.locations.note(messageId, partition)
      const job = { id, kind, payload: JSON.parse(payload), dueAtMs: Number(dueAtMs), attempts: Number(attempts) }
      claimed.push({ ...job, leaseEndsMs })
    }
    // What was claimed elsewhere is done; the rest is seen by the next claim.
    if (claimed.length === 0 && failure !== undefined) throw failure
    return claimed
  }

  async #due(nowMs: number, places: Places): Promise<Due[]> {
    const { jobHeads } = this.#context
    const wanted = Object.keys(places).filter((name) => (places[name] ?? 0) > 0)
    // Said shortly, because it is said to every partition.
    const without = [...this.#names].filter((name) => !wanted.includes(name))
    const limit = Math.max(0, ...Object.values(places))
    const lookedAtMs = performance.now()
    const worthALook = Array.from({ length: PARTITIONS }, (_, partition) => partition).filter((partition) => {
      const heads = jobHeads.get(partition)
      if (heads === undefined || lookedAtMs - heads.lookedAtMs > LOOK_AGAIN_MS) return true
      return wanted.some((name) => (heads.dueAtMs.get(name) ?? Number.POSITIVE_INFINITY) <= nowMs)
    })
    const found = await Promise.allSettled(
      worthALook.map((partition) => this.#dueIn(partition, lookedAtMs, [nowMs, limit, ...without])),
    )
    return reachable(found, [])
      .flat()
      .filter((one) => one.dueAtMs <= nowMs)
  }

  async #dueIn(partition: number, lookedAtMs: number, args: readonly Argument[]): Promise<Due[]> {
    const { engine, jobHeads } = this.#context
    jobHeads.set(partition, { dueAtMs: new Map(), lookedAtMs })
    try {
      const reply = list(await engine.run('openmpsDueJobs', partition, ...args))
      const due: Due[] = []
      const dueAtMs = new Map<string, number>()
      for (let at = 0; at + 2 < reply.length; at += 3) {
        const name = text(reply[at])
        this.#names.add(name)
        dueAtMs.set(name, Number(reply[at + 1]))
        for (const [id, time] of pairs(texts(reply[at + 2]))) due.push({ partition, name, id, dueAtMs: Number(time) })
      }
      // Added meanwhile by this process: it stays unknown.
      if (jobHeads.has(partition)) jobHeads.set(partition, { dueAtMs, lookedAtMs })
      return due
    } catch (error) {
      jobHeads.delete(partition)
      throw error
    }
  }
}

type Places = Readonly<Record<string, number>>

interface Due {
  readonly partition: number
  readonly name: string
  readonly id: string
  readonly dueAtMs: number
}

/** Of each name as many as it has places. */
const oldest = (due: readonly Due[], places: Places): Due[] =>
  [...groupBy(due, ({ name }) => name)].flatMap(([name, all]) =>
    all.sort((left, right) => left.dueAtMs - right.dueAtMs).slice(0, places[name] ?? 0),
  )

export function createJobQueue({ engine }: Context, jobs: Jobs): JobQueue {
  return {
    async add({ id, kind, dueAtMs, payload }) {
      await jobs.one(id, 'ja', kind, dueAtMs, JSON.stringify(payload))
    },
    claim: (nowMs, leaseMs, places) => jobs.claim(nowMs, leaseMs, places),
    complete: async ({ id, leaseEndsMs }) => (await jobs.one(id, 'jr', leaseEndsMs)) === 1,
    postpone: async ({ id, leaseEndsMs }, dueAtMs) => (await jobs.one(id, 'jp', leaseEndsMs, dueAtMs)) === 1,
    async remove(id) {
      await jobs.one(id, 'jx')
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
