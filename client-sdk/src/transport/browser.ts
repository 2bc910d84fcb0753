import type { Transport, TransportClose, TransportEvents, TransportRequest, TransportSocket } from './transport.ts'

/**
 * The platform's own WebSocket: browsers, React Native, workers, and newer Node versions. It cannot
 * see the HTTP answer to a refused upgrade and cannot bound a message before it is read; the SDK
 * checks the size again when it decodes.
 */
export const platformTransport: Transport = { open }

function open(request: TransportRequest, events: TransportEvents): TransportSocket {
  let ended = false
  const finish = (close: TransportClose) => {
    if (ended) return
    ended = true
    events.onClose(close)
  }

  let socket: WebSocket
  try {
    socket = new WebSocket(request.url, [request.subprotocol])
  } catch (error) {
    // A bad address, or an insecure one on a secure page. The contract wants the event after `open` has returned.
    queueMicrotask(() => finish({ code: 1006, reason: String(error) }))
    return { send() {}, close() {}, destroy() {} }
  }

  socket.binaryType = 'arraybuffer'
  socket.onopen = () => {
    if (!ended) events.onOpen()
  }
  socket.onmessage = ({ data }: MessageEvent<ArrayBuffer | string>) => {
    if (!ended) events.onData(typeof data === 'string' ? data : new Uint8Array(data))
  }
  // Tells nothing by design, and is always followed by onclose; some platforms log it when nobody listens.
  socket.onerror = () => {}
  socket.onclose = ({ code, reason }) => finish({ code, reason: reason || 'the connection broke' })

  const close = (code: number, reason: string) => {
    try {
      socket.close(code, reason)
    } catch {
      // Only for a code or reason outside the limits: close all the same.
      socket.close()
    }
  }
  return {
    send: (bytes) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(bytes as Uint8Array<ArrayBuffer>)
    },
    close,
    destroy: () => {
      // There is no abort: the handshake with a dead peer runs out in the background, unheard.
      ended = true
      close(1000, '')
    },
  }
}
