import type { ResultName } from '@openmps/proto'
import type { AppRef } from '@openmps/proto/link'
import type { PushCore } from '../../core.ts'
import { isId } from '../../plain-text.ts'
import type { Target } from '../../ports/message-store.ts'
import type { Params } from '../decode.ts'
import { PUSH_LIMITS } from '../limits.ts'
import { refuse } from '../refusal.ts'
import { numberOf, optional, textMap } from '../values.ts'

/** 1 Android, 2 iOS, 7 HarmonyOS device; 3 user; 5 activity pushToken, 6 activity id. Guide 7.2.3. */
export type DeliveryType = 1 | 2 | 3 | 5 | 6 | 7

/** Of simple and template pushes. */
export const SINGLE_DELIVERY_TYPES = [1, 2, 3, 5, 6, 7] as const

export interface Addressee {
  readonly target: string
  readonly messageKey: string
}

/** Check 5: the action's own list of types. */
export function checkDeliveryType<T extends DeliveryType>(
  params: Params,
  allowed: readonly T[],
  result: ResultName = 'DELIVERY_TYPE_NOT_SUPPORTED',
): T {
  return numberOf(params, 'DeliveryType', allowed, result) ?? refuse(result)
}

/** Checks 6 to 8 of a `TargetMsgkey` map. */
export function checkTargetMap(params: Params, type: DeliveryType): Addressee[] {
  if (optional(params, 'TargetMsgkey') === undefined) refuse('TOKEN_OR_USERID_NULL')
  const pairs = [...(textMap(params, 'TargetMsgkey') ?? [])]
  return checkAddressees(
    pairs.map(([target, messageKey]) => ({ target, messageKey })),
    type,
    { max: PUSH_LIMITS.maxTargets, tooMany: 'SINGLE_PUSH_TARGET_TOO_MUCH' },
  )
}

/**
 * Checks 6 to 8 of any list of targets: none or an empty one (3021), too many (the list's own code), a
 * message key that is missing, repeated or too long (3028).
 */
export function checkAddressees(
  list: readonly Addressee[],
  type: DeliveryType,
  { max, tooMany }: { max: number; tooMany: ResultName },
): Addressee[] {
  if (list.length === 0 || list.some(({ target }) => target === '')) refuse('TOKEN_OR_USERID_NULL')
  if (list.length > max) refuse(tooMany)
  const maxChars = isActivity(type) ? PUSH_LIMITS.maxActivityIdChars : undefined
  const keys = new Set<string>()
  for (const { target, messageKey } of list) {
    if (!isMessageKey(messageKey) || keys.has(messageKey) || !isId(target, maxChars)) refuse('INVALID_PARAM')
    keys.add(messageKey)
  }
  return [...list]
}

/**
 * Last of all checks: device targets that this installation never issued for the app (3054). Accepting
 * them would keep messages that nobody can ever fetch.
 */
export function checkOwnTokens(
  core: Pick<PushCore, 'ownsToken'>,
  app: AppRef,
  targets: readonly { readonly target: Target }[],
): void {
  const foreign = targets.some(({ target }) => target.kind === 'device' && !core.ownsToken(app, target.id))
  if (foreign) refuse('DELIVERYTOKEN_INVALID')
}

export function targetOf(type: DeliveryType, id: string): Target {
  if (type === 3) return { kind: 'user', id }
  return isActivity(type) ? { kind: 'activity', id } : { kind: 'device', id }
}

const isActivity = (type: DeliveryType) => type === 5 || type === 6

export function isMessageKey(key: string): boolean {
  return isId(key) && [...key].length <= PUSH_LIMITS.maxMessageKeyChars
}
