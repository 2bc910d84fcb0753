import { Client, credentials, Metadata, type MethodDefinition } from '@grpc/grpc-js'
import type { AppRef } from '@openmps/proto/link'
import { MessageStatus } from '@openmps/proto/push'
import { PUSH_CORE } from '@openmps/pushcore/grpc'
import t, { type Test } from 'tap'
import { makeCertificate, startDevEnv, temporaryFolder } from './dev-env/index.ts'

interface Caller {
  readonly app: AppRef
  call<Request, Response>(method: MethodDefinition<Request, Response>, request: Request): Promise<Response>
}

/** A backend of the app that speaks gRPC to the address of the credentials file. */
async function openCaller(
  t: Test,
  env: Awaited<ReturnType<typeof startDevEnv>>,
  channel = credentials.createInsecure(),
) {
  const { grpcAddress } = env.service.credentials
  if (grpcAddress === undefined) throw new Error('the credentials have no address of gRPC')
  const client = new Client(grpcAddress, channel)
  t.teardown(() => client.close())
  const created = await env.createApp(t)
  const { accessKeyId, accessKeySecret } = created.key
  const metadata = new Metadata()
  metadata.set('authorization', `Basic ${Buffer.from(`${accessKeyId}:${accessKeySecret}`).toString('base64')}`)
  const caller: Caller = {
    app: created.ref,
    call: ({ path, requestSerialize, responseDeserialize }, request) =>
      new Promise((resolve, reject) => {
        client.makeUnaryRequest(path, requestSerialize, responseDeserialize, request, metadata, (error, value) => {
          if (error === null && value !== undefined) resolve(value)
          else reject(error)
        })
      }),
  }
  return { ...created, ...caller, client, metadata }
}

const push = (app: Caller['app'], userId: string, messageKey: string) => ({
  app,
  taskName: 'story',
  targets: [{ userId, messageKey }],
  content: { title: 'Title', body: 'Body' },
  expiresInSeconds: 60,
})

void t.test('a push by gRPC reaches the device, and its caller watches it arrive', async (t) => {
  const env = await startDevEnv(t)
  const { app, call, device, client, metadata } = await openCaller(t, env)
  const online = await device().online()
  await call(PUSH_CORE.bind, { app, deviceToken: online.token, userId: 'u', platform: 1 })
  t.match(await call(PUSH_CORE.getDevice, { app, userId: 'u' }), { deviceToken: online.token, online: true })

  const { messages } = await call(PUSH_CORE.push, push(app, 'u', 'mine'))
  t.equal((await online.messages.next()).customId, 'mine')
  const { path, requestSerialize, responseDeserialize } = PUSH_CORE.watchMessages
  const asked = { app, messageIds: [messages?.[0]?.messageId ?? ''] }
  const watch = client.makeServerStreamRequest(path, requestSerialize, responseDeserialize, asked, metadata)
  let last: MessageStatus = {}
  for await (const status of watch) last = status
  t.match(last, { messageKey: 'mine', state: MessageStatus.State.DELIVERED, acked: 1 })
})

void t.test('with certificate and key gRPC speaks TLS as the other ports do', async (t) => {
  const { ca, certFile, keyFile } = makeCertificate(temporaryFolder(t))
  const env = await startDevEnv(t, { tls: { certFile, keyFile } })
  const { grpcAddress = '' } = env.service.credentials
  const call = (channel: Parameters<typeof openCaller>[2]) =>
    new Promise<string>((resolve) => {
      const client = new Client(grpcAddress, channel ?? credentials.createInsecure())
      t.teardown(() => client.close())
      const { path, requestSerialize, responseDeserialize } = PUSH_CORE.getMessages
      client.makeUnaryRequest(path, requestSerialize, responseDeserialize, {}, (error) =>
        resolve(error?.message ?? 'OK'),
      )
    })
  t.match(await call(credentials.createSsl(Buffer.from(ca))), /UNAUTHENTICATED/)
  t.match(await call(credentials.createInsecure()), /UNAVAILABLE/)
})
