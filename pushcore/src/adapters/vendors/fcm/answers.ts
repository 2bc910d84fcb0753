import { z } from 'zod'
import type { VendorAnswer } from '../../../ports/vendor-channel.ts'
import { answerOf, NO_STATUS, unread, type Verdict } from '../shared/answers.ts'
import { type CallResult, parseJson } from '../shared/http.ts'

const FCM_ERROR = 'type.googleapis.com/google.firebase.fcm.v1.FcmError'

const SENT = z.object({ name: z.string().min(1) })
const DETAIL = z.object({
  '@type': z.string().catch(''),
  errorCode: z.string().optional().catch(undefined),
  fieldViolations: z
    .array(z.object({ field: z.string().catch('') }))
    .optional()
    .catch(undefined),
})
const FAILED = z.object({
  error: z.object({ message: z.string().catch(''), status: z.string().catch(''), details: z.array(DETAIL).catch([]) }),
})

/** Of mPaaS guide 10.3. */
const STATUS = {
  invalidTarget: '90000002',
  unregistered: '90000003',
  packageName: '90000004',
  tooBig: '90000007',
  ttl: '90000009',
  service: '90000011',
} as const
export const DENIED_STATUS = '90000401'

/** Waits where the vendor names none: what its page asks for at least. */
const QUOTA_WAIT_MS = 60_000
const UNAVAILABLE_WAIT_MS = 10_000

interface Failure {
  /** Of the detail FcmError, or the status. */
  readonly code: string
  readonly hasFcmError: boolean
  readonly message: string
  /** Fields of the request that the vendor names. */
  readonly fields: readonly string[]
}

/** The token of the call is not taken. What is wrong with credentials for APNs, in the vendor's console, has 401 too. */
export function isUnauthorized(call: CallResult): boolean {
  if (call.kind === 'noAnswer' || call.status !== 401) return false
  return !OF_APNS.includes(readFailure(call.body)?.code ?? '')
}

const OF_APNS = ['THIRD_PARTY_AUTH_ERROR', 'APNS_AUTH_ERROR']

/** @param isProven the account has sent before: the service account is of the tokens' project */
export function readSent(call: CallResult, isProven: boolean): VendorAnswer {
  if (call.kind === 'noAnswer') return unread(call)
  const { status, body, retryAfterMs } = call
  const name = status === 200 ? SENT.safeParse(parseJson(body)).data?.name : undefined
  if (name !== undefined) return { kind: 'sent', vendorId: name }
  const failure = readFailure(body)
  if (status === 200 || failure === undefined) return unread(call)
  const [verdict, guideStatus = NO_STATUS, waitMs] = judge(failure, status, isProven)
  const told = { code: failure.code || `HTTP ${status}`, status: guideStatus, detail: failure.message }
  return answerOf(verdict, told, retryAfterMs ?? waitMs)
}

/** Undefined: the body is not one of the vendor's errors. */
function readFailure(body: string): Failure | undefined {
  const error = FAILED.safeParse(parseJson(body)).data?.error
  if (error === undefined) return undefined
  const own = error.details.find((detail) => detail['@type'] === FCM_ERROR)
  const fields = error.details.flatMap(({ fieldViolations = [] }) => fieldViolations.map(({ field }) => field))
  const code = own?.errorCode ?? error.status
  return { code, hasFcmError: own !== undefined, message: error.message, fields }
}

type Judged = readonly [verdict: Verdict, status?: string, waitMs?: number]

function judge(failure: Failure, httpStatus: number, isProven: boolean): Judged {
  switch (failure.code) {
    case 'UNREGISTERED':
      return ['token', STATUS.unregistered]
    case 'INVALID_ARGUMENT':
      return judgeArgument(failure)
    case 'SENDER_ID_MISMATCH':
      // Tokens of another project; or all are, and the wrong file was uploaded. Then no token may be lost.
      return [isProven ? 'token' : 'account', STATUS.invalidTarget]
    case 'PERMISSION_DENIED':
    case 'UNAUTHENTICATED':
    case 'THIRD_PARTY_AUTH_ERROR':
    case 'APNS_AUTH_ERROR':
      return ['account', DENIED_STATUS]
    case 'NOT_FOUND':
      return ['account']
    case 'QUOTA_EXCEEDED':
    case 'RESOURCE_EXHAUSTED':
      return ['busy', NO_STATUS, QUOTA_WAIT_MS]
    case 'INTERNAL':
      return ['outage', STATUS.service]
    case 'UNAVAILABLE':
      return ['outage', STATUS.service, UNAVAILABLE_WAIT_MS]
    default:
      return judgeStatus(httpStatus)
  }
}

/** Ambiguous by itself. A token is lost only if the vendor names it: by the field, or in words of its own error. */
function judgeArgument({ hasFcmError, message, fields }: Failure): Judged {
  const isToken =
    fields.length > 0 ? fields.includes('message.token') : hasFcmError && /registration token/i.test(message)
  if (isToken) return ['token', STATUS.invalidTarget]
  if (fields.some((field) => field.endsWith('.ttl'))) return ['request', STATUS.ttl]
  if (fields.some((field) => field.endsWith('.restricted_package_name'))) return ['request', STATUS.packageName]
  return ['request', /too (big|large)/i.test(message) ? STATUS.tooBig : NO_STATUS]
}

/** Of a code that is not in the vendor's list. */
function judgeStatus(status: number): Judged {
  if (status === 400) return ['request']
  if (status === 429) return ['busy', NO_STATUS, QUOTA_WAIT_MS]
  return status < 500 ? ['account'] : ['outage', STATUS.service]
}
