import type {
  VendorAccount,
  VendorAnswer,
  VendorChannel,
  VendorNotice,
  VendorParts,
} from '../../../ports/vendor-channel.ts'
import { createBatchCall } from '../huawei-family/batch-calls.ts'
import { isVoiceNotification, VOICE_IS_SILENT } from '../huawei-family/categories.ts'
import { imageOf } from '../huawei-family/notification.ts'
import { AccessTokens } from '../shared/access-tokens.ts'
import { under } from '../shared/base-url.ts'
import { sendNotice } from '../shared/batches.ts'
import { createVendorHttp } from '../shared/http.ts'
import { revokedNotice, takeBackEach } from '../shared/revocation.ts'
import { BAD_IMAGE, isUnauthorized, readAnswers } from './answers.ts'
import { harmonyMessage, pushTypeOf } from './message.ts'
import { projectOf, signToken } from './service-account.ts'

const API = 'https://push-api.cloud.huawei.com'

export const MAX_TOKENS = 1_000

interface HarmonyCall {
  readonly path: string
  /** The header of that name. */
  readonly pushType: string
  readonly body: Readonly<Record<string, unknown>>
}

export function openHarmony(parts: VendorParts): VendorChannel {
  const http = createVendorHttp(parts)
  const tokens = new AccessTokens((account) => signToken(account, parts.now()), parts.now)
  const batchCall = createBatchCall({ tokens, isUnauthorized, readAnswers })

  function post(account: VendorAccount, call: HarmonyCall, devices: readonly string[]): Promise<VendorAnswer[]> {
    const body = JSON.stringify(call.body)
    const url = under(account.credentials.baseUrl ?? API, call.path)
    const headers = { 'content-type': 'application/json', 'push-type': call.pushType }
    return batchCall(account, devices, (token) =>
      http.call({ url, headers: { ...headers, authorization: `Bearer ${token}` }, body }),
    )
  }

  async function message(
    account: VendorAccount,
    notice: VendorNotice,
    devices: readonly string[],
  ): Promise<VendorAnswer[]> {
    if (isVoiceNotification(notice)) return devices.map(() => VOICE_IS_SILENT)
    const { receiptId } = account.credentials
    const path = `/v3/${projectOf(account)}/messages:send`
    const sendWith = (image: string | undefined) =>
      post(
        account,
        { path, pushType: pushTypeOf(notice), body: harmonyMessage(notice, devices, { image, receiptId }) },
        devices,
      )
    const image = imageOf(notice)
    const answers = await sendWith(image)
    const isImageBad = image !== undefined && answers.some((answer) => 'code' in answer && answer.code === BAD_IMAGE)
    // The texts are worth sending without an image that the vendor has not checked.
    return isImageBad ? sendWith(undefined) : answers
  }

  /** The vendor's own withdrawal goes by the client id of the app, which is not in the service account. */
  function takeBack(account: VendorAccount, notice: VendorNotice, devices: readonly string[]): Promise<VendorAnswer[]> {
    const { clientId } = account.credentials
    if (clientId === undefined) return message(account, revokedNotice(notice), devices)
    const path = `/v1/${encodeURIComponent(clientId)}/messages:revoke`
    const body = { notifyId: notice.notifyId, token: [...new Set(devices)] }
    return post(account, { path, pushType: pushTypeOf(notice), body }, devices)
  }

  return {
    send: (account, pushes) => sendNotice(pushes, (notice, devices) => message(account, notice, devices)),
    revoke: (account, sent) => takeBackEach(sent, MAX_TOKENS, (notice, devices) => takeBack(account, notice, devices)),
    close: () => http.close(),
  }
}
