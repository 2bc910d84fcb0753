import type { AppRef } from '@openmps/proto/link'
import { type App, TagKind as Kind, type TagRef, type Tag as Told } from '@openmps/proto/push'
import { checkApp } from '../../openapi/checks/app.ts'
import { MAX_MEMBERS_AT_ONCE, type Tag, type TagKind } from '../../ports/tag-store.ts'
import type { CallContext } from '../call.ts'
import { refuseField } from '../fault.ts'
import { appForm } from './app.ts'

/** A tag that a call names. It need not exist. */
export interface NamedTag {
  readonly app: AppRef
  readonly kind: TagKind
  readonly id: string
}

/** Of a request itself, or of its field `tag`, whose path the refusals then begin with. @throws FieldRefusal */
export async function checkTag(ref: TagRef | null | undefined, context: CallContext, path = ''): Promise<NamedTag> {
  if (!ref) return refuseField('tag', 'the tag is not given')
  const { app, kind } = await checkKind(ref, context, path)
  return { app, kind, id: ref.id || refuseField(`${path}id`, 'the id of the tag is not given') }
}

interface OfKind {
  readonly app?: App | null
  readonly kind?: Kind | null
}

export async function checkKind(call: OfKind, context: CallContext, path = ''): Promise<Omit<NamedTag, 'id'>> {
  const app = await appForm(call.app, undefined, path).check((params) => checkApp(params, context))
  if (call.kind === Kind.TAG_KIND_USER) return { app, kind: 'user' }
  if (call.kind === Kind.TAG_KIND_DEVICE) return { app, kind: 'device' }
  return refuseField(`${path}kind`, 'a tag is of users (1) or of devices (2)')
}

/** Ids of one message. A break would make two ids of one, as they go on one a line. @throws FieldRefusal */
export function checkMembers(members: readonly string[] | null | undefined): readonly string[] {
  const some = members ?? []
  if (some.length === 0 || some.length > MAX_MEMBERS_AT_ONCE) {
    refuseField('members', `1 to ${MAX_MEMBERS_AT_ONCE} at a time`)
  }
  const broken = some.findIndex((member) => /[\r\n]/.test(member))
  if (broken !== -1) refuseField(`members[${broken}]`, 'a member has no line break: send each by itself')
  return some
}

export function toldTag({ id, kind, name, members, createdAtMs, updatedAtMs }: Tag): Told {
  return {
    id,
    kind: kind === 'user' ? Kind.TAG_KIND_USER : Kind.TAG_KIND_DEVICE,
    name,
    members,
    createdAtMs,
    updatedAtMs,
  }
}
