import { Agent } from 'undici'
import { signRequest } from '../../openapi/sign-request.ts'
import type { SmsSender } from '../../ports/sms-sender.ts'
import { readAnswer, readFailure } from './answer.ts'

const CALL_TIMEOUT_MS = 10_000
/** Calls at a time to one address; more wait, within the time of their call. */
const CONNECTIONS = 8
/** An honest answer has some hundred bytes. */
const MAX_ANSWER_BYTES = 64 * 1024

/** Sends by the vendor's `SendSms` of 2017-05-25, signed as ACS3-HMAC-SHA256. */
export function createAliyunSmsSender({ timeoutMs = CALL_TIMEOUT_MS }: { timeoutMs?: number } = {}): SmsSender {
  const agent = new Agent({
    connections: CONNECTIONS,
    // A connection for each call: on one that was idle a call may fail before or after it was taken, and nobody could
    // tell. A text message is worth the handshake.
    pipelining: 0,
    connectTimeout: timeoutMs,
    maxResponseSize: MAX_ANSWER_BYTES,
  })

  return {
    async send({ baseUrl, ...key }, { phone, signName, templateCode, params, outId }) {
      try {
        const { origin, host } = new URL(baseUrl)
        const query = {
          PhoneNumbers: phone,
          SignName: signName,
          TemplateCode: templateCode,
          TemplateParam: JSON.stringify(params),
          OutId: outId,
        }
        const { path, headers } = signRequest({ host, action: 'SendSms', version: '2017-05-25', query }, key)
        const signal = AbortSignal.timeout(timeoutMs)
        const response = await agent.request({ origin, path, method: 'POST', headers, signal })
        return readAnswer(response.statusCode, await response.body.text())
      } catch (error) {
        return readFailure(error)
      }
    },
    close: () => agent.close(),
  }
}
