import { createHash, randomUUID } from 'node:crypto'
import type {
  VendorAccount,
  VendorAnswer,
  VendorChannel,
  VendorNotice,
  VendorParts,
  VendorSent,
} from '../../../ports/vendor-channel.ts'
import { AccessTokens, callAuthorized, type MintResult } from '../shared/access-tokens.ts'
import { refused, unanswered } from '../shared/answers.ts'
import { under } from '../shared/base-url.ts'
import { sendNotice } from '../shared/batches.ts'
import { conceal } from '../shared/conceal.ts'
import { type CallResult, createVendorHttp } from '../shared/http.ts'
import { overwriteEach } from '../shared/revocation.ts'
import { AUTH_EXPIRED, answerToCode, readList, readReply, readSaved, readSent, type VivoReply } from './answers.ts'
import { vivoMessage } from './message.ts'

/** Of one list. */
export const MAX_TOKENS = 1_000

const VIVO_URL = 'https://api-push.vivo.com.cn'

/** The vendor's tokens live for a day and are renewed after 20 hours; several are valid at a time. */
const TOKEN_MS = 24 * 3_600_000
const RENEW_EARLY_MS = 4 * 3_600_000

/** @param timestamp milliseconds since 1970 */
export function vivoSign(credentials: Readonly<Record<string, string>>, timestamp: number): string {
  const { appId = '', appKey = '', appSecret = '' } = credentials
  return createHash('md5').update(`${appId}${appKey}${timestamp}${appSecret}`).digest('hex')
}

export function createVivoChannel(parts: VendorParts): VendorChannel {
  const http = createVendorHttp(parts)
  const tokens = new AccessTokens(mint, parts.now, RENEW_EARLY_MS)

  async function post(account: VendorAccount, path: string, body: unknown, authToken = ''): Promise<CallResult> {
    const { baseUrl = VIVO_URL, appKey = '', appSecret = '' } = account.credentials
    const result = await http.call({
      url: under(baseUrl, path),
      headers: { 'content-type': 'application/json', ...(authToken !== '' && { authToken }) },
      body: JSON.stringify(body),
    })
    return 'body' in result ? { ...result, body: conceal(result.body, [appKey, appSecret]) } : result
  }

  async function mint(account: VendorAccount): Promise<MintResult> {
    const timestamp = parts.now()
    const { appId = '', appKey = '' } = account.credentials
    const sign = vivoSign(account.credentials, timestamp)
    const reply = readReply(await post(account, '/message/auth', { appId: Number(appId), appKey, timestamp, sign }))
    if ('failed' in reply) return reply
    if (reply.result === 0 && reply.authToken) return { token: reply.authToken, expiresAtMs: timestamp + TOKEN_MS }
    return { failed: reply.result === 0 ? unanswered('no authToken') : refusedLogin(answerToCode(reply)) }
  }

  async function call(account: VendorAccount, path: string, body: unknown): Promise<VivoReply> {
    const result = await callAuthorized({
      tokens,
      account,
      call: (token) => post(account, path, body, token),
      isUnauthorized: (answer) => {
        const reply = readReply(answer)
        return !('failed' in reply) && reply.result === AUTH_EXPIRED
      },
    })
    return 'failed' in result ? result : readReply(result)
  }

  /**
   * Each attempt has a `requestId` of its own: the vendor refuses one that it has seen (mPaaS guide 10.3: 10303), so that
   * a message whose answer was lost would end as failed. What came twice is shown once, by its `notifyId`.
   */
  async function sendOne(account: VendorAccount, notice: VendorNotice, regId: string): Promise<VendorAnswer> {
    const body = { ...vivoMessage(notice, account), regId, requestId: randomUUID(), pushMode: pushMode(account) }
    return readSent(await call(account, '/message/send', body))
  }

  async function sendList(
    account: VendorAccount,
    notice: VendorNotice,
    regIds: readonly string[],
  ): Promise<(token: string) => VendorAnswer> {
    const payload = vivoMessage(notice, account)
    const request = { ...payload, requestId: randomUUID() }
    const saved = readSaved(await call(account, '/message/saveListPayload', request))
    if ('failed' in saved) return () => saved.failed
    const { taskId } = saved
    const list = { appId: payload.appId, taskId, regIds, requestId: randomUUID(), pushMode: pushMode(account) }
    return readList(await call(account, '/message/pushToList', list), taskId)
  }

  /** A list has at least two tokens. */
  async function sendTo(
    account: VendorAccount,
    notice: VendorNotice,
    tokens: readonly string[],
  ): Promise<VendorAnswer[]> {
    const [first, ...others] = new Set(tokens)
    if (first === undefined) return []
    if (others.length > 0) return tokens.map(await sendList(account, notice, [first, ...others]))
    const answer = await sendOne(account, notice, first)
    return tokens.map(() => answer)
  }

  /** Of tokens that share an id of the vendor. What it does not withdraw, or has no id, is overwritten. */
  async function withdraw(
    account: VendorAccount,
    taskId: string,
    those: readonly VendorSent[],
  ): Promise<VendorAnswer[]> {
    if (taskId !== '') {
      const userIds = [...new Set(those.map(({ token }) => token))]
      const body = { appId: Number(account.credentials.appId), taskId, userIds, userType: 1 }
      const reply = await call(account, '/message/recycle', body)
      if (!('failed' in reply) && reply.result === 0) return those.map(() => ({ kind: 'sent', vendorId: taskId }))
    }
    return overwriteEach(those, MAX_TOKENS, (notice, tokens) => sendTo(account, notice, tokens))
  }

  return {
    send: (account, pushes) => sendNotice(pushes, (notice, tokens) => sendTo(account, notice, tokens)),
    async revoke(account, sent) {
      const answers = new Map<VendorSent, VendorAnswer>()
      const taskIds = [...new Set(sent.map(({ vendorId }) => vendorId))]
      await Promise.all(
        taskIds.map(async (taskId) => {
          const those = sent.filter(({ vendorId }) => vendorId === taskId)
          const told = await withdraw(account, taskId, those)
          for (const [at, one] of those.entries()) answers.set(one, told[at] ?? unanswered('recycle'))
        }),
      )
      return sent.map((one) => answers.get(one) ?? unanswered('recycle'))
    },
    close: () => http.close(),
  }
}

/** 1: to the test devices of the console only, as apps in review have to. */
const pushMode = ({ credentials }: VendorAccount): number => Number(credentials.pushMode ?? 0)

/** A login is never about a message: what the vendor says there is for an operator. */
const refusedLogin = (answer: VendorAnswer): VendorAnswer =>
  answer.kind === 'refused' ? refused('account', answer) : answer
