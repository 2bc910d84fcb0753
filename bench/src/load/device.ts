import { createConnection, type Socket } from 'node:net'
import { CLOSE_CODES, decodeServerFrame, encodeClientFrame, LIMITS, mayReconnect, SUBPROTOCOL } from '@openmps/proto'
import type { AppRef } from '@openmps/proto/link'
import { nowUs } from '../clock.ts'
import { ackPayload, lastPush, readPush, SERVER_BODY } from './push-codec.ts'
import { type Address, clientFrame, OPCODE, readFrames, upgradeRequest, upgradeResponseLength } from './wire.ts'

/** What all devices share, and whom they tell. */
export interface DeviceHost {
  readonly address: Address
  readonly app: AppRef
  /** Number of the load generator, 0 to 255. */
  readonly generator: number
  /** The session is open: connected, and bound if that was asked for. */
  onOpen(device: Device): void
  /** The socket is gone, before or after `onOpen`. `mayReturn`: the reason does not forbid another try. */
  onClose(device: Device, reason: string, wasOpen: boolean, mayReturn: boolean): void
  onPush(sentAtUs: number, measured: boolean): void
}

/** All sockets read into these bytes: a chunk is dealt with before the next read begins. */
const chunk = Buffer.allocUnsafe(64 * 1024)

/** Sockets from one address are bounded by the port range, so the devices of each load generator are spread over several. */
const SOURCE_ADDRESSES = 32
const BIND_REQUEST_ID = 1
const NORMAL_CLOSE = Buffer.from([0x03, 0xe8])

type State = 'closed' | 'upgrading' | 'connecting' | 'binding' | 'open'

/** One simulated installation. Acks each push that comes, all pushes of one read in one frame. */
export class Device {
  readonly index: number
  /** Empty until a server has issued them. */
  token = ''
  secret = ''
  startedAtUs = 0
  readonly #host: DeviceHost
  #state: State = 'closed'
  #socket: Socket | undefined
  #rest: Buffer | undefined
  #userId = ''
  #reason = ''
  #mayReturn = true

  constructor(index: number, host: DeviceHost) {
    this.index = index
    this.#host = host
  }

  get isOpen(): boolean {
    return this.#state === 'open'
  }

  /** Opens a session; with a user id the device binds it before it counts as open. */
  connect(userId: string): void {
    const { host, port } = this.#host.address
    const source = `127.0.${this.#host.generator}.${2 + (this.index % SOURCE_ADDRESSES)}`
    this.#state = 'upgrading'
    this.#userId = userId
    this.#reason = 'connection lost'
    this.#mayReturn = true
    this.startedAtUs = nowUs()
    const socket = createConnection({
      host,
      port,
      localAddress: source,
      noDelay: true,
      onread: { buffer: chunk, callback: (length) => this.#onRead(length) },
    })
    this.#socket = socket
    socket.on('connect', () => socket.write(upgradeRequest(this.#host.address, SUBPROTOCOL)))
    socket.on('error', (error: NodeJS.ErrnoException) => {
      this.#reason = error.code ?? error.message
    })
    socket.on('close', () => this.#onClose())
  }

  /** The network takes the connection away: a reset, which also leaves no port in TIME_WAIT. */
  cut(): void {
    this.#reason = 'cut'
    this.#socket?.resetAndDestroy()
  }

  #onRead(length: number): boolean {
    try {
      this.#consume(this.#joined(length))
    } catch (error) {
      this.#reason = error instanceof Error ? error.message : String(error)
      this.#mayReturn = false
      this.#socket?.destroy()
    }
    return true
  }

  /** What has been read, behind what was left over. */
  #joined(length: number): Buffer {
    const read = chunk.subarray(0, length)
    const rest = this.#rest
    if (rest === undefined) return read
    this.#rest = undefined
    return Buffer.concat([rest, read])
  }

  #consume(bytes: Buffer): void {
    let at = 0
    if (this.#state === 'upgrading') {
      at = upgradeResponseLength(bytes)
      if (at > 0) this.#sendConnect()
    }
    const acks: Uint8Array[] = []
    if (this.#state !== 'upgrading') {
      at = readFrames(bytes, at, bytes.length, (opcode, start, end) => {
        if (opcode === OPCODE.binary) this.#onFrame(bytes, start, end, acks)
        else this.#onControl(opcode, bytes.subarray(start, end))
      })
    }
    // A copy, because the bytes are overwritten by the next read of any device.
    if (at < bytes.length) this.#rest = Buffer.from(bytes.subarray(at))
    if (acks.length > 0) this.#sendAcks(acks)
  }

  #onFrame(bytes: Buffer, start: number, end: number, acks: Uint8Array[]): void {
    switch (bytes[start] ?? 0) {
      case SERVER_BODY.push:
        readPush(bytes, start, end)
        acks.push(bytes.subarray(lastPush.idStart, lastPush.idEnd))
        if (acks.length === LIMITS.maxAckIds) this.#sendAcks(acks)
        this.#host.onPush(lastPush.sentAtUs, lastPush.measured)
        return
      case SERVER_BODY.connected:
        this.#onConnected(bytes.subarray(start, end))
        return
      case SERVER_BODY.response:
        this.#onResponse(bytes.subarray(start, end))
        return
      default:
        return // Nothing else needs an answer; a GoAway is followed by a close.
    }
  }

  #sendConnect(): void {
    this.#state = 'connecting'
    const connect = {
      ...this.#host.app,
      deviceToken: this.token,
      deviceSecret: this.secret,
      platform: 1,
      appVersion: '1.0',
      sdkVersion: 'bench',
    }
    this.#send(encodeClientFrame({ connect }))
  }

  #onConnected(frame: Uint8Array): void {
    // A device that knows itself has nothing to learn from the answer, and a storm is full of them.
    if (this.token === '') {
      const { connected } = decodeServerFrame(frame, LIMITS.maxServerFrameBytes)
      this.token = connected?.deviceToken ?? ''
      this.secret = connected?.deviceSecret ?? ''
    }
    if (this.#userId === '') {
      this.#open()
      return
    }
    this.#state = 'binding'
    this.#send(encodeClientFrame({ request: { id: BIND_REQUEST_ID, bind: { userId: this.#userId } } }))
  }

  #onResponse(frame: Uint8Array): void {
    const { response } = decodeServerFrame(frame, LIMITS.maxServerFrameBytes)
    if (response?.success !== true) throw new Error(`bind refused: ${response?.name ?? 'no response'}`)
    if (this.#state === 'binding') this.#open()
  }

  #open(): void {
    this.#state = 'open'
    this.#host.onOpen(this)
  }

  #onControl(opcode: number, payload: Buffer): void {
    if (opcode === OPCODE.ping) {
      this.#socket?.write(clientFrame(OPCODE.pong, payload))
    } else if (opcode === OPCODE.close) {
      const code = payload.length >= 2 ? payload.readUInt16BE(0) : 1005
      this.#reason = `closed with ${code} ${closeText(code)}`
      this.#mayReturn = mayReconnect(code)
      this.#socket?.end(clientFrame(OPCODE.close, NORMAL_CLOSE))
    }
  }

  #sendAcks(ids: Uint8Array[]): void {
    this.#send(ackPayload(ids))
    ids.length = 0
  }

  #send(payload: Uint8Array): void {
    this.#socket?.write(clientFrame(OPCODE.binary, payload))
  }

  #onClose(): void {
    const wasOpen = this.isOpen
    this.#state = 'closed'
    this.#socket = undefined
    this.#rest = undefined
    this.#host.onClose(this, this.#reason, wasOpen, this.#mayReturn)
  }
}

function closeText(code: number): string {
  return Object.values(CLOSE_CODES).find((reason) => reason.code === code)?.text ?? ''
}
