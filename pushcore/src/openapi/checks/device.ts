import type { AppRef } from '@openmps/proto/link'
import type { PushCore } from '../../core.ts'
import { isId } from '../../plain-text.ts'
import type { Params } from '../decode.ts'
import { refuse } from '../refusal.ts'
import { numberOf, required } from '../values.ts'

/** Of bind and unbind: empty is 3012; what cannot be a user id is 3028. */
export function checkUserId(params: Params): string {
  const userId = required(params, 'UserId', 'NEED_USERID')
  if (!isId(userId)) refuse('INVALID_PARAM')
  return userId
}

/** Empty is 3001; a token that is malformed or of another app is 3054, without a look-up. */
export function checkDeliveryToken(params: Params, core: Pick<PushCore, 'ownsToken'>, app: AppRef): string {
  const token = required(params, 'DeliveryToken', 'NEED_DELIVERYTOKEN')
  if (!core.ownsToken(app, token)) refuse('DELIVERYTOKEN_INVALID')
  return token
}

/** 1 Android, 2 iOS, 7 HarmonyOS; else 3008. The document does not list the values: they are those of DeliveryType. */
export function checkOsType(params: Params): number {
  return numberOf(params, 'OsType', [1, 2, 7], 'OS_TYPE_NOT_SUPPORTED') ?? refuse('OS_TYPE_NOT_SUPPORTED')
}
