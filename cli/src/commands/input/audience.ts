import { PushError } from '@openmps/proto'
import type { Command } from 'commander'
import { readTime, TIME_HELP } from './times.ts'
import { oneOf } from './words.ts'

/** Which devices of an app a broadcast is for. */
export interface AudienceOptions {
  readonly os: string
  readonly who: string
  readonly boundWithin?: string
  readonly unboundWithin?: string
  readonly boundFrom?: string
  readonly boundTo?: string
  readonly unboundFrom?: string
  readonly unboundTo?: string
}

const SYSTEMS = { android: '1', ios: '2', harmonyos: '7' } as const
const WHO = { bound: '0', all: '1', unbound: '2' } as const
const PERIODS = { '7d': '1', '15d': '2', '60d': '3', ever: '4' } as const

export function withAudience(command: Command): Command {
  return command
    .requiredOption('--os <system>', 'android, ios or harmonyos')
    .option('--who <which>', 'bound: devices with a user; unbound: those without; all: both', 'bound')
    .option('--bound-within <period>', 'those bound within 7d, 15d, 60d or ever (default: ever)')
    .option('--unbound-within <period>', 'those unbound within 7d, 15d, 60d or ever (default: ever)')
    .option('--bound-from <time>', `those bound from this time on (${TIME_HELP})`)
    .option('--bound-to <time>', 'to this time')
    .option('--unbound-from <time>', 'those unbound from this time on')
    .option('--unbound-to <time>', 'to this time')
}

/** As parameters of the server API: periods, or ranges of time. @throws PushError INVALID_ARGUMENT */
export function audienceOf(options: AudienceOptions, nowMs: number): Record<string, string | undefined> {
  const { os, who, boundWithin, unboundWithin, boundFrom, boundTo, unboundFrom, unboundTo } = options
  const status = oneOf(WHO, who, '--who')
  const audience = { DeliveryType: oneOf(SYSTEMS, os, '--os'), PushStatus: status }
  const periods = [boundWithin, unboundWithin]
  const [bound, unbound] = [
    [boundWithin, boundFrom, boundTo],
    [unboundWithin, unboundFrom, unboundTo],
  ].map((given) => given.some((option) => option !== undefined))
  if ((bound && status === WHO.unbound) || (unbound && status === WHO.bound)) {
    throw new PushError('INVALID_ARGUMENT', `--who ${who} has no use for that: see "openmps broadcast --help"`)
  }
  if ([boundFrom, boundTo, unboundFrom, unboundTo].every((option) => option === undefined)) {
    return {
      ...audience,
      BindPeriod: status === WHO.unbound ? undefined : oneOf(PERIODS, boundWithin ?? 'ever', '--bound-within'),
      UnBindPeriod: status === WHO.bound ? undefined : oneOf(PERIODS, unboundWithin ?? 'ever', '--unbound-within'),
    }
  }
  if (periods.some((option) => option !== undefined)) {
    throw new PushError('INVALID_ARGUMENT', 'give either periods (--bound-within) or times (--bound-from), not both')
  }
  return {
    ...audience,
    TimeMode: '1',
    ...(status !== WHO.unbound && range('Bind', '--bound', boundFrom, boundTo, nowMs)),
    ...(status !== WHO.bound && range('UnBind', '--unbound', unboundFrom, unboundTo, nowMs)),
  }
}

/** An end that is left out is the beginning of time, or now. */
function range(name: string, option: string, from = '1970-01-01T00:00Z', to = '+0s', nowMs: number) {
  return {
    [`${name}StartTime`]: String(readTime(from, `${option}-from`, nowMs)),
    [`${name}EndTime`]: String(readTime(to, `${option}-to`, nowMs)),
  }
}
