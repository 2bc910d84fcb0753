import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { type ClientFrameInit, encodeClientFrame, SUBPROTOCOL } from '@openmps/proto'

/** A device that speaks TCP by hand, so that it can stop reading, stay silent, or send what no client would. */
export class RawDevice {
  readonly tcp: Socket
  bytesRead = 0

  constructor(port: number) {
    this.tcp = connect(port, '127.0.0.1')
    this.tcp.on('error', () => {})
  }

  /** Sends an upgrade and returns the answer's head. */
  async request(headers: Record<string, string> = {}, path = '/'): Promise<string> {
    const all = {
      Host: 'localhost',
      Upgrade: 'websocket',
      Connection: 'Upgrade',
      'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
      'Sec-WebSocket-Version': '13',
      'Sec-WebSocket-Protocol': SUBPROTOCOL,
      ...headers,
    }
    const lines = Object.entries(all).filter(([, value]) => value !== '')
    this.tcp.write(`GET ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`)
    const [answer] = (await once(this.tcp, 'data')) as [Buffer]
    this.tcp.on('data', (chunk: Buffer) => {
      this.bytesRead += chunk.length
    })
    return answer.toString('latin1')
  }

  async open(): Promise<this> {
    const answer = await this.request()
    if (!answer.startsWith('HTTP/1.1 101')) throw new Error(answer)
    return this
  }

  /** One WebSocket message; `opcode` 2 binary, 1 text, 9 ping. The mask is zero, which is allowed. */
  sendBytes(payload: Uint8Array, opcode = 2): void {
    this.tcp.write(frame(payload, opcode))
  }

  send(message: ClientFrameInit): void {
    this.sendBytes(encodeClientFrame(message))
  }
}

export function frame(payload: Uint8Array, opcode = 2): Buffer {
  const { length } = payload
  const header =
    length < 126
      ? Buffer.from([0x80 | opcode, 0x80 | length, 0, 0, 0, 0])
      : Buffer.from([0x80 | opcode, 0x80 | 126, length >> 8, length & 0xff, 0, 0, 0, 0])
  return Buffer.concat([header, payload])
}
