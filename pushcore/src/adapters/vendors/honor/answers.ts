import { z } from 'zod'
import type { VendorAnswer } from '../../../ports/vendor-channel.ts'
import { answerBy, isFlowControl, type Meaning, meaningOfStatus } from '../huawei-family/status.ts'
import { unanswered } from '../shared/answers.ts'
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
const INVALID: Meaning = ['token', 'the vendor does not know the token']
const WRONG_APP: Meaning = [
  'account',
  'the vendor knows none of the tokens, and none before: check the ids of the account',
]

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
  if (result.kind === 'noAnswer') return tokens.map(() => unanswered(result.code))
  const { status, body, retryAfterMs } = result
  const parsed = ANSWER.safeParse(parseJson(body))
  if (!parsed.success) {
    const code = `HTTP ${status}`
    const answer = status === 200 ? unanswered('NOT_JSON') : answerBy(meaningOfStatus(status), code, retryAfterMs)
    return tokens.map(() => answer)
  }
  const { code, message, data } = parsed.data
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
  if (isFlowControl(status)) return meaningOfStatus(status)
  // Several tokens that are all wrong, at a first call: rather the account is. Nothing is forgotten for a slip in it.
  if (code === ALL_INVALID) return isProven || new Set(tokens).size === 1 ? INVALID : WRONG_APP
  // The vendor has HTTP's own numbers among its codes.
  return MEANINGS.get(code) ?? meaningOfStatus(/^[45]\d\d$/.test(code) ? Number(code) : status)
}
