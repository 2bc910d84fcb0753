import { isDeepStrictEqual } from 'node:util'
import type { VendorAccount, VendorChannel, VendorParts, VendorPush } from '../../../ports/vendor-channel.ts'
import { NO_STATUS, refused } from '../shared/answers.ts'
import { under } from '../shared/base-url.ts'
import { type Prepared, sendApart, sendReady } from '../shared/batches.ts'
import { createVendorHttp } from '../shared/http.ts'
import { takeBackEach } from '../shared/revocation.ts'
import { readAnswer, TOKEN_STATUS, type XiaomiTarget } from './answers.ts'
import { hostOf } from './hosts.ts'
import { toForm, toMessage, toMultiForm, toRevocation, type XiaomiMessage } from './message.ts'

/** One message to many. */
const SEND_PATH = '/v3/message/regid'
/** To each its own. */
const SEND_MULTI_PATH = '/v2/multi_messages/regids'
/** The older ones are switched off on 2026-12-01. */
const REVOKE_PATH = '/v3/message/regid/revoke'
/** Tokens of one revocation; the same as of one message. */
const MAX_REVOKED = 1_000
/** Registration ids are joined with commas. */
const TOKEN = /^[^,\s]{1,512}$/

const BAD_TOKEN = refused('token', {
  code: 'token',
  status: TOKEN_STATUS,
  detail: 'this is no registration id of Xiaomi',
})

interface Ready {
  readonly token: string
  readonly message: XiaomiMessage
}

/** The account's AppSecret goes with each call; there is no login. */
export function openXiaomi(parts: VendorParts): VendorChannel {
  const http = createVendorHttp(parts)

  async function call(account: VendorAccount, path: string, targets: readonly XiaomiTarget[], body: string) {
    const { appSecret = '' } = account.credentials
    const headers = {
      authorization: `key=${appSecret}`,
      'content-type': 'application/x-www-form-urlencoded;charset=UTF-8',
    }
    const result = await http.call({ url: under(hostOf(account.credentials), path), headers, body })
    return readAnswer(result, targets, [appSecret])
  }

  function sendBatch(account: VendorAccount, batch: readonly Ready[]) {
    const targets = batch.map(({ token, message }) => ({ token, channelId: message.extra.channel_id }))
    const [first] = batch
    const isShared = first && batch.every(({ message }) => isDeepStrictEqual(message, first.message))
    if (!isShared) return call(account, SEND_MULTI_PATH, targets, toMultiForm(batch))
    const tokens = targets.map(({ token }) => token)
    return call(account, SEND_PATH, targets, toForm(first.message, tokens))
  }

  function revokeBatch(account: VendorAccount, notifyId: number, tokens: readonly string[]) {
    const targets = tokens.map((token) => ({ token }))
    return call(account, REVOKE_PATH, targets, toRevocation(account.packageName, notifyId, tokens))
  }

  return {
    send: (account, pushes) =>
      sendReady(
        pushes,
        (push) => prepare(account, push),
        (ready) => sendApart(ready, (batch) => sendBatch(account, batch)),
      ),
    revoke: (account, sent) =>
      sendReady(
        sent,
        (one) => (TOKEN.test(one.token) ? { ready: one } : { refused: BAD_TOKEN }),
        (ready) =>
          takeBackEach(ready, MAX_REVOKED, ({ notifyId }, tokens) =>
            sendApart(tokens, (batch) => revokeBatch(account, notifyId, batch)),
          ),
      ),
    close: () => http.close(),
  }
}

function prepare(account: VendorAccount, { token, notice }: VendorPush): Prepared<Ready> {
  if (!TOKEN.test(token)) return { refused: BAD_TOKEN }
  const pictures = account.credentials.pictures === 'true'
  const message = toMessage(notice, { packageName: account.packageName, pictures })
  if (typeof message !== 'string') return { ready: { token, message } }
  return { refused: refused('request', { code: 'vendorTemplate', status: NO_STATUS, detail: message }) }
}
