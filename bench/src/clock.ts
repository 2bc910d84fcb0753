/**
 * Microseconds of the machine's monotonic clock. Every process on one machine reads the same clock, so
 * a time taken in the server can be compared with one taken in the load generator. `performance.now`
 * counts on that clock from the start of the process, costs no allocation, and only lacks the offset.
 */
export function nowUs(): number {
  return offsetUs + performance.now() * 1000
}

const offsetUs = calibrate()

/** The first calls are slow, and one that is interrupted is worthless: the quickest of several is right. */
function calibrate(): number {
  let best = { tookUs: Number.POSITIVE_INFINITY, offsetUs: 0 }
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const before = process.hrtime.bigint()
    const sinceStartUs = performance.now() * 1000
    const tookUs = Number(process.hrtime.bigint() - before) / 1000
    if (tookUs < best.tookUs) best = { tookUs, offsetUs: Number(before) / 1000 + tookUs / 2 - sinceStartUs }
  }
  return best.offsetUs
}

export function sleep(delayMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, delayMs))
}
