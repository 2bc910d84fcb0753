import type {
  handleBidiStreamingCall,
  handleClientStreamingCall,
  handleServerStreamingCall,
  handleUnaryCall,
} from '@grpc/grpc-js'
import { type GrpcParts, unary } from './call.ts'
import type { PushCoreService, RequestOf, ResponseOf } from './definition.ts'
import * as aliases from './handlers/aliases.ts'
import * as devices from './handlers/devices.ts'
import { getMessages, revokeMessage } from './handlers/messages.ts'
import { broadcast, dryRun, push, pushBatch } from './handlers/push.ts'
import * as schedules from './handlers/schedules.ts'
import { pushCollect, pushStream } from './handlers/streams.ts'
import { addTagMembers, exportTagMembers } from './handlers/tag-streams.ts'
import * as tags from './handlers/tags.ts'
import * as tasks from './handlers/tasks.ts'
import * as templates from './handlers/templates.ts'
import { watchMessages } from './handlers/watch.ts'

type HandlerOf<M> =
  | handleUnaryCall<RequestOf<M>, ResponseOf<M>>
  | handleClientStreamingCall<RequestOf<M>, ResponseOf<M>>
  | handleServerStreamingCall<RequestOf<M>, ResponseOf<M>>
  | handleBidiStreamingCall<RequestOf<M>, ResponseOf<M>>

/** A type and not an interface: the server wants an index over the names. */
type Handlers = { [name in keyof PushCoreService]: HandlerOf<PushCoreService[name]> }

/** The handlers of the service, one for each method. */
export function createHandlers(parts: GrpcParts): Handlers {
  return {
    push: unary(parts, push),
    pushBatch: unary(parts, pushBatch),
    pushCollect: pushCollect(parts),
    pushStream: pushStream(parts),
    dryRun: unary(parts, dryRun),
    broadcast: unary(parts, broadcast),
    getMessages: unary(parts, getMessages),
    watchMessages: watchMessages(parts),
    revokeMessage: unary(parts, revokeMessage),
    listTasks: unary(parts, tasks.listTasks),
    getTask: unary(parts, tasks.getTask),
    revokeTask: unary(parts, tasks.revokeTask),
    listSchedules: unary(parts, schedules.listSchedules),
    cancelSchedules: unary(parts, schedules.cancelSchedules),
    getDevice: unary(parts, devices.getDevice),
    bind: unary(parts, devices.bind),
    unbind: unary(parts, devices.unbind),
    reportDevice: unary(parts, devices.reportDevice),
    createTemplate: unary(parts, templates.createTemplate),
    getTemplate: unary(parts, templates.getTemplate),
    listTemplates: unary(parts, templates.listTemplates),
    deleteTemplate: unary(parts, templates.deleteTemplate),
    createTag: unary(parts, tags.createTag),
    listTags: unary(parts, tags.listTags),
    renameTag: unary(parts, tags.renameTag),
    deleteTag: unary(parts, tags.deleteTag),
    addTagMembers: addTagMembers(parts),
    takeTagMembers: unary(parts, tags.takeTagMembers),
    exportTagMembers: exportTagMembers(parts),
    setAlias: unary(parts, aliases.setAlias),
    removeAlias: unary(parts, aliases.removeAlias),
    listAliases: unary(parts, aliases.listAliases),
  }
}
