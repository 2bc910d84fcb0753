import { createHash, randomBytes } from 'node:crypto'
import { PushError } from '@openmps/proto'
import type { Clock } from '../../ports/clock.ts'
import type { NonceStore } from '../../ports/nonce-store.ts'
import { createFingerprintSet, type FingerprintSet } from './fingerprint-set.ts'

export interface MemoryNonceStoreOptions {
  readonly clock: Clock
  /**
   * Nonces remembered at once; beyond it requests are refused with OVERLOADED, because forgetting an
   * unexpired nonce would let its request in again. The default serves 4 400 requests a second for ever,
   * 2 200 of one key, and takes at most 200 MB then, 24 bytes for each.
   */
  readonly maxNonces?: number
  /** Of one access key, so that one backend's flood does not shut out the others. Default: half of `maxNonces`. */
  readonly maxNoncesPerKey?: number
}

export const DEFAULT_MAX_NONCES = 8_000_000

/** Nonces are forgotten in slices of this length, so up to this much later than asked. */
const SLICE_MS = 5 * 60_000

interface Slice {
  readonly seen: FingerprintSet
  readonly countByKey: Map<string, number>
}

/**
 * Nonces in the memory of one process.
 *
 * A restart forgets them: a request captured within the 15 minutes before it can be sent once more
 * after it, until its time stamp is too old. Refusing everything stamped before the start would close
 * that gap only for clients whose clocks are not fast, and shut out those with slow clocks after every
 * restart, so it is not done. A repeated push does no harm by itself, because its message key has been
 * used; who needs more puts the nonces into the durable store. Several processes need a shared one.
 */
export function createMemoryNonceStore(options: MemoryNonceStoreOptions): NonceStore {
  const { clock, maxNonces = DEFAULT_MAX_NONCES, maxNoncesPerKey = Math.ceil(maxNonces / 2) } = options
  if (maxNonces < 1 || maxNoncesPerKey < 1) throw new PushError('CONFIG_INVALID', 'a nonce store needs room')
  // Fingerprints are salted, so that nobody can choose nonces that collide with those of others.
  const salt = randomBytes(16)
  /** By the number of the slice in which their nonces expire. */
  const slices = new Map<number, Slice>()

  function fingerprint(accessKeyId: string, nonce: string): [high: number, low: number] {
    const hash = createHash('sha256').update(salt).update(`${accessKeyId.length}:${accessKeyId}:${nonce}`).digest()
    return [hash.readUInt32LE(0), hash.readUInt32LE(4)]
  }

  function sliceAt(expiresAtMs: number): Slice {
    const number = Math.floor(expiresAtMs / SLICE_MS)
    const slice = slices.get(number) ?? { seen: createFingerprintSet(), countByKey: new Map() }
    slices.set(number, slice)
    return slice
  }

  const sum = (count: (slice: Slice) => number) => [...slices.values()].reduce((all, slice) => all + count(slice), 0)

  return {
    async use(accessKeyId, nonce, expiresAtMs) {
      const oldest = Math.floor(clock.now() / SLICE_MS)
      for (const number of slices.keys()) if (number < oldest) slices.delete(number)

      const [high, low] = fingerprint(accessKeyId, nonce)
      for (const { seen } of slices.values()) if (seen.has(high, low)) return false
      if (
        sum(({ seen }) => seen.size) >= maxNonces ||
        sum(({ countByKey }) => countByKey.get(accessKeyId) ?? 0) >= maxNoncesPerKey
      ) {
        throw new PushError('OVERLOADED', 'too many nonces are remembered')
      }
      const { seen, countByKey } = sliceAt(expiresAtMs)
      seen.add(high, low)
      countByKey.set(accessKeyId, (countByKey.get(accessKeyId) ?? 0) + 1)
      return true
    },
  }
}
