import { z } from 'zod'
import type { VendorAccount } from '../../../ports/vendor-channel.ts'
import type { MintResult } from './access-tokens.ts'
import { again, refused, unanswered } from './answers.ts'
import { form, parseJson, type VendorHttp } from './http.ts'

const GRANT = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive() })
const DENIAL = z.object({ error: z.union([z.string(), z.number()]) })

/**
 * Logs in by OAuth 2.0 client credentials (RFC 6749, 4.4), with `clientId` and `clientSecret` of the account. The vendor's
 * words are not passed on: they may quote what was sent.
 * @param statuses of mPaaS guide 10.3, for a login that is refused and for one that is put off
 */
export async function logIn(
  http: VendorHttp,
  url: string,
  { credentials: { clientId = '', clientSecret = '' } }: VendorAccount,
  statuses: { readonly denied: string; readonly busy: string },
  now: () => number,
): Promise<MintResult> {
  const sentAtMs = now()
  const result = await http.call({
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: form({ grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret }),
  })
  if (result.kind === 'noAnswer') return { failed: unanswered(result.code) }
  const { status, body, retryAfterMs } = result
  const json = parseJson(body)
  const grant = GRANT.safeParse(json)
  if (status === 200 && grant.success) {
    return { token: grant.data.access_token, expiresAtMs: sentAtMs + grant.data.expires_in * 1000 }
  }
  const code = DENIAL.safeParse(json).data?.error ?? `HTTP ${status}`
  if (status === 429 || status === 503) {
    return { failed: again('busy', { code, status: statuses.busy, detail: 'the login is too busy' }, retryAfterMs) }
  }
  if (status >= 400 && status < 500) {
    const detail = 'the vendor refuses the login: check clientId and clientSecret'
    return { failed: refused('account', { code, status: statuses.denied, detail }) }
  }
  return { failed: again('outage', { code, detail: 'the answer of the login is not one of the vendor' }, retryAfterMs) }
}
