import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  type ClientFrame,
  type Connect,
  type Connected,
  decodeClientFrame,
  encodeServerFrame,
  LIMITS,
  type Push,
  type ServerFrameInit,
  SUBPROTOCOL,
} from '@openmps/proto'
import { type WebSocket, WebSocketServer } from 'ws'
import { Queue } from './queue.ts'

interface Teardown {
  teardown(run: () => unknown): void
}

/** A server that speaks real frames over real sockets and does what a test tells it. */
export interface FakeServer {
  readonly url: string
  /** Connections whose Connect has arrived. */
  readonly connections: Queue<FakeConnection>
  /** Answers Connect: Connected's fields, or a close code. */
  accept: (connect: Connect) => Partial<Connected> | number
  /** Refuses upgrades by HTTP until it is unset. */
  refusal: { status: number; headers: Record<string, string> } | undefined
  readonly refused: Queue<number>
}

export type FrameKind = NonNullable<ClientFrame['body']>

export class FakeConnection {
  readonly connect: Connect
  readonly socket: WebSocket
  /** All frames after Connect, in order; `next` takes from it. */
  readonly frames: Queue<ClientFrame> = new Queue()
  readonly closed: Promise<{ code: number; reason: string }>
  answersPings = true
  answersCalls = true

  constructor(socket: WebSocket, connect: Connect) {
    this.socket = socket
    this.connect = connect
    this.closed = new Promise((resolve) => {
      socket.on('close', (code, reason) => resolve({ code, reason: reason.toString() }))
    })
  }

  send(frame: ServerFrameInit): void {
    this.socket.send(encodeServerFrame(frame))
  }

  push(messageId: string, more: Push = {}): void {
    this.send({ push: { messageId, title: `title of ${messageId}`, ...more } })
  }

  async next<K extends FrameKind>(kind: K): Promise<NonNullable<ClientFrame[K]>> {
    const frame = await this.frames.next(({ body }) => body === kind)
    return frame[kind] as NonNullable<ClientFrame[K]>
  }

  /** The next `count` acked ids, however many frames they take. */
  async acked(count: number): Promise<string[]> {
    const ids: string[] = []
    while (ids.length < count) ids.push(...((await this.next('ack')).messageIds ?? []))
    return ids
  }

  /** Kinds that have arrived and were not taken. */
  get kinds(): (FrameKind | undefined)[] {
    return this.frames.left.map(({ body }) => body)
  }

  answer(id: number, code = '100', name = 'SUCCESS'): void {
    this.send({ response: { id, success: code === '100', code, name, message: name } })
  }
}

export async function createFakeServer(t: Teardown): Promise<FakeServer> {
  const http = createServer()
  const sockets = new WebSocketServer({ noServer: true, handleProtocols: () => SUBPROTOCOL })
  t.teardown(() => {
    for (const socket of sockets.clients) socket.terminate()
    http.close()
  })
  let issued = 0
  const server: FakeServer = {
    url: '',
    connections: new Queue(),
    accept: ({ deviceToken }) => {
      if (deviceToken) return { deviceToken }
      issued += 1
      return { deviceToken: `token-${issued}`, deviceSecret: `secret-${issued}` }
    },
    refusal: undefined,
    refused: new Queue(),
  }

  http.on('upgrade', (request, stream, head) => {
    if (server.refusal) {
      const { status, headers } = server.refusal
      const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
      stream.end(`HTTP/1.1 ${status} Refused\r\n${lines.join('')}connection: close\r\ncontent-length: 0\r\n\r\n`)
      server.refused.push(status)
      return
    }
    sockets.handleUpgrade(request, stream, head, (socket) => serve(server, socket))
  })
  // A plain request is a mistake of the test.
  http.on('request', (_request, response: ServerResponse) => response.writeHead(426).end())

  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  return Object.assign(server, { url: `ws://127.0.0.1:${(http.address() as AddressInfo).port}/` })
}

function serve(server: FakeServer, socket: WebSocket): void {
  let connection: FakeConnection | undefined
  socket.on('error', () => {})
  socket.on('message', (data: Buffer) => {
    const frame = decodeClientFrame(data, LIMITS.maxClientFrameBytes)
    if (!connection) {
      const connect = frame.connect ?? {}
      connection = new FakeConnection(socket, connect)
      const answer = server.accept(connect)
      if (typeof answer === 'number') socket.close(answer, 'refused')
      else
        connection.send({ connected: { serverTimeMs: Date.now(), idleTimeoutMs: 60_000, maxInFlight: 16, ...answer } })
      server.connections.push(connection)
      return
    }
    if (frame.ping && connection.answersPings) connection.send({ pong: frame.ping })
    connection.frames.push(frame)
    if (frame.request && connection.answersCalls) connection.answer(frame.request.id ?? 0)
  })
}
