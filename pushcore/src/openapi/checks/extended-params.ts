import type { ResultName } from '@openmps/proto'
import type { Params } from '../decode.ts'
import { PUSH_LIMITS } from '../limits.ts'
import { refuse } from '../refusal.ts'
import { textMap } from '../values.ts'

/** Occupied by the system, guide 7.2.11. */
const RESERVED = new Set(['notifyType', 'action', 'silent', 'pushType', 'templateCode', 'channel', 'taskId'])

/** Checks 12 to 14 of the parameters common to all targets. */
export function checkExtendedParams(params: Params): Readonly<Record<string, string>> {
  return check(params, { max: PUSH_LIMITS.maxExtendedParams, tooMany: 'EXTEND_PARAM_TO_MUCH' })
}

/** Checks 12 to 14 of one member of a target list. */
export function checkInnerExtendedParams(member: Params): Readonly<Record<string, string>> {
  const bound = { max: PUSH_LIMITS.maxInnerExtendedParams, tooMany: 'MULTIPLE_INNER_EXTEND_PARAM_TO_MUCH' } as const
  return check(member, bound)
}

function check(params: Params, { max, tooMany }: { max: number; tooMany: ResultName }) {
  const map = textMap(params, 'ExtendedParams', 'INVALID_EXTEND_PARAM') ?? new Map<string, string>()
  for (const name of map.keys()) if (RESERVED.has(name)) refuse('INVALID_EXTEND_PARAM')
  if (map.size > max) refuse(tooMany)
  checkBadge(map)
  return Object.fromEntries(map)
}

/** Huawei's badge: the number to add, and the class of the app's entry, without which the vendor ignores it. */
function checkBadge(map: ReadonlyMap<string, string>): void {
  const add = map.get('badge_add_num')
  if (add === undefined) return
  if (!/^\d{1,9}$/.test(add) || Number(add) < 1) refuse('BADGE_ADD_NUM_INVALID')
  if (!map.get('badge_class')) refuse('BADGE_ADD_NUM_NEED_BADGE_CLASS')
}
