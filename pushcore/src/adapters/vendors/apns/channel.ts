import { createHash } from 'node:crypto'
import { PushError } from '@openmps/proto'
import { LRUCache } from 'lru-cache'
import { boundedCache } from '../../../bounded-cache.ts'
import {
  VENDOR_CALL_MS,
  type VendorAccount,
  type VendorAnswer,
  type VendorChannel,
  type VendorNotice,
  type VendorParts,
  type VendorPush,
} from '../../../ports/vendor-channel.ts'
import { refused } from '../shared/answers.ts'
import { answerOf } from './answers.ts'
import { type Login, readLogin, readOtherLogin } from './login.ts'
import { type ApnsMessage, toMessage, toOverwrite } from './message.ts'
import { type ProviderToken, ProviderTokens } from './provider-tokens.ts'
import { readReason } from './reason.ts'
import type { ApnsSession, Reply } from './session.ts'
import { ApnsSessions } from './sessions.ts'

/** Accounts whose keys and certificates are kept ready; those of more are read again. */
const MAX_LOGINS = 1000
/** Tokens that are known to be of the other environment; those of more are asked about again. */
const MAX_STRAYS = 100_000

/** How an account calls Apple, and how where builds of the app that are not meant for its environment have their tokens. */
interface Logins {
  readonly own: Login
  readonly other: Login | undefined
}

interface Attempt {
  readonly reply: Reply
  readonly session?: ApnsSession
  readonly providerToken?: ProviderToken | undefined
}

/** Apple's provider API: a request for each push, all requests of a login on one connection. */
export function createApnsChannel({ now, callMs = VENDOR_CALL_MS, ca }: VendorParts): VendorChannel {
  const sessions = new ApnsSessions({ now, callMs })
  const tokens = new ProviderTokens(now)
  const logins = new LRUCache<string, Logins>({ max: MAX_LOGINS })
  const strays = boundedCache<true>(MAX_STRAYS)

  function loginsOf(account: VendorAccount): Logins | VendorAnswer {
    const known = logins.get(account.key)
    if (known !== undefined) return known
    try {
      const read = { own: readLogin(account, ca), other: readOtherLogin(account, ca) }
      logins.set(account.key, read)
      return read
    } catch (error) {
      return refused('account', { code: 'CREDENTIALS', detail: PushError.from(error).message })
    }
  }

  async function attempt(login: Login, path: string, { headers, body }: ApnsMessage): Promise<Attempt> {
    const session = sessions.get(login)
    if (session === undefined) return { reply: { kind: 'noConnection', code: 'CLOSED' } }
    const providerToken = login.signer && tokens.get(login.signer)
    const authorization = providerToken && { authorization: `bearer ${await providerToken.jwt}` }
    const reply = await session.request({ ...headers, ...authorization, ':path': path }, body)
    return { reply, session, providerToken }
  }

  /** Whether Apple did not act on the push, and may at once on the same one: with another token or connection. */
  function mayRepeat(login: Login, { reply, session, providerToken }: Attempt): boolean {
    if (reply.kind === 'untouched') return true
    if (reply.kind !== 'answer' || session === undefined) return false
    const reason = readReason(reply.body)?.reason ?? ''
    switch (reason) {
      case 'ExpiredProviderToken':
      case 'InvalidProviderToken':
        if (login.signer === undefined || providerToken === undefined) return false
        return tokens.renew(login.signer, providerToken, reason)
      case 'UnrelatedKeyIdInToken':
      case 'IdleTimeout':
      case 'Shutdown':
        return sessions.replace(login, session)
      default:
        return false
    }
  }

  async function ask(login: Login, token: string, message: ApnsMessage): Promise<Reply> {
    const path = login.devicePath + token
    const first = await attempt(login, path, message)
    const { reply } = mayRepeat(login, first) ? await attempt(login, path, message) : first
    return reply
  }

  /** A token that the one environment calls bad may be of the other: a build from a developer's machine, or from the store. */
  async function askBoth({ own, other }: Logins, token: string, message: ApnsMessage): Promise<VendorAnswer> {
    const stray = `${own.id} ${token}`
    const [first, second] = other !== undefined && strays.get(stray) ? [other, own] : [own, other]
    const reply = await ask(first, token, message)
    const answer = answerOf(reply, first, now())
    if (second === undefined || !isBadToken(reply)) return answer
    const elsewhere = answerOf(await ask(second, token, message), second, now())
    if (elsewhere.kind !== 'sent') return answer
    if (second === other) strays.set(stray, true)
    else strays.delete(stray)
    return elsewhere
  }

  async function push(account: VendorAccount, { token, notice }: VendorPush, { by, purpose, unfit }: Way) {
    const known = loginsOf(account)
    if ('kind' in known) return known
    const refusal = unfit(known.own, notice) ?? unfitToken(token)
    if (refusal !== undefined) return refusal
    const { headers, body } = by(notice, known.own.bundleId, now())
    return askBoth(known, token, { headers: { ...headers, 'apns-id': uuidOf(purpose, notice.messageId, token) }, body })
  }

  return {
    send: (account, pushes) => Promise.all(pushes.map((each) => push(account, each, SEND))),
    revoke: (account, sent) => Promise.all(sent.map((each) => push(account, each, REVOKE))),
    close: () => sessions.close(),
  }
}

/** What is made of a notice, and what is not sent because Apple could only refuse it or do harm. */
interface Way {
  readonly purpose: string
  readonly by: (notice: VendorNotice, bundleId: string, nowMs: number) => ApnsMessage
  readonly unfit: (login: Login, notice: VendorNotice) => VendorAnswer | undefined
}

const SEND: Way = {
  purpose: 'send',
  by: toMessage,
  unfit({ signer }, { activity }) {
    if (activity === undefined) return undefined
    if (signer === undefined) {
      const detail = 'Live Activities need a .p8 key: set teamId, keyId and key in the place of p12'
      return refused('account', { code: 'P12', detail })
    }
    if (activity.event === 'end' || activity.contentState !== undefined) return undefined
    return refused('request', {
      code: 'NO_STATE',
      detail: 'an update of a Live Activity has to have its content state',
    })
  },
}

const REVOKE: Way = {
  purpose: 'revoke',
  by: toOverwrite,
  unfit(_, { silent, activity }) {
    if (!silent && activity === undefined) return undefined
    const what = silent ? 'a silent message' : 'an update of a Live Activity'
    return refused('request', {
      code: 'NOTHING_SHOWN',
      detail: `${what} cannot be taken back: there is no notification`,
    })
  },
}

const isBadToken = (reply: Reply): boolean =>
  reply.kind === 'answer' && reply.status === 400 && readReason(reply.body)?.reason === 'BadDeviceToken'

/** Of any other characters a path would be made that is not a device's. */
function unfitToken(token: string): VendorAnswer | undefined {
  if (/^[0-9a-f]+$/i.test(token)) return undefined
  return refused('token', {
    code: 'BadDeviceToken',
    status: '2009',
    detail: 'the token is not one of Apple: no hexadecimal digits',
  })
}

/** The same for each attempt at the same push. RFC 9562, version 8. */
function uuidOf(...parts: readonly string[]): string {
  const hex = createHash('sha256').update(JSON.stringify(parts)).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
