import t from 'tap'
import { createDeviceZones } from '../../src/guards/device-zones.ts'
import { quietUntil } from '../../src/guards/quiet-hours.ts'
import { createZone } from '../../src/schedule/time-zone.ts'

const NIGHT = { from: '22:00', to: '07:00' }
const SIESTA = { from: '13:00', to: '15:30' }

/** The end of the quiet hours as ISO text, or undefined. */
function end(quiet: typeof NIGHT, zone: string, at: string): string | undefined {
  const untilMs = quietUntil(quiet, createZone(zone), Date.parse(at))
  return untilMs === undefined ? undefined : new Date(untilMs).toISOString()
}

void t.test('hours over midnight begin in the evening and end in the morning of the zone', async (t) => {
  const cases: [zone: string, at: string, end: string | undefined][] = [
    ['Asia/Shanghai', '2026-11-22T13:59:59Z', undefined],
    ['Asia/Shanghai', '2026-11-22T14:00:00Z', '2026-11-22T23:00:00.000Z'],
    ['Asia/Shanghai', '2026-11-22T16:00:00Z', '2026-11-22T23:00:00.000Z'],
    ['Asia/Shanghai', '2026-11-22T22:59:59.999Z', '2026-11-22T23:00:00.000Z'],
    ['Asia/Shanghai', '2026-11-22T23:00:00Z', undefined],
    ['America/New_York', '2026-11-23T02:59:00Z', undefined],
    ['America/New_York', '2026-11-23T03:00:00Z', '2026-11-23T12:00:00.000Z'],
    ['Asia/Kathmandu', '2026-11-22T16:14:59Z', undefined],
    ['Asia/Kathmandu', '2026-11-22T16:15:00Z', '2026-11-23T01:15:00.000Z'],
  ]
  for (const [zone, at, expected] of cases) t.equal(end(NIGHT, zone, at), expected, `${zone} ${at}`)
})

void t.test('hours within a day', async (t) => {
  t.equal(end(SIESTA, 'Europe/Madrid', '2026-07-01T10:59:59Z'), undefined)
  t.equal(end(SIESTA, 'Europe/Madrid', '2026-07-01T11:00:00Z'), '2026-07-01T13:30:00.000Z')
  t.equal(end(SIESTA, 'Europe/Madrid', '2026-07-01T13:30:00Z'), undefined)
})

void t.test('a night in which the clocks change ends at its time of the new clocks', async (t) => {
  // Summer time begins on 2026-03-29 and ends on 2026-10-25, at 01:00 UTC.
  t.equal(end(NIGHT, 'Europe/Berlin', '2026-03-28T22:00:00Z'), '2026-03-29T05:00:00.000Z')
  t.equal(end(NIGHT, 'Europe/Berlin', '2026-10-24T20:00:00Z'), '2026-10-25T06:00:00.000Z')
  // 02:30 does not exist on that day: half past two is taken as half past three.
  const skipped = { from: '22:00', to: '02:30' }
  t.equal(end(skipped, 'Europe/Berlin', '2026-03-29T00:30:00Z'), '2026-03-29T01:30:00.000Z')
})

void t.test('a device without a zone, or with one that nobody knows, has that of the service', async (t) => {
  const service = createZone('Asia/Shanghai')
  const zoneOf = createDeviceZones(service)
  t.equal(zoneOf({}), service)
  t.equal(zoneOf({ reported: { model: 'x' } }), service)
  t.equal(zoneOf({ reported: { timeZone: 'Mars/Olympus' } }), service)
  const device = { reported: { timeZone: 'America/New_York' } }
  t.equal(zoneOf(device).offsetAt(0), -5 * 3_600_000)
  t.equal(zoneOf(device), zoneOf(device), 'made once')
})
