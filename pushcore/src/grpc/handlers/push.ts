import { PushError } from '@openmps/proto'
import type { BroadcastRequest, BroadcastResponse, PushRequest as Call, PushResponse, PushResult } from '@openmps/proto/push'
import { pushBroadcast } from '../../openapi/actions/push-broadcast.ts'
import { addresseesOf, type PushOutcome, type PushRequest } from '../../push-request.ts'
import type { CallContext } from '../call.ts'
import { FieldRefusal, faultOf, refuseField } from '../fault.ts'
import { broadcastForm } from '../forms/broadcast.ts'
import { pushForm } from '../forms/push.ts'
import { GRPC_LIMITS } from '../limits.ts'

export async function push(call: Call, context: CallContext): Promise<PushResponse> {
  const request = await checkPush(call, context)
  context.goOn()
  return answerTo(request, await accept(request, context))
}

/** Each push by itself, in their order. */
export async function pushAll(calls: readonly Call[] | null | undefined, context: CallContext): Promise<PushResult[]> {
  const handed = await handOver(calls ?? [], context)
  return handed.results
}

/**
 * Checks the pushes one after another and hands each to the core before the next is looked at. When this resolves
 * they stand in their order, and the results come when the store has them.
 * @throws FieldRefusal for none or too many
 */
export async function handOver(
  calls: readonly Call[],
  context: CallContext,
): Promise<{ readonly results: Promise<PushResult[]> }> {
  if (calls.length === 0) refuseField('pushes', 'there is no push')
  if (calls.length > GRPC_LIMITS.maxPushesPerChunk) {
    refuseField('pushes', `more than ${GRPC_LIMITS.maxPushesPerChunk} pushes at a time`)
  }
  const results: Promise<PushResult>[] = []
  for (const call of calls) {
    const accepted = await checkPush(call, context).then(
      (request) => {
        const outcome = accept(request, context)
        return { answer: outcome.then((one) => ({ accepted: answerTo(request, one) })) }
      },
      (error: unknown) => ({ answer: Promise.reject<PushResult>(error) }),
    )
    results.push(accepted.answer.catch(refused))
  }
  return { results: Promise.all(results) }
}

export async function broadcast(call: BroadcastRequest, context: CallContext): Promise<BroadcastResponse> {
  const request = await broadcastForm(call).check((params) => pushBroadcast.request(params, context))
  context.goOn()
  const outcome = await accept(request, context)
  return outcome.kind === 'scheduled' ? { scheduleId: outcome.scheduleId } : { taskId: outcome.taskId }
}

/** In the order of the caller's targets, which the map of the server API does not keep for numbers. */
async function checkPush(call: Call, context: CallContext): Promise<PushRequest> {
  const { action, form } = pushForm(call)
  const request = await form.check((params) => action.request(params, context))
  const byKey = new Map(addresseesOf(request.to).map((addressee) => [addressee.messageKey, addressee]))
  const addressees = (call.targets ?? []).flatMap(({ messageKey }) => byKey.get(messageKey ?? '') ?? [])
  return { ...request, to: { kind: 'targets', addressees } }
}

async function accept(request: PushRequest, { core }: CallContext): Promise<PushOutcome> {
  try {
    return await core.push(request)
  } catch (error) {
    // The core's only one: too many scheduled pushes wait.
    if (PushError.from(error).code === 'INVALID_ARGUMENT') {
      throw new FieldRefusal('INVALID_PARAM', 'schedule', 'too many scheduled pushes of the app wait already')
    }
    throw error
  }
}

function answerTo(request: PushRequest, outcome: PushOutcome): PushResponse {
  if (outcome.kind === 'scheduled') return { scheduleId: outcome.scheduleId }
  const messages = addresseesOf(request.to).map(({ messageKey }, at) => ({ ...outcome.messages[at], messageKey }))
  return { taskId: outcome.taskId, messages }
}

function refused(error: unknown): PushResult {
  const { status, reason, resultCode, message, field, retryable } = faultOf(error)
  return { refused: { status, reason, resultCode, message, field, retryable } }
}
