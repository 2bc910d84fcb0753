import { readFileSync } from 'node:fs'
import { PushError } from '@openmps/proto'

/** Credentials come from files and never from arguments: those are seen by others. @throws PushError INVALID_ARGUMENT */
export function readTextFile(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new PushError('INVALID_ARGUMENT', `${path} cannot be read: check --file`, { cause })
  }
}

/** The JSON value of the file; the service checks what is in it. @throws PushError INVALID_ARGUMENT */
export function readJsonFile(path: string): unknown {
  const text = readTextFile(path)
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new PushError('INVALID_ARGUMENT', `${path} is not JSON: check its commas and quotes`, { cause })
  }
}
