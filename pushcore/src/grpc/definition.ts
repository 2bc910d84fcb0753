import type { MethodDefinition } from '@grpc/grpc-js'
import * as wire from '@openmps/proto/push'

/** Full name of the service, as paths and health checks have it. */
export const SERVICE_NAME = 'openmps.push.v1.PushCore'

interface Codec<Decoded, Init> {
  encode(message: Init): { finish(): Uint8Array }
  decode(bytes: Uint8Array): Decoded
}

type Method<Request, Response> = MethodDefinition<Request, Response>
type Streams = Pick<MethodDefinition<unknown, unknown>, 'requestStream' | 'responseStream'>

const UNARY: Streams = { requestStream: false, responseStream: false }
const FROM_CALLER: Streams = { requestStream: true, responseStream: false }
const TO_CALLER: Streams = { requestStream: false, responseStream: true }
const BOTH: Streams = { requestStream: true, responseStream: true }

function method<Request, Response>(
  name: string,
  streams: Streams,
  request: Codec<Request, Request>,
  response: Codec<Response, Response>,
): Method<Request, Response> {
  const write =
    <T>(codec: Codec<T, T>) =>
    (message: T): Buffer => {
      const bytes = codec.encode(message).finish()
      return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    }
  return {
    path: `/${SERVICE_NAME}/${name}`,
    originalName: name,
    ...streams,
    requestSerialize: write(request),
    requestDeserialize: (bytes) => request.decode(bytes),
    responseSerialize: write(response),
    responseDeserialize: (bytes) => response.decode(bytes),
  }
}

/** The service of schema/push.proto for @grpc/grpc-js, with the generated codec. Serves both ends. */
export const PUSH_CORE = {
  push: method<wire.PushRequest, wire.PushResponse>('Push', UNARY, wire.PushRequest, wire.PushResponse),
  pushBatch: method<wire.PushBatchRequest, wire.PushBatchResponse>(
    'PushBatch',
    UNARY,
    wire.PushBatchRequest,
    wire.PushBatchResponse,
  ),
  pushCollect: method<wire.PushBatchRequest, wire.PushCollectResponse>(
    'PushCollect',
    FROM_CALLER,
    wire.PushBatchRequest,
    wire.PushCollectResponse,
  ),
  pushStream: method<wire.PushChunk, wire.PushChunkResult>('PushStream', BOTH, wire.PushChunk, wire.PushChunkResult),
  broadcast: method<wire.BroadcastRequest, wire.BroadcastResponse>(
    'Broadcast',
    UNARY,
    wire.BroadcastRequest,
    wire.BroadcastResponse,
  ),
  getMessages: method<wire.MessagesRequest, wire.GetMessagesResponse>(
    'GetMessages',
    UNARY,
    wire.MessagesRequest,
    wire.GetMessagesResponse,
  ),
  watchMessages: method<wire.MessagesRequest, wire.MessageStatus>(
    'WatchMessages',
    TO_CALLER,
    wire.MessagesRequest,
    wire.MessageStatus,
  ),
  revokeMessage: method<wire.RevokeMessageRequest, wire.Empty>(
    'RevokeMessage',
    UNARY,
    wire.RevokeMessageRequest,
    wire.Empty,
  ),
  listTasks: method<wire.ListTasksRequest, wire.ListTasksResponse>(
    'ListTasks',
    UNARY,
    wire.ListTasksRequest,
    wire.ListTasksResponse,
  ),
  getTask: method<wire.TaskRef, wire.Task>('GetTask', UNARY, wire.TaskRef, wire.Task),
  revokeTask: method<wire.TaskRef, wire.Empty>('RevokeTask', UNARY, wire.TaskRef, wire.Empty),
  listSchedules: method<wire.ListSchedulesRequest, wire.ListSchedulesResponse>(
    'ListSchedules',
    UNARY,
    wire.ListSchedulesRequest,
    wire.ListSchedulesResponse,
  ),
  cancelSchedules: method<wire.CancelSchedulesRequest, wire.CancelSchedulesResponse>(
    'CancelSchedules',
    UNARY,
    wire.CancelSchedulesRequest,
    wire.CancelSchedulesResponse,
  ),
  getDevice: method<wire.DeviceRef, wire.Device>('GetDevice', UNARY, wire.DeviceRef, wire.Device),
  bind: method<wire.BindRequest, wire.Empty>('Bind', UNARY, wire.BindRequest, wire.Empty),
  unbind: method<wire.UnbindRequest, wire.Empty>('Unbind', UNARY, wire.UnbindRequest, wire.Empty),
  reportDevice: method<wire.ReportDeviceRequest, wire.Empty>(
    'ReportDevice',
    UNARY,
    wire.ReportDeviceRequest,
    wire.Empty,
  ),
  createTemplate: method<wire.CreateTemplateRequest, wire.Template>(
    'CreateTemplate',
    UNARY,
    wire.CreateTemplateRequest,
    wire.Template,
  ),
  getTemplate: method<wire.TemplateRef, wire.Template>('GetTemplate', UNARY, wire.TemplateRef, wire.Template),
  listTemplates: method<wire.ListTemplatesRequest, wire.ListTemplatesResponse>(
    'ListTemplates',
    UNARY,
    wire.ListTemplatesRequest,
    wire.ListTemplatesResponse,
  ),
  deleteTemplate: method<wire.TemplateRef, wire.Empty>('DeleteTemplate', UNARY, wire.TemplateRef, wire.Empty),
} as const

export type PushCoreService = typeof PUSH_CORE
export type RequestOf<M> = M extends MethodDefinition<infer Request, infer _> ? Request : never
export type ResponseOf<M> = M extends MethodDefinition<infer _, infer Response> ? Response : never
