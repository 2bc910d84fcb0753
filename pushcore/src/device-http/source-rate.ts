import { boundedCache } from '../bounded-cache.ts'
import type { Clock } from '../ports/clock.ts'
import { DEVICE_HTTP_LIMITS } from './limits.ts'

export interface SourceRateOptions {
  readonly clock: Clock
  /** In each window. */
  readonly max: number
  readonly windowMs: number
}

/** Bounds what one source may ask for in a window of time. Sources are counted by this process alone. */
export class SourceRate {
  readonly #options: SourceRateOptions
  readonly #bySource = boundedCache<{ sinceMs: number; count: number }>(DEVICE_HTTP_LIMITS.maxSources)

  constructor(options: SourceRateOptions) {
    this.#options = options
  }

  /** Counts a request. Returns 0 when it is admitted, else the milliseconds until the next window. */
  admit(address: string): number {
    const { clock, max, windowMs } = this.#options
    const nowMs = clock.now()
    const source = sourceOf(address)
    const known = this.#bySource.get(source)
    const entry = known !== undefined && nowMs - known.sinceMs < windowMs ? known : { sinceMs: nowMs, count: 0 }
    if (entry.count >= max) return entry.sinceMs + windowMs - nowMs
    entry.count += 1
    this.#bySource.set(source, entry)
    return 0
  }
}

/** An IPv4 address, or the first 64 bits of an IPv6 address: whoever has one of those has all of the rest. */
function sourceOf(address: string): string {
  if (!address.includes(':') || address.startsWith('::ffff:')) return address
  const [head = ''] = address.split('::')
  return head.split(':').slice(0, 4).join(':')
}
