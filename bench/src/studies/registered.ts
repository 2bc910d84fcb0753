import { rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Child } from '../children.ts'
import { sleep } from '../clock.ts'
import { type AppendFsync, RedisServer } from '../redis-server.ts'
import { type Metrics, round } from '../scenarios/scenario.ts'
import type { CoreAloneOperations, FillOutcome, TargetKind } from '../server/core-alone-operations.ts'
import { newKeys } from '../server/keys.ts'
import type { Settings, StoreKind } from '../settings.ts'
import { type CaseRound, type Comparison, observe, type Study } from './study.ts'

const ONLINE = 100
const ONLINE_EVERY = 10
/** Pushes of one burst, and how many wait for their answer at a time: seconds, of which one garbage collection is little. */
const BURST = { pushes: 30_000, callers: 64 }
/** Well below what the slowest store takes, so that the latency is that of a push and not of a queue. */
const STEADY = { perSecond: 500, warmUpMs: 500, durationMs: 4_000 }
const OPEN_TIMEOUT_MS = 60_000
const FILL_TIMEOUT_MS = 3_600_000
const PROGRESS_MS = 10_000

/** Registered devices that share nothing with those of another number: a store and a push core of their own. */
class Registry {
  readonly core = new Child<CoreAloneOperations>('core-alone', [])
  readonly devices: number
  redis: RedisServer | undefined
  fill: FillOutcome = { bindsPerSecond: 0, messagesPerSecond: 0, seconds: 0 }

  constructor(devices: number) {
    this.devices = devices
  }

  get name(): string {
    return this.devices.toLocaleString('en-US')
  }

  get pids(): number[] {
    return this.redis === undefined ? [this.core.pid] : [this.core.pid, this.redis.pid]
  }

  async open(store: StoreKind, dir: string, log: (line: string) => void): Promise<void> {
    await this.core.ready()
    if (store === 'redis') this.redis = await RedisServer.start(join(dir, this.name), 'everysec')
    const place =
      this.redis === undefined
        ? ({ kind: 'lmdb', dir: join(dir, this.name) } as const)
        : ({ kind: 'redis', url: this.redis.url } as const)
    await this.core.call('open', [{ place, keys: newKeys(), started: true }], OPEN_TIMEOUT_MS)
    let done = false
    const filling = this.core.call('fill', [this.devices], FILL_TIMEOUT_MS).finally(() => {
      done = true
    })
    filling.catch(() => {})
    for (let waitedMs = 0; !done; waitedMs += 100) {
      await sleep(100)
      if (waitedMs % PROGRESS_MS === 0 && waitedMs > 0 && !done) {
        log(`  ${this.name}: ${(await this.core.call('filled', [])).toLocaleString('en-US')} devices filled`)
      }
    }
    this.fill = await filling
    log(`  ${this.name}: filled, ${JSON.stringify(this.fill)}`)
    await this.core.call('online', [ONLINE], OPEN_TIMEOUT_MS)
  }

  async close(): Promise<void> {
    await this.core.call('close', []).catch(() => {})
    await this.core.destroy()
    await this.redis?.stop()
  }

  /** Pushes to devices, then to users. */
  async measure(contentBytes: number): Promise<Metrics> {
    const { rssAnonBytes } = await this.core.call('sample', [false])
    return {
      devices: this.devices,
      ...(await this.#pushes('device', contentBytes)),
      ...(await this.#pushes('user', contentBytes)),
      coreRssBytes: rssAnonBytes,
      ...(this.redis && { redisBytes: await this.redis.info('used_memory') }),
      fillBindsPerSecond: this.fill.bindsPerSecond,
      fillMessagesPerSecond: this.fill.messagesPerSecond,
    }
  }

  async #pushes(kind: TargetKind, contentBytes: number): Promise<Metrics> {
    const mix = { kind, contentBytes, online: ONLINE, onlineEvery: ONLINE_EVERY }
    const redisBefore = await this.redis?.cpuUs()
    const { elapsedMs, cpuUs, systemCpuUs } = await this.core.call('burst', [{ ...mix, ...BURST }])
    const redisAfter = await this.redis?.cpuUs()
    const latency = await this.core.call('steady', [{ ...mix, ...STEADY }])
    const redisUs = redisBefore === undefined || redisAfter === undefined ? undefined : redisAfter - redisBefore
    return {
      [`${kind}PushesPerSecond`]: round((BURST.pushes * 1000) / elapsedMs),
      [`${kind}CpuUs`]: round(cpuUs / BURST.pushes, 1),
      [`${kind}SystemCpuUs`]: round(systemCpuUs / BURST.pushes, 1),
      ...(redisUs !== undefined && { [`${kind}RedisCpuUs`]: round(redisUs / BURST.pushes, 1) }),
      [`${kind}AcceptP50Ms`]: latency.p50Ms,
      [`${kind}AcceptP99Ms`]: latency.p99Ms,
    }
  }
}

/** What a push costs with few and with many devices in the store, most of them offline. */
export const registered: Study = {
  title:
    `The cost of a push by registered devices, each bound, with one or two messages in its inbox, ${ONLINE} of them ` +
    `online and the target of every ${ONLINE_EVERY}th push`,
  async run(settings, log) {
    const comparisons: Comparison[] = []
    for (const store of settings.stores) comparisons.push(...(await onStore(store, settings, log)))
    return comparisons
  },
}

async function onStore(
  store: StoreKind,
  { sizes, rounds, contentBytes, dataDir }: Settings,
  log: (line: string) => void,
): Promise<Comparison[]> {
  const dir = await mkdtemp(join(dataDir, 'openmps-bench-'))
  const registries = sizes.map((size) => new Registry(size))
  const onExit = () => {
    for (const { core } of registries) core.kill()
    rmSync(dir, { recursive: true, force: true })
  }
  process.once('exit', onExit)
  try {
    log(`registered, ${store}: filling`)
    await Promise.all(registries.map((registry) => registry.open(store, dir, log)))
    const modes: (AppendFsync | undefined)[] = store === 'redis' ? ['everysec', 'always'] : [undefined]
    const comparisons: Comparison[] = []
    for (const mode of modes) {
      for (const { redis } of registries) if (mode !== undefined) await redis?.setAppendFsync(mode)
      const variant = mode === undefined ? store : `${store}, appendfsync ${mode}`
      const seen: CaseRound[] = []
      // The first round warms up, and is dropped.
      for (let number = 0; number <= rounds; number += 1) {
        for (const registry of registries) {
          const pids = registries.flatMap((each) => each.pids)
          const outcome = await observe(registry.name, pids, () => registry.measure(contentBytes))
          log(`registered, ${variant}: round ${number} of ${rounds}, ${registry.name}`)
          log(`  ${JSON.stringify(outcome.metrics)}`)
          if (number > 0) seen.push(outcome)
        }
      }
      comparisons.push({ variant, compared: true, rounds: seen, notes: notesOf(registries) })
    }
    return comparisons
  } finally {
    await Promise.all(registries.map((registry) => registry.close()))
    await rm(dir, { recursive: true, force: true })
    process.off('exit', onExit)
  }
}

function notesOf(registries: readonly Registry[]): string[] {
  const fills = registries.map(({ name, fill }) => `${name} in ${fill.seconds} s`).join(', ')
  return [
    `Rate and CPU: ${BURST.pushes} pushes by ${BURST.callers} callers that wait for their answers. ` +
      `Latency: ${STEADY.perSecond} pushes a second, open loop.`,
    `All stores stand side by side on the machine and were filled at the same time: ${fills}.`,
  ]
}
