import { openmps } from '../gen/push.js'

/**
 * The messages of the gRPC service, as protobufjs generates them from schema/push.proto. Decoded messages always
 * carry every scalar field and list (proto3 defaults); sub-messages and members of a oneof may be null.
 */
export const {
  AddTagMembersRequest,
  AddTagMembersResponse,
  AliasRef,
  App,
  BindRequest,
  BroadcastRequest,
  BroadcastResponse,
  CancelSchedulesRequest,
  CancelSchedulesResponse,
  Cancelled,
  ClickAction,
  Content,
  CreateTagRequest,
  CreateTemplateRequest,
  Device,
  DeviceRef,
  DryRunResponse,
  Empty,
  GetMessagesResponse,
  ListAliasesRequest,
  ListAliasesResponse,
  ListSchedulesRequest,
  ListSchedulesResponse,
  ListTagsRequest,
  ListTagsResponse,
  ListTasksRequest,
  ListTasksResponse,
  ListTemplatesRequest,
  ListTemplatesResponse,
  Loop,
  MessageStatus,
  MessagesRequest,
  Platform,
  PushBatchRequest,
  PushBatchResponse,
  PushChunk,
  PushChunkResult,
  PushCollectResponse,
  PushRequest,
  PushResponse,
  PushResult,
  PushStyle,
  PushedMessage,
  Refusal,
  RenameTagRequest,
  ReportDeviceRequest,
  RevokeMessageRequest,
  Schedule,
  ScheduledPush,
  Tag,
  TagKind,
  TagMembers,
  TagRef,
  TakeTagMembersRequest,
  TakeTagMembersResponse,
  Target,
  Task,
  TaskCounts,
  TaskRef,
  Template,
  TemplateRef,
  TextMessage,
  UnbindRequest,
  VendorOptions,
  VivoClassification,
} = openmps.push.v1

export type AddTagMembersRequest = openmps.push.v1.AddTagMembersRequest.$Properties
export type AddTagMembersResponse = openmps.push.v1.AddTagMembersResponse.$Properties
export type AliasRef = openmps.push.v1.AliasRef.$Properties
export type App = openmps.push.v1.App.$Properties
export type BindRequest = openmps.push.v1.BindRequest.$Properties
export type BroadcastRequest = openmps.push.v1.BroadcastRequest.$Properties
export type BroadcastResponse = openmps.push.v1.BroadcastResponse.$Properties
export type CancelSchedulesRequest = openmps.push.v1.CancelSchedulesRequest.$Properties
export type CancelSchedulesResponse = openmps.push.v1.CancelSchedulesResponse.$Properties
export type Cancelled = openmps.push.v1.Cancelled.$Properties
export type ClickAction = openmps.push.v1.ClickAction
export type Content = openmps.push.v1.Content.$Properties
export type CreateTagRequest = openmps.push.v1.CreateTagRequest.$Properties
export type CreateTemplateRequest = openmps.push.v1.CreateTemplateRequest.$Properties
export type Device = openmps.push.v1.Device.$Properties
export type DeviceRef = openmps.push.v1.DeviceRef.$Properties
export type DryRunResponse = openmps.push.v1.DryRunResponse.$Properties
export type Empty = openmps.push.v1.Empty.$Properties
export type GetMessagesResponse = openmps.push.v1.GetMessagesResponse.$Properties
export type ListAliasesRequest = openmps.push.v1.ListAliasesRequest.$Properties
export type ListAliasesResponse = openmps.push.v1.ListAliasesResponse.$Properties
export type ListSchedulesRequest = openmps.push.v1.ListSchedulesRequest.$Properties
export type ListSchedulesResponse = openmps.push.v1.ListSchedulesResponse.$Properties
export type ListTagsRequest = openmps.push.v1.ListTagsRequest.$Properties
export type ListTagsResponse = openmps.push.v1.ListTagsResponse.$Properties
export type ListTasksRequest = openmps.push.v1.ListTasksRequest.$Properties
export type ListTasksResponse = openmps.push.v1.ListTasksResponse.$Properties
export type ListTemplatesRequest = openmps.push.v1.ListTemplatesRequest.$Properties
export type ListTemplatesResponse = openmps.push.v1.ListTemplatesResponse.$Properties
export type Loop = openmps.push.v1.Loop.$Properties
export type MessageStatus = openmps.push.v1.MessageStatus.$Properties
export type MessagesRequest = openmps.push.v1.MessagesRequest.$Properties
export type Platform = openmps.push.v1.Platform
export type PushBatchRequest = openmps.push.v1.PushBatchRequest.$Properties
export type PushBatchResponse = openmps.push.v1.PushBatchResponse.$Properties
export type PushChunk = openmps.push.v1.PushChunk.$Properties
export type PushChunkResult = openmps.push.v1.PushChunkResult.$Properties
export type PushCollectResponse = openmps.push.v1.PushCollectResponse.$Properties
export type PushRequest = openmps.push.v1.PushRequest.$Properties
export type PushResponse = openmps.push.v1.PushResponse.$Properties
export type PushResult = openmps.push.v1.PushResult.$Properties
export type PushStyle = openmps.push.v1.PushStyle
export type PushedMessage = openmps.push.v1.PushedMessage.$Properties
export type Refusal = openmps.push.v1.Refusal.$Properties
export type RenameTagRequest = openmps.push.v1.RenameTagRequest.$Properties
export type ReportDeviceRequest = openmps.push.v1.ReportDeviceRequest.$Properties
export type RevokeMessageRequest = openmps.push.v1.RevokeMessageRequest.$Properties
export type Schedule = openmps.push.v1.Schedule.$Properties
export type ScheduledPush = openmps.push.v1.ScheduledPush.$Properties
export type Tag = openmps.push.v1.Tag.$Properties
export type TagKind = openmps.push.v1.TagKind
export type TagMembers = openmps.push.v1.TagMembers.$Properties
export type TagRef = openmps.push.v1.TagRef.$Properties
export type TakeTagMembersRequest = openmps.push.v1.TakeTagMembersRequest.$Properties
export type TakeTagMembersResponse = openmps.push.v1.TakeTagMembersResponse.$Properties
export type Target = openmps.push.v1.Target.$Properties
export type Task = openmps.push.v1.Task.$Properties
export type TaskCounts = openmps.push.v1.TaskCounts.$Properties
export type TaskRef = openmps.push.v1.TaskRef.$Properties
export type Template = openmps.push.v1.Template.$Properties
export type TemplateRef = openmps.push.v1.TemplateRef.$Properties
export type TextMessage = openmps.push.v1.TextMessage.$Properties
export type UnbindRequest = openmps.push.v1.UnbindRequest.$Properties
export type VendorOptions = openmps.push.v1.VendorOptions.$Properties
export type VivoClassification = openmps.push.v1.VivoClassification
