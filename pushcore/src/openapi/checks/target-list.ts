import type { Params } from '../decode.ts'
import { PUSH_LIMITS } from '../limits.ts'
import { refuse } from '../refusal.ts'
import { type Addressee, checkAddressees, type DeliveryType } from './targets.ts'

/** One entry of `TargetMsg`, its maps as they were sent; empty: not sent. */
export interface ListedTarget extends Addressee {
  readonly templateKeyValue: string
  readonly extendedParams: string
}

const ENTRY = /^TargetMsg\.([^.]+)\.(Target|MsgKey|TemplateKeyValue|ExtendedParams)$/
/** Without leading zeros, so that one entry has one name. */
const NUMBER = /^[1-9]\d{0,3}$/

/**
 * Checks 6 to 8 of the list `TargetMsg.N.*`, in the order of the numbers; gaps are allowed, as a client that
 * leaves out an entry makes one.
 * @throws Refusal 3028 also for a number that is none: to ignore it would be to lose a target
 */
export function checkTargetList(params: Params, type: DeliveryType): ListedTarget[] {
  const entries = new Map<number, Map<string, string>>()
  for (const [name, value] of params) {
    const [, number = '', field = ''] = ENTRY.exec(name) ?? []
    if (field === '') continue
    if (!NUMBER.test(number)) refuse('INVALID_PARAM')
    const entry = entries.get(Number(number)) ?? new Map<string, string>()
    entries.set(Number(number), entry.set(field, value))
  }
  const list = [...entries]
    .sort(([left], [right]) => left - right)
    .map(([, entry]) => ({
      target: entry.get('Target') ?? '',
      messageKey: entry.get('MsgKey') ?? '',
      templateKeyValue: entry.get('TemplateKeyValue') ?? '',
      extendedParams: entry.get('ExtendedParams') ?? '',
    }))
  checkAddressees(list, type, { max: PUSH_LIMITS.maxMultipleTargets, tooMany: 'MULTIPLE_TARGET_NUMBER_TOO_MUCH' })
  return list
}
