import { PushError, RESULT_CODES } from '@openmps/proto'
import { Refusal } from '../../openapi/refusal.ts'

/** Runs checks of the API of backends; what they refuse names its result code. @throws PushError INVALID_ARGUMENT */
export async function asAdvised<T>(check: () => T | Promise<T>): Promise<T> {
  try {
    return await check()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { code, name } = RESULT_CODES[error.result]
    throw new PushError('INVALID_ARGUMENT', `${code} ${name}: see docs/errors.md`)
  }
}
