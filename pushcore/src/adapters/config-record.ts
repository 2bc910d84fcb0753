import { PushError } from '@openmps/proto'
import { type ConfigRecord, MAX_CONFIG_BYTES, MAX_CONFIG_ID_CHARS, MAX_CONFIG_RECORDS } from '../ports/config-store.ts'

/** A record's value as JSON. @throws PushError INVALID_ARGUMENT when id or value are too long */
export function checkedJson({ kind, id, value }: Omit<ConfigRecord, 'version'>): string {
  if (id === '' || id.length > MAX_CONFIG_ID_CHARS) {
    throw new PushError('INVALID_ARGUMENT', `an id of kind ${kind} has 1 to ${MAX_CONFIG_ID_CHARS} characters`)
  }
  const json = JSON.stringify(value)
  if (Buffer.byteLength(json) > MAX_CONFIG_BYTES) {
    throw new PushError('INVALID_ARGUMENT', `a ${kind} holds at most ${MAX_CONFIG_BYTES} bytes`)
  }
  return json
}

/** The time keeps versions growing over a removal. */
export function nextVersion(expected: number, nowMs: number): number {
  return expected === 0 ? nowMs : expected + 1
}

export function conflict({ kind }: Pick<ConfigRecord, 'kind'>): PushError {
  return new PushError('CONFLICT', `the ${kind} was changed in between: read it again`)
}

export function full({ kind }: Pick<ConfigRecord, 'kind'>): PushError {
  return new PushError('OVERLOADED', `there are ${MAX_CONFIG_RECORDS} records of kind ${kind}: remove some`)
}
