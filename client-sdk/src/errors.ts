import { CLOSE_CODES, type ErrorCode, PushError } from '@openmps/proto'

/** The error behind a close code after which a device stays away. */
export function errorOfClose(code: number, reason: string): PushError {
  return new PushError(CODES[code] ?? 'CLOSED', `the server refuses this device (${code}): ${reason || textOf(code)}`)
}

const CODES: Readonly<Record<number, ErrorCode>> = {
  [CLOSE_CODES.protocolError.code]: 'MALFORMED_FRAME',
  [CLOSE_CODES.frameTooLarge.code]: 'FRAME_TOO_LARGE',
  [CLOSE_CODES.outOfState.code]: 'OUT_OF_STATE',
  [CLOSE_CODES.unknownApp.code]: 'APP_UNKNOWN',
  [CLOSE_CODES.tokenInvalid.code]: 'TOKEN_INVALID',
  [CLOSE_CODES.secretInvalid.code]: 'SECRET_INVALID',
}

/** The fixed text of a close code; empty for one that this version does not know. */
export function textOf(code: number): string {
  return Object.values(CLOSE_CODES).find((row) => row.code === code)?.text ?? ''
}

/** An error of the injected storage. */
export function storageError(what: string, cause: unknown): PushError {
  return new PushError('UNAVAILABLE', `the storage failed to ${what}`, { cause })
}
