import { SignJWT } from 'jose'
import { LRUCache } from 'lru-cache'
import type { Signer } from './login.ts'

/** Apple takes a token for 60 minutes and wants at least 20 between two. */
const RENEW_MS = 45 * 60_000
const MIN_AGE_MS = 20 * 60_000
/** Keys whose token is kept; those of more are signed again. */
const MAX_SIGNERS = 10_000

export interface ProviderToken {
  readonly jwt: Promise<string>
  /** Milliseconds since 1970. */
  readonly signedAtMs: number
  /** It took the place of one that Apple refused. */
  readonly afterRefusal: boolean
}

/** The token of each team and key: one for all who send with it. */
export class ProviderTokens {
  readonly #now: () => number
  readonly #tokens = new LRUCache<string, ProviderToken>({ max: MAX_SIGNERS })

  constructor(now: () => number) {
    this.#now = now
  }

  get(signer: Signer): ProviderToken {
    const known = this.#tokens.get(signer.id)
    if (known !== undefined && this.#now() - known.signedAtMs < RENEW_MS) return known
    return this.#sign(signer, false)
  }

  /**
   * After Apple refused this very token: whether there is another one to try. A fresh one is not replaced, as that is
   * refused as well and counts as abuse; unless it is said to be expired, which the clock may have been set right since,
   * and that once.
   */
  renew(signer: Signer, refused: ProviderToken, reason: string): boolean {
    if (this.#tokens.get(signer.id) !== refused) return true
    const ageMs = this.#now() - refused.signedAtMs
    const isFresh = ageMs >= 0 && ageMs < MIN_AGE_MS
    if (isFresh && (reason !== 'ExpiredProviderToken' || refused.afterRefusal)) return false
    this.#sign(signer, true)
    return true
  }

  /** The new token is there for all at once, its text later: two callers never sign two. */
  #sign({ id, teamId, keyId, key }: Signer, afterRefusal: boolean): ProviderToken {
    const signedAtMs = this.#now()
    const jwt = new SignJWT()
      .setProtectedHeader({ alg: 'ES256', kid: keyId })
      .setIssuer(teamId)
      .setIssuedAt(Math.floor(signedAtMs / 1000))
      .sign(key)
    const token = { jwt, signedAtMs, afterRefusal }
    this.#tokens.set(id, token)
    return token
  }
}
