import type {
  VendorAccount,
  VendorAnswer,
  VendorChannel,
  VendorNotice,
  VendorParts,
} from '../../../ports/vendor-channel.ts'
import { createBatchCall } from '../huawei-family/batch-calls.ts'
import { isVoiceNotification, VOICE_IS_SILENT } from '../huawei-family/categories.ts'
import { LOGIN_STATUSES } from '../huawei-family/status.ts'
import { AccessTokens } from '../shared/access-tokens.ts'
import { under } from '../shared/base-url.ts'
import { sendNotice } from '../shared/batches.ts'
import { logIn } from '../shared/client-login.ts'
import { createVendorHttp } from '../shared/http.ts'
import { overwriteEach } from '../shared/revocation.ts'
import { isUnauthorized, readAnswers } from './answers.ts'
import { hmsMessage } from './message.ts'

const API = 'https://push-api.cloud.huawei.com'
const LOGIN = 'https://oauth-login.cloud.huawei.com'

export const MAX_TOKENS = 1_000

export function openHms(parts: VendorParts): VendorChannel {
  const http = createVendorHttp(parts)
  const logInTo = (account: VendorAccount) => logIn(http, loginUrl(account), account, LOGIN_STATUSES, parts.now)
  const tokens = new AccessTokens(logInTo, parts.now)
  const batchCall = createBatchCall({ tokens, isUnauthorized, readAnswers })

  async function post(
    account: VendorAccount,
    notice: VendorNotice,
    devices: readonly string[],
  ): Promise<VendorAnswer[]> {
    if (isVoiceNotification(notice)) return devices.map(() => VOICE_IS_SILENT)
    const body = JSON.stringify(hmsMessage(notice, devices, account))
    const url = sendUrl(account)
    const headers = { 'content-type': 'application/json;charset=UTF-8' }
    return batchCall(account, devices, (token) =>
      http.call({ url, headers: { ...headers, authorization: `Bearer ${token}` }, body }),
    )
  }

  return {
    send: (account, pushes) => sendNotice(pushes, (notice, devices) => post(account, notice, devices)),
    revoke: (account, sent) => overwriteEach(sent, MAX_TOKENS, (notice, devices) => post(account, notice, devices)),
    close: () => http.close(),
  }
}

const loginUrl = ({ credentials }: VendorAccount) => under(credentials.authUrl ?? LOGIN, '/oauth2/v3/token')

/** Version 2 of the API has the same form and sends for every app of a project. */
function sendUrl({ credentials: { baseUrl = API, projectId, clientId = '' } }: VendorAccount): string {
  const path = projectId === undefined ? `/v1/${encodeURIComponent(clientId)}` : `/v2/${encodeURIComponent(projectId)}`
  return under(baseUrl, `${path}/messages:send`)
}
