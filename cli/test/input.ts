import t from 'tap'
import { audienceOf } from '../src/commands/input/audience.ts'
import { readTargets } from '../src/commands/input/targets-file.ts'
import { readTime } from '../src/commands/input/times.ts'
import { strategyOf } from '../src/commands/input/when.ts'
import { readPairs, wholeNumber } from '../src/commands/input/words.ts'

const NOW_MS = Date.UTC(2026, 0, 31, 12)
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

void t.test('a time is ISO 8601, so long ago, or so long ahead, and nothing else', async (t) => {
  const read = (text: string) => readTime(text, '--from', NOW_MS)
  t.equal(read('2026-02-01T08:00Z'), Date.UTC(2026, 1, 1, 8))
  t.equal(read('2026-02-01T08:00:00+08:00'), Date.UTC(2026, 1, 1))
  t.equal(read('2026-02-01'), new Date(2026, 1, 1).getTime(), 'midnight here, and not of UTC')
  t.equal(read('2h'), NOW_MS - 2 * HOUR_MS)
  t.equal(read('+90m'), NOW_MS + 90 * 60_000)
  t.equal(read('+0s'), NOW_MS)
  t.equal(read('99999d'), 0, 'nothing is before 1970')
  for (const text of ['', 'tomorrow', '2026', '5', '-2h', '2026-13-01', '2026-02-01T25:00Z', '1 Feb 2026']) {
    t.throws(() => read(text), { code: 'INVALID_ARGUMENT', message: /--from .*ISO 8601/ }, text)
  }
})

void t.test('a push is for now, a time, or a loop', async (t) => {
  const content = (options: Parameters<typeof strategyOf>[0]) => {
    const { StrategyType, StrategyContent = '{}' } = strategyOf(options, NOW_MS)
    return [StrategyType, JSON.parse(StrategyContent)]
  }
  const until = '+10d'
  t.same(strategyOf({}, NOW_MS), {})
  t.same(content({ at: '+1h' }), ['1', { fixedTime: NOW_MS + HOUR_MS }])
  const loop = { startTime: NOW_MS, endTime: NOW_MS + 10 * DAY_MS, time: '09:30:00' }
  t.same(content({ loop: 'daily', time: '09:30', until }), ['2', { ...loop, circleType: 1, circleValue: [] }])
  t.same(content({ loop: 'weekly', time: '09:30:05', days: '1, 7', from: '+1d', until }), [
    '2',
    { ...loop, startTime: NOW_MS + DAY_MS, circleType: 2, circleValue: [1, 7], time: '09:30:05' },
  ])
  t.same(content({ loop: 'monthly', time: '09:30', days: '31', until }), [
    '2',
    { ...loop, circleType: 3, circleValue: [31] },
  ])
  const refused = (options: Parameters<typeof strategyOf>[0], message: RegExp) =>
    t.throws(() => strategyOf(options, NOW_MS), { code: 'INVALID_ARGUMENT', message })
  refused({ loop: 'daily', time: '09:30' }, /--until/)
  refused({ loop: 'daily', time: '24:00', until }, /--time HH:mm/)
  refused({ loop: 'daily', time: '09:30', days: '1', until }, /--days/)
  refused({ loop: 'monthly', time: '09:30', until }, /--days/)
  refused({ loop: 'weekly', time: '09:30', days: '8', until }, /from 1 to 7/)
  refused({ loop: 'hourly', time: '09:30', until }, /daily, weekly, monthly/)
  refused({ loop: 'daily', at: '+1h', time: '09:30', until }, /either --at or --loop/)
  refused({ days: '1' }, /--loop/)
})

void t.test('a broadcast is for those bound or not, by periods or by times', async (t) => {
  const defined = (options: Parameters<typeof audienceOf>[0]) =>
    Object.fromEntries(Object.entries(audienceOf(options, NOW_MS)).filter(([, value]) => value !== undefined))
  t.same(defined({ os: 'android', who: 'bound' }), { DeliveryType: '1', PushStatus: '0', BindPeriod: '4' })
  t.same(defined({ os: 'ios', who: 'unbound', unboundWithin: '15d' }), {
    DeliveryType: '2',
    PushStatus: '2',
    UnBindPeriod: '2',
  })
  t.same(defined({ os: 'harmonyos', who: 'all', boundWithin: '60d' }), {
    DeliveryType: '7',
    PushStatus: '1',
    BindPeriod: '3',
    UnBindPeriod: '4',
  })
  t.same(defined({ os: 'android', who: 'all', boundFrom: '2h', unboundTo: '1h' }), {
    DeliveryType: '1',
    PushStatus: '1',
    TimeMode: '1',
    BindStartTime: String(NOW_MS - 2 * HOUR_MS),
    BindEndTime: String(NOW_MS),
    UnBindStartTime: '0',
    UnBindEndTime: String(NOW_MS - HOUR_MS),
  })
  t.throws(() => defined({ os: 'android', who: 'bound', unboundFrom: '2h' }), { message: /no use/ })
  t.throws(() => defined({ os: 'android', who: 'some' }), { message: /bound, all, unbound/ })
})

void t.test('a list of targets is read whole, with keys that are the same the next time', async (t) => {
  const lines = [
    'alice',
    '',
    ' {"target":"bob","values":{"n":"B"}} ',
    '{"target":"carol","key":"own","params":{"p":"1"}}',
  ]
  t.same(readTargets(lines.join('\n'), 'k', 'list'), [
    { target: 'alice', messageKey: 'k-1', values: {}, params: {} },
    { target: 'bob', messageKey: 'k-2', values: { n: 'B' }, params: {} },
    { target: 'carol', messageKey: 'own', values: {}, params: { p: '1' } },
  ])
  for (const line of ['{', '{"key":"k"}', '{"target":1}', '{"target":"a","values":{"n":1}}', '{"target":"a","x":1}']) {
    t.throws(() => readTargets(`a\n${line}`, 'k', 'list'), { message: /line 2 of list is not/ }, line)
  }
  t.throws(() => readTargets('a\n{"target":"b","key":"k-1"}', 'k', 'list'), { message: /line 2 .*key of another/ })
  t.throws(() => readTargets(' \n', 'k', 'list'), { message: /holds no target/ })
})

void t.test('pairs and numbers are read exactly', async (t) => {
  t.same(readPairs(['a=1', 'b=', 'c=x=y'], '--value'), { a: '1', b: '', c: 'x=y' })
  t.throws(() => readPairs(['a=1', 'a=2'], '--value'), { message: /--value a is given twice/ })
  t.throws(() => readPairs(['=1'], '--value'), { message: /not name=text/ })
  t.equal(wholeNumber('10', '--n', 1, 10), 10)
  for (const text of ['0', '11', '1.5', '1e1', '', ' 2']) {
    t.throws(() => wholeNumber(text, '--n', 1, 10), { message: /from 1 to 10/ }, text)
  }
})
