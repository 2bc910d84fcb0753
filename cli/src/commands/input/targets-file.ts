import { readFileSync, statSync } from 'node:fs'
import { PushError } from '@openmps/proto'

/** One message of a multiple push. */
export interface ListedTarget {
  readonly target: string
  readonly messageKey: string
  /** Of the template's placeholders; go before those of the command. */
  readonly values: Readonly<Record<string, string>>
  /** Go before those of the command. */
  readonly params: Readonly<Record<string, string>>
}

/** A larger file is refused: it is read as a whole, so that a wrong line is found before anything is sent. */
const MAX_FILE_BYTES = 32 * 1024 * 1024

/**
 * Reads targets: each line an id, or `{"target","key","values","params"}` where all but the target may be left out.
 * Empty lines are passed over. A key that is left out is the given one with the number of the target behind it, so that
 * the same file with the same key repeats the same messages.
 * @throws PushError INVALID_ARGUMENT names the line
 */
export function readTargetsFile(path: string, key: string): ListedTarget[] {
  return readTargets(readFile(path), key, path)
}

export function readTargets(text: string, key: string, name: string): ListedTarget[] {
  const keys = new Set<string>()
  const targets: ListedTarget[] = []
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    const read = readLine(line.trim(), `${key}-${targets.length + 1}`)
    const wrong = read === undefined ? 'is not {"target","key","values","params"}' : 'has the key of another line'
    if (read === undefined || keys.has(read.messageKey)) {
      throw new PushError('INVALID_ARGUMENT', `line ${index + 1} of ${name} ${wrong}: nothing was sent`)
    }
    keys.add(read.messageKey)
    targets.push(read)
  }
  if (targets.length === 0) throw new PushError('INVALID_ARGUMENT', `${name} holds no target: give one a line`)
  return targets
}

function readFile(path: string): string {
  try {
    const { size } = statSync(path)
    if (size <= MAX_FILE_BYTES) return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new PushError('INVALID_ARGUMENT', `${path} cannot be read: check --file`, { cause })
  }
  throw new PushError('INVALID_ARGUMENT', `${path} is larger than ${MAX_FILE_BYTES} bytes: divide it`)
}

function readLine(line: string, messageKey: string): ListedTarget | undefined {
  if (!line.startsWith('{')) return { target: line, messageKey, values: {}, params: {} }
  const json = parse(line)
  if (!isRecord(json)) return undefined
  const { target, key = messageKey, values = {}, params = {}, ...unknown } = json
  const known = typeof target === 'string' && target !== '' && typeof key === 'string' && isTextMap(values)
  if (!known || !isTextMap(params) || Object.keys(unknown).length > 0) return undefined
  return { target, messageKey: key, values, params }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isTextMap = (value: unknown): value is Record<string, string> =>
  isRecord(value) && Object.values(value).every((text) => typeof text === 'string')
