import type { AppRef } from '@openmps/proto/link'
import { MAX_TAG_MEMBERS, MAX_TAGS, type Tag, type TagKind, type TagStore } from '../../ports/tag-store.ts'
import type { Apps } from './app-store.ts'
import type { Committer } from './committer.ts'
import { lastParts } from './last-parts.ts'
import { fitsKey, type Key, type Tables } from './tables.ts'

/** The members of a tag are one range, so there is one shard. */
export function createTagStore({ tables, apps }: { tables: Tables; apps: Apps }, committer: Committer): TagStore {
  const { tags, tagNames, tagOrder, tagMembers, memberTags } = tables

  function find(app: AppRef, kind: TagKind, id: string): { number: number; tag: Tag } | undefined {
    const number = apps.find(app)?.number
    const tag = number === undefined || !fitsKey(id) ? undefined : tags.get([number, kind, id])
    return number === undefined || tag === undefined ? undefined : { number, tag }
  }

  function idOf(number: number, kind: TagKind, name: string): string | undefined {
    return fitsKey(name) ? tagNames.get([number, kind, name]) : undefined
  }

  const ordered = (number: number, kind: TagKind) => ({ start: [number, kind], end: [number, kind, Number.MAX_VALUE] })
  const countOf = (number: number, kind: TagKind) => tagOrder.getKeysCount(ordered(number, kind))

  function create(app: AppRef, tag: Omit<Tag, 'members'>): 'created' | 'exists' | 'full' | 'taken' {
    const number = apps.number(app)
    const { id, kind, name, createdAtMs } = tag
    if (idOf(number, kind, name) !== undefined) return 'exists'
    if (countOf(number, 'user') + countOf(number, 'device') >= MAX_TAGS) return 'full'
    if (tags.get([number, kind, id]) !== undefined) return 'taken'
    tags.put([number, kind, id], { ...tag, members: 0 })
    tagNames.put([number, kind, name], id)
    tagOrder.put([number, kind, createdAtMs, id], 0)
    return 'created'
  }

  function add(number: number, tag: Tag, members: readonly string[], atMs: number) {
    const { kind, id } = tag
    let added = 0
    let full = false
    for (const member of members) {
      const key: Key = [number, kind, id, member]
      if (tagMembers.get(key) !== undefined) continue
      full = tag.members + added >= MAX_TAG_MEMBERS
      if (full) break
      tagMembers.put(key, 0)
      memberTags.put([number, kind, member, id], 0)
      added++
    }
    if (added > 0) tags.put([number, kind, id], { ...tag, members: tag.members + added, updatedAtMs: atMs })
    return { added, full }
  }

  function forget(number: number, kind: TagKind, id: string, member: string): boolean {
    if (!fitsKey(id, member) || tagMembers.get([number, kind, id, member]) === undefined) return false
    tagMembers.remove([number, kind, id, member])
    memberTags.remove([number, kind, member, id])
    return true
  }

  return {
    shards: 1,
    create: (app, tag) => committer.write(() => create(app, tag)),
    get: (app, kind, by) =>
      committer.readAfterWrites(() => {
        const number = apps.find(app)?.number
        const id = 'id' in by ? by.id : number === undefined ? undefined : idOf(number, kind, by.name)
        return id === undefined ? undefined : find(app, kind, id)?.tag
      }),
    list: (app, kind, offset, limit) =>
      committer.readAfterWrites(() => {
        const number = apps.find(app)?.number
        if (number === undefined) return { tags: [], total: 0 }
        const { start, end } = ordered(number, kind)
        const newest = tagOrder.getKeys({ start: end, end: start, reverse: true, offset, limit })
        const found = [...newest].flatMap(([, , , id = '']) => tags.get([number, kind, id]) ?? [])
        return { tags: found, total: countOf(number, kind) }
      }),
    rename: (app, kind, id, name, atMs) =>
      committer.write(() => {
        const found = find(app, kind, id)
        if (found === undefined) return 'unknown'
        const { number, tag } = found
        const owner = idOf(number, kind, name)
        if (owner !== undefined && owner !== id) return 'exists'
        tagNames.remove([number, kind, tag.name])
        tagNames.put([number, kind, name], id)
        tags.put([number, kind, id], { ...tag, name, updatedAtMs: atMs })
        return 'renamed'
      }),
    remove: (app, kind, id) =>
      committer.write(() => {
        const found = find(app, kind, id)
        if (found === undefined) return false
        const { number, tag } = found
        tags.remove([number, kind, id])
        tagNames.remove([number, kind, tag.name])
        tagOrder.remove([number, kind, tag.createdAtMs, id])
        return true
      }),
    clear: (app, kind, id, limit) =>
      committer.write(() => {
        const number = apps.find(app)?.number
        if (number === undefined || !fitsKey(id)) return 0
        const members = lastParts(tagMembers, [number, kind, id], '', limit)
        for (const member of members) forget(number, kind, id, member)
        return members.length
      }),
    add: (app, kind, id, members, atMs) =>
      committer.write(() => {
        const found = find(app, kind, id)
        return found && add(found.number, found.tag, members, atMs)
      }),
    take: (app, kind, id, members, atMs) =>
      committer.write(() => {
        const found = find(app, kind, id)
        if (found === undefined) return undefined
        const { number, tag } = found
        const taken = members.filter((member) => forget(number, kind, id, member)).length
        if (taken > 0) tags.put([number, kind, id], { ...tag, members: tag.members - taken, updatedAtMs: atMs })
        return taken
      }),
    members: (app, kind, id, _shard, after, limit) =>
      committer.readAfterWrites(() => {
        const number = apps.find(app)?.number
        return number === undefined || !fitsKey(id, after)
          ? []
          : lastParts(tagMembers, [number, kind, id], after, limit)
      }),
    inAny: (app, kind, ids, members) =>
      committer.readAfterWrites(() => {
        const number = apps.find(app)?.number
        if (number === undefined) return new Set()
        const isIn = (id: string, member: string) =>
          fitsKey(id, member) && tagMembers.get([number, kind, id, member]) !== undefined
        return new Set(members.filter((member) => ids.some((id) => isIn(id, member))))
      }),
    tagsOf: (app, kind, member) =>
      committer.readAfterWrites(() => {
        const number = apps.find(app)?.number
        if (number === undefined || !fitsKey(member)) return []
        const ids = lastParts(memberTags, [number, kind, member], '', MAX_TAGS)
        return ids
          .flatMap((id) => tags.get([number, kind, id]) ?? [])
          .sort((left, right) => left.createdAtMs - right.createdAtMs || (left.id < right.id ? -1 : 1))
      }),
  }
}
