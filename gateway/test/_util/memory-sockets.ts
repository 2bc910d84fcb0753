import { type ClientFrameInit, decodeServerFrame, encodeClientFrame, type ServerFrame } from '@openmps/proto'
import type { SendResult, Socket, SocketHandler, SocketServer, SocketSettings } from '../../src/index.ts'

/** A device's end of a socket that exists only in memory: nothing happens between two calls. */
export class MemorySocket implements Socket {
  readonly received: ServerFrame[] = []
  /** The device does not read: the next frame finds the buffer full. */
  blocked = false
  code: number | undefined
  bufferedBytes = 0
  #receive: (bytes: Uint8Array) => void = () => {}
  #drained: () => void = () => {}
  #closed: (code: number) => void = () => {}

  bind(receive: (bytes: Uint8Array) => void, drained: () => void, closed: (code: number) => void): void {
    this.#receive = receive
    this.#drained = drained
    this.#closed = closed
  }

  get writable(): boolean {
    return this.code === undefined && this.bufferedBytes === 0
  }

  send(frame: Uint8Array): SendResult {
    if (this.code !== undefined) return 'dropped'
    this.received.push(decodeServerFrame(frame, 1 << 20))
    if (!this.blocked) return 'sent'
    this.bufferedBytes += frame.length
    return 'full'
  }

  close(code: number): void {
    if (this.code !== undefined) return
    this.code = code
    this.#closed(code)
  }

  destroy(): void {
    this.close(1006)
  }

  cork(work: () => void): void {
    work()
  }

  unblock(): void {
    this.blocked = false
    this.bufferedBytes = 0
    if (this.code === undefined) this.#drained()
  }

  /** From the device. */
  deliver(frame: ClientFrameInit): void {
    if (this.code === undefined) this.#receive(encodeClientFrame(frame))
  }
}

/** A socket server without a network, for tests that decide the order of everything. */
export class MemorySocketServer implements SocketServer {
  readonly technology = 'ws'
  connect: () => MemorySocket = () => {
    throw new Error('not listening')
  }

  async listen<Owner>(_settings: SocketSettings, handler: SocketHandler<Owner>): Promise<{ readonly port: number }> {
    this.connect = () => {
      const socket = new MemorySocket()
      const owner = handler.opened(socket)
      socket.bind(
        (bytes) => handler.received(owner, bytes, true),
        () => handler.drained(owner),
        (code) => handler.closed(owner, code),
      )
      return socket
    }
    return { port: 1 }
  }

  stop(): void {}
  async close(): Promise<void> {}
  destroy(): void {}
}
