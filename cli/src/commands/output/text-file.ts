import { createWriteStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { PushError } from '@openmps/proto'
import { type Context, print } from '../../context.ts'

/**
 * Writes a text that comes piece by piece to a new file, or with `-` to the output, byte for byte.
 * @throws PushError ALREADY_EXISTS, INVALID_ARGUMENT (the file cannot be made), UNAVAILABLE (it broke off)
 */
export async function writeText(context: Context, text: Readable, path: string): Promise<void> {
  if (path === '-') return printLines(context, text)
  const file = createWriteStream(path, { flags: 'wx' })
  try {
    await pipeline(text, file)
  } catch (cause) {
    if (cause instanceof Error && 'syscall' in cause && cause.syscall === 'open') throw cannotMake(path, cause)
    const { message } = PushError.from(cause)
    throw new PushError('UNAVAILABLE', `${path} is not complete (${message}): remove it and try again`, { cause })
  }
  print(context, { file: path, bytes: file.bytesWritten }, [`written to ${path}: ${file.bytesWritten} bytes`])
}

function cannotMake(path: string, cause: Error): PushError {
  if ('code' in cause && cause.code === 'EEXIST') {
    return new PushError('ALREADY_EXISTS', `${path} exists: give another name, or remove it`, { cause })
  }
  return new PushError('INVALID_ARGUMENT', `${path} cannot be made: ${cause.message}`, { cause })
}

async function printLines({ out }: Context, text: Readable): Promise<void> {
  let rest = ''
  for await (const piece of text.setEncoding('utf8')) {
    const lines = `${rest}${piece}`.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) out(line)
  }
  if (rest !== '') out(rest)
}
