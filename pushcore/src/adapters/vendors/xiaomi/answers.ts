import { z } from 'zod'
import type { VendorAnswer } from '../../../ports/vendor-channel.ts'
import {
  answerOf,
  type GuideTable,
  guideStatus,
  refused,
  unread,
  vendorCode,
  verdictsByCode,
} from '../shared/answers.ts'
import type { BatchAnswer } from '../shared/batches.ts'
import { conceal } from '../shared/conceal.ts'
import { type CallResult, parseJson } from '../shared/http.ts'

const ANSWER = z.object({
  result: z.string().optional(),
  code: vendorCode,
  description: z.string().nullish(),
  reason: z.string().nullish(),
  data: z
    .object({
      id: z.string().nullish(),
      /** Joined with commas. */
      bad_regids: z.string().nullish(),
      /** `channel:count channel:count`. */
      channel_exceed_quota: z.string().nullish(),
    })
    .nullish(),
})

/** Xiaomi's codes by what they mean for the message. */
const VERDICTS = verdictsByCode({
  token: [10029, 20301, 65003, 66007],
  request: [
    100, 10008, 10012, 10016, 10017, 10018, 10041, 21305, 22100, 22102, 22103, 27001, 65009, 65014, 65015, 65036,
  ],
  account: [
    10004, 10005, 10006, 10007, 10013, 10014, 10020, 10021, 10025, 10026, 10031, 10036, 21301, 21302, 21303, 22000,
    22001, 22002, 22003, 22004, 22005, 22006, 22007, 22008, 22020, 22021, 22022, 26006, 65037, 65038,
  ],
  quota: [10034, 22101, 26004, 200001],
  busy: [10009, 10022, 10023, 10024, 10027, 10028, 10030, 10032, 200002],
  outage: [-1, 1, 1001, 10001, 10002, 10003, 10010, 10011, 10037, 26003],
})

/** mPaaS guide 10.3, MiPush. */
const GUIDE: GuideTable = {
  listed: new Set(
    [
      1001, 10002, 10003, 10004, 10005, 10008, 10009, 10012, 10013, 10014, 10017, 10018, 10022, 10023, 10024, 10026,
      10027, 10029, 21301, 22000, 22001, 22002, 22003, 22004, 22005, 22006, 22007, 22008, 22020, 22021, 22022, 22100,
      22101, 22102, 22103, 20301,
    ].map(String),
  ),
  nearest: { token: '20301', request: '10008', account: '10014', quota: '22101', busy: '10009', outage: '1001' },
}

/** Too many notifications of the app. */
const QUOTA_STATUS = '22101'
/** The target is not valid. */
export const TOKEN_STATUS = '20301'
/** The channel of messages that name none, in what the vendor tells of quotas. */
const NO_CHANNEL = 'no_channel'

export interface XiaomiTarget {
  readonly token: string
  /** Absent: the default channel. */
  readonly channelId?: string | undefined
}

/** What the vendor said to a call for these targets. Its HTTP status counts only where it gives no code. */
export function readAnswer(
  result: CallResult,
  targets: readonly XiaomiTarget[],
  secrets: readonly string[],
): BatchAnswer {
  if (result.kind === 'noAnswer') return whole(unread(result))
  const parsed = ANSWER.safeParse(parseJson(result.body))
  if (!parsed.success) return whole(unread(result))
  const { result: word, code, description, reason, data } = parsed.data
  if (code === 0 && word !== 'error') {
    const dead = new Set(data?.bad_regids?.split(','))
    const full = overQuota(data?.channel_exceed_quota ?? '')
    return { kind: 'each', answers: targets.map((target) => one(target, data?.id ?? '', dead, full)) }
  }
  const detail = conceal([reason, description].filter(Boolean).join(': '), secrets)
  const verdict = VERDICTS.get(code)
  if (verdict === undefined && (result.status === 429 || result.status >= 500)) return whole(unread(result))
  // A code that is in no list is about the message: no token is lost for it. Of many messages it is about none alone.
  // 20301 is also said when sending failed for another reason: of many targets none is taken for dead by it.
  const apart = verdict === 'request' || verdict === 'token'
  const meaning = verdict ?? 'request'
  const status = guideStatus(GUIDE, code, meaning)
  return whole(answerOf(meaning, { code, status, detail }, result.retryAfterMs), apart)
}

const whole = (answer: VendorAnswer, apart = false): BatchAnswer => ({ kind: 'whole', answer, apart })

function one(
  { token, channelId = NO_CHANNEL }: XiaomiTarget,
  vendorId: string,
  dead: ReadonlySet<string>,
  full: ReadonlySet<string>,
): VendorAnswer {
  if (dead.has(token)) {
    return refused('token', { code: 'bad_regids', status: TOKEN_STATUS, detail: 'the registration id is not valid' })
  }
  if (!full.has(channelId)) return { kind: 'sent', vendorId }
  const detail = `the quota of the channel "${channelId}" did not suffice for all of the call`
  return refused('quota', { code: 'channel_exceed_quota', status: QUOTA_STATUS, detail })
}

/**
 * Channels whose quota did not suffice. The vendor tells how many messages were left out and not which, so that all of
 * the channel's count as not sent: what was sent after all is known to the app by its id when it comes again.
 */
function overQuota(text: string): ReadonlySet<string> {
  const channels = [...text.matchAll(/(\S+):(\d+)/g)]
  return new Set(channels.flatMap(([, channel = '', count]) => (Number(count) > 0 ? [channel] : [])))
}
