/**
 * The ids of the newest messages that the app has seen: a ring of segments, each stored under its own
 * key. Adding an id changes one segment, so one message rewrites one small value and not the whole
 * ring. When the current segment is full the oldest one is emptied and becomes the current one; so
 * between (segments − 1) × size and segments × size ids are known. No I/O.
 */
export interface SeenIds {
  /**
   * Takes over what was stored: the values of all segments, in order, undefined where there is none. One that
   * cannot be read counts as empty: the worst is that a message is shown again, and no start should fail for it.
   */
  load(stored: readonly (string | undefined)[]): void
  has(id: string): boolean
  /** Adds an id that is not in yet. The segment that changed is dirty until `takeDirty`. */
  add(id: string): void
  /** Segments changed since the last call, as values to store; they count as stored from now on. */
  takeDirty(): { readonly segment: number; readonly value: string }[]
  /** After their storing has failed. */
  markDirty(segments: readonly number[]): void
}

interface Segment {
  /** Grows with each turn of the ring: the highest is the current segment. 0 for one never used. */
  turn: number
  readonly ids: Set<string>
}

export function createSeenIds(size: { readonly segments: number; readonly idsPerSegment: number }): SeenIds {
  let segments = Array.from({ length: size.segments }, (): Segment => ({ turn: 0, ids: new Set() }))
  let current = 0
  const dirty = new Set<number>()

  return {
    load(stored) {
      segments = segments.map((_, index) => readSegment(stored[index]))
      current = newest(segments)
    },
    has: (id) => segments.some(({ ids }) => ids.has(id)),
    add(id) {
      let segment = at(segments, current)
      if (segment.ids.size >= size.idsPerSegment) {
        const turn = segment.turn + 1
        current = (current + 1) % segments.length
        segment = at(segments, current)
        segment.ids.clear()
        segment.turn = turn
      }
      segment.ids.add(id)
      dirty.add(current)
    },
    takeDirty() {
      const values = [...dirty].map((segment) => ({ segment, value: writeSegment(at(segments, segment)) }))
      dirty.clear()
      return values
    },
    markDirty(failed) {
      for (const segment of failed) dirty.add(segment)
    },
  }
}

function newest(segments: readonly Segment[]): number {
  let best = 0
  for (const [index, { turn }] of segments.entries()) if (turn > at(segments, best).turn) best = index
  return best
}

function at(segments: readonly Segment[], index: number): Segment {
  const segment = segments[index]
  if (!segment) throw new RangeError(`there is no segment ${index}`)
  return segment
}

const writeSegment = ({ turn, ids }: Segment): string => JSON.stringify({ turn, ids: [...ids] })

function readSegment(value: string | undefined): Segment {
  const empty = { turn: 0, ids: new Set<string>() }
  if (value === undefined) return empty
  try {
    const { turn, ids } = JSON.parse(value) as { turn?: unknown; ids?: unknown }
    if (!Number.isSafeInteger(turn) || !Array.isArray(ids)) return empty
    return { turn: turn as number, ids: new Set(ids.filter((id) => typeof id === 'string')) }
  } catch {
    return empty
  }
}
