import { PushError } from '@openmps/proto'
import { CallError, FieldRefusal } from './fault.ts'

/**
 * Runs a call of the core whose refusals are written for callers, as those of tags and aliases are: of any other error
 * only the fixed text of its code is told.
 * @param field at fault when an argument is refused
 * @throws FieldRefusal, CallError NOT_FOUND, and what else the call throws
 */
export async function withTexts<T>(field: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    if (!(error instanceof PushError) || error instanceof FieldRefusal) throw error
    if (error.code === 'INVALID_ARGUMENT') throw new FieldRefusal('INVALID_PARAM', field, error.message)
    if (error.code === 'TOKEN_INVALID') throw new FieldRefusal('DELIVERYTOKEN_INVALID', 'device_token')
    if (error.code === 'NOT_FOUND') throw new CallError('NOT_FOUND', error.message)
    throw error
  }
}
