import { LRUCache } from 'lru-cache'
import type {
  VendorAccount,
  VendorAnswer,
  VendorChannel,
  VendorParts,
  VendorPush,
} from '../../../ports/vendor-channel.ts'
import { AccessTokens, callAuthorized } from '../shared/access-tokens.ts'
import { refused } from '../shared/answers.ts'
import { under } from '../shared/base-url.ts'
import { createVendorHttp } from '../shared/http.ts'
import { overwriteEach } from '../shared/revocation.ts'
import { DENIED_STATUS, isUnauthorized, readSent } from './answers.ts'
import { logIn } from './login.ts'
import { fcmMessage } from './message.ts'
import { readServiceAccount } from './service-account.ts'

const FCM_URL = 'https://fcm.googleapis.com'

/** Accounts of which it is kept that they have sent. Of one more, the first token of another project is kept. */
const MAX_PROVEN = 10_000

/** Single sends over connections that are kept: the vendor has no batch. */
export function createFcmChannel(parts: VendorParts): VendorChannel {
  const http = createVendorHttp(parts)
  const proven = new LRUCache<string, true>({ max: MAX_PROVEN })
  const tokens = new AccessTokens(async ({ credentials }) => {
    const file = readServiceAccount(credentials.serviceAccount)
    return file === undefined ? { failed: NO_SERVICE_ACCOUNT } : logIn(http, file, parts.now())
  }, parts.now)

  async function sendOne(account: VendorAccount, { token, notice }: VendorPush): Promise<VendorAnswer> {
    const { baseUrl = FCM_URL, serviceAccount } = account.credentials
    const file = readServiceAccount(serviceAccount)
    if (file === undefined) return NO_SERVICE_ACCOUNT
    const url = under(baseUrl, `/v1/projects/${file.project_id}/messages:send`)
    const body = JSON.stringify({ message: fcmMessage(notice, token) })
    const result = await callAuthorized({
      tokens,
      account,
      isUnauthorized,
      call: (accessToken) => {
        const headers = { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' }
        return http.call({ url, headers, body })
      },
    })
    if ('failed' in result) return result.failed
    const answer = readSent(result, proven.has(account.key))
    if (answer.kind === 'sent') proven.set(account.key, true)
    return answer
  }

  return {
    send: (account, pushes) => Promise.all(pushes.map((push) => sendOne(account, push))),
    /** Nothing is withdrawn here, only overwritten. What shows nothing cannot be. */
    revoke: (account, sent) =>
      overwriteEach(sent, 1, (notice, targets) =>
        Promise.all(targets.map((token) => sendOne(account, { token, notice }))),
      ),
    close: () => http.close(),
  }
}

const NO_SERVICE_ACCOUNT = refused('account', {
  code: 'serviceAccount',
  status: DENIED_STATUS,
  detail: 'credentials.serviceAccount is not the file of a service account: upload it',
})
