import { PushError } from '@openmps/proto'
import {
  type BroadcastRequest,
  type BroadcastResponse,
  PushRequest as Call,
  type DryRunResponse,
  PushBatchRequest,
  PushBatchResponse,
  PushResponse,
  type PushResult,
  type Refusal,
} from '@openmps/proto/push'
import { CATEGORY_HELP, isCategory, withCategory } from '../../guards/contact-rules.ts'
import { pushBroadcast } from '../../openapi/actions/push-broadcast.ts'
import { addresseesOf, type PushOutcome, type PushRequest } from '../../push-request.ts'
import { OFFLINE_POLICIES, type RoutingRequest, STRATEGIES, withRouting } from '../../vendors/routing-rules.ts'
import type { CallContext } from '../call.ts'
import { type Fault, FieldRefusal, refuseField } from '../fault.ts'
import { broadcastForm } from '../forms/broadcast.ts'
import { pushForm } from '../forms/push.ts'
import { once } from '../idempotent.ts'
import { GRPC_LIMITS } from '../limits.ts'

export async function push(call: Call, context: CallContext): Promise<PushResponse> {
  const codecs = { method: 'Push', requests: Call, responses: PushResponse }
  return once({ ...codecs, request: call, isFinal: () => true }, context, async () => {
    await spend(targetsOf([call]) - PAID_BY_CALL, context)
    const request = await checkPush(call, context)
    return answerTo(request, await accept(request, context))
  })
}

/** What the push would do. It costs as a call without a push. */
export async function dryRun(call: Call, context: CallContext): Promise<DryRunResponse> {
  return { ...(await context.core.dryRun(await checkPush(call, context))) }
}

/** Each push by itself, in their order. */
export async function pushBatch(call: PushBatchRequest, context: CallContext): Promise<PushBatchResponse> {
  const pushes = call.pushes ?? []
  if (context.idempotencyKey !== undefined && targetsOf(pushes) > GRPC_LIMITS.maxTargetsPerKey) {
    refuseField('pushes', `at most ${GRPC_LIMITS.maxTargetsPerKey} targets with an idempotency key: divide the batch`)
  }
  const codecs = { method: 'PushBatch', requests: PushBatchRequest, responses: PushBatchResponse }
  // A push that the store could not take at the moment may succeed by the next attempt.
  const isFinal = ({ results }: PushBatchResponse) => !results?.some(({ refused }) => refused?.retryable)
  return once({ ...codecs, request: call, isFinal }, context, async () => {
    const { results } = await handOver(pushes, context, PAID_BY_CALL)
    return { results: await results }
  })
}

/**
 * Checks the pushes one after another and hands each to the core before the next is looked at. When this resolves
 * they stand in their order, and the results come when the store has them.
 * @param paid targets that the limit of the key has been charged for
 * @throws FieldRefusal for none or too many
 */
export async function handOver(
  calls: readonly Call[],
  context: CallContext,
  paid = 0,
): Promise<{ readonly results: Promise<PushResult[]> }> {
  if (calls.length === 0) refuseField('pushes', 'there is no push')
  if (calls.length > GRPC_LIMITS.maxPushesPerChunk) {
    refuseField('pushes', `more than ${GRPC_LIMITS.maxPushesPerChunk} pushes at a time`)
  }
  await spend(targetsOf(calls) - paid, context)
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

/** The first target of a call is paid with it, as in the server API. A stream pays for being opened. */
const PAID_BY_CALL = 1

const targetsOf = (calls: readonly Call[]): number =>
  calls.reduce((sum, { targets }) => sum + (targets?.length ?? 0), 0)

/** Takes the targets from the limit of the key, all at once and before any check: pushes keep their order. */
async function spend(targets: number, { core, key }: CallContext): Promise<void> {
  if (targets > 0) await core.rateLimits.take(key, targets)
}

/** In the order of the caller's targets, which the map of the server API does not keep for numbers. */
async function checkPush(call: Call, context: CallContext): Promise<PushRequest> {
  const { action, form } = pushForm(call)
  const request = await form.check((params) => action.request(params, context))
  const category = call.category || undefined
  if (category !== undefined && !isCategory(category)) refuseField('category', CATEGORY_HELP)
  const byKey = new Map(addresseesOf(request.to).map((addressee) => [addressee.messageKey, addressee]))
  const addressees = (call.targets ?? []).flatMap(({ messageKey }) => byKey.get(messageKey ?? '') ?? [])
  const routed = withRouting(withCategory(request, category), routingOf(call))
  return { ...routed, to: { kind: 'targets', addressees } }
}

/** @throws FieldRefusal */
function routingOf({ vendor }: Call): RoutingRequest | undefined {
  const strategy = wordOf('vendor.strategy', vendor?.strategy, STRATEGIES)
  const offlinePolicy = wordOf('vendor.offline_policy', vendor?.offlinePolicy, OFFLINE_POLICIES)
  if (strategy === undefined && offlinePolicy === undefined) return undefined
  return { ...(strategy && { strategy }), ...(offlinePolicy && { offlinePolicy }) }
}

function wordOf<Word extends string>(field: string, text: string | null | undefined, words: readonly Word[]) {
  if (!text) return undefined
  return words.find((word) => word === text) ?? refuseField(field, `is one of ${words.join(', ')}`)
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
