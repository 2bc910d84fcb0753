import { App, us_socket_local_port, type WebSocket } from 'uWebSockets.js'
import { encodeServerFrame, LIMITS, SUBPROTOCOL } from '@openmps/proto'
import { CLIENT_BODY } from '../load/push-codec.ts'
import type { SocketLimits } from './operations.ts'

/** Per socket: its place in the list of sockets, so that closing one costs no search. */
interface Place {
  index: number
}

export type BareSocket = WebSocket<Place>

export interface BareOptions {
  /** Sockets subscribe to what `publish` sends when they connect. */
  readonly subscribe: boolean
  readonly limits: SocketLimits
  /** The bytes of an Ack; valid during the call. */
  readonly onAck: (ack: Uint8Array) => void
}

export interface BareSockets {
  readonly port: number
  /** The open ones, in no order. */
  readonly sockets: readonly BareSocket[]
  /** To all that have subscribed. */
  readonly publish: (bytes: Uint8Array) => void
}

const TOPIC = 'all'

/** As long as the service's own answers, with nothing in them that would have to be worked out. */
const CONNECTED = encodeServerFrame({
  connected: {
    deviceToken: 't'.repeat(32),
    serverTimeMs: 1_700_000_000_000,
    idleTimeoutMs: 120_000,
    reconnectMinMs: 1_000,
    reconnectMaxMs: 60_000,
    maxInFlight: LIMITS.maxInFlight,
    maxClientFrameBytes: LIMITS.maxClientFrameBytes,
  },
})
const BOUND = encodeServerFrame({
  response: { id: 1, success: true, code: '100', name: 'SUCCESS', message: 'Success.' },
})

/**
 * uWebSockets.js with the settings of the gateway's adapter and none of its work: the first byte of a
 * frame decides about the answer, and the answers are constants.
 */
export function openBareSockets({ subscribe, limits, onAck }: BareOptions): Promise<BareSockets> {
  const sockets: BareSocket[] = []
  const app = App().ws<Place>('/*', {
    maxPayloadLength: LIMITS.maxClientFrameBytes,
    maxBackpressure: limits.maxBufferedBytes,
    closeOnBackpressureLimit: true,
    idleTimeout: limits.idleTimeoutMs / 1000,
    sendPingsAutomatically: true,
    compression: 0,
    upgrade(response, request, context) {
      const key = request.getHeader('sec-websocket-key')
      response.upgrade<Place>({ index: -1 }, key, SUBPROTOCOL, '', context)
    },
    open(socket) {
      socket.getUserData().index = sockets.push(socket) - 1
    },
    message(socket, message) {
      const frame = new Uint8Array(message)
      if (frame[0] === CLIENT_BODY.ack) {
        onAck(frame)
      } else if (frame[0] === CLIENT_BODY.connect) {
        if (subscribe) socket.subscribe(TOPIC)
        socket.send(CONNECTED, true)
      } else {
        socket.send(BOUND, true)
      }
    },
    close(socket) {
      const last = sockets.pop()
      if (last === undefined || last === socket) return
      const { index } = socket.getUserData()
      last.getUserData().index = index
      sockets[index] = last
    },
  })
  return new Promise((resolve, reject) => {
    app.listen('127.0.0.1', 0, (listening) => {
      if (listening === false) reject(new Error('the bare server cannot listen'))
      else
        resolve({ port: us_socket_local_port(listening), sockets, publish: (bytes) => app.publish(TOPIC, bytes, true) })
    })
  })
}
