import type { handleClientStreamingCall, handleServerStreamingCall, ServerWritableStream } from '@grpc/grpc-js'
import type { AddTagMembersRequest, AddTagMembersResponse, TagMembers, TagRef } from '@openmps/proto/push'
import type { ImportResult } from '../../tags/import.ts'
import { TAG_LIMITS } from '../../tags/limits.ts'
import { type CallContext, endOf, type GrpcParts, methodOf, openCall } from '../call.ts'
import { CLOSING, takeChunks, WORN_OUT } from '../chunks.ts'
import { refuseField } from '../fault.ts'
import { checkMembers, checkTag, type NamedTag } from '../forms/tag.ts'
import { GRPC_LIMITS } from '../limits.ts'
import { withTexts } from '../told-errors.ts'
import { write } from '../write.ts'

/** Adds the members of each message before the next one is looked at: the caller waits for the store. */
export function addTagMembers(
  parts: GrpcParts,
): handleClientStreamingCall<AddTagMembersRequest, AddTagMembersResponse> {
  return (call, callback) => {
    async function serve(): Promise<AddTagMembersResponse> {
      const context = await openCall(call, parts)
      const sum = { read: 0, added: 0, repeats: 0, overlong: 0, unfit: 0 }
      let tag: NamedTag | undefined
      let sent = 0
      await takeChunks<AddTagMembersRequest>(call, parts, async (chunk) => {
        if (tag !== undefined && chunk.tag) refuseField('tag', 'only the first message names the tag')
        const isFirst = tag === undefined
        tag ??= await checkTag(chunk.tag, context, 'tag.')
        const to = tag
        const members = checkMembers(chunk.members)
        sent += members.length
        if (sent > TAG_LIMITS.maxImportIds) {
          refuseField('members', `more than ${TAG_LIMITS.maxImportIds} in one call: those before are in, send the rest`)
        }
        const addMore = () => add(to, members, context)
        // One entry tells of the stream, as of a file that is uploaded.
        const asked = { tag: chunk.tag, members: 'a stream' }
        const counts = await (isFirst ? context.change(to.app, asked, addMore) : addMore())
        const { read, added, repeated, tooLong, unfit } = counts
        sum.read += read
        sum.added += added
        sum.repeats += repeated
        sum.overlong += tooLong
        sum.unfit += unfit
        return { answered: Promise.resolve() }
      })
      if (tag === undefined) refuseField('tag', 'nothing was sent')
      return sum
    }
    serve().then(
      (response) => {
        parts.events.callEnded(methodOf(call), 0)
        callback(null, response)
      },
      (error: unknown) => callback(endOf(call, parts, error)),
    )
  }
}

/** As a file of the ids, one a line. */
function add({ app, kind, id }: NamedTag, members: readonly string[], { core, goOn }: CallContext) {
  async function* file(): AsyncGenerator<string> {
    yield members.join('\n')
  }
  goOn()
  return withTexts<ImportResult>('members', () => core.tags.importFile(app, kind, id, file()))
}

/** A page of the store at a time, as fast as the caller reads. */
export function exportTagMembers(parts: GrpcParts): handleServerStreamingCall<TagRef, TagMembers> {
  async function serve(call: ServerWritableStream<TagRef, TagMembers>): Promise<void> {
    const context = await openCall(call, parts)
    const { app, kind, id } = await checkTag(call.request, context)
    const endsAtMs = parts.clock.now() + GRPC_LIMITS.maxStreamMs
    await withTexts('id', async () => {
      for await (const lines of context.core.tags.exportFile(app, kind, id)) {
        if (call.cancelled) return
        if (parts.closing.aborted) throw CLOSING()
        if (parts.clock.now() >= endsAtMs) throw WORN_OUT()
        // Each line has its end.
        await write(call, { members: lines.slice(0, -1).split('\n') })
      }
    })
  }
  return (call) => {
    serve(call).then(
      () => {
        parts.events.callEnded(methodOf(call), 0)
        call.end()
      },
      (error: unknown) => call.emit('error', endOf(call, parts, error)),
    )
  }
}
