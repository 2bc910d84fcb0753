import type { AppRef } from '@openmps/proto/link'
import type { DeviceStore } from '../ports/device-store.ts'
import type { TagKind, TagStore } from '../ports/tag-store.ts'
import { type Matcher, matcherOf, type TagExpression, tagsIn } from './expression.ts'
import { MemberMerge } from './merge.ts'

export interface WalkParts {
  readonly tags: Pick<TagStore, 'shards' | 'members' | 'inAny'>
  readonly devices: Pick<DeviceStore, 'walk' | 'ofUser'>
}

/** One step: who matches, and where the next one goes on; '' at the end. */
export interface WalkStep {
  readonly members: readonly string[]
  readonly next: string
}

/**
 * Everybody whom the expression matches, once each, in steps that look at `size` members or devices at most, so that a
 * step may be without any. `after` is the `next` of the step before, '' for the first: a walk can be broken off after
 * each step, and needs memory for a page of each tag.
 *
 * First come the members of the tags, merged. Then, when who has none of the tags matches as well, the devices of the
 * app, or the users that they are bound to. Who gets or loses a tag meanwhile may be met or not.
 *
 * @param expression of tags by their ids
 */
export async function* walkAudience(
  parts: WalkParts,
  app: AppRef,
  kind: TagKind,
  expression: TagExpression,
  after: string,
  size: number,
): AsyncGenerator<WalkStep> {
  const ids = tagsIn(expression)
  const matches = matcherOf(expression, ids)
  const untagged = matches(0)
  let from = after
  if (!from.startsWith(UNTAGGED)) {
    for await (const step of walkTagged(parts, app, kind, ids, matches, from, size)) {
      from = step.next === '' && untagged ? UNTAGGED : step.next
      yield { members: step.members, next: from }
    }
  }
  if (untagged) yield* walkUntagged(parts, app, kind, ids, from.slice(UNTAGGED.length), size)
}

/** Begins the cursors of the second part; those of the first are "shard:member". */
const UNTAGGED = 'untagged:'

async function* walkTagged(
  { tags }: WalkParts,
  app: AppRef,
  kind: TagKind,
  ids: readonly string[],
  matches: Matcher,
  after: string,
  size: number,
): AsyncGenerator<WalkStep> {
  const colon = after.indexOf(':')
  const first = after === '' ? 0 : Number(after.slice(0, colon))
  let members: string[] = []
  let looked = 0
  for (let shard = first; shard < tags.shards; shard++) {
    const merge = new MemberMerge(
      ids.map((id) => (behind) => tags.members(app, kind, id, shard, behind, size)),
      size,
      shard === first ? after.slice(colon + 1) : '',
    )
    for (let met = await merge.next(); met !== undefined; met = await merge.next()) {
      looked++
      if (matches(met.mask)) members.push(met.member)
      if (looked < size) continue
      yield { members, next: `${shard}:${met.member}` }
      members = []
      looked = 0
    }
  }
  yield { members, next: '' }
}

async function* walkUntagged(
  { tags, devices }: WalkParts,
  app: AppRef,
  kind: TagKind,
  ids: readonly string[],
  after: string,
  size: number,
): AsyncGenerator<WalkStep> {
  for (let from: string | undefined = after; from !== undefined; ) {
    const page: Awaited<ReturnType<DeviceStore['walk']>> = await devices.walk(app, from, size)
    const found = kind === 'device' ? page.devices.map(({ token }) => token) : await usersOf(devices, app, page.devices)
    const tagged = await tags.inAny(app, kind, ids, found)
    from = page.next
    yield { members: found.filter((member) => !tagged.has(member)), next: from === undefined ? '' : UNTAGGED + from }
  }
}

/** Of a user's devices the first by token stands for the user, so that each comes once in the whole walk. */
async function usersOf(
  devices: Pick<DeviceStore, 'ofUser'>,
  app: AppRef,
  page: readonly { readonly token: string; readonly userId?: string }[],
): Promise<string[]> {
  const users = await Promise.all(
    page.map(async ({ token, userId }) => {
      if (userId === undefined) return undefined
      const theirs = await devices.ofUser(app, userId)
      return theirs.every((other) => token <= other.token) ? userId : undefined
    }),
  )
  return users.filter((user) => user !== undefined)
}
