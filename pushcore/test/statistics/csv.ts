import t from 'tap'
import { type Counts, NO_COUNTS, type StatRow } from '../../src/ports/stats-store.ts'
import { createZone } from '../../src/schedule/time-zone.ts'
import { CSV_HEADER, csvLine } from '../../src/statistics/csv.ts'
import { ratesOf } from '../../src/statistics/rates.ts'

const counts = (values: Partial<Counts>): Counts => ({ ...NO_COUNTS, ...values })

const row = (at: number, appVersion = '1.0', changes: Partial<StatRow['series']> = {}): StatRow => ({
  at,
  series: { platform: 1, channel: 0, type: 'simple', appVersion, ...changes },
  counts: counts({ pushed: 3, succeeded: 3, arrived: 2, opened: 1, sent: 5, sendFailed: 4 }),
})

const lineOf = (resolution: 'minute' | 'hour' | 'day', one: StatRow, timeZone = 'Asia/Shanghai') =>
  csvLine(resolution, one, createZone(timeZone).offsetAt)

void t.test('rates are percent with two decimals, and nothing of nothing is 0', async (t) => {
  t.strictSame(ratesOf(counts({ pushed: 3, arrived: 2, opened: 1, ignored: 2 })), {
    arrival: 66.67,
    open: 50,
    ignore: 100,
  })
  t.strictSame(ratesOf(counts({})), { arrival: 0, open: 0, ignore: 0 })
})

void t.test('a line has the time of the zone, words and rates', async (t) => {
  t.equal(
    CSV_HEADER,
    'time,platform,appVersion,channel,type,pushed,succeeded,arrived,arrivalRate,opened,openRate,ignored,ignoreRate,' +
      'sent,sendFailed\r\n',
  )
  const minute = Date.parse('2026-06-01T23:30:00Z') / 60_000
  const rest = '3,3,2,66.67,1,50,0,0,5,4\r\n'
  t.equal(lineOf('minute', row(minute)), `2026-06-02T07:30:00+08:00,ANDROID,1.0,ANDROID,SIMPLE,${rest}`)
  const hms = row(Math.floor(minute / 60), '', { platform: 7, channel: 5, type: 'broadcast' })
  t.equal(lineOf('hour', hms, 'America/St_Johns'), `2026-06-01T20:30:00-02:30,HARMONYOS,,HMS,BROADCAST,${rest}`)
  const unknown = row(Math.floor(minute / 1_440), '1.0', { platform: 0, channel: 99 })
  t.equal(lineOf('day', unknown), `2026-06-01,UNKNOWN,1.0,UNKNOWN,SIMPLE,${rest}`)
})

void t.test('a version that would break the file, or run in a spreadsheet, is quoted', async (t) => {
  const versionIn = (version: string) =>
    lineOf('day', row(0, version)).split(',ANDROID,SIMPLE')[0]?.slice('1970-01-01,ANDROID,'.length)
  for (const [version, text] of [
    ['1,2', '"1,2"'],
    ['a"b', '"a""b"'],
    ['a\r\nb', '"a\r\nb"'],
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@x', "'@x"],
    ['=A1,"x"', `"'=A1,""x"""`],
    ['1=2', '1=2'],
  ] as const) {
    t.equal(versionIn(version), text)
  }
})
