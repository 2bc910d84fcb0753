import { PushError, type ResultName } from '@openmps/proto'

/**
 * A check of an action that failed. Answered with HTTP 200 and the result's code, because the client
 * libraries throw on any other status. Checks throw it, so that an action reads as the list of its
 * checks, in the order that decides which fault is reported when there are several.
 */
export class Refusal extends PushError {
  readonly result: ResultName

  constructor(result: ResultName) {
    super('INVALID_ARGUMENT', result)
    this.result = result
  }
}

/** For the right-hand side of `??` and for conditions in expressions. */
export function refuse(result: ResultName): never {
  throw new Refusal(result)
}
