import { connect } from 'node:net'
import Fastify from 'fastify'
import type { Test } from 'tap'
import { type RawRequest, registerOpenApi } from '../../../src/openapi/index.ts'
import { systemClock } from '../../../src/ports/clock.ts'
import { createApi } from './api.ts'

/** The API on a real socket, port 0, over a core that records; closed with the test. */
export async function startService(t: Test, { realTime = false } = {}) {
  const api = createApi()
  const app = Fastify()
  const clock = realTime ? systemClock : api.clock
  registerOpenApi(app, { ...api.options, clock })
  app.get('/other', async () => ({ other: true }))
  app.post('/other', async (request) => ({ got: request.body }))
  t.teardown(() => app.close())
  await app.listen({ port: 0, host: '127.0.0.1' })
  const address = app.server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return { ...api, app, port: address.port }
}

export interface HttpAnswer {
  readonly status: number
  readonly contentType: string | undefined
  readonly text: string
}

/**
 * Sends exactly these header lines and bytes, which no HTTP library would: repeated headers, any method,
 * chunks of any form.
 */
export async function sendRaw(port: number, request: RawRequest): Promise<HttpAnswer> {
  const { method, url, rawHeaders, body } = request
  const names = rawHeaders.filter((_, at) => at % 2 === 0).map((name) => name.toLowerCase())
  const lines = rawHeaders.flatMap((name, at) =>
    at % 2 === 0 && name.toLowerCase() !== 'connection' ? [`${name}: ${rawHeaders[at + 1]}`] : [],
  )
  if (!names.includes('host')) lines.push('Host: push.example.com')
  const chunked = names.includes('transfer-encoding')
  if (!chunked && !names.includes('content-length') && body.length > 0) lines.push(`Content-Length: ${body.length}`)
  const head = `${method} ${url} HTTP/1.1\r\n${lines.join('\r\n')}\r\nConnection: close\r\n\r\n`
  const half = Math.floor(body.length / 2)
  const payload = chunked
    ? [...[body.subarray(0, half), body.subarray(half)].filter((part) => part.length > 0).flatMap(chunk), '0\r\n\r\n']
    : [body]

  const socket = connect(port, '127.0.0.1')
  for (const part of [Buffer.from(head, 'latin1'), ...payload]) socket.write(part)
  const received: Buffer[] = []
  try {
    for await (const data of socket) received.push(data)
  } catch (error) {
    // A server that refuses a body unread may reset the connection after its answer.
    if (received.length === 0) throw error
  }
  const [top = '', text = ''] = Buffer.concat(received)
    .toString('utf8')
    .split(/\r\n\r\n(.*)/s)
  const contentType = /^content-type: (.*)$/im.exec(top)?.[1]
  return { status: Number(top.split(' ')[1]), contentType, text }
}

const chunk = (bytes: Uint8Array) => [`${bytes.length.toString(16)}\r\n`, bytes, '\r\n']
