import { LRUCache } from 'lru-cache'
import type { VendorAccount, VendorAnswer } from '../../../ports/vendor-channel.ts'

/** Accounts whose token is kept; more are asked for again. */
const MAX_ACCOUNTS = 10_000

export interface Minted {
  readonly token: string
  /** Milliseconds since 1970. */
  readonly expiresAtMs: number
}

/** A token, or the answer for every push of the call when none could be had. */
export type MintResult = Minted | { readonly failed: VendorAnswer }

/**
 * Tokens with which a vendor is called, by account. One call fetches it for all that wait, and a token is renewed
 * `earlyMs` before its end. What failed is not kept.
 */
export class AccessTokens {
  readonly #mint: (account: VendorAccount) => Promise<MintResult>
  readonly #now: () => number
  readonly #earlyMs: number
  readonly #tokens = new LRUCache<string, Minted>({ max: MAX_ACCOUNTS })
  readonly #minting = new Map<string, Promise<MintResult>>()

  /** @param earlyMs default 5 minutes */
  constructor(mint: (account: VendorAccount) => Promise<MintResult>, now: () => number, earlyMs = 300_000) {
    this.#mint = mint
    this.#now = now
    this.#earlyMs = earlyMs
  }

  async get(account: VendorAccount): Promise<MintResult> {
    const known = this.#tokens.get(account.key)
    if (known !== undefined && known.expiresAtMs - this.#earlyMs > this.#now()) return known
    const minting = this.#minting.get(account.key) ?? this.#fetch(account)
    return minting
  }

  /** After the vendor refused this very token: another caller may have got a newer one meanwhile. */
  drop(account: VendorAccount, token: string): void {
    if (this.#tokens.get(account.key)?.token === token) this.#tokens.delete(account.key)
  }

  #fetch(account: VendorAccount): Promise<MintResult> {
    const minting = this.#mint(account)
      .then((result) => {
        if (!('failed' in result)) this.#tokens.set(account.key, result)
        return result
      })
      .finally(() => this.#minting.delete(account.key))
    this.#minting.set(account.key, minting)
    return minting
  }
}
