import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import type { Test } from 'tap'
import { decodeParams, type Params } from '../../../src/openapi/decode.ts'
import { readHeaders } from '../../../src/openapi/headers.ts'
import { readV3 } from '../../../src/openapi/signature-v3.ts'

export const SMS_KEY = { accessKeyId: 'sms-key', accessKeySecret: 'S3CRET-sms' }

/** What the provider answers: a status with a body, or nothing at all. */
export type ProviderAnswer = { readonly status: number; readonly body: string } | 'silence' | 'hang up'

export interface SmsProvider {
  readonly baseUrl: string
  readonly port: number
  /** Parameters of each call with a good signature, in their order. */
  readonly calls: Params[]
  /** Of the next calls; default: taken. */
  answer: (call: Params) => ProviderAnswer | Promise<ProviderAnswer>
}

export const code = (Code: string, status = 200): ProviderAnswer => ({
  status,
  body: JSON.stringify({ Code, Message: `about ${Code}`, RequestId: 'request' }),
})

/** `SendSms` over real HTTP. It verifies the signature, and refuses a nonce that it has seen, as the vendor does. */
export async function startSmsProvider(t: Test): Promise<SmsProvider> {
  const nonces = new Set<string>()
  const taken = { status: 200, body: JSON.stringify({ Code: 'OK', Message: 'OK', BizId: '9006^0', RequestId: 'r' }) }
  const server = createServer((request, response) => {
    void answerTo(request).then((answer) => {
      if (answer === 'hang up') response.destroy()
      else if (answer !== 'silence') {
        response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body)
      }
    })
  })

  async function answerTo(request: IncomingMessage): Promise<ProviderAnswer> {
    const body = await buffer(request)
    const { params, query } = decodeParams((request.url ?? '').split('?')[1] ?? '', body)
    const claim = readV3(request.method ?? '', readHeaders(request.rawHeaders), query, body)
    if (claim.accessKeyId !== SMS_KEY.accessKeyId) return code('InvalidAccessKeyId.NotFound', 404)
    if (!claim.matches(SMS_KEY.accessKeySecret)) return code('SignatureDoesNotMatch', 400)
    if (claim.action !== 'SendSms' || claim.version !== '2017-05-25') return code('InvalidAction.NotFound', 404)
    if (nonces.has(claim.nonce)) return code('SignatureNonceUsed', 400)
    nonces.add(claim.nonce)
    provider.calls.push(params)
    return provider.answer(params)
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => {
    server.closeAllConnections()
    return new Promise((resolve) => server.close(resolve))
  })
  const { port } = server.address() as AddressInfo
  const provider: SmsProvider = { baseUrl: `http://127.0.0.1:${port}`, port, calls: [], answer: () => taken }
  return provider
}
