import { PushError } from '@openmps/proto'
import type { AppRef } from '@openmps/proto/link'
import { appKey } from '../app-key.ts'
import type { Ids } from '../ids.ts'
import type { JobHandler } from '../jobs/worker.ts'
import { isId } from '../plain-text.ts'
import type { Clock } from '../ports/clock.ts'
import type { JobQueue } from '../ports/job-queue.ts'
import { MAX_MEMBERS_AT_ONCE, type Tag, type TagKind, type TagStore } from '../ports/tag-store.ts'
import { idLines } from './id-lines.ts'
import { type Fitness, type ImportResult, importMembers, noTag } from './import.ts'
import { TAG_LIMITS } from './limits.ts'

/** Named sets of users and of devices, to push to. */
export interface Tags extends Pick<TagStore, 'get' | 'list' | 'tagsOf'> {
  /**
   * 'exists': the app has a tag of this name and kind. 'full': it has MAX_TAGS.
   * @throws PushError INVALID_ARGUMENT (the name is blank or longer than 30 characters), APP_UNKNOWN
   */
  create(app: AppRef, kind: TagKind, name: string): Promise<Tag | 'exists' | 'full'>
  /** @throws PushError INVALID_ARGUMENT (the name) */
  rename(app: AppRef, kind: TagKind, id: string, name: string): Promise<'renamed' | 'exists' | 'unknown'>
  /** The name is free at once; the members are forgotten by a job. False: there is no such tag. */
  remove(app: AppRef, kind: TagKind, id: string): Promise<boolean>
  /**
   * Adds what a person typed: ids with commas between them, 10 000 characters at most.
   * @throws PushError NOT_FOUND, INVALID_ARGUMENT (too long; the tag is full)
   */
  addList(app: AppRef, kind: TagKind, id: string, list: string): Promise<ImportResult>
  /**
   * Adds the ids of a text file in UTF-8 with one id a line, 100 MB and 500 000 ids at most, while it comes in. An import
   * that broke off, or went beyond a limit, has added what it has; repeating it adds the rest.
   * @param onProgress called after each thousand
   * @throws PushError NOT_FOUND, INVALID_ARGUMENT (too long, no UTF-8, the tag is full; says how many are in)
   */
  importFile(
    app: AppRef,
    kind: TagKind,
    id: string,
    file: AsyncIterable<Uint8Array | string>,
    onProgress?: (soFar: ImportResult) => void,
  ): Promise<ImportResult>
  /** Takes members out; how many were in. @throws PushError NOT_FOUND */
  take(app: AppRef, kind: TagKind, id: string, members: readonly string[]): Promise<number>
  /** All members, one a line, some hundred at a time; in an order of the store's. @throws PushError NOT_FOUND */
  exportFile(app: AppRef, kind: TagKind, id: string): AsyncIterable<string>
}

export interface TagsParts {
  readonly store: TagStore
  readonly jobs: Pick<JobQueue, 'add'>
  readonly ids: Pick<Ids, 'taskId'>
  readonly clock: Clock
  readonly ownsToken: (app: AppRef, token: string) => boolean
}

/** An id is taken when a clock was set back; by the second one it is not. */
const MAX_TRIES = 3
/** Members that one write forgets, and writes of one run of the job. */
const CLEARED_AT_ONCE = 2_000
const MAX_CLEARS = 20
const EXPORTED_AT_ONCE = 500

/** What the job of a removal carries. */
interface RemovalPayload {
  readonly app: AppRef
  readonly kind: TagKind
  readonly id: string
}

export function createTags({ store, jobs, ids, clock, ownsToken }: TagsParts): Tags & { handle: JobHandler } {
  function fitnessIn(app: AppRef, kind: TagKind): (member: string) => Fitness {
    if (kind === 'device') return (token) => (ownsToken(app, token) ? 'fit' : 'unfit')
    return (userId) => {
      if (userId.length > TAG_LIMITS.maxMemberChars) return 'tooLong'
      return isId(userId) ? 'fit' : 'unfit'
    }
  }

  function add(
    target: RemovalPayload,
    lines: AsyncIterable<readonly string[]>,
    onProgress?: (r: ImportResult) => void,
  ) {
    return importMembers(store, target, lines, fitnessIn(target.app, target.kind), () => clock.now(), onProgress)
  }

  return {
    get: (app, kind, by) => store.get(app, kind, by),
    list: (app, kind, offset, limit) => store.list(app, kind, offset, limit),
    tagsOf: (app, kind, member) => store.tagsOf(app, kind, member),
    async create(app, kind, name) {
      checkName(name)
      for (let tries = 0; tries < MAX_TRIES; tries++) {
        const nowMs = clock.now()
        const tag = { id: String(ids.taskId()), kind, name, createdAtMs: nowMs, updatedAtMs: nowMs }
        const outcome = await store.create(app, tag)
        if (outcome === 'created') return { ...tag, members: 0 }
        if (outcome !== 'taken') return outcome
      }
      throw new PushError('INTERNAL', 'no id for the tag was free: check the clocks of the push cores')
    },
    async rename(app, kind, id, name) {
      checkName(name)
      return store.rename(app, kind, id, name, clock.now())
    },
    async remove(app, kind, id) {
      if ((await store.get(app, kind, { id })) === undefined) return false
      const payload = { app, kind, id } satisfies RemovalPayload
      // Before the removal, which it does as well: a crash in between leaves no members without a tag.
      await jobs.add({ id: `untag:${appKey(app)}:${id}`, kind: 'untag', dueAtMs: clock.now(), payload })
      return store.remove(app, kind, id)
    },
    async addList(app, kind, id, list) {
      if (list.length > TAG_LIMITS.maxListChars) {
        const most = TAG_LIMITS.maxListChars
        throw new PushError('INVALID_ARGUMENT', `a list has at most ${most} characters: import a file instead`)
      }
      return add({ app, kind, id }, once(list.split(',').filter((member) => member.trim() !== '')))
    },
    async importFile(app, kind, id, file, onProgress) {
      const { maxImportBytes: maxBytes, maxImportIds: maxLines } = TAG_LIMITS
      return add({ app, kind, id }, idLines(file, { maxBytes, maxLines }), onProgress)
    },
    async take(app, kind, id, members) {
      let taken = 0
      for (let at = 0; at < Math.max(1, members.length); at += MAX_MEMBERS_AT_ONCE) {
        const some = members.slice(at, at + MAX_MEMBERS_AT_ONCE)
        const count = await store.take(app, kind, id, some, clock.now())
        if (count === undefined) throw noTag(id)
        taken += count
      }
      return taken
    },
    async *exportFile(app, kind, id) {
      if ((await store.get(app, kind, { id })) === undefined) throw noTag(id)
      for (let shard = 0; shard < store.shards; shard++) {
        let page: string[] = []
        do {
          page = await store.members(app, kind, id, shard, page.at(-1) ?? '', EXPORTED_AT_ONCE)
          if (page.length > 0) yield `${page.join('\n')}\n`
        } while (page.length === EXPORTED_AT_ONCE)
      }
    },
    async handle({ payload }) {
      // Written by `remove`.
      const { app, kind, id } = payload as unknown as RemovalPayload
      await store.remove(app, kind, id)
      for (let clears = 0; clears < MAX_CLEARS; clears++) {
        if ((await store.clear(app, kind, id, CLEARED_AT_ONCE)) === 0) return undefined
      }
      return { retryAtMs: clock.now() }
    },
  }
}

async function* once<T>(value: T): AsyncGenerator<T> {
  yield value
}

/** @throws PushError INVALID_ARGUMENT */
function checkName(name: string): void {
  const { maxNameChars } = TAG_LIMITS
  // Characters may have two code units each; isId sees to what they are.
  const fits = [...name].length <= maxNameChars && name.trim() !== '' && isId(name, 2 * maxNameChars)
  if (!fits) {
    throw new PushError(
      'INVALID_ARGUMENT',
      `the name of a tag has 1 to ${maxNameChars} characters, none of them control`,
    )
  }
}
