import type { AppRef } from '@openmps/proto/link'
import { isId } from '../plain-text.ts'
import type { TagKind } from '../ports/tag-store.ts'
import type { Task } from '../ports/task-store.ts'
import { idLines } from '../tags/id-lines.ts'
import type { AudienceTasks, Fed } from './audience-task.ts'

/** Of a file of targets. */
export const LIST_LIMITS = { maxBytes: 30 * 1024 * 1024, maxLines: 1_000_000 } as const
/** Targets whose messages are stored in one commit. */
const AT_ONCE = 500

export interface ListOutcome extends Fed {
  readonly taskId: number
  /** Lines with an id. */
  readonly read: number
  /** Left out: too long, control characters, or no device token of the app. */
  readonly unfit: number
}

/** Pushes to every id of the file while it comes in: it waits for the store, and 500 targets are in memory. */
export async function pushToList(
  tasks: AudienceTasks,
  task: Task,
  { kind, messageKey }: { readonly kind: TagKind; readonly messageKey: string },
  file: AsyncIterable<Uint8Array | string>,
  ownsToken: (app: AppRef, token: string) => boolean,
): Promise<ListOutcome> {
  const sums = { read: 0, unfit: 0, accepted: 0, held: 0, repeated: 0, failed: 0 }
  const isTarget = (id: string) => (kind === 'device' ? ownsToken(task.app, id) : isId(id))
  let batch: string[] = []

  async function flush(): Promise<void> {
    const fed = await tasks.feed(
      task,
      batch.map((id) => ({ target: { kind, id }, messageKey })),
    )
    sums.accepted += fed.accepted
    sums.held += fed.held
    sums.repeated += fed.repeated
    sums.failed += fed.failed
    batch = []
  }

  for await (const lines of idLines(file, LIST_LIMITS)) {
    for (const line of lines) {
      sums.read++
      if (isTarget(line)) batch.push(line)
      else sums.unfit++
      if (batch.length === AT_ONCE) await flush()
    }
  }
  if (batch.length > 0) await flush()
  await tasks.end(task)
  return { taskId: task.id, ...sums }
}
