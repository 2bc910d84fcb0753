import { rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Child } from '../children.ts'
import { RedisProxy } from '../redis-proxy.ts'
import { RedisServer } from '../redis-server.ts'
import { type Metrics, round } from '../scenarios/scenario.ts'
import type { CoreAloneOperations, Moments } from '../server/core-alone-operations.ts'
import { newKeys } from '../server/keys.ts'
import { type CaseRound, observe, type Study } from './study.ts'

/** Devices of each round: each does every operation once. */
const REPEATS = 20
/** Each of them starts a push core anew, which takes a while. */
const COLD_REPEATS = 3
/** Callers side by side, and how often each pushes, or each device acks. */
const CALLERS = 64
const EACH = 10
const DEVICES_A_ROUND = 3 * REPEATS + 2 * COLD_REPEATS + 2 * CALLERS
const FILL_TIMEOUT_MS = 120_000

/** One measured operation: what it took until its answer, and after it. */
interface Count {
  readonly roundTrips: number
  readonly commands: number
  readonly laterRoundTrips: number
  readonly laterCommands: number
}

/** Counts of one case in one round. */
class Tally {
  readonly #counts: Count[] = []

  add(count: Count): void {
    this.#counts.push(count)
  }

  metrics(): Metrics {
    const mean = (of: keyof Count) =>
      round(this.#counts.reduce((sum, count) => sum + count[of], 0) / this.#counts.length, 2)
    return {
      roundTrips: mean('roundTrips'),
      mostRoundTrips: Math.max(...this.#counts.map(({ roundTrips }) => roundTrips)),
      commands: mean('commands'),
      laterRoundTrips: mean('laterRoundTrips'),
      laterCommands: mean('laterCommands'),
      counted: this.#counts.length,
    }
  }
}

/** Counts on the way between push core and Redis what one operation at a time costs. */
class Counter {
  readonly core = new Child<CoreAloneOperations>('core-alone', [])
  readonly #proxy: RedisProxy
  #tallies = new Map<string, Tally>()

  constructor(proxy: RedisProxy) {
    this.#proxy = proxy
  }

  async open(devices: number): Promise<void> {
    await this.core.ready()
    const place = { kind: 'redis', url: this.#proxy.url } as const
    await this.core.call('open', [{ place, keys: newKeys(), started: false }])
    await this.core.call('fill', [devices], FILL_TIMEOUT_MS)
    this.#proxy.counting = true
  }

  async count(name: string, operation: () => Promise<Moments>): Promise<void> {
    await this.#proxy.settled()
    const { answeredAtUs } = await operation()
    const trips = await this.#proxy.settled()
    const before = trips.filter(({ releasedAtUs }) => releasedAtUs <= answeredAtUs)
    const later = trips.filter(({ releasedAtUs }) => releasedAtUs > answeredAtUs)
    const commands = (of: typeof trips) => of.reduce((sum, trip) => sum + trip.commands, 0)
    const tally = this.#tallies.get(name) ?? new Tally()
    this.#tallies.set(name, tally)
    tally.add({
      roundTrips: before.length,
      commands: commands(before),
      laterRoundTrips: later.length,
      laterCommands: commands(later),
    })
  }

  /** All that operations at the same time cost, by one of them. */
  async share(operations: number, work: () => Promise<unknown>): Promise<Metrics> {
    await this.#proxy.settled()
    await work()
    const trips = await this.#proxy.settled()
    const commands = trips.reduce((sum, trip) => sum + trip.commands, 0)
    return {
      roundTrips: round(trips.length / operations, 3),
      commands: round(commands / operations, 2),
      counted: operations,
    }
  }

  take(): Map<string, Tally> {
    const tallies = this.#tallies
    this.#tallies = new Map()
    return tallies
  }
}

/** How often the push core waits for Redis, and how many commands it sends. */
export const roundTrips: Study = {
  title: 'Round trips to Redis and commands of one operation at a time, counted by a proxy in between',
  async run({ rounds, dataDir }, log) {
    const dir = await mkdtemp(join(dataDir, 'openmps-bench-'))
    const redis = await RedisServer.start(join(dir, 'redis'), 'everysec')
    const proxy = await RedisProxy.start(redis.port)
    const counter = new Counter(proxy)
    const onExit = () => {
      counter.core.kill()
      rmSync(dir, { recursive: true, force: true })
    }
    process.once('exit', onExit)
    try {
      await counter.open(rounds * DEVICES_A_ROUND)
      const seen: CaseRound[] = []
      const beside: CaseRound[] = []
      for (let number = 0; number < rounds; number += 1) {
        log(`round-trips: round ${number + 1} of ${rounds}`)
        const { otherLoadPercent } = await observe('', [counter.core.pid, redis.pid], async () => {
          await countAll(counter, number * DEVICES_A_ROUND)
          return {}
        })
        for (const [name, tally] of counter.take()) {
          log(`  ${name}: ${JSON.stringify(tally.metrics())}`)
          seen.push({ name, metrics: tally.metrics(), otherLoadPercent })
        }
        const first = (number + 1) * DEVICES_A_ROUND - 2 * CALLERS
        beside.push(...(await countBeside(counter, first, [counter.core.pid, redis.pid], log)))
      }
      return [
        { variant: 'redis', compared: false, rounds: seen, notes: NOTES },
        { variant: 'redis, one caller and many', compared: false, rounds: beside, notes: BESIDE_NOTES },
      ]
    } finally {
      await counter.core.destroy()
      proxy.close()
      await redis.stop()
      await rm(dir, { recursive: true, force: true })
      process.off('exit', onExit)
    }
  },
}

const NOTES = [
  'Without the work that runs by itself (expiry, jobs), which asks as often with one push a second as with thousands.',
  '"Cold" is the first push of a process; "new" a target that the process has not seen; "again" the same once more.',
  'Later: after the answer. A message to a user is durable with the answer and comes to the inboxes later; an ack is ' +
    "answered when it is recorded, and what it ends of a user's message is settled later. Then notes are cleared.",
  `"acks of ${REPEATS}": those of ${REPEATS} devices in one turn of the event loop.`,
]

const BESIDE_NOTES = [
  'All round trips and commands, by operation: callers push as soon as they are answered, devices ack as soon as the last ack is recorded.',
  `Each of ${CALLERS} ${EACH} times; one alone ${(EACH * CALLERS) / 10} times.`,
]

/** What a push and an ack cost when the next one is there already: steps of one ride with the first of another. */
async function countBeside(
  counter: Counter,
  firstDevice: number,
  pids: readonly number[],
  log: (line: string) => void,
): Promise<CaseRound[]> {
  const { core } = counter
  const seen: CaseRound[] = []
  const observed = async (name: string, operations: number, work: () => Promise<unknown>) => {
    const round = await observe(name, pids, () => counter.share(operations, work))
    log(`  ${name}: ${JSON.stringify(round.metrics)}`)
    seen.push(round)
  }
  for (const [n, kind] of (['device', 'user'] as const).entries()) {
    const devices = Array.from({ length: CALLERS }, (_, at) => firstDevice + n * CALLERS + at)
    for (const device of devices) await core.call('openSession', [device])
    for (const [callers, each] of [
      [1, (EACH * CALLERS) / 10],
      [CALLERS, EACH],
    ] as const) {
      const beside = devices.slice(0, callers)
      const of = `${callers} ${callers === 1 ? 'caller' : 'callers'}`
      await observed(`push, ${kind}, ${of}`, callers * each, () => core.call('pushBeside', [kind, beside, each]))
      await observed(`ack, ${kind}, ${of}`, callers * each, () => core.call('ackBeside', [beside]))
    }
  }
  return seen
}

async function countAll(counter: Counter, firstDevice: number): Promise<void> {
  const { core } = counter
  const numbers = (from: number, count: number) => Array.from({ length: count }, (_, n) => firstDevice + from + n)
  const offline = numbers(0, REPEATS)
  const forDevice = numbers(REPEATS, REPEATS)
  const forUser = numbers(2 * REPEATS, REPEATS)
  const cold = numbers(3 * REPEATS, 2 * COLD_REPEATS)
  const push = (kind: 'device' | 'user', device: number) => () => core.call('push', [kind, device])
  const ack = (devices: number[]) => () => core.call('ackTogether', [devices])

  for (const device of offline) await counter.count('device, new, offline', push('device', device))
  for (const device of offline) await counter.count('device, again, offline', push('device', device))
  for (const device of forDevice) {
    await counter.count('session opens', () => core.call('openSession', [device]))
    await counter.count('device, online', push('device', device))
    await counter.count('ack', ack([device]))
    await counter.count('device, again, online', push('device', device))
  }
  await counter.count(`acks of ${REPEATS}`, ack(forDevice))
  for (const device of forUser) {
    await core.call('openSession', [device])
    await counter.count('user, online', push('user', device))
    await counter.count('ack, user', ack([device]))
    await counter.count('user, again, online', push('user', device))
  }
  await counter.count(`acks of ${REPEATS}, users`, ack(forUser))
  for (const [n, device] of cold.entries()) {
    await core.call('reopen', [])
    if (n % 2 === 0) await counter.count('device, cold', push('device', device))
    else await counter.count('user, cold', push('user', device))
  }
}
