import type { VendorAnswer } from '../../../ports/vendor-channel.ts'
import { again, answerOf as answer, type Verdict } from '../shared/answers.ts'
import { readRetryAfter } from '../shared/http.ts'
import type { Login } from './login.ts'
import { readReason } from './reason.ts'
import type { Reply } from './session.ts'

interface Meaning {
  readonly verdict: Verdict
  /** Of mPaaS guide 10.3. */
  readonly status?: string
  readonly detail: string
}

const CONNECTION_CLOSED = '2024'
const NO_CONNECTION = '2025'

const request = (detail: string, status?: string): Meaning => ({
  verdict: 'request',
  detail,
  ...(status && { status }),
})
const account = (detail: string, status?: string): Meaning => ({
  verdict: 'account',
  detail,
  ...(status && { status }),
})
const outage = (detail: string, status?: string): Meaning => ({ verdict: 'outage', detail, ...(status && { status }) })

const WRONG_KEY = 'look at teamId, keyId and key, and whether the key still exists'
const WRONG_ENVIRONMENT = 'the key is for the other environment: look at environment, or use a key of both'

/** Apple's reasons, on the page "Handling notification responses from APNs" and in reports from the field. */
const MEANINGS: ReadonlyMap<string, Meaning> = new Map(
  Object.entries<Meaning>({
    BadCollapseId: request('the collapse id is not valid'),
    BadExpirationDate: request('the expiration is not valid', '2006'),
    BadMessageId: request('the message id is not valid', '2005'),
    BadPath: request('the path is not valid: a baseUrl of another service?'),
    BadPriority: request('the priority is not valid', '2007'),
    DuplicateHeaders: request('a header was there twice'),
    InvalidPushType: request('the push type is not valid'),
    MethodNotAllowed: request('the method is not allowed'),
    MissingDeviceToken: request('there was no device token', '2008'),
    PayloadEmpty: request('the payload is empty', '2001'),
    PayloadTooLarge: request('the payload has more than 4096 bytes', '2002'),
    DeviceTokenNotForTopic: {
      verdict: 'token',
      status: '2010',
      detail: 'the token is of another app: if many are, bundleId is not that of the app',
    },
    ExpiredToken: { verdict: 'token', status: '2011', detail: 'the token has expired' },
    Unregistered: { verdict: 'token', status: '2011', detail: 'the token is not registered any more' },
    BadTopic: account('bundleId is not valid', '2003'),
    MissingTopic: account('the certificate is for several topics and none was named', '2023'),
    TopicDisallowed: account('the key or certificate is not for this bundleId', '2004'),
    BadCertificate: account('the certificate of the .p12 is not valid: make a new one', '2014'),
    BadCertificateEnvironment: account('the certificate of the .p12 is for the other environment', '2013'),
    Forbidden: account('Apple forbids it: look at the rights of the key'),
    MissingProviderToken: account('a .p12 was not taken as login: look at whether it is one for pushes'),
    InvalidProviderToken: account(WRONG_KEY),
    InvalidSigningKey: account(WRONG_KEY),
    UnrelatedKeyIdInToken: account(WRONG_KEY),
    BadEnvironmentKeyIdInToken: account(WRONG_ENVIRONMENT),
    BadEnvironmentKeyInToken: account(WRONG_ENVIRONMENT),
    ExpiredProviderToken: account('Apple takes a new token for expired: look at the clock of this machine'),
    TooManyProviderTokenUpdates: {
      verdict: 'busy',
      detail: 'too many new tokens for this key: does another service use it?',
    },
    TooManyRequests: { verdict: 'busy', detail: 'too many messages to this device' },
    IdleTimeout: outage('the connection was idle', CONNECTION_CLOSED),
    Shutdown: outage('the server is shutting down', CONNECTION_CLOSED),
    InternalServerError: outage('error of the server'),
    ServiceUnavailable: outage('the service is not available'),
  }),
)

/** TLS alerts by which the other side refuses a client's certificate. RFC 8446, 6.2. */
const CERTIFICATE_ALERT = /ALERT_(BAD_CERTIFICATE|CERTIFICATE_|UNSUPPORTED_CERTIFICATE|UNKNOWN_CA|ACCESS_DENIED)/

/** What Apple said to one push, or that it said nothing. */
export function answerOf(reply: Reply, { environment }: Login, nowMs: number): VendorAnswer {
  if (reply.kind === 'full') return again('busy', { code: 'FULL', detail: 'too many requests wait for an answer' })
  if (reply.kind !== 'answer') return unansweredOf(reply)
  const { status, body, id } = reply
  if (status === 200) return { kind: 'sent', vendorId: id }
  const { reason, timestamp } = readReason(body) ?? {}
  const meaning = reason === 'BadDeviceToken' ? badToken(environment) : meaningOf(reason, status)
  const deadSince = status === 410 ? timeOf(timestamp) : undefined
  const since = deadSince === undefined ? '' : `, dead since ${deadSince.toISOString()}`
  const what = { ...meaning, code: reason ?? `HTTP ${status}`, detail: meaning.detail + since }
  const answer = toAnswer(what, readRetryAfter(reply.retryAfter, nowMs))
  return answer.kind === 'refused' && deadSince !== undefined ? { ...answer, deadSinceMs: deadSince.getTime() } : answer
}

/** Of a device that the other environment, asked then, does not know either. */
const badToken = (environment: string): Meaning => ({
  verdict: 'token',
  status: '2009',
  detail: `the token is not one of the environment ${environment}: if many are, environment is not that of the app`,
})

/** A reason or status that is not on the page never costs a token. */
function meaningOf(reason: string | undefined, status: number): Meaning {
  const known = reason === undefined ? undefined : MEANINGS.get(reason)
  if (known !== undefined) return known
  if (status === 429) return { verdict: 'busy', detail: 'too many requests' }
  if (status === 403) return account('Apple forbids it')
  if (status >= 400 && status < 500) return request('refused')
  return outage('not an answer that Apple describes')
}

function timeOf(timestampMs: number | undefined): Date | undefined {
  const at = new Date(timestampMs ?? Number.NaN)
  return Number.isNaN(at.getTime()) ? undefined : at
}

/** A connection is ended for reasons that are about all of it; others say nothing about this push. */
function unansweredOf({ kind, code }: { readonly kind: string; readonly code: string }): VendorAnswer {
  const meaning = MEANINGS.get(code)
  if (meaning?.verdict === 'account' || meaning?.verdict === 'outage') return toAnswer({ ...meaning, code })
  if (CERTIFICATE_ALERT.test(code)) return toAnswer({ ...account('Apple did not take the certificate', '2014'), code })
  const status = kind === 'noConnection' ? NO_CONNECTION : CONNECTION_CLOSED
  return again('outage', { code, status, detail: 'no answer of Apple came' })
}

const toAnswer = ({ verdict, ...what }: Meaning & { readonly code: string }, afterMs?: number): VendorAnswer =>
  answer(verdict, what, afterMs)
