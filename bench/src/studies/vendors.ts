import { rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Child } from '../children.ts'
import { sleep } from '../clock.ts'
import { type Metrics, round } from '../scenarios/scenario.ts'
import { newKeys } from '../server/keys.ts'
import type {
  BenchVendor,
  HandoverKind,
  VendorCoreOperations,
  VendorServerOperations,
} from '../server/vendor-operations.ts'
import { type CaseRound, observe, type Study } from './study.ts'

const DEVICES = 100_000
const ON_SOCKETS = 100
const LATENCY_MS = 50
const OWN = { perSecond: 200, warmUpMs: 500, durationMs: 8_000 }
const LONG_MS = 600_000
const LOOK_MS = 20

/** The own channel alone comes first: the others are compared with it. */
const CASES = [
  { name: 'own channel alone' },
  { name: 'broadcast, Huawei', vendor: 'hms', kind: 'broadcast' },
  { name: 'one to each, Xiaomi', vendor: 'xiaomi', kind: 'each' },
  { name: 'one to each, Huawei', vendor: 'hms', kind: 'each' },
] as const satisfies readonly { readonly name: string; readonly vendor?: BenchVendor; readonly kind?: HandoverKind }[]

interface Parts {
  readonly core: Child<VendorCoreOperations>
  readonly vendor: Child<VendorServerOperations>
}

/** What it takes to hand messages to a vendor that answers late, and what the own channel notices of it. */
export const vendors: Study = {
  title:
    `${DEVICES.toLocaleString('en-US')} offline devices on LMDB, reached by a vendor that answers after ${LATENCY_MS} ms, ` +
    `and beside them ${OWN.perSecond} pushes a second to ${ON_SOCKETS} devices on the own channel`,
  async run({ rounds, dataDir, contentBytes, devices = DEVICES }, log) {
    const dir = await mkdtemp(join(dataDir, 'openmps-bench-'))
    const parts: Parts = { core: new Child('vendor-core', []), vendor: new Child('vendor-server', []) }
    const onExit = () => {
      parts.core.kill()
      parts.vendor.kill()
      rmSync(dir, { recursive: true, force: true })
    }
    process.once('exit', onExit)
    try {
      await Promise.all([parts.core.ready(), parts.vendor.ready()])
      const vendorUrl = await parts.vendor.call('listen', [LATENCY_MS])
      await parts.core.call('open', [{ dir: join(dir, 'store'), keys: newKeys(), vendorUrl }], LONG_MS)
      await parts.core.call('fill', [devices], LONG_MS)
      await parts.core.call('online', [ON_SOCKETS], LONG_MS)
      const seen: CaseRound[] = []
      for (let number = 1; number <= rounds; number += 1) {
        for (const one of CASES) {
          if ('vendor' in one) await parts.core.call('reach', [one.vendor], LONG_MS)
          const pids = [parts.core.pid, parts.vendor.pid]
          const outcome = await observe(one.name, pids, () =>
            'vendor' in one ? handedOver(parts, one.kind, devices, contentBytes) : alone(parts, contentBytes),
          )
          log(`vendors: round ${number} of ${rounds}, ${one.name}\n  ${JSON.stringify(outcome.metrics)}`)
          seen.push(outcome)
        }
      }
      await parts.core.call('close', [], LONG_MS)
      return [{ variant: 'lmdb', compared: true, rounds: seen, notes: NOTES }]
    } finally {
      await Promise.all([parts.core.destroy(), parts.vendor.destroy()])
      await rm(dir, { recursive: true, force: true })
      process.off('exit', onExit)
    }
  },
}

async function alone({ core }: Parts, contentBytes: number): Promise<Metrics> {
  const own = await core.call('own', [{ ...OWN, contentBytes }])
  const { rssAnonBytes } = await core.call('sample', [true])
  return { ownP50Ms: own.p50Ms, ownP99Ms: own.p99Ms, coreRssBytes: rssAnonBytes }
}

async function handedOver(
  { core, vendor }: Parts,
  kind: HandoverKind,
  devices: number,
  contentBytes: number,
): Promise<Metrics> {
  await vendor.call('reset', [])
  const before = await core.call('sample', [true])
  const startedAtMs = performance.now()
  await core.call('handOver', [kind], LONG_MS)
  // Much is still to be handed over.
  const own = await core.call('own', [{ ...OWN, contentBytes }], LONG_MS)
  const besideMs = performance.now() - startedAtMs
  const beside = await vendor.call('counts', [])
  let counts = beside
  let most = before.rssAnonBytes
  while (counts.tokens < devices) {
    await sleep(LOOK_MS)
    counts = await vendor.call('counts', [])
    const { rssAnonBytes } = await core.call('sample', [false])
    most = Math.max(most, rssAnonBytes)
    if (performance.now() - startedAtMs > LONG_MS) throw new Error(`only ${counts.tokens} tokens came to the vendor`)
  }
  const restMs = performance.now() - startedAtMs - besideMs
  const after = await core.call('sample', [false])
  return {
    messagesPerSecond: round(((devices - beside.tokens) * 1000) / restMs),
    besidePerSecond: round((beside.tokens * 1000) / besideMs),
    calls: counts.calls,
    tokens: counts.tokens,
    coreCpuUsPerMessage: round((after.cpuUs - before.cpuUs) / devices, 1),
    ownP50Ms: own.p50Ms,
    ownP99Ms: own.p99Ms,
    coreRssBytes: before.rssAnonBytes,
    coreRssPeakBytes: most,
  }
}

const NOTES = [
  'Own latency: from the call of the push to its arrival at the gateway, accepted on disk in between; while messages are ' +
    'handed over it is of the seconds after the last was accepted. "Beside" is the rate of handing over until then, ' +
    'accepting included; the other rate is that of the rest, with the own channel quiet. The vendor counts in a process ' +
    'of its own. CPU per message is of the push core, accepting and the own channel included.',
]
