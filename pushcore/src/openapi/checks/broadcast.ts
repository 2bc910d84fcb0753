import type { BroadcastAudience, Period } from '../../push-request.ts'
import type { Params } from '../decode.ts'
import { refuse } from '../refusal.ts'
import { numberOf, optional, required } from '../values.ts'
import { checkDeliveryType, isMessageKey } from './targets.ts'
import { readTime } from './times.ts'

/** Broadcasts go to devices of an operating system; 3, 5 and 6 are types of other pushes (3030). */
export function checkBroadcastType(params: Params): BroadcastAudience['platform'] {
  const type = checkDeliveryType(params, [1, 2, 3, 5, 6, 7])
  if (type === 3 || type === 5 || type === 6) refuse('BROADCAST_ONLY_SUPPORT_BY_DEVICE')
  return type
}

/** Check 8: missing, too long, or not a text for a key is 3028. */
export function checkBroadcastKey(params: Params): string {
  const messageKey = required(params, 'Msgkey', 'INVALID_PARAM')
  if (!isMessageKey(messageKey)) refuse('INVALID_PARAM')
  return messageKey
}

export interface Broadcast {
  readonly who: BroadcastAudience
  /** 1 our own channel, 2 the default of the app. */
  readonly androidChannel?: 1 | 2
}

const DAYS = { 1: 7, 2: 15, 3: 60, 4: 'ever' } as const
const PERIODS = [1, 2, 3, 4] as const

/**
 * Guide 7.2.6: bound users (0, the default), all (1), or unbound ones (2), by days back from the sending or by ranges
 * of time. With ranges the periods are not read, and the other way round.
 */
export function checkBroadcast(params: Params, platform: BroadcastAudience['platform']): Broadcast {
  const status = numberOf(params, 'PushStatus', [0, 1, 2]) ?? 0
  const byRange = numberOf(params, 'TimeMode', [0, 1]) === 1
  const unbound = status === 0 ? undefined : byRange ? range(params, 'UnBind') : unbindPeriod(params)
  const bound = status === 2 ? undefined : byRange ? range(params, 'Bind') : bindPeriod(params)
  const androidChannel = numberOf(params, 'AndroidChannel', [1, 2], 'ANDROID_CHANNEL_PARAM_INVALID')
  // Guide 7.2.6: unbound devices are for the channels of the vendors.
  if (status !== 0 && platform === 1 && androidChannel === 1)
    refuse('BROADCAST_ALL_USER_NOT_SUPPORT_SELFCHANNEL_ANDROID')
  return {
    who: { platform, ...(bound && { bound }), ...(unbound && { unbound }) },
    ...(androidChannel && { androidChannel }),
  }
}

/** The document says that it is required for bound users; all of its samples leave it out: 4 then. */
function bindPeriod(params: Params): Period {
  return { days: DAYS[numberOf(params, 'BindPeriod', PERIODS) ?? 4] }
}

function unbindPeriod(params: Params): Period {
  if (optional(params, 'UnBindPeriod') === undefined) refuse('BROADCAST_ALL_USER_NEED_UNBIND_PERIOD')
  return { days: DAYS[numberOf(params, 'UnBindPeriod', PERIODS, 'BROADCAST_ALL_USER_UNBIND_PERIOD_INVALID') ?? 4] }
}

/** Both ends in milliseconds since 1970, both included; anything else is 8018. */
function range(params: Params, name: 'Bind' | 'UnBind'): Period {
  const wrong = 'BROADCAST_ALL_USER_TIME_RANGE_INVALID'
  const fromMs = readTime(optional(params, `${name}StartTime`)) ?? refuse(wrong)
  const toMs = readTime(optional(params, `${name}EndTime`)) ?? refuse(wrong)
  if (fromMs > toMs) refuse(wrong)
  return { fromMs, toMs }
}
