/**
 * The closed list of error codes. `docs/errors.md` explains each, and a test compares both.
 * `retryable` says whether the same call may succeed later without a change by the caller.
 */
export const ERROR_CODES = {
  MALFORMED_FRAME: { retryable: false, text: 'the frame cannot be decoded' },
  FRAME_TOO_LARGE: { retryable: false, text: 'the frame is larger than the limit' },
  OUT_OF_STATE: { retryable: false, text: 'the frame is not allowed in this state' },
  TOKEN_INVALID: { retryable: false, text: 'the device token is malformed or belongs to another app' },
  SECRET_INVALID: { retryable: false, text: 'the device secret does not match the token' },
  APP_UNKNOWN: { retryable: false, text: 'the app and workspace do not exist' },
  ALREADY_EXISTS: { retryable: false, text: 'it exists already' },
  NOT_FOUND: { retryable: false, text: 'it does not exist' },
  INVALID_ARGUMENT: { retryable: false, text: 'an argument is not valid' },
  UNAUTHENTICATED: { retryable: false, text: 'the credentials are missing or wrong' },
  FORBIDDEN: { retryable: false, text: 'these credentials do not allow it' },
  CONFLICT: { retryable: false, text: 'somebody else changed it in between, or it is still needed' },
  RATE_LIMITED: { retryable: true, text: 'too many calls in a short time; try again later' },
  CONFIG_INVALID: { retryable: false, text: 'the settings are not valid' },
  OVERLOADED: { retryable: true, text: 'too much work is waiting; try again later' },
  UNAVAILABLE: { retryable: true, text: 'a needed part is not reachable; try again later' },
  TIMEOUT: { retryable: true, text: 'no answer in time' },
  CLOSED: { retryable: false, text: 'it is closed' },
  INTERNAL: { retryable: true, text: 'internal error' },
} as const

export type ErrorCode = keyof typeof ERROR_CODES

/**
 * The one error class of the project. `code` is for programs, `message` for people; only the code and
 * its fixed text may cross the wire, `cause` stays in the log.
 */
export class PushError extends Error {
  override readonly name = 'PushError'
  readonly code: ErrorCode

  constructor(code: ErrorCode, message?: string, options?: { cause?: unknown }) {
    super(message ?? ERROR_CODES[code].text, options)
    this.code = code
  }

  get retryable(): boolean {
    return ERROR_CODES[this.code].retryable
  }

  /** Gives every `catch` one shape: a PushError passes, anything else becomes INTERNAL with its cause. */
  static from(error: unknown): PushError {
    if (error instanceof PushError) return error
    const detail = error instanceof Error ? error.message : String(error)
    return new PushError('INTERNAL', detail, { cause: error })
  }
}
