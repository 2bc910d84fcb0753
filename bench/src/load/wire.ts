/**
 * The little of WebSocket that a simulated device needs, by hand: 18 000 of them live in one process
 * that shares two cores with the server, and each cycle that they save goes to what is measured.
 */
export const OPCODE = { binary: 2, close: 8, ping: 9, pong: 10 } as const

export interface Address {
  readonly host: string
  readonly port: number
  readonly path: string
}

/** The same key for all: it proves nothing about the device, and the answer to it is not checked. */
export function upgradeRequest({ host, port, path }: Address, subprotocol: string): Buffer {
  return Buffer.from(
    [
      `GET ${path} HTTP/1.1`,
      `Host: ${host}:${port}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: b3Blbm1wcy1iZW5jaC0wMQ==',
      `Sec-WebSocket-Protocol: ${subprotocol}`,
      '\r\n',
    ].join('\r\n'),
    'latin1',
  )
}

/** The length of the upgrade response at the start of the bytes, 0 while it is incomplete. @throws Error on a refusal */
export function upgradeResponseLength(bytes: Buffer): number {
  const end = bytes.indexOf('\r\n\r\n', 0, 'latin1')
  if (end < 0) return 0
  if (bytes.toString('latin1', 9, 12) !== '101') throw new Error(bytes.toString('latin1', 0, 12))
  return end + 4
}

const MASK_BYTES = 4

/**
 * A whole client frame. The mask key is 0, which is allowed and leaves the payload as it is; the server
 * does the same unmasking as for any key.
 */
export function clientFrame(opcode: number, payload: Uint8Array): Buffer {
  const long = payload.length > 125
  const head = (long ? 4 : 2) + MASK_BYTES
  const frame = Buffer.allocUnsafe(head + payload.length)
  frame[0] = 0x80 | opcode
  frame[1] = 0x80 | (long ? 126 : payload.length)
  if (long) frame.writeUInt16BE(payload.length, 2)
  frame.fill(0, head - MASK_BYTES, head)
  frame.set(payload, head)
  return frame
}

/**
 * Hands each whole server frame in bytes[from, to) to the visitor and returns where the rest begins.
 * Servers here do not fragment messages; a payload is given as a range, not as a copy.
 */
export function readFrames(
  bytes: Buffer,
  from: number,
  to: number,
  visit: (opcode: number, start: number, end: number) => void,
): number {
  let at = from
  while (to - at >= 2) {
    const opcode = (bytes[at] ?? 0) & 0x0f
    let length = (bytes[at + 1] ?? 0) & 0x7f
    let head = 2
    if (length === 126) {
      head = 4
      if (to - at < head) break
      length = bytes.readUInt16BE(at + 2)
    } else if (length === 127) {
      head = 10
      if (to - at < head) break
      length = bytes.readUInt32BE(at + 6)
    }
    const end = at + head + length
    if (end > to) break
    visit(opcode, at + head, end)
    at = end
  }
  return at
}
