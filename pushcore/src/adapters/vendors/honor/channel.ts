import type {
  VendorAccount,
  VendorAnswer,
  VendorChannel,
  VendorNotice,
  VendorParts,
} from '../../../ports/vendor-channel.ts'
import { createBatchCall } from '../huawei-family/batch-calls.ts'
import { LOGIN_STATUSES } from '../huawei-family/status.ts'
import { AccessTokens } from '../shared/access-tokens.ts'
import { under } from '../shared/base-url.ts'
import { sendNotice } from '../shared/batches.ts'
import { logIn } from '../shared/client-login.ts'
import { createVendorHttp } from '../shared/http.ts'
import { overwriteEach } from '../shared/revocation.ts'
import { isUnauthorized, readAnswers } from './answers.ts'
import { honorMessage } from './message.ts'

const API = 'https://push-api.cloud.honor.com'
const LOGIN = 'https://iam.developer.honor.com'
const LOGIN_PATH = '/auth/token'

export const MAX_TOKENS = 1_000

export function openHonor(parts: VendorParts): VendorChannel {
  const http = createVendorHttp(parts)
  const logInTo = (account: VendorAccount) => logIn(http, loginUrl(account), account, LOGIN_STATUSES, parts.now)
  const tokens = new AccessTokens(logInTo, parts.now)
  const batchCall = createBatchCall({ tokens, isUnauthorized, readAnswers })

  async function post(
    account: VendorAccount,
    notice: VendorNotice,
    devices: readonly string[],
  ): Promise<VendorAnswer[]> {
    const { baseUrl = API, appId = '' } = account.credentials
    const url = under(baseUrl, `/api/v1/${encodeURIComponent(appId)}/sendMessage`)
    const body = JSON.stringify(honorMessage(notice, devices, account.packageName))
    return batchCall(account, devices, (token) => {
      const headers = {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json; charset=UTF-8',
        timestamp: String(parts.now()),
      }
      return http.call({ url, headers, body })
    })
  }

  return {
    send: (account, pushes) => sendNotice(pushes, (notice, devices) => post(account, notice, devices)),
    revoke: (account, sent) => overwriteEach(sent, MAX_TOKENS, (notice, devices) => post(account, notice, devices)),
    close: () => http.close(),
  }
}

/** The vendor has moved its login before, to other hosts and paths: an address with a path is taken whole. */
const loginUrl = ({ credentials: { authUrl = LOGIN } }: VendorAccount): string =>
  /^https?:\/\/[^/]+\/?$/.test(authUrl) ? under(authUrl, LOGIN_PATH) : authUrl
