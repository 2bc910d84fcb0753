import { once } from 'node:events'
import {
  type ClientFrameInit,
  decodeServerFrame,
  encodeClientFrame,
  type ServerFrame,
  SUBPROTOCOL,
} from '@openmps/proto'
import { type ClientOptions, WebSocket } from 'ws'

export const APP = { appId: 'demo', workspaceId: 'default' }
type Body = NonNullable<ServerFrame['body']>

/** A device on the `ws` client that keeps every frame until a test asks for it. */
export class Device {
  readonly ws: WebSocket
  readonly frames: ServerFrame[] = []
  /** Resolves when the socket ends. */
  readonly closed: Promise<{ code: number; reason: string }>
  token = ''
  secret = ''
  #waiter: { body: Body; resolve: (frame: ServerFrame) => void } | undefined

  constructor(url: string, options: ClientOptions = {}) {
    this.ws = new WebSocket(url, SUBPROTOCOL, options)
    this.closed = new Promise((resolve) => {
      this.ws.on('close', (code, reason) => resolve({ code, reason: String(reason) }))
    })
    this.ws.on('error', () => {})
    this.ws.on('message', (data: Buffer) => {
      const frame = decodeServerFrame(data, 1 << 20)
      const waiter = this.#waiter
      if (waiter !== undefined && waiter.body === frame.body) {
        this.#waiter = undefined
        waiter.resolve(frame)
      } else {
        this.frames.push(frame)
      }
    })
  }

  async opened(): Promise<this> {
    await once(this.ws, 'open')
    return this
  }

  send(frame: ClientFrameInit): void {
    this.ws.send(encodeClientFrame(frame))
  }

  /** The oldest frame of the kind that was not asked for yet. */
  next(body: Body): Promise<ServerFrame> {
    const index = this.frames.findIndex((frame) => frame.body === body)
    for (const frame of index === -1 ? [] : this.frames.splice(index, 1)) return Promise.resolve(frame)
    if (this.#waiter !== undefined) throw new Error('one at a time')
    return new Promise((resolve) => {
      this.#waiter = { body, resolve }
    })
  }

  async push(): Promise<string> {
    return (await this.next('push')).push?.messageId ?? ''
  }

  async pushes(count: number): Promise<string[]> {
    const ids: string[] = []
    while (ids.length < count) ids.push(await this.push())
    return ids
  }

  /** Connects as a new installation, or with what it has. */
  async connect(): Promise<this> {
    this.send({ connect: { ...APP, deviceToken: this.token, deviceSecret: this.secret } })
    const { connected } = await this.next('connected')
    this.token = connected?.deviceToken ?? ''
    this.secret = connected?.deviceSecret || this.secret
    return this
  }

  ack(...messageIds: string[]): void {
    this.send({ ack: { messageIds } })
  }

  /** Resolves when the gateway has handled all that was sent before. */
  async settled(): Promise<void> {
    const nonce = Math.floor(Math.random() * 1e9)
    this.send({ ping: { nonce } })
    while ((await this.next('pong')).pong?.nonce !== nonce);
  }
}
