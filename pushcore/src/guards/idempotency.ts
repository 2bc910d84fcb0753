import { createHash, randomBytes } from 'node:crypto'
import { PushError } from '@openmps/proto'
import type { Clock } from '../ports/clock.ts'
import {
  type IdempotencyStore,
  type IdempotentCall,
  MAX_ANSWER_CHARS,
  MAX_IDEMPOTENCY_KEY_CHARS,
  MAX_SCOPE_CHARS,
} from '../ports/idempotency-store.ts'

/** Name of the HTTP header, and of the gRPC metadata. */
export const IDEMPOTENCY_HEADER = 'idempotency-key'

/** Printable ASCII: what a header carries unchanged. */
const KEY = /^[\x21-\x7e]+$/

export interface IdempotentRequest {
  /** Who asks and what for: the access key's id and the name of the call. */
  readonly caller: string
  readonly call: string
  /** The caller's key; undefined: the work is done each time. */
  readonly key: string | undefined
  /** The request as it came. */
  readonly body: Uint8Array | string
}

/** Lets backends repeat a call whose answer they did not get. For REST and gRPC; the server API has message keys. */
export interface Idempotency {
  /**
   * Does the work once for all attempts under the key within a day, and gives its answer to each. Work that throws
   * is not remembered: the next attempt does it. When the process ends in the midst, the next attempt after a minute
   * does it again; so the work has to bear being repeated, as a push does by its message keys.
   * @throws PushError INVALID_ARGUMENT (the key is malformed, or was used for another request), CONFLICT (another
   * attempt is at work), and what the work throws
   */
  once(request: IdempotentRequest, work: () => Promise<string>): Promise<{ answer: string; repeated: boolean }>
}

export function createIdempotency({ store, clock }: { store: IdempotencyStore; clock: Clock }): Idempotency {
  return {
    async once(request, work) {
      if (request.key === undefined) return { answer: await work(), repeated: false }
      const call = callOf(request, request.key)
      const begun = await store.begin(call, clock.now())
      switch (begun.state) {
        case 'done':
          return { answer: begun.answer, repeated: true }
        case 'busy':
          throw new PushError('CONFLICT', 'a call with this idempotency key is under way: try again in a moment')
        case 'different':
          throw new PushError('INVALID_ARGUMENT', 'the idempotency key was used for another request: use a new one')
        case 'new':
          return { answer: await finish(call, work), repeated: false }
        default:
          return begun satisfies never
      }
    },
  }

  async function finish(call: IdempotentCall, work: () => Promise<string>): Promise<string> {
    let answer: string
    try {
      answer = await work()
      if (answer.length > MAX_ANSWER_CHARS) throw new PushError('INTERNAL', 'the answer is too long to be kept')
    } catch (error) {
      // What the work threw is what the caller has to know; the claim is over in a minute by itself.
      await store.abandon(call).catch(() => undefined)
      throw error
    }
    // It is done: an answer that is not kept costs the next attempt a repeat, which the work bears.
    await store.finish(call, answer, clock.now()).catch(() => undefined)
    return answer
  }
}

function callOf({ caller, call, body }: IdempotentRequest, key: string): IdempotentCall {
  if (key.length > MAX_IDEMPOTENCY_KEY_CHARS || !KEY.test(key)) {
    throw new PushError(
      'INVALID_ARGUMENT',
      `an idempotency key has 1 to ${MAX_IDEMPOTENCY_KEY_CHARS} printable ASCII characters and no blanks`,
    )
  }
  const scope = `${call}\n${caller}`
  if (scope.length > MAX_SCOPE_CHARS) throw new PushError('INTERNAL', 'the scope of an idempotency key is too long')
  const requestHash = createHash('sha256').update(body).digest('base64url')
  return { scope, key, requestHash, claim: randomBytes(12).toString('base64url') }
}
