import { rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Child } from '../children.ts'
import type { BackendOperations } from '../load/api/operations.ts'
import { BATCH, BATCH_CALLERS, SINGLE_CALLERS, WAY_NAMES, type WayName } from '../load/api/way.ts'
import { between, type Metrics, round } from '../scenarios/scenario.ts'
import type { ApiOperations } from '../server/api-operations.ts'
import { newKeys } from '../server/keys.ts'
import { type CaseRound, observe, type Study } from './study.ts'

/** Enough that no inbox fills up in a run of the usual length. */
const USERS = 10_000
const OPEN_TIMEOUT_MS = 120_000
/** What the answers under way at the end may take. */
const LAST_ANSWERS_MS = 60_000

type Server = Child<ApiOperations>
type Backend = Child<BackendOperations>

/** What the same messages cost by each way that a backend has. */
export const api: Study = {
  title:
    `Messages accepted on LMDB by each way of the API, to ${USERS.toLocaleString('en-US')} bound, offline users, each ` +
    'durable before it is answered',
  async run({ rounds, seconds, contentBytes, dataDir }, log) {
    const dir = await mkdtemp(join(dataDir, 'openmps-bench-'))
    const server: Server = new Child('api-server', [])
    const backend: Backend = new Child('load/api/main', [])
    const onExit = () => {
      server.kill()
      backend.kill()
      rmSync(dir, { recursive: true, force: true })
    }
    process.once('exit', onExit)
    try {
      await Promise.all([server.ready(), backend.ready()])
      const settings = { dir: join(dir, 'store'), keys: newKeys(), users: USERS }
      const place = await server.call('open', [settings], OPEN_TIMEOUT_MS)
      await backend.call('setUp', [{ place, users: USERS, contentBytes }])
      const seen: CaseRound[] = []
      // The first round warms up, and is dropped.
      for (let number = 0; number <= rounds; number += 1) {
        for (const way of WAY_NAMES) {
          const pids = [server.pid, backend.pid]
          const outcome = await observe(way, pids, () => measure(server, backend, way, seconds * 1000))
          log(`api: round ${number} of ${rounds}, ${way}\n  ${JSON.stringify(outcome.metrics)}`)
          if (number > 0) seen.push(outcome)
        }
      }
      await server.call('close', [])
      return [{ variant: 'lmdb', compared: true, rounds: seen, notes: NOTES }]
    } finally {
      await Promise.all([server.destroy(), backend.destroy()])
      await rm(dir, { recursive: true, force: true })
      process.off('exit', onExit)
    }
  },
}

/** @throws Error when the backend and the store have not counted the same messages */
async function measure(server: Server, backend: Backend, way: WayName, durationMs: number): Promise<Metrics> {
  const acceptedBefore = await server.call('accepted', [])
  const before = await server.call('sample', [false])
  const driven = await backend.call('drive', [{ way, durationMs }], durationMs + LAST_ANSWERS_MS)
  const { cpuUs, busyPercent } = between(before, await server.call('sample', [false]))
  const { messages, elapsedMs, latency } = driven
  const accepted = (await server.call('accepted', [])) - acceptedBefore
  if (accepted !== messages) throw new Error(`${way}: ${messages} messages were answered, ${accepted} are in the store`)
  return {
    messagesPerSecond: round((messages * 1000) / elapsedMs),
    serverCpuUs: round(cpuUs / messages, 1),
    serverBusyPercent: busyPercent,
    loadCpuUs: round(driven.cpuUs / messages, 1),
    loadBusyPercent: round(driven.cpuUs / (elapsedMs * 10), 1),
    answerP50Ms: latency.p50Ms,
    answerP99Ms: latency.p99Ms,
  }
}

const NOTES = [
  `PushSimple over HTTP and gRPC Push: one message a call by ${SINGLE_CALLERS} callers. PushMultiple over HTTP: ${BATCH} ` +
    `targets a call by ${BATCH_CALLERS} callers. PushStream: chunks of ${BATCH} pushes on one stream, ${BATCH_CALLERS} ` +
    'under way. PushCollect: the same chunks, 20 a call, two calls at a time.',
  'CPU is that of one message; an answer of a batch is the answer to all of it.',
]
