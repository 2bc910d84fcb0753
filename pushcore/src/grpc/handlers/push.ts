import { PushError } from '@openmps/proto'
import type {
  BroadcastRequest,
  BroadcastResponse,
  PushRequest as Call,
  PushBatchRequest,
  PushBatchResponse,
  PushResponse,
  PushResult,
  Refusal,
} from '@openmps/proto/push'
import { pushBroadcast } from '../../openapi/actions/push-broadcast.ts'
import { addresseesOf, type PushOutcome, type PushRequest } from '../../push-request.ts'
import type { CallContext } from '../call.ts'
import { type Fault, FieldRefusal, refuseField } from '../fault.ts'
import { broadcastForm } from '../forms/broadcast.ts'
import { pushForm } from '../forms/push.ts'
import { GRPC_LIMITS } from '../limits.ts'

export async function push(call: Call, context: CallContext): Promise<PushResponse> {
  await spend([call], context)
  const request = await checkPush(call, context)
  return answerTo(request, await accept(request, context))
}

/** Each push by itself, in their order. */
export async function pushBatch(call: PushBatchRequest, context: CallContext): Promise<PushBatchResponse> {
  const { results } = await handOver(call.pushes ?? [], context)
  return { results: await results }
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
  await spend(calls, context)
  const refused = (error: unknown) => ({ refused: refusalOf(context.faultOf(error)) })
  const results: Promise<PushResult>[] = []
  for (const call of calls) {
    const checked = await checkPush(call, context).catch(refused)
    if ('refused' in checked) results.push(Promise.resolve(checked))
    else results.push(accept(checked, context).then((outcome) => ({ accepted: answerTo(checked, outcome) }), refused))
  }
  return { results: Promise.all(results) }
}

export async function broadcast(call: BroadcastRequest, context: CallContext): Promise<BroadcastResponse> {
  const request = await broadcastForm(call).check((params) => pushBroadcast.request(params, context))
  const outcome = await accept(request, context)
  return outcome.kind === 'scheduled' ? { scheduleId: outcome.scheduleId } : { taskId: outcome.taskId }
}

/** Takes the targets from the limit of the key, all at once and before any check: pushes keep their order. */
async function spend(calls: readonly Call[], { core, key }: CallContext): Promise<void> {
  const targets = calls.reduce((sum, call) => sum + (call.targets?.length ?? 0), 0)
  if (targets > 0) await core.rateLimits.take(key, targets)
}

/** In the order of the caller's targets, which the map of the server API does not keep for numbers. */
async function checkPush(call: Call, context: CallContext): Promise<PushRequest> {
  const { action, form } = pushForm(call)
  const request = await form.check((params) => action.request(params, context))
  const byKey = new Map(addresseesOf(request.to).map((addressee) => [addressee.messageKey, addressee]))
  const addressees = (call.targets ?? []).flatMap(({ messageKey }) => byKey.get(messageKey ?? '') ?? [])
  return { ...request, to: { kind: 'targets', addressees } }
}

async function accept(request: PushRequest, { core, goOn }: CallContext): Promise<PushOutcome> {
  goOn()
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

function refusalOf({ status, reason, resultCode, message, field, retryable }: Fault): Refusal {
  return { status, reason, resultCode, message, field, retryable }
}
