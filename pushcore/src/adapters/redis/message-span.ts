import { PushError } from '@openmps/proto'
import { type Engine, PARTITIONS } from './engine.ts'
import { list, pairs, text, texts } from './reply.ts'

/** A place in the order of acceptance over all partitions: by time, then by id. */
interface Place {
  readonly at: number
  readonly id: string
}

interface Row extends Place {
  readonly partition: number
}

/** A partition has its share of a step; messages spread evenly, and a busy target is taken in several steps. */
const LEAST_ROWS = 8

const order = (left: Place, right: Place): number =>
  left.at - right.at || (left.id < right.id ? -1 : left.id > right.id ? 1 : 0)

/**
 * Messages of an app in the order of their acceptance, one step. Behind the last row of a partition that has more,
 * nothing is known of it, so the step ends with the first such row.
 * @throws PushError INVALID_ARGUMENT: `after` is not from a step before
 */
export async function spanOf(
  engine: Engine,
  app: number,
  { fromMs, toMs, after, limit }: { fromMs: number; toMs: number; after: string; limit: number },
): Promise<{ rows: Row[]; next?: string }> {
  const [at, id] = after === '' ? ['', ''] : placeOf(after)
  const share = Math.max(LEAST_ROWS, Math.ceil((2 * limit) / PARTITIONS))
  const replies = await engine.everywhere('openmpsSpan', app, fromMs, toMs, at, id, Math.min(share, limit))
  const rows: Row[] = []
  let end: Place | undefined
  for (const [partition, reply] of replies.entries()) {
    const [lastAt, lastId, ...flat] = list(reply)
    rows.push(...pairs(texts(flat)).map(([id, at]) => ({ id, at: Number(at), partition })))
    const last = { at: Number(lastAt), id: text(lastId) }
    if (last.id !== '' && (end === undefined || order(last, end) < 0)) end = last
  }
  const known = rows.sort(order).filter((row) => end === undefined || order(row, end) <= 0)
  const taken = known.slice(0, limit)
  const next = taken.length < known.length ? taken.at(-1) : end
  return next === undefined ? { rows: taken } : { rows: taken, next: `${next.at}:${next.id}` }
}

function placeOf(after: string): [at: string, id: string] {
  const [, at, id] = /^(\d{1,15}):([^:]{1,64})$/.exec(after) ?? []
  if (at === undefined || id === undefined) {
    throw new PushError('INVALID_ARGUMENT', 'this is not where a page before has ended: ask from the begin')
  }
  return [at, id]
}
