import t from 'tap'
import type { Schedule } from '../../src/ports/schedule-store.ts'
import type { Strategy } from '../../src/push-request.ts'
import { nextOpen, scheduledPushes } from '../../src/schedule/scheduled-push.ts'
import { createZone } from '../../src/schedule/time-zone.ts'
import { createRandom } from '../contract/_util/random.ts'

type Loop = Extract<Strategy, { kind: 'loop' }>

const STEP_MS = 30 * 60_000
const FROM_MS = Date.parse('2027-12-20T00:00:00Z')
const DAYS = 300
const ZONES = ['Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Australia/Adelaide', 'UTC']
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

interface Tick {
  readonly ms: number
  readonly date: string
  readonly weekday: number
  readonly time: string
}

/** Every half hour as the zone's clocks and calendar show it, read from formatted text. */
function ticksOf(timeZone: string): Tick[] {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  })
  return Array.from({ length: DAYS * 48 }, (_, n) => {
    const ms = FROM_MS + n * STEP_MS
    const [weekday = '', date = '', time = ''] = format.format(ms).split(', ')
    return { ms, date: date.split('/').reverse().join('-'), weekday: WEEKDAYS.indexOf(weekday) + 1, time }
  })
}

/** What a person with a calendar would write down: every half hour whose date and time are asked for. */
function naive(ticks: readonly Tick[], { circle, circleValues, time, startTimeMs, endTimeMs }: Loop): Tick[] {
  const dateOf = (ms: number) => ticks.findLast((tick) => tick.ms <= ms)?.date ?? ''
  const [first, last] = [dateOf(startTimeMs), dateOf(endTimeMs)]
  return ticks.filter((tick) => {
    if (tick.time !== time || tick.date < first || tick.date > last) return false
    if (circle === 'daily') return true
    return circleValues.includes(circle === 'weekly' ? tick.weekday : Number(tick.date.slice(8)))
  })
}

void t.test('2 000 random schedules have the occurrences that a calendar gives them', async (t) => {
  const random = createRandom(20_260_601)
  const calendars = ZONES.map((name) => ({ zone: createZone(name), ticks: ticksOf(name) }))
  const wrong: unknown[] = []
  let seen = 0
  for (let n = 0; n < 2_000; n++) {
    const { zone, ticks } = random.pick(calendars)
    const circle = random.pick(['daily', 'weekly', 'monthly'] as const)
    const values = Array.from({ length: circle === 'weekly' ? 7 : 31 }, (_, at) => at + 1)
    const startTimeMs = FROM_MS + (2 + random.below(100)) * 86_400_000 + random.below(86_400_000)
    const loop: Loop = {
      kind: 'loop',
      startTimeMs,
      endTimeMs: startTimeMs + random.below(181) * 86_400_000,
      circle,
      circleValues: circle === 'daily' ? [] : random.some(values, random.pick([0.03, 0.2, 0.6])),
      // From 04:00: the hours in which clocks change have cases of their own.
      time: `${String(4 + random.below(20)).padStart(2, '0')}:${random.pick(['00', '30'])}:00`,
    }
    const createdAtMs = FROM_MS + random.below(150) * 86_400_000
    const all = naive(ticks, loop).filter(({ ms }) => ms > createdAtMs)
    const doneToMs = random.chance(0.5) ? (all[random.below(all.length + 1)]?.ms ?? 0) : 0
    const cancelledMs = random.some(all, 0.1).map(({ ms }) => ms)
    const schedule: Schedule = {
      id: n.toString(16).padStart(32, '0'),
      app: { appId: 'a', workspaceId: 'w' },
      createdAtMs,
      type: 'simple',
      deliveryType: 3,
      title: '',
      content: '',
      strategy: loop,
      doneToMs,
      cancelledMs,
      closed: random.chance(0.2),
    }
    const fromMs = random.chance(0.5) ? 0 : startTimeMs + random.below(50) * STEP_MS
    const toMs = fromMs + random.below(150) * 86_400_000
    const live = all.filter(({ ms }) => !cancelledMs.includes(ms))
    const expected = live
      .filter(({ ms }) => ms >= fromMs && ms <= toMs && (!schedule.closed || ms <= doneToMs))
      .map(({ ms, date }) => [schedule.id.slice(0, 24) + date.replaceAll('-', ''), ms, ms <= doneToMs])
    const found = [...scheduledPushes(schedule, fromMs, toMs, zone)].map((one) => [
      one.uniqueId,
      one.atMs,
      one.executed,
    ])
    const next = schedule.closed ? undefined : live.find(({ ms }) => ms > doneToMs)?.ms
    if (JSON.stringify(found) !== JSON.stringify(expected) || nextOpen(schedule, zone)?.atMs !== next) {
      wrong.push({ schedule, fromMs, toMs, found, expected })
    }
    seen += expected.length
  }
  t.same(wrong.slice(0, 3), [])
  t.ok(seen > 10_000, `${seen} occurrences were compared`)
})
