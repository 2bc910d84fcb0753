import t from 'tap'
import type { Strategy } from '../../src/push-request.ts'
import { dayOfText, dayText, nextOccurrence, occurrenceOf, occurrences } from '../../src/schedule/occurrence.ts'
import { createZone } from '../../src/schedule/time-zone.ts'

type Loop = Extract<Strategy, { kind: 'loop' }>

function loop(circle: Loop['circle'], first: string, last: string, time: string, circleValues: number[] = []): Loop {
  return { kind: 'loop', startTimeMs: Date.parse(first), endTimeMs: Date.parse(last), circle, circleValues, time }
}

const utc = (ms: number) => new Date(ms).toISOString().replace(':00.000Z', 'Z')

/** All moments after the given one, in UTC, each found from the one before. */
function moments(strategy: Strategy, after: string, timeZone: string): string[] {
  const zone = createZone(timeZone)
  const list: string[] = []
  let next = nextOccurrence(strategy, Date.parse(after), zone)
  while (next !== undefined) {
    list.push(utc(next.atMs))
    next = nextOccurrence(strategy, next.atMs, zone)
  }
  return list
}

const CASES: [what: string, strategy: Strategy, after: string, zone: string, expected: string[]][] = [
  ['now', { kind: 'now' }, '2026-01-01T00:00Z', 'UTC', []],
  [
    'at, before',
    { kind: 'at', fixedTimeMs: Date.parse('2026-01-02T00:00Z') },
    '2026-01-01T00:00Z',
    'UTC',
    ['2026-01-02T00:00Z'],
  ],
  ['at, passed', { kind: 'at', fixedTimeMs: Date.parse('2026-01-01T00:00Z') }, '2026-01-01T00:00Z', 'UTC', []],
  [
    'daily, from 00:00 of the first day to 24:00 of the last, whatever the hour of the bounds',
    loop('daily', '2026-03-01T15:30Z', '2026-03-03T16:30Z', '00:00:00'),
    '2026-01-01T00:00Z',
    'Asia/Shanghai',
    ['2026-02-28T16:00Z', '2026-03-01T16:00Z', '2026-03-02T16:00Z', '2026-03-03T16:00Z'],
  ],
  [
    'daily, the last second of the window',
    loop('daily', '2026-03-01T00:00Z', '2026-03-02T00:00Z', '23:59:59'),
    '2026-03-01T23:59:59Z',
    'UTC',
    ['2026-03-02T23:59:59.000Z'],
  ],
  [
    'daily, begun already',
    loop('daily', '2026-03-01T00:00Z', '2026-03-04T00:00Z', '12:00:00'),
    '2026-03-02T12:00Z',
    'UTC',
    ['2026-03-03T12:00Z', '2026-03-04T12:00Z'],
  ],
  [
    'weekly on Monday and Sunday',
    loop('weekly', '2026-11-20T00:00Z', '2026-11-30T00:00Z', '09:45:00', [1, 7]),
    '2026-11-20T00:00Z',
    'UTC',
    ['2026-11-22T09:45Z', '2026-11-23T09:45Z', '2026-11-29T09:45Z', '2026-11-30T09:45Z'],
  ],
  [
    'weekly, where the weekday differs from that of UTC',
    loop('weekly', '2026-11-22T00:00Z', '2026-11-24T00:00Z', '01:00:00', [1]),
    '2026-11-01T00:00Z',
    'Asia/Shanghai',
    ['2026-11-22T17:00Z'],
  ],
  [
    'monthly, skipping months without the day',
    loop('monthly', '2026-01-01T00:00Z', '2026-06-30T00:00Z', '08:00:00', [30, 31]),
    '2026-01-01T00:00Z',
    'UTC',
    [
      '2026-01-30T08:00Z',
      '2026-01-31T08:00Z',
      '2026-03-30T08:00Z',
      '2026-03-31T08:00Z',
      '2026-04-30T08:00Z',
      '2026-05-30T08:00Z',
      '2026-05-31T08:00Z',
      '2026-06-30T08:00Z',
    ],
  ],
  [
    'monthly on the 29th of a leap year',
    loop('monthly', '2028-02-01T00:00Z', '2028-02-29T00:00Z', '08:00:00', [29]),
    '2028-02-01T00:00Z',
    'UTC',
    ['2028-02-29T08:00Z'],
  ],
  [
    'monthly, never',
    loop('monthly', '2026-02-01T00:00Z', '2026-02-28T00:00Z', '08:00:00', [30]),
    '2026-01-01T00:00Z',
    'UTC',
    [],
  ],
  [
    'no day at all',
    loop('weekly', '2026-01-01T00:00Z', '2200-01-01T00:00Z', '08:00:00', []),
    '2026-01-01T00:00Z',
    'UTC',
    [],
  ],
  [
    'the clocks go forward: a time that is skipped comes as much later',
    loop('daily', '2026-03-07T12:00Z', '2026-03-09T12:00Z', '02:30:00'),
    '2026-03-01T00:00Z',
    'America/New_York',
    ['2026-03-07T07:30Z', '2026-03-08T07:30Z', '2026-03-09T06:30Z'],
  ],
  [
    'the clocks go back: a time that comes twice is taken once, the first',
    loop('daily', '2026-10-31T12:00Z', '2026-11-02T12:00Z', '01:30:00'),
    '2026-10-01T00:00Z',
    'America/New_York',
    ['2026-10-31T05:30Z', '2026-11-01T05:30Z', '2026-11-02T06:30Z'],
  ],
  [
    'the clocks skip midnight',
    loop('daily', '2026-04-23T12:00Z', '2026-04-25T12:00Z', '00:00:00'),
    '2026-04-01T00:00Z',
    'Africa/Cairo',
    ['2026-04-22T22:00Z', '2026-04-23T22:00Z', '2026-04-24T21:00Z'],
  ],
  [
    'the clocks skip the last hour of a day: its time comes on the next day, which has its own besides',
    loop('daily', '2026-03-27T12:00Z', '2026-03-29T12:00Z', '23:30:00'),
    '2026-03-01T00:00Z',
    'America/Nuuk',
    ['2026-03-28T01:30Z', '2026-03-29T01:30Z', '2026-03-30T00:30Z'],
  ],
  [
    'clocks that move by half an hour',
    loop('daily', '2026-10-03T12:00Z', '2026-10-04T12:00Z', '02:15:00'),
    '2026-10-01T00:00Z',
    'Australia/Lord_Howe',
    ['2026-10-02T15:45Z', '2026-10-03T15:45Z'],
  ],
]

void t.test('the moments of a strategy, one by one and in one go', async (t) => {
  for (const [what, strategy, after, timeZone, expected] of CASES) {
    t.same(moments(strategy, after, timeZone), expected, what)
    const all = [...occurrences(strategy, Date.parse(after), Number.POSITIVE_INFINITY, createZone(timeZone))]
    t.same(
      all.map(({ atMs }) => utc(atMs)),
      expected,
      what,
    )
  }
})

void t.test('a range holds the moments after its begin up to its end, the end included', async (t) => {
  const zone = createZone('UTC')
  const daily = loop('daily', '2026-03-01T00:00Z', '2026-03-09T00:00Z', '12:00:00')
  const within = (after: string, to: string) =>
    [...occurrences(daily, Date.parse(after), Date.parse(to), zone)].map(({ atMs }) => utc(atMs))
  t.same(within('2026-03-02T12:00Z', '2026-03-04T12:00Z'), ['2026-03-03T12:00Z', '2026-03-04T12:00Z'])
  t.same(within('2026-03-02T12:00Z', '2026-03-03T11:59Z'), [])
})

void t.test('every occurrence belongs to a day of its own, also when its moment lies on the next', async (t) => {
  const zone = createZone('America/Nuuk')
  const daily = loop('daily', '2026-03-27T12:00Z', '2026-03-29T12:00Z', '23:30:00')
  const all = [...occurrences(daily, 0, Number.POSITIVE_INFINITY, zone)]
  t.same(
    all.map(({ day }) => dayText(day)),
    ['20260327', '20260328', '20260329'],
  )
  t.equal(zone.dayOf(all[1]?.atMs ?? 0), all[2]?.day, 'that of the 28th comes on the 29th')
  for (const one of all) t.same(occurrenceOf(daily, dayOfText(dayText(one.day)) ?? 0, zone), one)
  for (const text of ['20260326', '20260330']) t.equal(occurrenceOf(daily, dayOfText(text) ?? 0, zone), undefined)
  for (const text of ['', '2026033', '20260231', '20261301', '2026032x', '202603271']) {
    t.equal(dayOfText(text), undefined, text)
  }
})

void t.test('a zone knows the day of a moment', async (t) => {
  const dayAt = (moment: string, timeZone: string) => dayText(createZone(timeZone).dayOf(Date.parse(moment)))
  t.equal(dayAt('2026-11-21T15:59:59Z', 'Asia/Shanghai'), '20261121')
  t.equal(dayAt('2026-11-21T16:00:00Z', 'Asia/Shanghai'), '20261122')
  t.equal(dayAt('1970-01-01T00:00:00Z', 'America/New_York'), '19691231')
  t.throws(() => createZone('Mars/Olympus'), { code: 'CONFIG_INVALID' })
})

void t.test('every moment of a year in a zone with changing clocks is found again from its day and time', async (t) => {
  const zone = createZone('Europe/Berlin')
  const hour = 3_600_000
  const wrong: string[] = []
  for (let ms = Date.parse('2026-01-01T00:00Z'); ms < Date.parse('2027-01-01T00:00Z'); ms += 5 * hour) {
    const day = zone.dayOf(ms)
    const second = (ms - zone.momentOf(day, 0)) / 1_000
    const moment = zone.momentOf(day, second)
    // On the two days of change the clock is an hour away from the time that has passed.
    if (moment !== ms && Math.abs(moment - ms) !== hour) wrong.push(new Date(ms).toISOString())
  }
  t.same(wrong, [])
})
