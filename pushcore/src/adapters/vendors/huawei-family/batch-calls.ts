import { LRUCache } from 'lru-cache'
import type { VendorAccount, VendorAnswer } from '../../../ports/vendor-channel.ts'
import type { AccessTokens } from '../shared/access-tokens.ts'
import { callAuthorized } from '../shared/authorized-call.ts'
import type { CallResult } from '../shared/http.ts'

/** Accounts that something is known of. One that had to make way is treated as a new one. */
const MAX_ACCOUNTS = 10_000

/** After a new access token was not taken either. HMS blocks an app after 1,000 logins in 5 minutes. */
const NO_RENEWAL_MS = 60_000

export interface BatchApi {
  readonly tokens: AccessTokens
  readonly now: () => number
  /** The vendor wants another access token. */
  isUnauthorized(result: CallResult): boolean
  /**
   * What a call says to each device's token, in their order.
   * @param isProven the vendor has taken a token of this account before
   */
  readAnswers(result: CallResult, devices: readonly string[], isProven: boolean): VendorAnswer[]
}

/** One call of a vendor's API for these devices, with the account's access token. */
export type BatchCall = (
  account: VendorAccount,
  devices: readonly string[],
  call: (accessToken: string) => Promise<CallResult>,
) => Promise<VendorAnswer[]>

/** Remembers of each account whether it was ever right, and when a new login was last of no use. */
export function createBatchCall({ tokens, now, isUnauthorized, readAnswers }: BatchApi): BatchCall {
  const proven = new LRUCache<string, true>({ max: MAX_ACCOUNTS })
  const uselessAtMs = new LRUCache<string, number>({ max: MAX_ACCOUNTS })

  return async (account, devices, call) => {
    const mayRenew = now() - (uselessAtMs.get(account.key) ?? -Infinity) >= NO_RENEWAL_MS
    const result = await callAuthorized({
      tokens,
      account,
      call,
      isUnauthorized: (told) => mayRenew && isUnauthorized(told),
    })
    if ('failed' in result) return devices.map(() => result.failed)
    if (mayRenew && isUnauthorized(result)) uselessAtMs.set(account.key, now())
    const answers = readAnswers(result, devices, proven.has(account.key))
    if (answers.some(({ kind }) => kind === 'sent')) proven.set(account.key, true)
    return answers
  }
}
