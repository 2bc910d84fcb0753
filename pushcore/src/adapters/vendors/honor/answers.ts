import { z } from 'zod'
import type { VendorAnswer } from '../../../ports/vendor-channel.ts'
import {
  answerBy,
  answerWithoutCode,
  isInTrouble,
  type Meaning,
  meaningOfAllInvalid,
  meaningOfStatus,
} from '../huawei-family/status.ts'
import { type CallResult, parseJson } from '../shared/http.ts'

const ANSWER = z.object({
  code: z.union([z.number().int(), z.string()]).transform(String),
  message: z.string().catch(''),
  data: z
    .object({
      requestId: z.string().catch(''),
      failTokens: z.array(z.string()).catch([]),
      expireTokens: z.array(z.string()).catch([]),
    })
    .catch({ requestId: '', failTokens: [], expireTokens: [] }),
})

/** The page has the first. Some clients of the vendor's take the second too. */
const ACCEPTED: readonly string[] = ['200', '80000000']
const PARTLY_ACCEPTED = '80100000'
const ALL_INVALID = '80300007'
const BAD_LOGIN: readonly string[] = ['401', '403', '80200001', '80200003']

const DEAD: Meaning = ['token', 'the token has expired']
const SUSPECT: Meaning = ['device', 'the vendor did not take the token, and does not say that it is dead']

const MEANINGS: ReadonlyMap<string, Meaning> = new Map([
  ['80100003', ['request', 'the structure of the message is wrong']],
  ['80200001', ['account', 'the vendor does not take the login for this app']],
  ['80200003', ['account', 'the vendor does not take a login that it has just given']],
  ['80200020', ['account', 'the id of the receipts does not fit']],
  ['80200022', ['account', 'the app has no right to this kind of message']],
  ['80200047', ['quota', 'no more test messages today']],
  ['80200050', ['request', 'marketing may have no image']],
  ['80200056', ['request', 'the vendor refuses the title or the text']],
  ['80300002', ['account', 'the app may not send']],
  ['80300006', ['request', 'a token occurs twice']],
  ['80300008', ['request', 'the message has more than 4,096 bytes']],
  ['80300010', ['request', 'no token, or more than 1,000']],
  ['81000001', ['outage', 'the vendor has an internal error']],
  ['10001', ['request', 'the vendor misses the time: check the clock of this machine']],
  ['10205', ['account', 'the vendor does not know the app id']],
  ['10207', ['request', 'the vendor does not take the time: check the clock of this machine']],
  ['10300', ['request', 'no token']],
])

/** The vendor wants another access token. */
export function isUnauthorized(result: CallResult): boolean {
  if (result.kind === 'noAnswer') return false
  const code = ANSWER.safeParse(parseJson(result.body)).data?.code
  return [code, String(result.status)].some((said) => said !== undefined && BAD_LOGIN.includes(said))
}

/**
 * What a call says to each token, in their order.
 * @param isProven the vendor has taken a token of this account before
 */
export function readAnswers(result: CallResult, tokens: readonly string[], isProven: boolean): VendorAnswer[] {
  const parsed = result.kind === 'answer' ? ANSWER.safeParse(parseJson(result.body)).data : undefined
  if (result.kind === 'noAnswer' || parsed === undefined) return tokens.map(() => answerWithoutCode(result))
  const { status, retryAfterMs } = result
  const { code, message, data } = parsed
  if (status === 200 && (ACCEPTED.includes(code) || code === PARTLY_ACCEPTED)) {
    const [expired, failed] = [new Set(data.expireTokens), new Set(data.failTokens)]
    return tokens.map((token) => {
      if (expired.has(token)) return answerBy(DEAD, code)
      return failed.has(token) ? answerBy(SUSPECT, code) : { kind: 'sent', vendorId: data.requestId }
    })
  }
  const answer = answerBy(meaningOf(code, status, tokens, isProven), code, retryAfterMs, message)
  return tokens.map(() => answer)
}

function meaningOf(code: string, status: number, tokens: readonly string[], isProven: boolean): Meaning {
  if (isInTrouble(status)) return meaningOfStatus(status)
  if (code === ALL_INVALID) return meaningOfAllInvalid(tokens, isProven)
  // The vendor has HTTP's own numbers among its codes.
  return MEANINGS.get(code) ?? meaningOfStatus(/^[45]\d\d$/.test(code) ? Number(code) : status)
}
