import { createRequire } from 'node:module'
import {
  type CallOptions,
  type ChannelCredentials,
  Client,
  type ClientDuplexStream,
  credentials,
  type GrpcObject,
  loadPackageDefinition,
  Metadata,
  type MethodDefinition,
  type ServiceClientConstructor,
  type ServiceError,
} from '@grpc/grpc-js'
import { loadSync } from '@grpc/proto-loader'
import type { PushChunk, PushChunkResult } from '@openmps/proto/push'
import { pino } from 'pino'
import { Registry } from 'prom-client'
import type { Test } from 'tap'
import type { LmdbStore } from '../../../src/adapters/lmdb/index.ts'
import type { CoreOptions } from '../../../src/core-options.ts'
import { createGrpcEvents, type GrpcServerOptions, PUSH_CORE, startGrpcServer } from '../../../src/grpc/index.ts'
import { openCore } from '../../_util/open-core.ts'
import { appA } from '../../contract/_util/messages.ts'

export const SCHEMA = createRequire(import.meta.url).resolve('@openmps/proto/schema/push.proto')
/** Of app A, as `openCore` makes it. */
export const KEY = basic(`key of ${appA.appId}`, 'secret')

export function basic(id: string, secret: string): Metadata {
  return metadataOf({ authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` })
}

export function metadataOf(values: Readonly<Record<string, string>>): Metadata {
  const metadata = new Metadata()
  for (const [name, value] of Object.entries(values)) metadata.add(name, value)
  return metadata
}

/** What a caller needs of a method. */
type Callable<Request, Response> = Pick<
  MethodDefinition<Request, Response>,
  'path' | 'requestSerialize' | 'responseDeserialize'
>

export interface Options {
  readonly server?: Partial<GrpcServerOptions>
  readonly store?: (store: LmdbStore) => Partial<CoreOptions['store']>
  readonly channel?: ChannelCredentials
}

/** A push core on the embedded store behind gRPC on a real socket, with clients of both codecs. Closed with the test. */
export async function startGrpc(t: Test, options: Options = {}) {
  const parts = await openCore(t, options.store)
  const registry = new Registry()
  const server = await startGrpcServer({
    core: parts.core,
    clock: parts.clock,
    timeZone: 'Asia/Shanghai',
    audit: parts.store.audit,
    logger: pino({ enabled: false }),
    events: createGrpcEvents(registry),
    host: '127.0.0.1',
    port: 0,
    notReady: () => undefined,
    ...options.server,
  })
  const address = `127.0.0.1:${server.port}`
  const channel = options.channel ?? credentials.createInsecure()
  const client = new Client(address, channel)
  const Loaded = serviceOf(loadPackageDefinition(loadSync(SCHEMA, { longs: Number, enums: String, defaults: true })))
  const loaded = new Loaded(address, channel)
  // Before the core, which calls under way need.
  t.teardown(async () => {
    client.close()
    loaded.close()
    await server.close()
  })

  return {
    ...parts,
    registry,
    server,
    address,
    /** With the codec of the server, not typed further than the generated code types it. */
    client,
    /** With the codec of proto-loader. */
    loaded,
    call: <Request, Response>(method: Callable<Request, Response>, request: Request, more?: CallOptions) =>
      unary(client, method, request, KEY, more),
  }
}

export function unary<Request, Response>(
  client: Client,
  { path, requestSerialize, responseDeserialize }: Callable<Request, Response>,
  request: Request,
  metadata = KEY,
  options: CallOptions = {},
): Promise<Response> {
  return new Promise((resolve, reject) => {
    client.makeUnaryRequest(path, requestSerialize, responseDeserialize, request, metadata, options, (error, value) => {
      if (error !== null) reject(error)
      else if (value === undefined) reject(new Error('neither answer nor error'))
      else resolve(value)
    })
  })
}

/** Calls a method of the other codec by its name; the answer has plain names and texts for enumerations. */
export function dynamic(loaded: Client, name: string, request: unknown): Promise<Record<string, unknown>> {
  return new Promise((resolve, reject) => {
    const call: unknown = Reflect.get(loaded, name)
    if (typeof call !== 'function') throw new Error(`no method ${name}`)
    call.call(loaded, request, KEY, (error: ServiceError | null, value: Record<string, unknown>) => {
      if (error !== null) reject(error)
      else resolve(value)
    })
  })
}

export type PushStream = ClientDuplexStream<PushChunk, PushChunkResult>

export function openPushStream(client: Client, metadata = KEY): PushStream {
  const { path, requestSerialize, responseDeserialize } = PUSH_CORE.pushStream
  return client.makeBidiStreamRequest(path, requestSerialize, responseDeserialize, metadata)
}

export function serviceOf(root: GrpcObject, path = ['openmps', 'push', 'v1', 'PushCore']): ServiceClientConstructor {
  const found = path.reduce<unknown>((at, name) => (at === undefined ? at : Reflect.get(Object(at), name)), root)
  if (typeof found !== 'function') throw new Error(`the schema has no ${path.join('.')}`)
  return found as ServiceClientConstructor
}
