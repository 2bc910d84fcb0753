import { createHash } from 'node:crypto'
import type {
  VendorAccount,
  VendorAnswer,
  VendorChannel,
  VendorNotice,
  VendorParts,
} from '../../../ports/vendor-channel.ts'
import { under } from '../shared/base-url.ts'
import { sendNotice } from '../shared/batches.ts'
import { conceal } from '../shared/conceal.ts'
import { createVendorHttp, form } from '../shared/http.ts'
import { overwriteEach } from '../shared/revocation.ts'
import { readAnswers } from './answers.ts'
import { meizuMessage } from './message.ts'

const MEIZU_URL = 'https://server-api-push.meizu.com'
/** Of one call. */
export const MAX_TOKENS = 100
const SEND_PATH = '/garcia/api/server/push/varnished/pushByPushId'

/** Of the values as they are, before they are encoded for the form. */
export function meizuSign(fields: Readonly<Record<string, string>>, appSecret: string): string {
  const names = Object.keys(fields).sort()
  const text = names.map((name) => `${name}=${fields[name]}`).join('')
  return createHash('md5').update(`${text}${appSecret}`).digest('hex')
}

/** The vendor knows no login: each request is signed. Its tasks report no arrivals, so each batch is a send of its own. */
export function createMeizuChannel(parts: VendorParts): VendorChannel {
  const http = createVendorHttp(parts)

  async function post(
    account: VendorAccount,
    notice: VendorNotice,
    tokens: readonly string[],
  ): Promise<VendorAnswer[]> {
    const { appId = '', appSecret = '', baseUrl = MEIZU_URL } = account.credentials
    const fields = {
      appId,
      pushIds: [...new Set(tokens)].join(','),
      messageJson: JSON.stringify(meizuMessage(notice, account.packageName)),
    }
    const result = await http.call({
      url: under(baseUrl, SEND_PATH),
      headers: { 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8' },
      body: form({ ...fields, sign: meizuSign(fields, appSecret) }),
    })
    const answerTo = readAnswers('body' in result ? { ...result, body: conceal(result.body, [appSecret]) } : result)
    return tokens.map(answerTo)
  }

  return {
    send: (account, pushes) => sendNotice(pushes, (notice, tokens) => post(account, notice, tokens)),
    revoke: (account, sent) => overwriteEach(sent, MAX_TOKENS, (notice, tokens) => post(account, notice, tokens)),
    close: () => http.close(),
  }
}
