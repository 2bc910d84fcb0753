/**
 * A set of 64-bit fingerprints in two 32-bit halves, without an object for each: 12 to 24 bytes instead
 * of the hundred that a Set of strings takes. Open addressing; grows by doubling, never shrinks. With a
 * million members a stranger is taken for one once in 10^13 times.
 */
export interface FingerprintSet {
  has(high: number, low: number): boolean
  /** No effect when it is there already. */
  add(high: number, low: number): void
  readonly size: number
}

const FIRST_CAPACITY = 64
/** Above this share of used slots the chains of collisions become long. */
const MAX_LOAD = 0.66

export function createFingerprintSet(): FingerprintSet {
  let slots = new Uint32Array(FIRST_CAPACITY * 2)
  let size = 0

  /** Index of the fingerprint's slot, or of the free one where it belongs. */
  function find(high: number, low: number): number {
    const mask = slots.length / 2 - 1
    let slot = low & mask
    while (!isFree(slot * 2) && (slots[slot * 2] !== high || slots[slot * 2 + 1] !== low)) slot = (slot + 1) & mask
    return slot * 2
  }

  const isFree = (at: number) => slots[at] === 0 && slots[at + 1] === 0

  function write(at: number, high: number, low: number): void {
    slots[at] = high
    slots[at + 1] = low
  }

  function grow(): void {
    const old = slots
    slots = new Uint32Array(old.length * 2)
    for (let at = 0; at < old.length; at += 2) {
      const high = old[at] ?? 0
      const low = old[at + 1] ?? 0
      if (high !== 0 || low !== 0) write(find(high, low), high, low)
    }
  }

  return {
    has: (high, low) => !isFree(find(high, low || 1)),
    add(high, low) {
      // A zero low half is stored as one, because two zeros mark a free slot.
      const at = find(high, low || 1)
      if (!isFree(at)) return
      write(at, high, low || 1)
      size++
      if (size > (slots.length / 2) * MAX_LOAD) grow()
    },
    get size() {
      return size
    },
  }
}
