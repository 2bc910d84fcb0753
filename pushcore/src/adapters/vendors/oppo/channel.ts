import type {
  VendorAccount,
  VendorAnswer,
  VendorChannel,
  VendorNotice,
  VendorParts,
  VendorPush,
} from '../../../ports/vendor-channel.ts'
import { AccessTokens, callAuthorized } from '../shared/access-tokens.ts'
import { NO_STATUS, refused, unanswered } from '../shared/answers.ts'
import { under } from '../shared/base-url.ts'
import { type BatchAnswer, type Prepared, sendApart, sendReady } from '../shared/batches.ts'
import { createVendorHttp, form } from '../shared/http.ts'
import { revokedNotice } from '../shared/revocation.ts'
import { isLoginGone, NOT_ALLOWED, readAnswer } from './answers.ts'
import { EARLY_MS, logIn } from './login.ts'
import { type OppoMessage, toMessage, withoutLevel } from './message.ts'
import { accountIn, REGIONS, type Region, regionOf } from './regions.ts'

const SEND_PATH = '/server/v1/message/notification/unicast'
const SEND_BATCH_PATH = '/server/v1/message/notification/unicast_batch'
const MAX_TOKEN_CHARS = 512

interface Ready {
  readonly region: Region
  readonly message: OppoMessage
}

/** Sends to devices of the mainland and of overseas by their own hosts, each with a login of its own. */
export function openOppo(parts: VendorParts): VendorChannel {
  const http = createVendorHttp(parts)
  const tokens = new AccessTokens((account) => logIn(http, account, parts.now()), parts.now, EARLY_MS)

  async function sendBatch(account: VendorAccount, batch: readonly OppoMessage[]): Promise<BatchAnswer> {
    const { appKey = '', masterSecret = '', baseUrl = '' } = account.credentials
    const isOne = batch.length === 1
    const content = isOne ? { message: JSON.stringify(batch[0]) } : { messages: JSON.stringify(batch) }
    const result = await callAuthorized({
      tokens,
      account,
      isUnauthorized: isLoginGone,
      call: (auth_token) =>
        http.call({
          url: under(baseUrl, isOne ? SEND_PATH : SEND_BATCH_PATH),
          headers: { 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8' },
          body: form({ auth_token, ...content }),
        }),
    })
    if ('failed' in result) return { kind: 'whole', answer: result.failed, apart: false }
    const targets = batch.map(({ target_value }) => target_value)
    return readAnswer(result, targets, [appKey, masterSecret])
  }

  const sendAll = (account: VendorAccount, messages: readonly OppoMessage[]) =>
    sendApart(messages, (batch) => sendBatch(account, batch))

  /** What an app has no right to remind of so strongly is sent once more with the reminder of its class. */
  async function sendOrWeaken(account: VendorAccount, messages: readonly OppoMessage[]): Promise<VendorAnswer[]> {
    const answers = await sendAll(account, messages)
    const weaker = messages.filter((message, at) => isTooStrong(message, answers[at]))
    if (weaker.length === 0) return answers
    const second = (await sendAll(account, weaker.map(withoutLevel))).values()
    return answers.map((answer, at) => {
      const message = messages[at]
      return message !== undefined && isTooStrong(message, answer) ? (second.next().value ?? answer) : answer
    })
  }

  /** One batch for each region. */
  async function sendToRegions(account: VendorAccount, ready: readonly Ready[]): Promise<VendorAnswer[]> {
    const sending = REGIONS.map(async (region) => {
      const messages = ready.filter((one) => one.region === region).map(({ message }) => message)
      const answers = messages.length === 0 ? [] : await sendOrWeaken(accountIn(region, account), messages)
      return [region, answers.values()] as const
    })
    const answers = new Map(await Promise.all(sending))
    return ready.map(({ region }) => answers.get(region)?.next().value ?? unanswered('NO_ANSWER'))
  }

  return {
    send: (account, pushes) =>
      sendReady(
        pushes,
        (push) => prepare(account, push),
        (ready) => sendToRegions(account, ready),
      ),
    /** By overwriting: OPPO has no withdrawal. */
    revoke: (account, sent) =>
      sendReady(
        sent,
        ({ token, notice }) => prepare(account, { token, notice: overwriting(notice) }, 'revoked'),
        (ready) => sendToRegions(account, ready),
      ),
    close: () => http.close(),
  }
}

function prepare(account: VendorAccount, { token, notice }: VendorPush, purpose?: string): Prepared<Ready> {
  if (token === '' || token.length > MAX_TOKEN_CHARS) {
    const detail = 'this is no registration id of OPPO'
    return { refused: refused('token', { code: 'token', status: '10000', detail }) }
  }
  const { packageName, credentials } = account
  const message = toMessage(token, notice, {
    packageName,
    pictures: credentials.pictures === 'true',
    ...(purpose !== undefined && { purpose }),
  })
  if (typeof message !== 'string') return { ready: { region: regionOf(token), message } }
  return { refused: refused('request', { code: 'vendorTemplate', status: NO_STATUS, detail: message }) }
}

/** Without the template, which would show the message's own text again, and as quiet as OPPO can be. */
function overwriting(notice: VendorNotice): VendorNotice {
  const { fields, ...revoked } = revokedNotice(notice)
  const { vendorTemplate: _, ...others } = fields
  return { ...revoked, fields: { ...others, notifyLevel: { oppo: '1' } } }
}

const isTooStrong = ({ notification }: OppoMessage, answer: VendorAnswer | undefined): boolean =>
  'notify_level' in notification && answer?.kind === 'refused' && answer.code === NOT_ALLOWED
