import type { Strategy } from '../../push-request.ts'
import { nextOccurrence } from '../../schedule/occurrence.ts'
import { createZone } from '../../schedule/time-zone.ts'
import type { Params } from '../decode.ts'
import { PUSH_LIMITS } from '../limits.ts'
import { refuse } from '../refusal.ts'
import { isRecord, numberOf, optional, parseJson } from '../values.ts'

type Loop = Extract<Strategy, { kind: 'loop' }>

const CIRCLES = { 1: 'daily', 2: 'weekly', 3: 'monthly' } as const
const LAST_VALUE = { daily: 0, weekly: 7, monthly: 31 } as const
const TIME = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/
/** The last moment that a Date can hold. */
const MAX_TIME_MS = 8.64e15

/** Part of check 15, guide 7.2.3 "StrategyContent"; every failure is 3028. Days are days of the time zone. */
export function checkStrategy(params: Params, { nowMs, timeZone }: { nowMs: number; timeZone: string }): Strategy {
  const type = numberOf(params, 'StrategyType', [0, 1, 2]) ?? 0
  // The document's samples send a StrategyContent of all fields whatever the type: what a type does not use is not read.
  if (type === 0) return { kind: 'now' }
  const content = parseJson(optional(params, 'StrategyContent') ?? '')
  if (!isRecord(content)) refuse('INVALID_PARAM')
  if (type === 1) {
    const fixedTimeMs = time(content.fixedTime)
    if (fixedTimeMs <= nowMs) refuse('INVALID_PARAM')
    return { kind: 'at', fixedTimeMs }
  }
  const loop = readLoop(content)
  const zone = createZone(timeZone)
  const [today, first, last] = [zone.dayOf(nowMs), zone.dayOf(loop.startTimeMs), zone.dayOf(loop.endTimeMs)]
  if (first < today || last < first || last > today + PUSH_LIMITS.maxScheduleDays) refuse('INVALID_PARAM')
  // Accepting a loop whose window holds no moment any more would promise a push that never comes.
  if (nextOccurrence(loop, nowMs, zone) === undefined) refuse('INVALID_PARAM')
  return loop
}

function readLoop(content: Readonly<Record<string, unknown>>): Loop {
  const circle = circleOf(content.circleType)
  if (typeof content.time !== 'string' || !TIME.test(content.time)) refuse('INVALID_PARAM')
  return {
    kind: 'loop',
    startTimeMs: time(content.startTime),
    endTimeMs: time(content.endTime),
    circle,
    circleValues: circle === 'daily' ? [] : circleValues(content.circleValue, LAST_VALUE[circle]),
    time: content.time,
  }
}

function circleOf(value: unknown): Loop['circle'] {
  if (value === 1 || value === 2 || value === 3) return CIRCLES[value]
  return refuse('INVALID_PARAM')
}

/** Sorted and without repeats. */
function circleValues(value: unknown, last: number): number[] {
  if (!Array.isArray(value) || value.length === 0) refuse('INVALID_PARAM')
  const days = new Set<number>()
  for (const day of value) {
    if (!Number.isInteger(day) || day < 1 || day > last) refuse('INVALID_PARAM')
    days.add(day)
  }
  return [...days].sort((a, b) => a - b)
}

function time(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > MAX_TIME_MS) refuse('INVALID_PARAM')
  return value
}
