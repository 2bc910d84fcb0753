import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { connect } from 'node:http2'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Client, credentials, loadPackageDefinition, Metadata } from '@grpc/grpc-js'
import { loadSync } from '@grpc/proto-loader'
import { service as healthService } from 'grpc-health-check'
import t, { type Test } from 'tap'
import { GRPC_LIMITS, PUSH_CORE, SERVICE_NAME } from '../../src/grpc/index.ts'
import { appA } from '../contract/_util/messages.ts'
import { failureOf } from './_util/failure.ts'
import { pushTo, toUser } from './_util/pushes.ts'
import { KEY, serviceOf, startGrpc, unary } from './_util/service.ts'

const NO_KEY = new Metadata()

function watchHealth(client: Client, name: string) {
  const { Watch } = healthService
  if (Watch === undefined) throw new Error('no Watch')
  const { path, requestSerialize, responseDeserialize } = Watch
  return client.makeServerStreamRequest(path, requestSerialize, responseDeserialize, { service: name }, NO_KEY)
}

void t.test('health needs no key, and follows whether pushes are served', async (t) => {
  let missing: string | undefined = 'the device port is not open yet'
  const { client, server } = await startGrpc(t, { server: { notReady: () => missing } })
  for (const name of ['', SERVICE_NAME]) {
    const stream = watchHealth(client, name)
    stream.on('error', () => {})
    missing = 'not yet'
    t.match((await once(stream, 'data'))[0], { status: 'NOT_SERVING' })
    missing = undefined
    t.match((await once(stream, 'data'))[0], { status: 'SERVING' })
    missing = 'not any more'
    t.match((await once(stream, 'data'))[0], { status: 'NOT_SERVING' })
    stream.cancel()
  }
  await server.close()
})

void t.test('when the service stops, health says so first', async (t) => {
  const { client, server } = await startGrpc(t)
  const stream = watchHealth(client, SERVICE_NAME)
  stream.on('error', () => {})
  t.match((await once(stream, 'data'))[0], { status: 'SERVING' })
  const told = once(stream, 'data')
  const closed = server.close()
  t.match((await told)[0], { status: 'NOT_SERVING' })
  stream.cancel()
  await closed
})

void t.test('a stop waits for calls under way, answers them, and takes no more', async (t) => {
  let accepting = () => {}
  const began = new Promise<void>((resolve) => {
    accepting = resolve
  })
  let go = () => {}
  const gate = new Promise<void>((resolve) => {
    go = resolve
  })
  const { call, server, address } = await startGrpc(t, {
    store: ({ messages }) => ({
      messages: {
        ...messages,
        async accept(batch) {
          accepting()
          await gate
          return messages.accept(batch)
        },
      },
    }),
  })
  const underWay = call(PUSH_CORE.push, pushTo([toUser('a')]))
  await began
  const closed = server.close()
  go()
  t.match(await underWay, { messages: [{ repeat: false }] })
  await closed
  const late = new Client(address, credentials.createInsecure())
  t.teardown(() => late.close())
  t.match(await failureOf(unary(late, PUSH_CORE.push, pushTo([toUser('b')]))), { status: 'UNAVAILABLE' })
})

void t.test('reflection lists the service and describes its methods, without a key', async (t) => {
  const { address } = await startGrpc(t)
  for (const version of ['v1', 'v1alpha']) {
    const path = createRequire(import.meta.url).resolve(
      `@grpc/reflection/build/proto/grpc/reflection/${version}/reflection.proto`,
    )
    const Reflection = serviceOf(loadPackageDefinition(loadSync(path, { keepCase: true })), [
      'grpc',
      'reflection',
      version,
      'ServerReflection',
    ])
    const definition = Reflection.service.ServerReflectionInfo
    if (definition === undefined) throw new Error('no method')
    const client = new Client(address, credentials.createInsecure())
    t.teardown(() => client.close())
    const stream = client.makeBidiStreamRequest(
      definition.path,
      definition.requestSerialize,
      definition.responseDeserialize,
      NO_KEY,
    )
    stream.write({ list_services: '' })
    const [list] = await once(stream, 'data')
    t.match(list.list_services_response.service, [{ name: SERVICE_NAME }])
    stream.write({ file_containing_symbol: SERVICE_NAME })
    const [answer] = await once(stream, 'data')
    const text = Buffer.concat(answer.file_descriptor_response.file_descriptor_proto).toString('latin1')
    for (const { originalName } of Object.values(PUSH_CORE)) t.ok(text.includes(originalName ?? '?'), `${originalName}`)
    stream.end()
  }
})

void t.test('with a certificate it speaks TLS and nothing else', async (t) => {
  const { cert, key } = makeCertificate(t)
  const { call, address } = await startGrpc(t, { server: { tls: { cert, key } }, channel: credentials.createSsl(cert) })
  t.match(await call(PUSH_CORE.push, pushTo([toUser('a')])), { messages: [{ repeat: false }] })
  const plain = new Client(address, credentials.createInsecure())
  const stranger = new Client(address, credentials.createSsl())
  t.teardown(() => {
    plain.close()
    stranger.close()
  })
  for (const client of [plain, stranger]) {
    t.match(await failureOf(unary(client, PUSH_CORE.push, pushTo([toUser('a')]))), { status: 'UNAVAILABLE' })
  }
})

void t.test('without TLS it listens on loopback alone, unless it is told that a proxy does TLS', async (t) => {
  for (const host of ['0.0.0.0', '::', '192.0.2.1', 'push.example.com']) {
    await t.rejects(
      startGrpc(t, { server: { host } }),
      { code: 'CONFIG_INVALID', message: /OPENMPS_GRPC_PLAINTEXT/ },
      host,
    )
  }
  const { call } = await startGrpc(t, { server: { host: '0.0.0.0', plaintext: true } })
  t.match(await call(PUSH_CORE.push, pushTo([toUser('a')])), { messages: [{ repeat: false }] })
})

void t.test('a port that is taken is told as such', async (t) => {
  const { server } = await startGrpc(t)
  await t.rejects(startGrpc(t, { server: { port: server.port } }), { code: 'UNAVAILABLE', message: /cannot be opened/ })
})

void t.test('calls are counted by method and status', async (t) => {
  const { call, registry } = await startGrpc(t)
  await call(PUSH_CORE.push, pushTo([toUser('a')]))
  await failureOf(call(PUSH_CORE.push, pushTo([])))
  const text = await registry.metrics()
  t.match(text, /openmps_grpc_calls_total\{method="Push",status="OK"\} 1/)
  t.match(text, /openmps_grpc_calls_total\{method="Push",status="INVALID_ARGUMENT"\} 1/)
})

void t.test('bytes that are no message end the call, and the service goes on', async (t) => {
  const { call, address, core } = await startGrpc(t)
  const session = connect(`http://${address}`)
  t.teardown(() => session.destroy())
  const stream = session.request({
    ':method': 'POST',
    ':path': PUSH_CORE.push.path,
    'content-type': 'application/grpc',
    te: 'trailers',
    authorization: String(KEY.get('authorization')[0]),
  })
  const trailers = new Promise<string>((resolve) => {
    stream.on('response', (headers) => headers['grpc-status'] && resolve(String(headers['grpc-status'])))
    stream.on('trailers', (headers) => resolve(String(headers['grpc-status'])))
  })
  stream.resume()
  stream.end(Buffer.from([0, 0, 0, 0, 3, 0x0a, 0xff, 0xff]))
  t.equal(await trailers, '13')
  await call(PUSH_CORE.push, pushTo([toUser('a')]))
  t.equal((await core.counters(appA)).accepted, 1)
})

void t.test('a connection takes a bounded number of calls at a time', async (t) => {
  const { address } = await startGrpc(t)
  const session = connect(`http://${address}`)
  t.teardown(() => session.destroy())
  await once(session, 'remoteSettings')
  t.equal(session.remoteSettings.maxConcurrentStreams, GRPC_LIMITS.maxCallsPerConnection)
})

function makeCertificate(t: Test): { readonly cert: Buffer; readonly key: Buffer } {
  const folder = t.testdir()
  const [certFile, keyFile] = [join(folder, 'cert.pem'), join(folder, 'key.pem')]
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1']
  const files = ['-keyout', keyFile, '-out', certFile]
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...subject, ...files], {
    stdio: 'ignore',
  })
  return { cert: readFileSync(certFile), key: readFileSync(keyFile) }
}
