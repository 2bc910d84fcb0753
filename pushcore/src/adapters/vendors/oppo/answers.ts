import { z } from 'zod'
import type { VendorAnswer } from '../../../ports/vendor-channel.ts'
import {
  answerOf,
  type GuideTable,
  guideStatus,
  unanswered,
  unread,
  vendorCode,
  verdictsByCode,
} from '../shared/answers.ts'
import type { BatchAnswer } from '../shared/batches.ts'
import { conceal } from '../shared/conceal.ts'
import { type CallResult, parseJson } from '../shared/http.ts'

const ELEMENT = z.object({
  messageId: z.string().nullish(),
  /** Of older answers. */
  message_id: z.string().nullish(),
  registrationId: z.string().nullish(),
  errorCode: vendorCode.nullish(),
  errorMessage: z.string().nullish(),
})
const ANSWER = z.object({ code: vendorCode, message: z.string().nullish(), data: z.unknown().optional() })
const DATA = z.union([z.array(ELEMENT), ELEMENT.transform((element) => [element])]).catch([])

type Element = z.infer<typeof ELEMENT>

/** OPPO's codes by what they mean for the message. */
const VERDICTS = verdictsByCode({
  token: [10000],
  request: [31, 40, 41, 51, 54, 67],
  account: [11, 12, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 59],
  quota: [33, 34, 42],
  busy: [-2, 13, 55, 69],
  outage: [-1],
})

/** mPaaS guide 10.3, OPPO Push. It has nothing for a message that is wrong. */
const GUIDE: GuideTable = {
  listed: new Set([-1, -2, 11, 13, 14, 15, 16, 17, 28, 29, 30, 10000].map(String)),
  nearest: { token: '10000', account: '30', quota: '13', busy: '-2', outage: '-1' },
}

/** The token of the login is not valid, or is missing. */
const NO_LOGIN = [11, 29]
/** The id of the message was sent to this device before: it has it from an earlier attempt. */
const DUPLICATE = 32
/** The class or the level is not allowed to the app. */
export const NOT_ALLOWED = '67'

export function isLoginGone(result: CallResult): boolean {
  const answer = result.kind === 'answer' ? ANSWER.safeParse(parseJson(result.body)).data : undefined
  return answer !== undefined && NO_LOGIN.includes(answer.code)
}

/** What the vendor said to a call for these tokens. Its HTTP status counts only where it gives no code that is known. */
export function readAnswer(result: CallResult, tokens: readonly string[], secrets: readonly string[]): BatchAnswer {
  const answer = result.kind === 'answer' ? ANSWER.safeParse(parseJson(result.body)).data : undefined
  if (result.kind === 'noAnswer' || answer === undefined) return { kind: 'whole', answer: unread(result), apart: false }
  const { code, message, data } = answer
  if (code === 0) return { kind: 'each', answers: each(DATA.parse(data), tokens, secrets) }
  const verdict = code === DUPLICATE ? 'sent' : VERDICTS.get(code)
  if (verdict === undefined && (result.status === 429 || result.status >= 500)) {
    return { kind: 'whole', answer: unread(result), apart: false }
  }
  const apart = verdict === 'sent' || verdict === 'request' || verdict === 'token'
  return { kind: 'whole', answer: one(code, conceal(message ?? '', secrets), '', result.retryAfterMs), apart }
}

/** A code that is in no list is about the message: no registration id is lost for it. */
function one(code: number, detail: string, vendorId: string, retryAfterMs?: number): VendorAnswer {
  if (code === 0 || code === DUPLICATE) return { kind: 'sent', vendorId }
  const verdict = VERDICTS.get(code) ?? 'request'
  return answerOf(verdict, { code, status: guideStatus(GUIDE, code, verdict), detail }, retryAfterMs)
}

/**
 * By registration id, of which one may have several messages in a call: those are told in the order of the call. A
 * call for one was taken, whatever it tells beside its code.
 */
function each(elements: readonly Element[], tokens: readonly string[], secrets: readonly string[]): VendorAnswer[] {
  const told = new Map<string, Element[]>()
  for (const [at, element] of elements.entries()) {
    const token = element.registrationId ?? tokens[at] ?? ''
    const known = told.get(token)
    if (known === undefined) told.set(token, [element])
    else known.push(element)
  }
  return tokens.map((token) => {
    const element = told.get(token)?.shift() ?? (tokens.length === 1 ? {} : undefined)
    if (element === undefined) return unanswered('NO_ELEMENT')
    const { messageId, message_id, errorCode, errorMessage } = element
    return one(errorCode ?? 0, conceal(errorMessage ?? '', secrets), messageId ?? message_id ?? '')
  })
}
