/** Latencies in milliseconds, as they go into results. */
export interface Summary {
  readonly count: number
  readonly meanMs: number
  readonly p50Ms: number
  readonly p95Ms: number
  readonly p99Ms: number
  readonly maxMs: number
}

const SUB_BITS = 6
const SUB_COUNT = 1 << SUB_BITS
/** 2^31 µs are 35 minutes: longer than any run. */
const MAX_VALUE = 2 ** 31 - 1
const BUCKETS = (31 - SUB_BITS) * SUB_COUNT + SUB_COUNT

/**
 * Counts microseconds in buckets that are at most 1/64 of their value wide. The size is fixed, so that
 * recording a million values costs no memory and does not disturb the process that records.
 */
export class Histogram {
  readonly #counts = new Uint32Array(BUCKETS)
  #count = 0
  #sum = 0
  #max = 0

  get count(): number {
    return this.#count
  }

  record(valueUs: number): void {
    const value = valueUs < 0 ? 0 : Math.min(Math.round(valueUs), MAX_VALUE)
    const bucket = bucketOf(value)
    this.#counts[bucket] = (this.#counts[bucket] ?? 0) + 1
    this.#count += 1
    this.#sum += value
    if (value > this.#max) this.#max = value
  }

  /** The upper edge of the bucket that holds the value: never better than the truth. */
  percentile(share: number): number {
    const rank = Math.ceil(this.#count * share)
    let seen = 0
    for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
      seen += this.#counts[bucket] ?? 0
      if (seen >= rank && seen > 0) return Math.min(upperEdge(bucket), this.#max)
    }
    return 0
  }

  summary(): Summary {
    return {
      count: this.#count,
      meanMs: this.#count === 0 ? 0 : toMs(this.#sum / this.#count),
      p50Ms: toMs(this.percentile(0.5)),
      p95Ms: toMs(this.percentile(0.95)),
      p99Ms: toMs(this.percentile(0.99)),
      maxMs: toMs(this.#max),
    }
  }

  reset(): void {
    this.#counts.fill(0)
    this.#count = 0
    this.#sum = 0
    this.#max = 0
  }
}

function bucketOf(value: number): number {
  if (value < SUB_COUNT) return value
  const shift = 31 - Math.clz32(value) - SUB_BITS
  return shift * SUB_COUNT + (value >>> shift)
}

function upperEdge(bucket: number): number {
  if (bucket < SUB_COUNT) return bucket
  const shift = Math.floor(bucket / SUB_COUNT) - 1
  return (bucket - shift * SUB_COUNT + 1) * 2 ** shift - 1
}

function toMs(us: number): number {
  return Math.round(us) / 1000
}
