import { readFileSync } from 'node:fs'
import { Session } from 'node:inspector/promises'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { nowUs, sleep } from './clock.ts'

/** What a process knows of itself at one moment. */
export interface Sample {
  readonly atUs: number
  readonly rssBytes: number
  /** Resident memory that no file stands behind. The pages of an LMDB file are not in it. */
  readonly rssAnonBytes: number
  readonly heapUsedBytes: number
  readonly heapTotalBytes: number
  readonly externalBytes: number
  /** User and system time of the process since its start. */
  readonly cpuUs: number
  /** Memory of all TCP buffers of the machine. */
  readonly tcpBufferBytes: number
  /** Kernel objects of the machine, sockets among them; other processes disturb it. */
  readonly kernelSlabBytes: number
  /** Delay of the event loop since the sample before. */
  readonly loopDelayP99Ms: number
  readonly loopDelayMaxMs: number
}

const RESOLUTION_MS = 5
const PAGE_BYTES = 4096

/** Takes samples of the process that it lives in. */
export class Sampler {
  readonly #delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS })

  constructor() {
    this.#delay.enable()
  }

  /** With `collect` the garbage is collected before, so that what is left is what is held. */
  async take(collect: boolean): Promise<Sample> {
    if (collect) await collectGarbage()
    const { heapUsed, heapTotal, external } = process.memoryUsage()
    const { user, system } = process.cpuUsage()
    const status = readFileSync('/proc/self/status', 'utf8')
    const sample: Sample = {
      atUs: nowUs(),
      rssBytes: kilobytes(status, 'VmRSS'),
      rssAnonBytes: kilobytes(status, 'RssAnon'),
      heapUsedBytes: heapUsed,
      heapTotalBytes: heapTotal,
      externalBytes: external,
      cpuUs: user + system,
      tcpBufferBytes: tcpBufferBytes(),
      kernelSlabBytes: kilobytes(readFileSync('/proc/meminfo', 'utf8'), 'Slab'),
      loopDelayP99Ms: delayMs(this.#delay.percentile(99)),
      loopDelayMaxMs: delayMs(this.#delay.max),
    }
    this.#delay.reset()
    return sample
  }
}

/**
 * Collects and gives back what is not used. In a storm V8's young generation grows, to a size that does
 * not depend on the number of devices (48 MiB at most), and keeps it; so does a plain `gc()`, and the
 * devices would be charged for it. Several times, since finalisers of one round free what the next collects.
 */
async function collectGarbage(): Promise<void> {
  const session = new Session()
  session.connect()
  for (let round = 0; round < 4; round += 1) {
    await session.post('HeapProfiler.collectGarbage')
    await sleep(100)
  }
  session.disconnect()
}

/** The histogram holds the distance of two timer calls, which is the resolution when nothing is late. */
function delayMs(distanceNs: number): number {
  return Math.max(0, Math.round(distanceNs / 1000 - RESOLUTION_MS * 1000) / 1000)
}

function kilobytes(table: string, name: string): number {
  const found = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(table)
  return Number(found?.[1] ?? 0) * 1024
}

function tcpBufferBytes(): number {
  const found = /^TCP:.* mem (\d+)/m.exec(readFileSync('/proc/net/sockstat', 'utf8'))
  return Number(found?.[1] ?? 0) * PAGE_BYTES
}
