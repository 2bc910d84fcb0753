import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from './rpc.ts'
import type { VendorServerOperations } from './server/vendor-operations.ts'

/** What vendors do, as far as a push core can tell: they take whatever comes, some time later. */
let latencyMs = 0
let calls = 0
let tokens = 0
let requests = 0

const server = createServer((request, response) => {
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', () => {
    const body = Buffer.concat(parts).toString()
    setTimeout(() => answer(request, response, body), latencyMs)
  })
})

function answer({ url = '' }: IncomingMessage, response: ServerResponse, body: string): void {
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify(url.includes('/token') ? LOGIN : taken(url, body)))
}

const LOGIN = { access_token: 'bench', expires_in: 3_600, token_type: 'Bearer' }

function taken(url: string, body: string): object {
  calls += 1
  requests += 1
  if (url.includes('messages:send')) {
    tokens += (JSON.parse(body) as { message: { token: unknown[] } }).message.token.length
    return { code: '80000000', msg: 'Success', requestId: String(requests) }
  }
  const form = new URLSearchParams(body)
  const messages = form.get('messages')
  tokens += messages === null ? (form.get('registration_id') ?? '').split(',').length : countOf(messages)
  return { result: 'ok', code: 0, trace_id: String(requests), data: { id: `bench${requests}` } }
}

const countOf = (messages: string) => (JSON.parse(messages) as unknown[]).length

serve<VendorServerOperations>({
  listen(given) {
    latencyMs = given
    return new Promise((resolve) => {
      server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
    })
  },
  counts: () => ({ calls, tokens }),
  reset() {
    calls = 0
    tokens = 0
  },
})
