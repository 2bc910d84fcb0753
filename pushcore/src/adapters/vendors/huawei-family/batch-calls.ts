import { LRUCache } from 'lru-cache'
import type { VendorAccount, VendorAnswer } from '../../../ports/vendor-channel.ts'
import { type AccessTokens, callAuthorized } from '../shared/access-tokens.ts'
import type { CallResult } from '../shared/http.ts'

/** Accounts that something is known of. One that had to make way is treated as a new one. */
const MAX_ACCOUNTS = 10_000

export interface BatchApi {
  readonly tokens: AccessTokens
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

/** Remembers of each account whether it was ever right. */
export function createBatchCall({ tokens, isUnauthorized, readAnswers }: BatchApi): BatchCall {
  const proven = new LRUCache<string, true>({ max: MAX_ACCOUNTS })

  return async (account, devices, call) => {
    const result = await callAuthorized({ tokens, account, call, isUnauthorized })
    if ('failed' in result) return devices.map(() => result.failed)
    const answers = readAnswers(result, devices, proven.has(account.key))
    if (answers.some(({ kind }) => kind === 'sent')) proven.set(account.key, true)
    return answers
  }
}
