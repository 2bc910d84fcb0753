import type { MethodDefinition } from '@grpc/grpc-js'
import * as wire from '@openmps/proto/push'

/** Full name of the service, as paths and health checks have it. */
export const SERVICE_NAME = 'openmps.push.v1.PushCore'

interface Codec<Message> {
  encode(message: Message): { finish(): Uint8Array }
  decode(bytes: Uint8Array): Message
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
  request: Codec<Request>,
  response: Codec<Response>,
): Method<Request, Response> {
  const write =
    <T>(codec: Codec<T>) =>
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

/** The methods by their names in handlers and clients. A type and not an interface: the server wants an index. */
export type PushCoreService = {
  readonly push: Method<wire.PushRequest, wire.PushResponse>
  readonly pushBatch: Method<wire.PushBatchRequest, wire.PushBatchResponse>
  readonly pushCollect: Method<wire.PushBatchRequest, wire.PushCollectResponse>
  readonly pushStream: Method<wire.PushChunk, wire.PushChunkResult>
  readonly dryRun: Method<wire.PushRequest, wire.DryRunResponse>
  readonly broadcast: Method<wire.BroadcastRequest, wire.BroadcastResponse>
  readonly getMessages: Method<wire.MessagesRequest, wire.GetMessagesResponse>
  readonly watchMessages: Method<wire.MessagesRequest, wire.MessageStatus>
  readonly revokeMessage: Method<wire.RevokeMessageRequest, wire.Empty>
  readonly listTasks: Method<wire.ListTasksRequest, wire.ListTasksResponse>
  readonly getTask: Method<wire.TaskRef, wire.Task>
  readonly revokeTask: Method<wire.TaskRef, wire.Empty>
  readonly listSchedules: Method<wire.ListSchedulesRequest, wire.ListSchedulesResponse>
  readonly cancelSchedules: Method<wire.CancelSchedulesRequest, wire.CancelSchedulesResponse>
  readonly getDevice: Method<wire.DeviceRef, wire.Device>
  readonly bind: Method<wire.BindRequest, wire.Empty>
  readonly unbind: Method<wire.UnbindRequest, wire.Empty>
  readonly reportDevice: Method<wire.ReportDeviceRequest, wire.Empty>
  readonly createTemplate: Method<wire.CreateTemplateRequest, wire.Template>
  readonly getTemplate: Method<wire.TemplateRef, wire.Template>
  readonly listTemplates: Method<wire.ListTemplatesRequest, wire.ListTemplatesResponse>
  readonly deleteTemplate: Method<wire.TemplateRef, wire.Empty>
  readonly createTag: Method<wire.CreateTagRequest, wire.Tag>
  readonly listTags: Method<wire.ListTagsRequest, wire.ListTagsResponse>
  readonly renameTag: Method<wire.RenameTagRequest, wire.Tag>
  readonly deleteTag: Method<wire.TagRef, wire.Empty>
  readonly addTagMembers: Method<wire.AddTagMembersRequest, wire.AddTagMembersResponse>
  readonly takeTagMembers: Method<wire.TakeTagMembersRequest, wire.TakeTagMembersResponse>
  readonly exportTagMembers: Method<wire.TagRef, wire.TagMembers>
  readonly setAlias: Method<wire.AliasRef, wire.Empty>
  readonly removeAlias: Method<wire.AliasRef, wire.Empty>
  readonly listAliases: Method<wire.ListAliasesRequest, wire.ListAliasesResponse>
}

/** The service of schema/push.proto for @grpc/grpc-js, with the generated codec. Serves both ends. */
export const PUSH_CORE: PushCoreService = {
  push: method('Push', UNARY, wire.PushRequest, wire.PushResponse),
  pushBatch: method('PushBatch', UNARY, wire.PushBatchRequest, wire.PushBatchResponse),
  pushCollect: method('PushCollect', FROM_CALLER, wire.PushBatchRequest, wire.PushCollectResponse),
  pushStream: method('PushStream', BOTH, wire.PushChunk, wire.PushChunkResult),
  dryRun: method('DryRun', UNARY, wire.PushRequest, wire.DryRunResponse),
  broadcast: method('Broadcast', UNARY, wire.BroadcastRequest, wire.BroadcastResponse),
  getMessages: method('GetMessages', UNARY, wire.MessagesRequest, wire.GetMessagesResponse),
  watchMessages: method('WatchMessages', TO_CALLER, wire.MessagesRequest, wire.MessageStatus),
  revokeMessage: method('RevokeMessage', UNARY, wire.RevokeMessageRequest, wire.Empty),
  listTasks: method('ListTasks', UNARY, wire.ListTasksRequest, wire.ListTasksResponse),
  getTask: method('GetTask', UNARY, wire.TaskRef, wire.Task),
  revokeTask: method('RevokeTask', UNARY, wire.TaskRef, wire.Empty),
  listSchedules: method('ListSchedules', UNARY, wire.ListSchedulesRequest, wire.ListSchedulesResponse),
  cancelSchedules: method('CancelSchedules', UNARY, wire.CancelSchedulesRequest, wire.CancelSchedulesResponse),
  getDevice: method('GetDevice', UNARY, wire.DeviceRef, wire.Device),
  bind: method('Bind', UNARY, wire.BindRequest, wire.Empty),
  unbind: method('Unbind', UNARY, wire.UnbindRequest, wire.Empty),
  reportDevice: method('ReportDevice', UNARY, wire.ReportDeviceRequest, wire.Empty),
  createTemplate: method('CreateTemplate', UNARY, wire.CreateTemplateRequest, wire.Template),
  getTemplate: method('GetTemplate', UNARY, wire.TemplateRef, wire.Template),
  listTemplates: method('ListTemplates', UNARY, wire.ListTemplatesRequest, wire.ListTemplatesResponse),
  deleteTemplate: method('DeleteTemplate', UNARY, wire.TemplateRef, wire.Empty),
  createTag: method('CreateTag', UNARY, wire.CreateTagRequest, wire.Tag),
  listTags: method('ListTags', UNARY, wire.ListTagsRequest, wire.ListTagsResponse),
  renameTag: method('RenameTag', UNARY, wire.RenameTagRequest, wire.Tag),
  deleteTag: method('DeleteTag', UNARY, wire.TagRef, wire.Empty),
  addTagMembers: method('AddTagMembers', FROM_CALLER, wire.AddTagMembersRequest, wire.AddTagMembersResponse),
  takeTagMembers: method('TakeTagMembers', UNARY, wire.TakeTagMembersRequest, wire.TakeTagMembersResponse),
  exportTagMembers: method('ExportTagMembers', TO_CALLER, wire.TagRef, wire.TagMembers),
  setAlias: method('SetAlias', UNARY, wire.AliasRef, wire.Empty),
  removeAlias: method('RemoveAlias', UNARY, wire.AliasRef, wire.Empty),
  listAliases: method('ListAliases', UNARY, wire.ListAliasesRequest, wire.ListAliasesResponse),
}

export type RequestOf<M> = M extends MethodDefinition<infer Request, infer _> ? Request : never
export type ResponseOf<M> = M extends MethodDefinition<infer _, infer Response> ? Response : never
