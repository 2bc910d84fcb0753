import { z } from 'zod'
import type { VendorAnswer } from '../../../ports/vendor-channel.ts'
import { answerOf, refused, unread, type Verdict, verdictsByCode } from '../shared/answers.ts'
import { type CallResult, parseJson } from '../shared/http.ts'

/** A code is a text; a number would be a mistake of the vendor, and is read all the same. */
const code = z.union([z.string(), z.number()]).transform(String)
/** Tokens that failed, by their code. Errors have an empty text in its place, or none. */
const FAILED = z.record(z.string(), z.array(z.string())).catch({})
const REPLY = z.object({
  code,
  message: z.string().nullish(),
  value: FAILED,
  redirect: z.string().nullish(),
  msgId: z.string().nullish(),
})

/** Of the whole call. 110010 is an app that is too fast here, and a switch of the device below. */
const OF_CALL = verdictsByCode({
  token: ['110002', '110003'],
  account: ['1006', '110000', '110001', '110009', '110031', '110033'],
  quota: ['110019', '110051', '110053'],
  busy: ['1003', '110010'],
  outage: ['1001', '500'],
})

/** Of one token. */
const OF_TOKEN = verdictsByCode({
  token: ['110002', '110003', '110005'],
  device: ['110010', '201'],
  quota: ['110011', '520'],
  busy: ['518', '519'],
  outage: ['501', '513'],
})

const TOKEN_DETAILS: ReadonlyMap<string, string> = new Map([
  ['110002', 'the pushId is not registered'],
  ['110003', 'the pushId is not one'],
  ['110005', 'unsubscribed'],
  ['110010', 'notifications are switched off'],
  ['201', 'no permission'],
  ['110011', "the device's public messages of today are used up"],
  ['520', 'folded: more than 5 messages in a minute'],
])

const OK = '200'
const REDIRECT = '300'

/** What became of a call's tokens. */
export function readAnswers(call: CallResult): (token: string) => VendorAnswer {
  if (call.kind === 'noAnswer' || call.status === 429 || call.status >= 500) return () => unread(call)
  const reply = REPLY.safeParse(parseJson(call.body))
  if (!reply.success) return () => unread(call)
  const { code, message, value, redirect, msgId } = reply.data
  if (code === REDIRECT) return () => movedTo(redirect ?? '')
  if (code !== OK) return () => answer(OF_CALL, code, message ?? '')
  const failed = new Map(Object.entries(value).flatMap(([why, tokens]) => tokens.map((token) => [token, why] as const)))
  return (token) => {
    const why = failed.get(token)
    return why === undefined
      ? { kind: 'sent', vendorId: msgId ?? '' }
      : answer(OF_TOKEN, why, TOKEN_DETAILS.get(why) ?? 'the vendor failed for this device')
  }
}

/** A code that is in neither list is about the message: no token is lost for it. mPaaS guide 10.3 has no table for Meizu. */
const answer = (known: ReadonlyMap<string, Verdict>, code: string, detail: string): VendorAnswer =>
  answerOf(known.get(code) ?? 'request', { code, detail })

/** Another host would get the request with its signature: who it is that asks for it, a person has to judge. */
const movedTo = (host: string): VendorAnswer =>
  refused('account', { code: REDIRECT, detail: `the vendor wants another host, as baseUrl: ${host}` })
