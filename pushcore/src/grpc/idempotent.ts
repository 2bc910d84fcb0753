import { PushError } from '@openmps/proto'
import type { CallContext } from './call.ts'
import { CallError } from './fault.ts'

interface Codec<Message> {
  encode(message: Message): { finish(): Uint8Array }
  decode(bytes: Uint8Array): Message
}

export interface IdempotentCall<Request, Response> {
  /** Keys of two methods say nothing about each other. */
  readonly method: string
  readonly request: Request
  readonly requests: Codec<Request>
  readonly responses: Codec<Response>
  /** Whether a repeat gets this answer; otherwise it is done again. */
  readonly isFinal: (response: Response) => boolean
}

/** An answer that is given and not remembered: only work that throws is not. */
class NotKept<Response> extends Error {
  readonly response: Response

  constructor(response: Response) {
    super('the answer is not final')
    this.response = response
  }
}

/**
 * Does the work once for all attempts under the caller's key, and each time without one. A repeat is told by the metadata
 * `idempotent-replayed: true`.
 * @throws CallError INVALID_ARGUMENT (the key is malformed, or was used for another request), CONFLICT (another attempt is
 * at work), and what the work throws
 */
export async function once<Request, Response>(
  { method, request, requests, responses, isFinal }: IdempotentCall<Request, Response>,
  context: CallContext,
  work: () => Promise<Response>,
): Promise<Response> {
  const { core, key: caller, idempotencyKey: key } = context
  if (key === undefined) return work()
  let begun = false
  try {
    const { answer, repeated } = await core.idempotency.once(
      { caller: caller.id, call: `grpc ${method}`, key, body: requests.encode(request).finish() },
      async () => {
        begun = true
        const response = await work()
        if (!isFinal(response)) throw new NotKept(response)
        return Buffer.from(responses.encode(response).finish()).toString('base64')
      },
    )
    if (repeated) context.tellReplayed()
    return responses.decode(Buffer.from(answer, 'base64'))
  } catch (error) {
    if (error instanceof NotKept) return error.response
    // The texts about keys are written for callers.
    if (!begun && error instanceof PushError && (error.code === 'INVALID_ARGUMENT' || error.code === 'CONFLICT')) {
      throw new CallError(error.code, error.message)
    }
    throw error
  }
}
