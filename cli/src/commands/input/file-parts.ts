import { createReadStream, statSync } from 'node:fs'
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
