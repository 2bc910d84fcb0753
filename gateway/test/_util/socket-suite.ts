import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { LIMITS, PushError, SUBPROTOCOL } from '@openmps/proto'
import type { Test } from 'tap'
import { WebSocket } from 'ws'
import type { Socket, SocketHandler, SocketServer, SocketSettings } from '../../src/index.ts'
import { createCertificate } from './certificate.ts'
import { RawDevice } from './raw-device.ts'

const SETTINGS: SocketSettings = {
  host: '127.0.0.1',
  port: 0,
  subprotocol: SUBPROTOCOL,
  idleTimeoutMs: 60_000,
  maxFrameBytes: 20 * 1024,
  highWaterBytes: 64 * 1024,
  maxBufferedBytes: 256 * 1024,
}

/** A socket as a test's handler sees it. */
interface Peer {
  readonly socket: Socket
  readonly received: { text: string; binary: boolean }[]
  readonly codes: number[]
  drained: number
}

class Recorder implements SocketHandler<Peer> {
  retryAfterSeconds = 0
  readonly peers: Peer[] = []
  onReceived: (peer: Peer) => void = () => {}
  onDrained: (peer: Peer) => void = () => {}
  onClosed: (peer: Peer) => void = () => {}

  admit(): number {
    return this.retryAfterSeconds
  }

  opened(socket: Socket): Peer {
    const peer = { socket, received: [], codes: [], drained: 0 }
    this.peers.push(peer)
    return peer
  }

  received(peer: Peer, bytes: Uint8Array, binary: boolean): void {
    peer.received.push({ text: Buffer.from(bytes).toString(), binary })
    this.onReceived(peer)
  }

  drained(peer: Peer): void {
    peer.drained += 1
    this.onDrained(peer)
  }

  closed(peer: Peer, code: number): void {
    peer.codes.push(code)
    this.onClosed(peer)
  }

  /** The next call of a kind. */
  next(kind: 'onReceived' | 'onDrained' | 'onClosed'): Promise<Peer> {
    return new Promise((resolve) => {
      this[kind] = resolve
    })
  }
}

/** What the port promises, for every adapter. */
export function socketSuite(t: Test, create: () => SocketServer): void {
  async function start(t: Test, settings: Partial<SocketSettings> = {}) {
    const server = create()
    t.teardown(() => server.destroy())
    const handler = new Recorder()
    const { port } = await server.listen({ ...SETTINGS, ...settings }, handler)
    const dial = async (protocols: string[] = [SUBPROTOCOL], path = '/') => {
      const client = new WebSocket(`ws://127.0.0.1:${port}${path}`, protocols)
      t.teardown(() => client.terminate())
      client.on('error', () => {})
      await once(client, 'open')
      const peer = handler.peers.at(-1)
      if (peer === undefined) throw new Error('not opened')
      return { client, peer }
    }
    const raw = () => {
      const device = new RawDevice(port)
      t.teardown(() => device.tcp.destroy())
      return device
    }
    return { server, handler, port, dial, raw }
  }

  void t.test('port 0 takes a free port and says which', async (t) => {
    const { port } = await start(t)
    t.ok(port > 0 && port < 65_536)
  })

  void t.test('frames arrive and leave in their order, and a text message is told apart', async (t) => {
    const { dial, handler } = await start(t)
    const { client, peer } = await dial()
    const echoed: string[] = []
    client.on('message', (data: Buffer, binary) => echoed.push(`${binary}:${data}`))
    handler.onReceived = ({ socket, received }) => {
      socket.cork(() => socket.send(Buffer.from(received.at(-1)?.text ?? '')))
    }
    for (let i = 0; i < 50; i += 1) client.send(Buffer.from(String(i)))
    client.send('text')
    while (echoed.length < 51) await once(client, 'message')
    t.same(echoed, [...Array.from({ length: 50 }, (_, i) => `true:${i}`), 'true:text'])
    t.same(peer.received.at(-1), { text: 'text', binary: false })
    t.equal(peer.received[0]?.binary, true)
  })

  void t.test('the subprotocol is required, wherever it stands in the list; the path is free', async (t) => {
    const { dial, raw } = await start(t)
    const { client } = await dial(['other.v1', SUBPROTOCOL], '/any/path?x=1')
    t.equal(client.protocol, SUBPROTOCOL)
    t.match(await raw().request({ 'Sec-WebSocket-Protocol': '' }), /^HTTP\/1\.1 400 /)
    t.match(await raw().request({ 'Sec-WebSocket-Protocol': 'openmps.v10' }), /^HTTP\/1\.1 400 /)
  })

  void t.test('who is not admitted gets 503 with Retry-After', async (t) => {
    const { handler, raw } = await start(t)
    handler.retryAfterSeconds = 17
    const answer = await raw().request()
    t.match(answer, /^HTTP\/1\.1 503 /)
    t.match(answer, /\r\nRetry-After: 17\r\n/i)
    t.equal(handler.peers.length, 0)
  })

  void t.test('a request that is no upgrade gets 426', async (t) => {
    const { port } = await start(t)
    const asked = request({ port, host: '127.0.0.1', path: '/x' }).end()
    const [response] = await once(asked, 'response')
    response.resume()
    t.equal(response.statusCode, 426)
  })

  void t.test('a close reaches the device with code and reason, is told once, and ends sending', async (t) => {
    const { dial } = await start(t)
    const { client, peer } = await dial()
    peer.socket.close(4503, 'a newer session')
    t.same(peer.codes, [4503], 'told within the call')
    t.equal(peer.socket.send(Buffer.from('late')), 'dropped')
    t.equal(peer.socket.writable, false)
    t.equal(peer.socket.bufferedBytes, 0)
    peer.socket.close(4000, 'again')
    peer.socket.destroy()
    peer.socket.cork(() => {})
    const [code, reason] = await once(client, 'close')
    t.same([code, String(reason)], [4503, 'a newer session'])
    t.same(peer.codes, [4503])
  })

  void t.test('the code of a device that closes is told', async (t) => {
    const { dial, handler } = await start(t)
    const { client, peer } = await dial()
    const ended = handler.next('onClosed')
    client.close(1000)
    t.equal(await ended, peer)
    t.same(peer.codes, [1000])
  })

  void t.test('a connection that breaks, and one that is destroyed, end with 1006', async (t) => {
    const { dial, raw, handler } = await start(t)
    const broken = await raw().open()
    const ended = handler.next('onClosed')
    broken.tcp.resetAndDestroy()
    t.same((await ended).codes, [1006])
    const { client, peer } = await dial()
    peer.socket.destroy()
    t.same(peer.codes, [1006])
    t.equal((await once(client, 'close'))[0], 1006)
  })

  void t.test('a message above the limit ends the socket and is never seen', async (t) => {
    const { dial, handler } = await start(t)
    const { client, peer } = await dial()
    const ended = handler.next('onClosed')
    client.send(Buffer.alloc(SETTINGS.maxFrameBytes + 1))
    await ended
    t.same(peer.received, [])
  })

  void t.test('what waits for a device that does not read is bounded, and it drains when it reads', async (t) => {
    const { raw, handler } = await start(t)
    const device = await raw().open()
    const [peer] = handler.peers
    if (peer === undefined) throw new Error('not opened')
    device.tcp.pause()
    const chunk = Buffer.alloc(LIMITS.maxServerFrameBytes, 1)
    let sent = 0
    let full = 0
    while (sent < 1_000 && peer.socket.writable) {
      const result = peer.socket.send(chunk)
      sent += 1
      if (result === 'full') full += 1
      else t.equal(result, 'sent')
      // The kernel takes some more with each turn.
      if (result === 'full') await new Promise((resolve) => setImmediate(resolve))
    }
    t.ok(full > 0, `full after ${sent} frames`)
    t.ok(peer.socket.bufferedBytes <= SETTINGS.highWaterBytes + chunk.length + 16 * 1024)
    const drained = handler.next('onDrained')
    device.tcp.resume()
    await drained
    t.ok(peer.socket.writable)
  })

  void t.test('above the hard limit nothing more is taken', async (t) => {
    const { raw, handler } = await start(t)
    const device = await raw().open()
    const [peer] = handler.peers
    if (peer === undefined) throw new Error('not opened')
    device.tcp.pause()
    const chunk = Buffer.alloc(LIMITS.maxServerFrameBytes, 1)
    let most = 0
    let result = peer.socket.send(chunk)
    for (let sent = 0; sent < 1_000 && result !== 'dropped'; sent += 1) {
      result = peer.socket.send(chunk)
      most = Math.max(most, peer.socket.bufferedBytes)
    }
    t.equal(result, 'dropped')
    t.ok(most <= SETTINGS.maxBufferedBytes + chunk.length + 16 * 1024, `${most} bytes`)
    peer.socket.destroy()
  })

  void t.test('a device that floods pings and reads nothing is ended', async (t) => {
    const { raw, handler } = await start(t, { maxBufferedBytes: 8 * 1024, highWaterBytes: 4 * 1024 })
    const device = await raw().open()
    device.tcp.pause()
    let over = false
    const closed = new Promise<void>((resolve) => device.tcp.once('close', () => resolve()))
    const flood = () => {
      if (over || device.tcp.destroyed) return
      for (let i = 0; i < 500; i += 1) device.sendBytes(Buffer.alloc(125), 9)
      if (device.tcp.writableLength > 1 << 20) device.tcp.once('drain', flood)
      else setImmediate(flood)
    }
    const ended = new Promise<void>((resolve) => {
      handler.onClosed = () => {
        over = true
        resolve()
      }
    })
    flood()
    await ended
    device.tcp.destroy()
    await closed
    t.pass('ended')
  })

  void t.test('TLS by certificate files', async (t) => {
    const tls = createCertificate(t)
    const { port, handler } = await start(t, { tls })
    const client = new WebSocket(`wss://localhost:${port}`, SUBPROTOCOL, {
      ca: readFileSync(tls.certFile),
      // The listener is on IPv4 only.
      family: 4,
    })
    await once(client, 'open')
    handler.onReceived = ({ socket, received }) => socket.send(Buffer.from(received[0]?.text ?? ''))
    client.send(Buffer.from('secret'))
    const [data] = await once(client, 'message')
    t.equal(String(data), 'secret')
    client.terminate()
  })

  void t.test(
    'a certificate that cannot be read is CONFIG_INVALID, an address that cannot be bound UNAVAILABLE',
    async (t) => {
      const tls = { certFile: '/nowhere/cert.pem', keyFile: '/nowhere/key.pem' }
      const refused = (settings: SocketSettings) => create().listen(settings, new Recorder())
      await t.rejects(refused({ ...SETTINGS, tls }), { code: 'CONFIG_INVALID' })
      await t.rejects(refused({ ...SETTINGS, host: '203.0.113.9' }), { code: 'UNAVAILABLE' })
      const { server } = await start(t)
      await t.rejects(server.listen(SETTINGS, new Recorder()), PushError)
    },
  )

  void t.test('stop ends accepting and spares the open sockets; close and destroy end all, repeatably', async (t) => {
    const { server, dial, port } = await start(t)
    const { client, peer } = await dial()
    server.stop()
    server.stop()
    const late = new WebSocket(`ws://127.0.0.1:${port}`, SUBPROTOCOL)
    const [error] = await once(late, 'error')
    t.match(error, { code: 'ECONNREFUSED' })
    t.equal(peer.socket.send(Buffer.from('still here')), 'sent')
    t.equal(String((await once(client, 'message'))[0]), 'still here')
    const gone = once(client, 'close')
    await Promise.all([server.close(), server.close()])
    await gone
    server.destroy()
    server.destroy()
    t.same(peer.codes, [1006])
  })

  void t.test('a server that never listened closes and is destroyed without a word', async () => {
    const server = create()
    server.stop()
    await server.close()
    server.destroy()
  })
}
