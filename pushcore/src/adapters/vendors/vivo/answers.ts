import { z } from 'zod'
import type { VendorAnswer, VendorRefusal } from '../../../ports/vendor-channel.ts'
import {
  again,
  answerOf,
  type GuideTable,
  guideStatus,
  refused,
  unanswered,
  unread,
  vendorCode,
  verdictsByCode,
} from '../shared/answers.ts'
import { type CallResult, parseJson } from '../shared/http.ts'

const INVALID_USER = z.object({ status: z.coerce.number().nullish(), userid: z.string().nullish() })
/** What is not told may be absent or null. */
const REPLY = z.object({
  result: vendorCode,
  desc: z.string().nullish(),
  authToken: z.string().nullish(),
  taskId: z.union([z.string(), z.number()]).transform(String).nullish(),
  invalidUser: INVALID_USER.nullish(),
  invalidUsers: z.array(INVALID_USER).nullish(),
})

/** The vendor's own answer; what is none is told for every token of the call. */
export type VivoReply = z.infer<typeof REPLY> | { readonly failed: VendorAnswer }

/** vivo's codes by what they mean for the message, apart from those that say what is wrong with it. */
const VERDICTS = verdictsByCode({
  token: [10302],
  device: [10311],
  account: [
    10000, 10043, 10045, 10051, 10082, 10094, 10096, 10097, 10200, 10201, 10202, 10203, 10204, 10205, 10206, 10207,
  ],
  // 10071 is outside the hours of operation messages: others still pass, so that it must not read as a busy vendor.
  quota: [10070, 10071, 10073, 10252, 10254],
  busy: [10040, 10072],
  outage: [10102],
})

/** mPaaS guide 10.3, vivo Push. It has nothing for a message that is wrong in another way, or for one device. */
const GUIDE: GuideTable = {
  listed: new Set(
    [
      10000, 10040, 10050, 10055, 10056, 10058, 10066, 10067, 10070, 10071, 10072, 10101, 10102, 10103, 10104, 10110,
      10302, 10303,
    ].map(String),
  ),
  nearest: { token: '10302', account: '10000', quota: '10070', busy: '10072', outage: '10102' },
}

export const AUTH_EXPIRED = 10000
const INVALID_TARGET = 10302

/** Decided by `result`; the HTTP status counts when it says that the vendor is not there or too busy. */
export function readReply(call: CallResult): VivoReply {
  if (call.kind === 'noAnswer' || call.status === 429 || call.status >= 500) return { failed: unread(call) }
  const reply = REPLY.safeParse(parseJson(call.body))
  return reply.success ? reply.data : { failed: unread(call) }
}

type Coded = Pick<z.infer<typeof REPLY>, 'result' | 'desc'>

/** Of a `result` other than 0. A code that is not in the vendor's list is about the message: no token is lost for it. */
export function answerToCode({ result, desc }: Coded): VendorAnswer {
  const verdict = VERDICTS.get(result) ?? 'request'
  return answerOf(verdict, { code: result, status: guideStatus(GUIDE, result, verdict), detail: desc ?? '' })
}

/** `status` of a target that is not valid: 1 unknown, 2 uninstalled or unsubscribed, 3 inactive for 14 days, 4 no test device. */
const BY_USER_STATUS: Readonly<Record<number, readonly [VendorRefusal, string]>> = {
  1: ['token', 'the user does not exist'],
  2: ['token', 'the app is uninstalled, or the user has unsubscribed'],
  3: ['device', 'inactive for 14 days'],
  4: ['account', 'not a test device: pushMode is 1'],
}

/** @param status undefined: the vendor says only that the target is not valid */
function invalidUser(status: number | undefined): VendorAnswer {
  const [reason, detail] = (status === undefined ? undefined : BY_USER_STATUS[status]) ?? ['device', 'not valid']
  return refused(reason, { code: `${INVALID_TARGET}/${status ?? ''}`, status: String(INVALID_TARGET), detail })
}

/** Of a send to one token. */
export function readSent(reply: VivoReply): VendorAnswer {
  if ('failed' in reply) return reply.failed
  if (reply.result === 0) return { kind: 'sent', vendorId: reply.taskId ?? '' }
  const status = reply.invalidUser?.status ?? undefined
  return reply.result === INVALID_TARGET && status !== undefined ? invalidUser(status) : answerToCode(reply)
}

/** Of what is saved for a list: the id under which it is. */
export function readSaved(reply: VivoReply): { readonly taskId: string } | { readonly failed: VendorAnswer } {
  if ('failed' in reply) return reply
  if (reply.result !== 0) return { failed: ofWhole(reply) }
  return reply.taskId ? { taskId: reply.taskId } : { failed: unanswered('no taskId') }
}

/**
 * Of a push to a list, by token. A list that is refused for some of its tokens (10302) names them; the others are to come
 * again without them.
 */
export function readList(reply: VivoReply, taskId: string): (token: string) => VendorAnswer {
  if ('failed' in reply) return () => reply.failed
  const invalid = new Map(reply.invalidUsers?.map(({ userid, status }) => [userid ?? '', status ?? undefined]))
  const others: VendorAnswer =
    reply.result === 0 ? { kind: 'sent', vendorId: taskId } : ofWhole(reply, invalid.size > 0)
  return (token) => (invalid.has(token) ? invalidUser(invalid.get(token)) : others)
}

/** What a call for many is refused for is the fault of no single token. */
function ofWhole(reply: Coded, areSomeNamed = false): VendorAnswer {
  if (reply.result !== INVALID_TARGET) return answerToCode(reply)
  const told = { code: reply.result, status: String(reply.result), detail: reply.desc ?? '' }
  return areSomeNamed ? again('busy', told) : refused('device', told)
}
