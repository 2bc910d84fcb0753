import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { VendorAccount } from '../../../ports/vendor-channel.ts'
import type { MintResult } from '../shared/access-tokens.ts'
import { unanswered } from '../shared/answers.ts'
import { under } from '../shared/base-url.ts'
import { form, parseJson, type VendorHttp } from '../shared/http.ts'
import { readAnswer } from './answers.ts'

const LOGIN_PATH = '/server/v1/auth'
const LIFETIME_MS = 24 * 3_600_000
/** OPPO wants a token of 20 to 23 hours renewed. */
export const EARLY_MS = 2 * 3_600_000
/** A token that the vendor says is old is taken to live so long: it is asked for again half-way, not with each push. */
const LEAST_LIFE_MS = 120_000

const GRANT = z.object({
  code: z.literal(0),
  data: z.object({ auth_token: z.string().min(1), create_time: z.number().nullish() }),
})

/** @param nowMs milliseconds since 1970; OPPO refuses what is 10 minutes from its own clock */
export async function logIn(http: VendorHttp, { credentials }: VendorAccount, nowMs: number): Promise<MintResult> {
  const { appKey = '', masterSecret = '', baseUrl = '' } = credentials
  const timestamp = String(nowMs)
  const sign = signature(appKey, timestamp, masterSecret)
  const result = await http.call({
    url: under(baseUrl, LOGIN_PATH),
    headers: { 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8' },
    body: form({ app_key: appKey, timestamp, sign }),
  })
  const grant = result.kind === 'answer' ? GRANT.safeParse(parseJson(result.body)) : undefined
  if (grant?.success) {
    const { auth_token: token, create_time: createdAtMs } = grant.data.data
    const expiresAtMs = Math.max((createdAtMs ?? nowMs) + LIFETIME_MS, nowMs + LEAST_LIFE_MS)
    return { token, expiresAtMs }
  }
  const told = readAnswer(result, [], [appKey, masterSecret, sign])
  return { failed: told.kind === 'whole' ? told.answer : unanswered('no token') }
}

export const signature = (appKey: string, timestamp: string, masterSecret: string): string =>
  createHash('sha256')
    .update(appKey + timestamp + masterSecret)
    .digest('hex')
