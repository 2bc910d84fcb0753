import { PushError } from '@openmps/proto'
import type { AppRef } from '@openmps/proto/link'
import { z } from 'zod'
import { CATEGORY_HELP, isCategory, withCategory } from '../../guards/contact-rules.ts'
import { pushSimple } from '../../openapi/actions/push-simple.ts'
import { pushTemplate } from '../../openapi/actions/push-template.ts'
import { isMessageKey } from '../../openapi/checks/targets.ts'
import type { PushAction } from '../../openapi/push-action.ts'
import type { TagKind } from '../../ports/tag-store.ts'
import type { PushRequest } from '../../push-request.ts'
import { toParams } from '../../signed-push/to-params.ts'
import { OFFLINE_POLICIES, type RoutingRequest, STRATEGIES, withRouting } from '../../vendors/routing-rules.ts'
import { asAdvised } from './refusals.ts'
import type { AdminParts } from './scope.ts'

const ACTIONS = { PushSimple: pushSimple, PushTemplate: pushTemplate } as const satisfies Record<string, PushAction>

export const categoryText = z
  .string()
  .max(256)
  .refine((text) => isCategory(text), CATEGORY_HELP)
  .describe('by which the contact rules of the app bound it; absent: general')

export const pushRouting = z
  .strictObject({ strategy: z.enum(STRATEGIES).optional(), offlinePolicy: z.enum(OFFLINE_POLICIES).optional() })
  .describe("which way it takes to devices that a vendor's channel reaches; absent: as the app's routing says")

/** The message of a push whose targets are said apart from it. */
export const audienceMessage = z.strictObject({
  action: z.enum(['PushSimple', 'PushTemplate']),
  parameters: z
    .record(z.string().max(128), z.unknown())
    .describe(
      'those of the action in docs/openapi.md, without AppId, WorkspaceId, DeliveryType and TargetMsgkey; maps as JSON',
    ),
  category: categoryText.optional(),
  routing: pushRouting.optional(),
})

export const messageKeyText = z
  .string()
  .max(256)
  .refine((key) => isMessageKey(key), 'is no message key: see docs/openapi.md')
  .describe('a target gets one message with it')

/** Targets, or for a broadcast devices, per second. */
export const pace = z.number().int().min(1).max(1_000_000)

const OF_TARGETS = ['DeliveryType', 'TargetMsgkey']

/**
 * A push without its targets, by the rules of the API of backends.
 * @param actor who pushes, in the place of an access key
 * @throws PushError INVALID_ARGUMENT
 */
export async function readMessage(
  { core, clock, timeZone }: Pick<AdminParts, 'core' | 'clock' | 'timeZone'>,
  actor: string,
  { appId, workspaceId }: AppRef,
  kind: TagKind,
  { action, parameters, category, routing }: z.infer<typeof audienceMessage>,
): Promise<Omit<PushRequest, 'to'>> {
  const extra = OF_TARGETS.find((name) => name in parameters)
  if (extra !== undefined) throw new PushError('INVALID_ARGUMENT', `leave out ${extra}: the audience says who gets it`)
  const key = { id: actor, secret: '', active: true, apps: [{ appId, workspaceId }] }
  const { to: _, ...message } = await asAdvised(() => {
    // The checks of the actions want a target; it is left out with `to`.
    const target = { DeliveryType: '3', TargetMsgkey: { audience: 'audience' } }
    const params = toParams({ ...parameters, ...target, AppId: appId, WorkspaceId: workspaceId })
    return ACTIONS[action].request(params, { core, key, nowMs: clock.now(), timeZone })
  })
  const made = { ...message, extras: { ...message.extras, deliveryType: kind === 'user' ? 3 : 1 } }
  return withRouting(withCategory(made, category), routingOf(routing))
}

/** The same for a push that goes out at once, because its targets are handed over now. @throws PushError INVALID_ARGUMENT */
export async function readMessageNow(
  ...given: Parameters<typeof readMessage>
): Promise<Omit<PushRequest, 'to' | 'strategy'>> {
  const { strategy, ...message } = await readMessage(...given)
  if (strategy.kind === 'now') return message
  throw new PushError('INVALID_ARGUMENT', 'this push goes out while its targets come in: leave out StrategyType')
}

/** What was not given is left out, and not undefined. */
export function routingOf(given: z.infer<typeof pushRouting> | undefined): RoutingRequest | undefined {
  if (given === undefined) return undefined
  const { strategy, offlinePolicy } = given
  return { ...(strategy && { strategy }), ...(offlinePolicy && { offlinePolicy }) }
}
