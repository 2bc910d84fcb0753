import type { AppRef } from '@openmps/proto/link'

export const TAG_KINDS = ['user', 'device'] as const
/** What the members of a tag are: user ids or device tokens. */
export type TagKind = (typeof TAG_KINDS)[number]

/** A named set of user ids or of device tokens of one app; a member is in it once. */
export interface Tag {
  /** Digits. */
  readonly id: string
  readonly kind: TagKind
  readonly name: string
  readonly members: number
  readonly createdAtMs: number
  /** When the name or the members were changed last. */
  readonly updatedAtMs: number
}

/** Tags of one app, of both kinds together. */
export const MAX_TAGS = 10_000
/** Members of one tag (mPaaS guide 6.5). */
export const MAX_TAG_MEMBERS = 500_000
/** Members of one call. */
export const MAX_MEMBERS_AT_ONCE = 1_000

export interface AddedMembers {
  /** How many were new. */
  readonly added: number
  /** Some of them did not get in: the tag has MAX_TAG_MEMBERS. */
  readonly full: boolean
}

/**
 * Tags and their members. Every write is durable before its promise resolves and seen by every later read. The
 * members of one call go in together on the embedded store; on the shared one a call that fails may have done a part
 * of it, and repeating it does the rest. There, calls that fill a tag at the same moment may exceed the limit by their
 * batches.
 */
export interface TagStore {
  /** Into how many parts the members of each tag are divided, by a rule that is the same for all tags of a kind. */
  readonly shards: number
  /** A name is unique in its app and kind: 'exists', told before 'full' (MAX_TAGS). 'taken': the id is another tag's. */
  create(app: AppRef, tag: Omit<Tag, 'members'>): Promise<'created' | 'exists' | 'full' | 'taken'>
  get(app: AppRef, kind: TagKind, by: { readonly id: string } | { readonly name: string }): Promise<Tag | undefined>
  /** Newest first. */
  list(app: AppRef, kind: TagKind, offset: number, limit: number): Promise<{ tags: Tag[]; total: number }>
  /** A tag may be renamed to the name that it has. */
  rename(app: AppRef, kind: TagKind, id: string, name: string, atMs: number): Promise<'renamed' | 'exists' | 'unknown'>
  /** The tag is gone and its name free at once. `members` and `inAny` know its members until `clear` has forgotten them. */
  remove(app: AppRef, kind: TagKind, id: string): Promise<boolean>
  /** Forgets about `limit` members of a removed tag, at least one; returns how many, 0 when none is left. */
  clear(app: AppRef, kind: TagKind, id: string, limit: number): Promise<number>
  /** MAX_MEMBERS_AT_ONCE at most. Undefined: there is no such tag. */
  add(
    app: AppRef,
    kind: TagKind,
    id: string,
    members: readonly string[],
    atMs: number,
  ): Promise<AddedMembers | undefined>
  /** Takes members out, MAX_MEMBERS_AT_ONCE at most; how many were in. Undefined: there is no such tag. */
  take(app: AppRef, kind: TagKind, id: string, members: readonly string[], atMs: number): Promise<number | undefined>
  /**
   * Members in the shard (0 to shards − 1) behind `after` ('' from the start), by the bytes of their UTF-8 form: so the
   * members of several tags can be merged. Fewer than `limit`: the shard ends.
   */
  members(app: AppRef, kind: TagKind, id: string, shard: number, after: string, limit: number): Promise<string[]>
  /** Those of the members that are in one of the tags at least. */
  inAny(app: AppRef, kind: TagKind, ids: readonly string[], members: readonly string[]): Promise<ReadonlySet<string>>
  /** In the order of their creation. */
  tagsOf(app: AppRef, kind: TagKind, member: string): Promise<Tag[]>
}
