import type { Params } from '../decode.ts'
import { PUSH_LIMITS } from '../limits.ts'
import { refuse } from '../refusal.ts'
import { readTextMap, textMap } from '../values.ts'

/** Occupied by the system, guide 7.2.11. */
const RESERVED = new Set(['notifyType', 'action', 'silent', 'pushType', 'templateCode', 'channel', 'taskId'])

/** Checks 12 to 14. */
export function checkExtendedParams(params: Params): Readonly<Record<string, string>> {
  const map = textMap(params, 'ExtendedParams', 'INVALID_EXTEND_PARAM') ?? new Map<string, string>()
  checkNames(map)
  if (map.size > PUSH_LIMITS.maxExtendedParams) refuse('EXTEND_PARAM_TO_MUCH')
  checkBadge(map)
  return Object.fromEntries(map)
}

/**
 * Checks 12 to 14 of one target of a multiple push: at most 10 of its own (3049), which go before the common ones.
 * The badge is that of both together, so that its class may be common.
 * @param own the target's `ExtendedParams` as sent; empty or absent: none
 */
export function checkTargetParams(
  own: string | undefined,
  common: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  if (!own) return common
  const map = readTextMap(own) ?? refuse('INVALID_EXTEND_PARAM')
  checkNames(map)
  if (map.size > PUSH_LIMITS.maxTargetParams) refuse('MULTIPLE_INNER_EXTEND_PARAM_TO_MUCH')
  const all = new Map([...Object.entries(common), ...map])
  checkBadge(all)
  return Object.fromEntries(all)
}

function checkNames(map: ReadonlyMap<string, string>): void {
  for (const name of map.keys()) if (RESERVED.has(name)) refuse('INVALID_EXTEND_PARAM')
}

/** Huawei's badge: the number to add, and the class of the app's entry, without which the vendor ignores it. */
function checkBadge(map: ReadonlyMap<string, string>): void {
  const add = map.get('badge_add_num')
  if (add === undefined) return
  if (!/^\d{1,9}$/.test(add) || Number(add) < 1) refuse('BADGE_ADD_NUM_INVALID')
  if (!map.get('badge_class')) refuse('BADGE_ADD_NUM_NEED_BADGE_CLASS')
}
