import { createReadStream, statSync } from 'node:fs'
import { Readable } from 'node:stream'
import { PushError } from '@openmps/proto'

/** Of a call. A line has two bytes at least, so that one has fewer lines than an import may have. */
export const PART_BYTES = 900_000
const NEW_LINE = 0x0a

/** @throws PushError INVALID_ARGUMENT (it cannot be read, is no file, or has more than `max` bytes) */
export function fileBytes(path: string, max: number): number {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat?.isFile()) throw new PushError('INVALID_ARGUMENT', `${path} is not a file: check its name`)
  if (stat.size <= max) return stat.size
  throw new PushError('INVALID_ARGUMENT', `${path} has more than ${max} bytes: divide it`)
}

/** The file in parts of PART_BYTES at most, each of whole lines. @throws PushError INVALID_ARGUMENT (a longer line) */
export async function* fileParts(path: string, partBytes = PART_BYTES): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const piece of createReadStream(path, { highWaterMark: Math.ceil(partBytes / 2) })) {
    const whole = Buffer.concat([rest, piece])
    const end = whole.lastIndexOf(NEW_LINE) + 1
    if (end > 0) yield whole.subarray(0, end)
    rest = whole.subarray(end)
    if (rest.length > partBytes / 2) {
      throw new PushError('INVALID_ARGUMENT', `${path} has a line of more than ${partBytes / 2} bytes: one id a line`)
    }
  }
  if (rest.length > 0) yield rest
}

export interface Reading {
  /** Aborted: it is broken off. */
  readonly stop: AbortSignal
  /** Bytes so far. */
  readonly onRead: (bytes: number) => void
}

/** The file as a body that is read while it is sent, so that its size does not matter. Ends with CLOSED when it is stopped. */
export function fileBody(path: string, { stop, onRead }: Reading): Readable {
  async function* pieces(): AsyncGenerator<Buffer> {
    let bytes = 0
    for await (const piece of createReadStream(path)) {
      if (stop.aborted) throw new PushError('CLOSED', 'it was stopped')
      bytes += piece.length
      onRead(bytes)
      yield piece
    }
  }
  return Readable.from(pieces(), { objectMode: false })
}
