import { once } from 'node:events'
import { connect, constants, type ServerHttp2Session, type ServerHttp2Stream } from 'node:http2'
import { Duplex } from 'node:stream'
import t from 'tap'
import { exchange } from '../../../src/adapters/vendors/apns/exchange.ts'
import { readLogin } from '../../../src/adapters/vendors/apns/login.ts'
import { ApnsSession } from '../../../src/adapters/vendors/apns/session.ts'
import { BUNDLE_ID, startApns, tokenOf } from '../_util/apns-setup.ts'
import { noticeOf, verdicts } from '../_util/notice.ts'
import { startTcpFront } from '../_util/tcp-front.ts'

/** Time after which a login may be connected anew. */
const RECONNECT_MS = 1000
const tokens = (count: number) => Array.from({ length: count }, (_, index) => tokenOf(index + 1))
const [one = '', two = '', three = ''] = tokens(3)
const ok = (stream: ServerHttp2Stream) => {
  stream.respond({ ':status': 200, 'apns-id': 'late' })
  stream.end()
}
const never = () => undefined

void t.test('sends of two apps with one key share one connection and one provider token', async (t) => {
  const bundleIds = [BUNDLE_ID, 'com.example.other']
  const { server, p8, send } = await startApns(t, { bundleIds })
  const other = { ...p8, key: 'other', credentials: { ...p8.credentials, bundleId: 'com.example.other' } }
  const answers = await Promise.all([send(tokens(200)), send(tokens(200), {}, other)])
  t.same(new Set(verdicts(answers.flat())), new Set(['sent']))
  t.equal(server.pushes.length, 400)
  t.equal(server.sessions.length, 1)
  t.equal(server.jwts.size, 1)
  t.ok(server.peak() > 1, 'they do not wait for each other')
})

void t.test('no more streams are open than the server allows', async (t) => {
  const { server, send } = await startApns(t, { maxStreams: 1 })
  t.same(verdicts(await send(tokens(20))), Array(20).fill('sent'))
  t.equal(server.peak(), 1)
  t.equal(server.sessions.length, 1)
})

void t.test('those that wait for a stream end with their time', async (t) => {
  const { server, send } = await startApns(t, { maxStreams: 1, callMs: 300 })
  server.fail(never)
  t.match(await send(tokens(5)), Array(5).fill({ kind: 'again', why: 'outage', code: 'TIMEOUT', status: '2024' }))
  t.same(verdicts(await send([one])), ['sent'])
})

void t.test('a request ends with its time on a connection that takes no bytes', async (t) => {
  const stuck = new Duplex({ read: never, write: never })
  const session = connect('http://stuck.example', { createConnection: () => stuck })
  t.teardown(() => session.destroy())
  session.on('error', never)
  t.same(await exchange(session.request({ ':path': '/' }), '{}', 50), { kind: 'none', code: 'TIMEOUT' })
})

void t.test('after GOAWAY what Apple did not look at is sent again, once, on a new connection', async (t) => {
  const { server, send, clock } = await startApns(t)
  const held: ServerHttp2Stream[] = []
  const hold = (stream: ServerHttp2Stream) => void held.push(stream)
  server.fail(hold, hold, (_, session: ServerHttp2Session) => {
    clock.ms += RECONNECT_MS
    session.goaway(constants.NGHTTP2_NO_ERROR, held[1]?.id ?? 0, Buffer.from('{"reason":"Shutdown"}'))
    for (const stream of held) ok(stream)
  })
  t.same(verdicts(await send([one, two, three])), ['sent', 'sent', 'sent'])
  t.same(
    server.pushes.map(({ token, session }) => [token, session]),
    [
      [one, 1],
      [two, 1],
      [three, 1],
      [three, 2],
    ],
  )
  await send([one])
  t.equal(server.pushes.at(-1)?.session, 2)
})

void t.test('after a GOAWAY with an error the others are told as unknown, as Apple may have taken them', async (t) => {
  const { server, send, clock } = await startApns(t)
  let first = 0
  server.fail(
    (stream) => {
      first = stream.id ?? 0
    },
    (_, session) => {
      clock.ms += RECONNECT_MS
      session.goaway(constants.NGHTTP2_INTERNAL_ERROR, first)
    },
  )
  const answers = await send([one, two])
  t.match(answers, [
    { kind: 'again', why: 'outage', code: 'ERR_HTTP2_SESSION_ERROR', status: '2024' },
    { kind: 'sent' },
  ])
  t.same(
    server.pushes.map(({ token }) => token),
    [one, two, two],
  )
})

void t.test(
  'a connection that is ended for the account tells why; for a push it tells nothing of others',
  async (t) => {
    const { server, send, clock } = await startApns(t)
    const end = (reason: string) => (stream: ServerHttp2Stream, session: ServerHttp2Session) => {
      session.goaway(constants.NGHTTP2_NO_ERROR, stream.id, Buffer.from(JSON.stringify({ reason })))
      session.destroy()
    }
    server.fail(end('BadCertificateEnvironment'))
    t.match(await send([one]), [
      { kind: 'refused', reason: 'account', code: 'BadCertificateEnvironment', status: '2013' },
    ])
    clock.ms += RECONNECT_MS
    server.fail(end('BadDeviceToken'))
    t.match(await send([one]), [{ kind: 'again', why: 'outage', code: 'BadDeviceToken', status: '2024' }])
  },
)

void t.test('a connection that breaks leaves what was sent open, and the next is made a second later', async (t) => {
  const { server, send, clock } = await startApns(t)
  server.fail(never, (_, session) => session.destroy())
  t.match(await send([one, two]), Array(2).fill({ kind: 'again', why: 'outage', status: '2024' }))
  t.match(await send([one]), [{ kind: 'again', why: 'outage', status: '2024' }])
  t.equal(server.sessions.length, 1, 'Apple takes quick reconnecting for an attack')
  clock.ms += RECONNECT_MS
  t.same(verdicts(await send([one])), ['sent'])
  t.equal(server.sessions.length, 2)
})

void t.test('an answer that breaks off is none', async (t) => {
  const { server, send } = await startApns(t)
  server.fail((stream, session) => {
    stream.respond({ ':status': 410 })
    stream.write('{"reason":"Unregis', () => session.destroy())
  })
  t.match(await send([one]), [{ kind: 'again', why: 'outage', status: '2024' }])
})

void t.test('a refused stream is sent again at once, and once', async (t) => {
  const { server, send } = await startApns(t)
  const refuse = (stream: ServerHttp2Stream) => stream.close(constants.NGHTTP2_REFUSED_STREAM)
  server.fail(refuse)
  t.same(verdicts(await send([one])), ['sent'])
  server.fail(refuse, refuse)
  t.match(await send([one]), [{ kind: 'again', why: 'outage', status: '2024' }])
  t.equal(server.pushes.length, 4)
  t.equal(server.sessions.length, 1)
})

void t.test('reasons that are the connection’s: the push goes out on another one', async (t) => {
  const { server, send, clock } = await startApns(t)
  for (const [status, reason] of [
    [503, 'Shutdown'],
    [400, 'IdleTimeout'],
    [403, 'UnrelatedKeyIdInToken'],
  ] as const) {
    await send([one])
    clock.ms += RECONNECT_MS
    server.fail({ status, reason })
    const before = server.sessions.length
    t.same(verdicts(await send([two])), ['sent'], reason)
    t.equal(server.sessions.length, before + 1, reason)
  }
})

void t.test('a push without an answer ends with its time; a connection that is only slow is kept', async (t) => {
  const { server, send } = await startApns(t, { callMs: 300 })
  server.fail(never)
  t.match(await send([one]), [{ kind: 'again', why: 'outage', code: 'TIMEOUT', status: '2024' }])
  t.same(verdicts(await send([two])), ['sent'])
  t.equal(server.sessions.length, 1)
})

void t.test('a connection whose other end is gone is replaced', async (t) => {
  const { server, send, clock, accountOf, p8 } = await startApns(t, { callMs: 300 })
  const front = await startTcpFront(t, Number(new URL(server.url).port))
  const account = accountOf({ ...p8.credentials, baseUrl: `https://localhost:${front.port}` })
  t.same(verdicts(await send([one], {}, account)), ['sent'])
  front.freeze()
  const [socket] = front.connections
  const closed = socket && once(socket, 'close')
  t.match(await send([two], {}, account), [{ kind: 'again', why: 'outage', code: 'TIMEOUT' }])
  await closed
  clock.ms += RECONNECT_MS
  t.same(verdicts(await send([two], {}, account)), ['sent'])
  t.equal(front.connections.length, 2)
})

void t.test('an idle connection is tried', async (t) => {
  const { authority, server, p8 } = await startApns(t)
  const session = new ApnsSession(readLogin(p8, authority.ca), { callMs: 5000, idlePingMs: 50 })
  await session.request({ ':path': '/3/device/ab' }, '{}')
  const [serverSession] = server.sessions
  for (let pings = 0; pings < 3; pings++) await once(serverSession ?? process, 'ping')
  t.ok(session.isOpen)
  session.retire()
  await session.ended
})

void t.test('without a connection nothing is sent, and connecting is not tried more than once a second', async (t) => {
  const { send, clock, accountOf, p8 } = await startApns(t, { callMs: 200 })
  const front = await startTcpFront(t)
  const silent = accountOf({ ...p8.credentials, baseUrl: `https://127.0.0.1:${front.port}` })
  const isOut = { kind: 'again', why: 'outage', code: 'CONNECT_TIMEOUT', status: '2025' }
  t.match(await send([one, two], {}, silent), [isOut, isOut])
  t.match(await send([one], {}, silent), [isOut])
  t.equal(front.connections.length, 1)
  clock.ms += RECONNECT_MS
  t.match(await send([one], {}, silent), [isOut])
  t.equal(front.connections.length, 2)
})

void t.test('nothing goes to a server that is not who it should be, or is not there', async (t) => {
  const { server, send, accountOf, p8 } = await startApns(t)
  const other = await startApns(t)
  const stranger = accountOf({ ...p8.credentials, baseUrl: other.server.url })
  t.match(await send([one], {}, stranger), [{ kind: 'again', why: 'outage', status: '2025', code: /CERT|VERIFY/ }])
  t.equal(other.server.pushes.length, 0)
  const nobody = accountOf({ ...p8.credentials, baseUrl: 'https://127.0.0.1:1' })
  t.match(await send([one], {}, nobody), [{ kind: 'again', why: 'outage', status: '2025', code: 'ECONNREFUSED' }])
  const behind = accountOf({ ...p8.credentials, baseUrl: `${server.url}/proxy/` })
  t.match(await send([one], {}, behind), [{ kind: 'refused', reason: 'request', code: 'BadPath' }])
  t.equal(server.pushes[0]?.headers[':path'], `/proxy/3/device/${one}`)
})

void t.test('what is above the limit of a connection is to come again', async (t) => {
  const { server, send } = await startApns(t, { maxStreams: 1, callMs: 2000 })
  server.fail(never)
  const answers = await send(tokens(1002))
  t.match(answers.slice(-2), Array(2).fill({ kind: 'again', why: 'busy', code: 'FULL' }))
  t.equal(answers.filter((answer) => 'code' in answer && answer.code === 'FULL').length, 2)
})

void t.test('closing waits for the answers, and after it nothing is sent', async (t) => {
  const { server, channel, p8, send } = await startApns(t)
  const held = new Promise<ServerHttp2Stream>((resolve) => server.fail(resolve))
  const sending = channel.send(p8, [{ token: one, notice: noticeOf() }])
  const stream = await held
  const closing = channel.close()
  t.match(await send([two]), [{ kind: 'again', why: 'outage', code: 'CLOSED' }])
  ok(stream)
  t.same(verdicts(await sending), ['sent'])
  await closing
  await channel.close()
  t.equal(server.pushes.length, 1)
})
