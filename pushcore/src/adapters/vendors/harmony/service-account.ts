import { createPrivateKey, type KeyObject } from 'node:crypto'
import { PushError } from '@openmps/proto'
import { SignJWT } from 'jose'
import { z } from 'zod'
import type { VendorAccount } from '../../../ports/vendor-channel.ts'
import { LOGIN_STATUSES } from '../huawei-family/status.ts'
import type { MintResult } from '../shared/access-tokens.ts'
import { refused } from '../shared/answers.ts'
import { parseJson } from '../shared/http.ts'

/** Whom a token is for. It is an address and is never called: the token goes to the push API itself. */
const AUDIENCE = 'https://oauth-login.cloud.huawei.com/oauth2/v3/token'

/** Of a token. The vendor takes at most a day. */
const LIFE_SECONDS = 3600

const MIN_KEY_BITS = 2048

const FILE = z.object({
  project_id: z.string().regex(/^[\w-]{1,64}$/),
  key_id: z.string().min(1).max(256),
  private_key: z.string().min(1).max(16_384),
  sub_account: z.string().min(1).max(256),
})

/** The project whose apps the account sends for; empty when there is no such file. */
export const projectOf = ({ credentials }: VendorAccount): string =>
  FILE.safeParse(parseJson(credentials.serviceAccount ?? '')).data?.project_id ?? ''

/** @throws PushError INVALID_ARGUMENT: without any part of the file */
export function readServiceAccount(text = ''): {
  readonly keyId: string
  readonly subAccount: string
  readonly privateKey: KeyObject
} {
  const file = FILE.safeParse(parseJson(text))
  const privateKey = file.success ? readKey(file.data.private_key) : undefined
  if (file.success && privateKey !== undefined) {
    return { keyId: file.data.key_id, subAccount: file.data.sub_account, privateKey }
  }
  throw new PushError(
    'INVALID_ARGUMENT',
    'credentials.serviceAccount: is not the JSON file of a service account, with project_id, key_id, sub_account and an RSA key as private_key',
  )
}

/** Undefined too when OpenSSL says why not: that may hold a part of the key. */
function readKey(pem: string): KeyObject | undefined {
  try {
    const key = createPrivateKey(pem)
    const bits = key.asymmetricKeyDetails?.modulusLength ?? 0
    return key.asymmetricKeyType === 'rsa' && bits >= MIN_KEY_BITS ? key : undefined
  } catch {
    return undefined
  }
}

/** A token for the account, made here: the vendor has no login for it. */
export async function signToken({ credentials }: VendorAccount, nowMs: number): Promise<MintResult> {
  try {
    const { keyId, subAccount, privateKey } = readServiceAccount(credentials.serviceAccount)
    const issuedAt = Math.floor(nowMs / 1000)
    const expiresAt = issuedAt + LIFE_SECONDS
    const token = await new SignJWT()
      .setProtectedHeader({ alg: 'PS256', typ: 'JWT', kid: keyId })
      .setIssuer(subAccount)
      .setAudience(AUDIENCE)
      .setIssuedAt(issuedAt)
      .setExpirationTime(expiresAt)
      .sign(privateKey)
    return { token, expiresAtMs: expiresAt * 1000 }
  } catch {
    const detail = 'no token can be signed with credentials.serviceAccount'
    return { failed: refused('account', { code: 'serviceAccount', status: LOGIN_STATUSES.denied, detail }) }
  }
}
