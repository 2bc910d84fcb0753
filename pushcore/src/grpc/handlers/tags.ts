import type {
  CreateTagRequest,
  Empty,
  ListTagsRequest,
  ListTagsResponse,
  RenameTagRequest,
  TagRef,
  TakeTagMembersRequest,
  TakeTagMembersResponse,
  Tag as Told,
} from '@openmps/proto/push'
import type { CallContext } from '../call.ts'
import { CallError, refuseField } from '../fault.ts'
import { checkKind, checkMembers, checkTag, toldTag } from '../forms/tag.ts'
import { checkPage, nextToken } from '../pages.ts'
import { withTexts } from '../told-errors.ts'

export async function createTag(call: CreateTagRequest, context: CallContext): Promise<Told> {
  const { app, kind } = await checkKind(call, context)
  const name = call.name ?? ''
  return context.change(app, call, async () => {
    const made = await withTexts('name', () => context.core.tags.create(app, kind, name))
    if (made === 'exists') throw nameTaken()
    if (made === 'full') return refuseField('', 'the app has as many tags as it may: remove one')
    return toldTag(made)
  })
}

export async function listTags(call: ListTagsRequest, context: CallContext): Promise<ListTagsResponse> {
  const { app, kind } = await checkKind(call, context)
  const page = checkPage(call)
  const { tags, total } = await context.core.tags.list(app, kind, page.offset, page.limit)
  return { tags: tags.map(toldTag), nextPageToken: nextToken(page, total > page.offset + page.limit) }
}

export async function renameTag(call: RenameTagRequest, context: CallContext): Promise<Told> {
  const { app, kind, id } = await checkTag(call.tag, context, 'tag.')
  const name = call.name ?? ''
  return context.change(app, call, async () => {
    const outcome = await withTexts('name', () => context.core.tags.rename(app, kind, id, name))
    if (outcome === 'exists') throw nameTaken()
    // Another call may have removed it just now.
    const renamed = outcome === 'unknown' ? undefined : await context.core.tags.get(app, kind, { id })
    if (renamed === undefined) throw notThere()
    return toldTag(renamed)
  })
}

export async function deleteTag(call: TagRef, context: CallContext): Promise<Empty> {
  const { app, kind, id } = await checkTag(call, context)
  return context.change(app, call, async () => {
    if (!(await context.core.tags.remove(app, kind, id))) throw notThere()
    return {}
  })
}

export async function takeTagMembers(
  call: TakeTagMembersRequest,
  context: CallContext,
): Promise<TakeTagMembersResponse> {
  const { app, kind, id } = await checkTag(call.tag, context, 'tag.')
  const members = checkMembers(call.members)
  return context.change(app, call, async () => ({
    taken: await withTexts('members', () => context.core.tags.take(app, kind, id, members)),
  }))
}

const nameTaken = () => new CallError('ALREADY_EXISTS', 'the app has a tag of this name and kind')
const notThere = () => new CallError('NOT_FOUND', 'the app has no tag of this id and kind')
