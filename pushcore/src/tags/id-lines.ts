import { TextDecoder } from 'node:util'
import { PushError } from '@openmps/proto'

export interface LineLimits {
  readonly maxBytes: number
  /** Lines that are not blank. */
  readonly maxLines: number
}

/** More of a line is not kept: whoever gets so much sees that it is too long. */
const KEPT_CHARS = 1_000

/**
 * Lines of a text file in UTF-8, some at a time, while it comes in. Line ends may be LF or CR LF; blank lines and a byte
 * order mark are left out. Memory: one piece of the file, and what it makes of the last line.
 *
 * @throws PushError INVALID_ARGUMENT: the file is too long, has too many lines or is no UTF-8. The lines before have been
 *   handed out.
 */
export async function* idLines(
  file: AsyncIterable<Uint8Array | string>,
  { maxBytes, maxLines }: LineLimits,
): AsyncGenerator<readonly string[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let bytes = 0
  let lines = 0
  let rest = ''
  function linesOf(text: string): string[] {
    const found = text.split('\n').map(withoutReturn).filter(isSaid)
    if (lines + found.length > maxLines) {
      // What fits first, so that the answer does not depend on how the file was cut into pieces.
      const fitting = found.slice(0, maxLines - lines)
      lines = maxLines + 1
      return fitting
    }
    lines += found.length
    return found
  }

  for await (const piece of file) {
    const chunk = typeof piece === 'string' ? Buffer.from(piece) : piece
    bytes += chunk.length
    if (bytes > maxBytes) throw new PushError('INVALID_ARGUMENT', `the file has more than ${maxBytes} bytes: divide it`)
    const text = rest + decode(decoder, chunk)
    const end = text.lastIndexOf('\n') + 1
    rest = text.slice(end, end + KEPT_CHARS)
    if (end > 0) yield linesOf(text.slice(0, end))
    if (lines > maxLines) throw tooMany(maxLines)
  }
  rest += decode(decoder)
  if (isSaid(withoutReturn(rest))) yield linesOf(rest)
  if (lines > maxLines) throw tooMany(maxLines)
}

function decode(decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true })
  } catch (cause) {
    throw new PushError('INVALID_ARGUMENT', 'the file is no text in UTF-8: save it as such', { cause })
  }
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line)
const isSaid = (line: string): boolean => line.trim() !== ''
const tooMany = (maxLines: number) =>
  new PushError('INVALID_ARGUMENT', `the file has more than ${maxLines} lines: divide it`)
