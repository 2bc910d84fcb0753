import { importPKCS8, SignJWT } from 'jose'
import { z } from 'zod'
import type { MintResult } from '../shared/access-tokens.ts'
import { refused, unanswered, unread } from '../shared/answers.ts'
import { type CallResult, form, parseJson, type VendorHttp } from '../shared/http.ts'
import { DENIED_STATUS } from './answers.ts'
import type { ServiceAccount } from './service-account.ts'

const SCOPE = 'https://www.googleapis.com/auth/firebase.messaging'
const GRANT_TYPE = 'urn:ietf:params:oauth:grant-type:jwt-bearer'
/** The longest that the vendor takes. */
const ASSERTION_SECONDS = 3600

const GRANT = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() })
const DENIAL = z.object({ error: z.string() })

const DENIALS: Readonly<Record<string, string>> = {
  invalid_grant: 'the key of the service account was revoked, or the clock of this machine is wrong',
  unauthorized_client: 'the service account has no right to log in',
}

/** An access token for a service account (RFC 7523). What the vendor says in words may quote the assertion, and is not told. */
export async function logIn(http: VendorHttp, account: ServiceAccount, nowMs: number): Promise<MintResult> {
  const assertion = await sign(account, Math.floor(nowMs / 1000))
  if (assertion === undefined) {
    const detail = 'the private_key of serviceAccount cannot be read: upload the file again'
    return { failed: refused('account', { code: 'private_key', status: DENIED_STATUS, detail }) }
  }
  const call = await http.call({
    url: account.token_uri,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: form({ grant_type: GRANT_TYPE, assertion }),
  })
  return readGrant(call, nowMs)
}

/** Undefined: the key is none. */
async function sign(account: ServiceAccount, nowSeconds: number): Promise<string | undefined> {
  const { private_key, private_key_id, client_email, token_uri } = account
  try {
    return await new SignJWT({ scope: SCOPE })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: private_key_id })
      .setIssuer(client_email)
      .setAudience(token_uri)
      .setIssuedAt(nowSeconds)
      .setExpirationTime(nowSeconds + ASSERTION_SECONDS)
      .sign(await importPKCS8(private_key, 'RS256'))
  } catch {
    return undefined
  }
}

function readGrant(call: CallResult, nowMs: number): MintResult {
  if (call.kind === 'noAnswer') return { failed: unanswered(call.code) }
  const json = parseJson(call.body)
  const grant = GRANT.safeParse(json).data
  if (call.status === 200 && grant !== undefined) {
    return { token: grant.access_token, expiresAtMs: nowMs + grant.expires_in * 1000 }
  }
  const code = DENIAL.safeParse(json).data?.error
  if (code === undefined || call.status < 400 || call.status === 429 || call.status >= 500)
    return { failed: unread(call) }
  const detail = (Object.hasOwn(DENIALS, code) && DENIALS[code]) || 'the vendor refuses the login: check serviceAccount'
  return { failed: refused('account', { code, status: DENIED_STATUS, detail }) }
}
