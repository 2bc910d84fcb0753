import type { VendorFields } from '../../ports/vendor-channel.ts'
import type { Params } from '../decode.ts'
import { readDotted } from '../dotted.ts'
import { PUSH_LIMITS } from '../limits.ts'
import { refuse } from '../refusal.ts'
import { keptText, optional, parseJson, textMap, wordOf } from '../values.ts'

type Values = Readonly<Record<string, readonly string[]>>

const upTo = (last: number) => Array.from({ length: last }, (_, index) => String(index + 1))

/** Guide 4.1.4, by vendor as the document spells it. Vendors that are not listed are kept unread. */
const CATEGORIES: Values = { hms: upTo(14), HONOR: upTo(2), oppo: upTo(10), vivo: upTo(10) }
/** Guide 4.1.4. For OPPO's strongest level 4.1.4 says 16 and the API table 7.2.3 says 3: both are taken. */
const LEVELS: Values = { hms: upTo(2), oppo: ['1', '2', '3', '16'] }

/** Part of check 15; every failure is 3028. */
export function checkVendorFields(params: Params): VendorFields {
  const thirdChannelCategory = checkValues(params, 'ThirdChannelCategory', CATEGORIES)
  const notifyLevel = checkValues(params, 'NotifyLevel', LEVELS)
  const miChannelId = keptText(params, 'MiChannelId')
  const channelId = keptText(params, 'ChannelId')
  const transparentMessagePayload = readAny(params, 'TransparentMessagePayload')
  const transparentMessageUrgency = keptText(params, 'TransparentMessageUrgency')
  const vendorTemplate = keptText(params, 'VendorTemplate')
  return {
    classification: wordOf(params, 'Classification', ['0', '1']) ?? '1',
    ...(thirdChannelCategory && { thirdChannelCategory }),
    ...(notifyLevel && { notifyLevel }),
    ...(miChannelId !== undefined && { miChannelId }),
    ...(channelId !== undefined && { channelId }),
    ...(transparentMessagePayload !== undefined && { transparentMessagePayload }),
    ...(transparentMessageUrgency !== undefined && { transparentMessageUrgency }),
    ...(vendorTemplate !== undefined && { vendorTemplate }),
  }
}

/**
 * A value that travels as JSON text or in the dotted form, never in both.
 * @returns the text itself when it is not JSON
 */
export function readAny(params: Params, name: string): unknown {
  const text = keptText(params, name)
  const dotted = readDotted(params, name)
  if (dotted === undefined) return text === undefined ? undefined : (parseJson(text) ?? text)
  if (text !== undefined) refuse('INVALID_PARAM')
  if (Buffer.byteLength(JSON.stringify(dotted)) > PUSH_LIMITS.maxFieldBytes) refuse('INVALID_PARAM')
  return dotted
}

function checkValues(params: Params, name: string, allowed: Values): Readonly<Record<string, string>> | undefined {
  keptText(params, name)
  if (optional(params, name) === undefined) return undefined
  const map = textMap(params, name) ?? new Map<string, string>()
  for (const [vendor, values] of Object.entries(allowed)) {
    const value = map.get(vendor)
    if (value !== undefined && !values.includes(value)) refuse('INVALID_PARAM')
  }
  return Object.fromEntries(map)
}
