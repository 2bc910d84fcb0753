import { createHash } from 'node:crypto'
import type { Clock } from '../../ports/clock.ts'
import type { NonceStore } from '../../ports/nonce-store.ts'
import type { Engine } from './engine.ts'

/**
 * Nonces shared by all push cores: a key each, that Redis forgets by itself. How many there are is bounded by
 * Redis' memory, which answers OVERLOADED when it is full. Hashed, because a nonce may be as long as a request.
 */
export function createRedisNonceStore(engine: Engine, clock: Clock): NonceStore {
  return {
    async use(accessKeyId, nonce, expiresAtMs) {
      const hash = createHash('sha256').update(`${accessKeyId.length}:${accessKeyId}:${nonce}`).digest('base64url')
      const lifeMs = Math.max(1, Math.ceil(expiresAtMs - clock.now()))
      const key = `${engine.prefix}nonce:${hash}`
      return (await engine.command((client) => client.set(key, '1', 'PX', lifeMs, 'NX'))) === 'OK'
    },
  }
}
