import { PushError } from '@openmps/proto'
import type { AppRef } from '@openmps/proto/link'
import { MAX_MEMBERS_AT_ONCE, MAX_TAG_MEMBERS, type TagKind, type TagStore } from '../ports/tag-store.ts'

export interface ImportResult {
  /** Ids that were given. */
  readonly read: number
  /** Those that were new. */
  readonly added: number
  /** Those that were in before, or given more than once. */
  readonly repeated: number
  /** Left out: longer than TAG_LIMITS.maxMemberChars. */
  readonly tooLong: number
  /** Left out: control characters, or no device token of the app. */
  readonly unfit: number
}

/** What an id is good for. */
export type Fitness = 'fit' | 'tooLong' | 'unfit'

export interface ImportTarget {
  readonly app: AppRef
  readonly kind: TagKind
  readonly id: string
}

/**
 * Adds ids as they come, a batch at a time: the file waits for the store, and one batch is in memory. What is in stays
 * in when the import breaks off, and repeating it adds the rest.
 *
 * @param lines ids, some at a time
 * @throws PushError NOT_FOUND (no such tag, or it was removed meanwhile), INVALID_ARGUMENT (the tag is full; says how many
 *   are in), and what the lines throw
 */
export async function importMembers(
  store: Pick<TagStore, 'add'>,
  { app, kind, id }: ImportTarget,
  lines: AsyncIterable<readonly string[]>,
  fitness: (member: string) => Fitness,
  nowMs: () => number,
  onProgress: (soFar: ImportResult) => void = () => undefined,
): Promise<ImportResult> {
  const counts = { read: 0, added: 0, repeated: 0, tooLong: 0, unfit: 0 }
  let batch: string[] = []

  async function flush(): Promise<void> {
    const outcome = await store.add(app, kind, id, batch, nowMs())
    if (outcome === undefined) throw noTag(id)
    counts.added += outcome.added
    if (outcome.full) {
      throw new PushError(
        'INVALID_ARGUMENT',
        `the tag is full with ${MAX_TAG_MEMBERS} members, ${counts.added} of them added now: take some out, or use another`,
      )
    }
    counts.repeated += batch.length - outcome.added
    batch = []
    onProgress({ ...counts })
  }

  for await (const some of lines) {
    for (const line of some) {
      counts.read++
      const fit = fitness(line)
      if (fit === 'fit') batch.push(line)
      else counts[fit]++
      if (batch.length === MAX_MEMBERS_AT_ONCE) await flush()
    }
  }
  // Also an empty one, which tells whether there is the tag.
  await flush()
  return { ...counts }
}

export const noTag = (id: string): PushError => new PushError('NOT_FOUND', `there is no tag ${id}: it may be removed`)
