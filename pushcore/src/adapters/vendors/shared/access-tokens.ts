import { LRUCache } from 'lru-cache'
import type { VendorAccount, VendorAnswer } from '../../../ports/vendor-channel.ts'
import { conceal } from './conceal.ts'
import type { CallResult } from './http.ts'

/** Accounts whose token is kept; more are asked for again. */
const MAX_ACCOUNTS = 10_000
/** After a new token was not taken either. HMS blocks an app after 1,000 logins in 5 minutes. */
const NO_RENEWAL_MS = 60_000

export interface Minted {
  readonly token: string
  /** Milliseconds since 1970. */
  readonly expiresAtMs: number
}

/** A token, or the answer for every push of the call when none could be had. */
export type MintResult = Minted | { readonly failed: VendorAnswer }

interface Kept extends Minted {
  readonly renewAtMs: number
}

/**
 * Tokens with which a vendor is called, by account. One call fetches it for all that wait, and a token is renewed
 * `earlyMs` before its end, or half-way where it lives for less than twice that: the vendors limit logins. What failed is
 * not kept.
 */
export class AccessTokens {
  readonly #mint: (account: VendorAccount) => Promise<MintResult>
  readonly #now: () => number
  readonly #earlyMs: number
  readonly #tokens = new LRUCache<string, Kept>({ max: MAX_ACCOUNTS })
  readonly #minting = new Map<string, Promise<MintResult>>()
  /** When a renewal was last of no use. */
  readonly #uselessAtMs = new LRUCache<string, number>({ max: MAX_ACCOUNTS })

  /** @param earlyMs default 5 minutes */
  constructor(mint: (account: VendorAccount) => Promise<MintResult>, now: () => number, earlyMs = 300_000) {
    this.#mint = mint
    this.#now = now
    this.#earlyMs = earlyMs
  }

  async get(account: VendorAccount): Promise<MintResult> {
    const known = this.#tokens.get(account.key)
    if (known !== undefined && known.renewAtMs > this.#now()) return known
    const minting = this.#minting.get(account.key) ?? this.#fetch(account)
    return minting
  }

  /** After the vendor refused this very token: another caller may have got a newer one meanwhile. */
  drop(account: VendorAccount, token: string): void {
    if (this.#tokens.get(account.key)?.token === token) this.#tokens.delete(account.key)
  }

  /** Whether a new token may help: not just after one did not. */
  mayRenew(account: VendorAccount): boolean {
    return this.#now() - (this.#uselessAtMs.get(account.key) ?? Number.NEGATIVE_INFINITY) >= NO_RENEWAL_MS
  }

  noteUseless(account: VendorAccount): void {
    this.#uselessAtMs.set(account.key, this.#now())
  }

  #fetch(account: VendorAccount): Promise<MintResult> {
    const minting = this.#mint(account)
      .then((result) => {
        if (!('failed' in result)) this.#keep(account, result)
        return result
      })
      .finally(() => this.#minting.delete(account.key))
    this.#minting.set(account.key, minting)
    return minting
  }

  #keep(account: VendorAccount, minted: Minted): void {
    const early = Math.min(this.#earlyMs, (minted.expiresAtMs - this.#now()) / 2)
    this.#tokens.set(account.key, { ...minted, renewAtMs: minted.expiresAtMs - early })
  }
}

export interface AuthorizedCall {
  readonly tokens: AccessTokens
  readonly account: VendorAccount
  call(token: string): Promise<CallResult>
  /** The vendor does not take the token: expired, revoked, or wrong for another reason. */
  isUnauthorized(result: CallResult): boolean
}

/**
 * A call with the account's token; when the vendor does not take it, once more with a new one. What the vendor says to
 * that is the result, whatever it is: a new token that it does not take is a matter of the account, and for some time no
 * other is asked for. The token is struck out of what the vendor says.
 */
export async function callAuthorized(parts: AuthorizedCall): Promise<CallResult | { readonly failed: VendorAnswer }> {
  const { tokens, account, isUnauthorized } = parts
  const first = await tokens.get(account)
  if ('failed' in first) return first
  const result = await callWith(first.token, parts)
  if (!isUnauthorized(result) || !tokens.mayRenew(account)) return result
  tokens.drop(account, first.token)
  const second = await tokens.get(account)
  if ('failed' in second) return second
  const repeated = await callWith(second.token, parts)
  if (isUnauthorized(repeated)) tokens.noteUseless(account)
  return repeated
}

async function callWith(token: string, { call }: AuthorizedCall): Promise<CallResult> {
  const result = await call(token)
  return result.kind === 'answer' ? { ...result, body: conceal(result.body, [token]) } : result
}
