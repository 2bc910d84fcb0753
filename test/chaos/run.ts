import { randomUUID } from 'node:crypto'
import { setMaxListeners } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { temporaryFolder } from '../dev-env/index.ts'
import { type Account, accountOf, isSettled } from './account.ts'
import { pause, runFault } from './fault.ts'
import { createJournal, type Journal } from './journal.ts'
import { judge, type Violation } from './judge.ts'
import { startOnLmdb } from './lmdb-topology.ts'
import type { ChaosOptions } from './options.ts'
import { longestPushOutage, longestSessionOutage, type Outage } from './outage.ts'
import { startOnRedis } from './redis-topology.ts'
import { setScene } from './scene.ts'
import { createScope } from './scope.ts'
import type { Installation, Topology } from './topology.ts'

/** After the last fault: for the answers that are still due. */
const ANSWERED_WITHIN_MS = 90_000
/**
 * Then for what is still to be shown or to expire: more than the longest of the brief validities, the leases of a
 * push core that is gone (15 s), and a few ack time-outs after each other.
 */
const SETTLED_WITHIN_MS = 45_000
const PROGRESS_EVERY_MS = 3_000

/** What a run has found out, all of it from the checker's own journal. */
export interface Report extends ChaosOptions {
  /** Accepted = delivered + expired + revoked + pending; `lost` is 0. */
  readonly account: Account
  /** Calls of push, and how many times an app was shown a message. */
  readonly attempts: number
  readonly shown: number
  readonly pushesPerSecond: number
  /** How often each fault was struck. */
  readonly faults: Readonly<Record<string, number>>
  readonly longestPushOutage: Outage
  readonly longestSessionOutage: Outage & { readonly device: string }
  /** From the last fault until everything had come to its end. */
  readonly settledAfterMs: number
  readonly violations: readonly Violation[]
}

export interface Progress {
  readonly seconds: number
  readonly phase: 'faults' | 'healing'
  readonly connected: number
  readonly journal: Journal
}

/** One run: start, faults for the time, healing, the proof. */
export async function runChaos(options: ChaosOptions, onProgress: (progress: Progress) => void): Promise<Report> {
  const { seed, seconds } = options
  const scope = createScope()
  try {
    const installation: Installation = {
      app: { appId: 'chaos', workspaceId: 'default' },
      key: { accessKeyId: 'chaos-key', accessKeySecret: randomUUID() },
      folder: temporaryFolder(scope),
    }
    const onRedis = options.store === 'redis'
    const topology = onRedis ? await startOnRedis(scope, installation, seed) : await startOnLmdb(scope, installation)
    const journal = createJournal()
    const { logs } = options
    if (logs !== undefined) scope.teardown(() => writeLogs(logs, topology, journal))
    const scene = setScene(scope, seed, topology, installation, journal)
    await scene.settle()

    const startedAt = Date.now()
    let phase: Progress['phase'] = 'faults'
    const progress = setInterval(() => {
      onProgress({ seconds: (Date.now() - startedAt) / 1_000, phase, connected: scene.connected, journal })
    }, PROGRESS_EVERY_MS)
    scope.teardown(() => clearInterval(progress))

    const noMoreFaults = new AbortController()
    const noMorePushes = new AbortController()
    // Every lane, device and fault waits on one of them.
    setMaxListeners(0, noMoreFaults.signal, noMorePushes.signal)
    const faults = topology.faults.map((fault) => runFault(fault, seed, journal, noMoreFaults.signal))
    const work = scene.work(noMorePushes.signal).catch((error) => {
      journal.complaints.push(`the backend was refused: ${error}`)
    })
    await Promise.race([pause(seconds * 1_000, noMoreFaults.signal), work])
    noMoreFaults.abort()
    await Promise.all(faults)
    const healedAt = Date.now()
    phase = 'healing'
    noMorePushes.abort()
    await within(
      ANSWERED_WITHIN_MS,
      work.then(() => scene.comeHome()),
      journal,
      'every call to be answered',
    )
    if (!(await settled(journal))) {
      journal.nudgedAt = Date.now()
      await scene.nudge()
      await settled(journal)
    }
    return reportOf(options, journal, startedAt, healedAt)
  } finally {
    await scope.close()
  }
}

function writeLogs(folder: string, { members }: Topology, journal: Journal): void {
  mkdirSync(folder, { recursive: true })
  const whole = { ...journal, pushes: [...journal.pushes.values()], devices: [...journal.devices] }
  writeFileSync(join(folder, 'journal.json'), JSON.stringify(whole))
  for (const { name, lines } of members) writeFileSync(join(folder, `${name}.log`), `${lines.join('\n')}\n`)
}

async function settled(journal: Journal): Promise<boolean> {
  const deadline = Date.now() + SETTLED_WITHIN_MS
  while (!isSettled(journal, Date.now())) {
    if (Date.now() > deadline) return false
    await delay(200)
  }
  return true
}

function reportOf(options: ChaosOptions, journal: Journal, startedAt: number, healedAt: number): Report {
  const now = Date.now()
  const faults: Record<string, number> = {}
  for (const { kind } of journal.strikes) faults[kind] = (faults[kind] ?? 0) + 1
  return {
    ...options,
    account: accountOf(journal, now),
    attempts: journal.attempts.length,
    shown: journal.sights.length,
    pushesPerSecond: Math.round(journal.pushes.size / ((healedAt - startedAt) / 1_000)),
    faults,
    longestPushOutage: longestPushOutage(journal, now),
    longestSessionOutage: longestSessionOutage(journal, now),
    settledAfterMs: now - healedAt,
    violations: judge(journal, now),
  }
}

async function within(ms: number, work: Promise<void>, journal: Journal, what: string): Promise<void> {
  const timer = new AbortController()
  const late = delay(ms, 'late' as const, { signal: timer.signal })
  if ((await Promise.race([work, late])) === 'late') journal.complaints.push(`waited ${ms} ms for ${what}`)
  timer.abort()
}
