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

const ANSWER = z.object({ code: z.string(), msg: z.string().catch(''), requestId: z.string().catch('') })
const ILLEGAL = z.object({ illegal_tokens: z.array(z.string()).catch([]) })

const ACCEPTED = '80000000'
const PARTLY_ACCEPTED = '80100000'
const ALL_ILLEGAL = '80300007'
/** Of another app, and expired. */
const BAD_LOGIN: readonly string[] = ['80200001', '80200003']

const DEAD: Meaning = ['token', 'the vendor does not know the token for this app']

const MEANINGS: ReadonlyMap<string, Meaning> = new Map([
  ['80100001', ['request', 'a parameter is wrong']],
  ['80100002', ['request', 'such a message takes one token']],
  ['80100003', ['request', 'the structure of the message is wrong']],
  ['80100004', ['request', 'the time to live is wrong']],
  ['80100013', ['request', 'the collapse key is wrong']],
  ['80100016', ['request', 'the vendor refuses the content']],
  ['80100017', ['busy', 'too many tasks for topics']],
  ['80100018', ['request', 'the signature of the review does not fit']],
  ['80200001', ['account', 'the vendor does not take the login for this app']],
  ['80200003', ['account', 'the vendor does not take a login that it has just given']],
  ['80300002', ['account', 'the app may not send: check the ids, the region, and that push is on in the console']],
  ['80300008', ['request', 'the message has more than 4,096 bytes']],
  ['80300010', ['request', 'no token, or more than 1,000']],
  ['80300011', ['account', 'the app has no right to this importance or urgency']],
  ['80300013', ['account', 'the address of the receipts or its certificate is wrong']],
  ['80600003', ['outage', 'the vendor could not reach its login service']],
  ['81000001', ['outage', 'the vendor has an internal error']],
])

/** 82000001 to 82000013: groups, topics, where the data are kept. */
const SETTINGS: Meaning = ['account', 'the settings of the app at the vendor do not fit']
const isOfSettings = (code: string) => /^820000(0[1-9]|1[0-3])$/.test(code)

/** The vendor wants another access token. */
export function isUnauthorized(result: CallResult): boolean {
  if (result.kind === 'noAnswer') return false
  return result.status === 401 || BAD_LOGIN.includes(ANSWER.safeParse(parseJson(result.body)).data?.code ?? '')
}

/**
 * What a call says to each token, in their order.
 * @param isProven the vendor has taken a token of this account before
 */
export function readAnswers(result: CallResult, tokens: readonly string[], isProven: boolean): VendorAnswer[] {
  const parsed = result.kind === 'answer' ? ANSWER.safeParse(parseJson(result.body)).data : undefined
  if (result.kind === 'noAnswer' || parsed === undefined) return tokens.map(() => answerWithoutCode(result))
  const { status, retryAfterMs } = result
  const { code, msg, requestId } = parsed
  const sent: VendorAnswer = { kind: 'sent', vendorId: requestId }
  const isJudged = !isInTrouble(status)
  if (isJudged && code === ACCEPTED) return tokens.map(() => sent)
  if (isJudged && code === PARTLY_ACCEPTED) {
    const illegal = new Set(ILLEGAL.safeParse(parseJson(msg)).data?.illegal_tokens)
    return tokens.map((token) => (illegal.has(token) ? answerBy(DEAD, code) : sent))
  }
  const answer = answerBy(
    meaningOf(code, status, tokens, isProven),
    code,
    retryAfterMs,
    code === ALL_ILLEGAL ? '' : msg,
  )
  return tokens.map(() => answer)
}

function meaningOf(code: string, status: number, tokens: readonly string[], isProven: boolean): Meaning {
  if (isInTrouble(status)) return meaningOfStatus(status)
  if (code === ALL_ILLEGAL) return meaningOfAllInvalid(tokens, isProven)
  return MEANINGS.get(code) ?? (isOfSettings(code) ? SETTINGS : meaningOfStatus(status))
}
