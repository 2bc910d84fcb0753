import type { VendorAccount, VendorAnswer } from '../../../ports/vendor-channel.ts'
import type { AccessTokens } from './access-tokens.ts'
import { conceal } from './conceal.ts'
import type { CallResult } from './http.ts'

export interface AuthorizedCall {
  readonly tokens: AccessTokens
  readonly account: VendorAccount
  call(token: string): Promise<CallResult>
  /** The vendor does not take the token: expired, revoked, or wrong for another reason. */
  isUnauthorized(result: CallResult): boolean
}

/**
 * A call with the account's token; when the vendor does not take it, once more with a new one. What the vendor says to
 * that is the result, whatever it is: a new token that it does not take is a matter of the account. The token is struck
 * out of what the vendor says.
 */
export async function callAuthorized(parts: AuthorizedCall): Promise<CallResult | { readonly failed: VendorAnswer }> {
  const { tokens, account, isUnauthorized } = parts
  const first = await tokens.get(account)
  if ('failed' in first) return first
  const result = await callWith(first.token, parts)
  if (!isUnauthorized(result)) return result
  tokens.drop(account, first.token)
  const second = await tokens.get(account)
  return 'failed' in second ? second : callWith(second.token, parts)
}

async function callWith(token: string, { call }: AuthorizedCall): Promise<CallResult> {
  const result = await call(token)
  return result.kind === 'answer' ? { ...result, body: conceal(result.body, [token]) } : result
}
