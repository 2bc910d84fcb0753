import { z } from 'zod'
import type { VendorAnswer } from '../../../ports/vendor-channel.ts'
import { answerBy, answerWithoutCode, isInTrouble, type Meaning, meaningOfStatus } from '../huawei-family/status.ts'
import { type CallResult, parseJson } from '../shared/http.ts'

const ANSWER = z.object({ code: z.string(), msg: z.string().catch(''), requestId: z.string().catch('') })
/** Tokens by the reason why they were rejected. */
const REJECTED = z.object({ illegalTokens: z.record(z.string(), z.array(z.string())) })

const ACCEPTED = '80000000'
/** Of a send, and of a revocation. */
const PARTLY_ACCEPTED: readonly string[] = ['80100000', '80100020']
const ALL_REJECTED = '80300007'
export const BAD_IMAGE = '80100022'
/** Not signed well or for another project, and expired. */
const BAD_LOGIN: readonly string[] = ['80200001', '80200005']

const MEANINGS: ReadonlyMap<string, Meaning> = new Map([
  ['80000001', ['outage', 'the vendor has an internal error']],
  ['80100001', ['request', 'a parameter is wrong']],
  ['80100003', ['request', 'the structure of the message is wrong']],
  ['80100004', ['request', 'the time to live is wrong']],
  ['80100016', ['request', 'the vendor refuses the content']],
  [BAD_IMAGE, ['request', 'the vendor has not checked the image for risks']],
  ['80200001', ['account', 'the vendor does not take the service account: check it and its project']],
  ['80200005', ['account', 'the vendor takes a new token for expired: check the clock of this machine']],
  ['80300002', ['account', 'push is off for the app, or the project is not that of the app']],
  ['80300008', ['request', 'the message has more than 4,096 bytes']],
  ['80300010', ['request', 'no token, or more than 1,000']],
  ['80300017', ['request', 'the tokens are those of several apps']],
  ['80300028', ['request', 'the token is not one of the client id']],
  ['80300029', ['quota', 'no more test messages today']],
  ['80300030', ['quota', 'too many tokens for a test message']],
  ['80300032', ['account', 'the app has no right to revoke']],
  ['80300036', ['account', 'the token lives for more than a day']],
  ['80300037', ['account', 'the vendor is penalising the app']],
  ['81000001', ['outage', 'the vendor has an internal error']],
])

const DEAD: Meaning = ['token', 'the vendor does not know the token, or it is not one of HarmonyOS 5']
const OF_ANOTHER: Meaning = ['token', 'the token is that of another project, or of the system before HarmonyOS 5']
const WRONG_PROJECT: Meaning = [
  'account',
  'every token is of another project, and none was taken before: check the project',
]
/** Of reasons that keep the token: rights of the app, or one that we do not know. */
const noRight = (reason: string): Meaning => ['account', `the vendor rejects the token: ${reason}`]

/** The vendor wants another token. */
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
  if (isJudged && (PARTLY_ACCEPTED.includes(code) || code === ALL_REJECTED)) {
    const reasons = reasonsOf(msg)
    const isForeign = isProven || code !== ALL_REJECTED
    return tokens.map((token) => {
      const reason = reasons.get(token)
      if (reason !== undefined) return answerBy(meaningOfReason(reason, isForeign), code)
      return code === ALL_REJECTED ? answerBy(noRight('it does not say why'), code) : sent
    })
  }
  const meaning = isJudged ? MEANINGS.get(code) : undefined
  const answer = answerBy(meaning ?? meaningOfStatus(status), code, retryAfterMs, msg)
  return tokens.map(() => answer)
}

/** @param isForeign others of the account are taken, so that the fault is the token's */
function meaningOfReason(reason: string, isForeign: boolean): Meaning {
  if (reason === 'tokenFormatError' || reason === 'tokenPlatformNotSupport') return DEAD
  if (reason === 'noRight') return isForeign ? OF_ANOTHER : WRONG_PROJECT
  return noRight(reason)
}

/** A sample of the vendor has spaces around the reasons. */
function reasonsOf(msg: string): ReadonlyMap<string, string> {
  const { illegalTokens = {} } = REJECTED.safeParse(parseJson(msg)).data ?? {}
  return new Map(
    Object.entries(illegalTokens).flatMap(([reason, tokens]) => tokens.map((token) => [token, reason.trim()] as const)),
  )
}
