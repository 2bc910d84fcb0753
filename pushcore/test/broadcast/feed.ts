import { PushError } from '@openmps/proto'
import t from 'tap'
import { appKey } from '../../src/app-key.ts'
import { Feed } from '../../src/broadcast/feed.ts'
import type { BroadcastEntry } from '../../src/ports/broadcast-log.ts'
import { createManualClock, HOUR_MS } from '../contract/_util/clock.ts'
import { appA } from '../contract/_util/messages.ts'

/** A feed over a log that a test fills by hand, with the ids that it has published. */
function start() {
  const clock = createManualClock()
  const log = { entries: [] as BroadcastEntry[], reads: 0, away: false }
  const published: string[] = []
  const errors: unknown[] = []
  const feed = new Feed({
    log: {
      async heads() {
        if (log.away) throw new PushError('UNAVAILABLE', 'away')
        const newest = log.entries.at(-1)?.id
        return new Map(newest === undefined ? [] : [[appKey(appA), { app: appA, newest }]])
      },
      async since(_app, after, nowMs) {
        log.reads += 1
        return log.entries.filter(({ id, expiresAtMs }) => id > after && expiresAtMs > nowMs)
      },
    },
    clock,
    publish: ({ id }) => published.push(id),
    onError: (error) => errors.push(error),
  })
  const append = (id: string, overrides: Partial<BroadcastEntry> = {}) => {
    const entry = { app: appA, id, acceptedAtMs: clock.now(), expiresAtMs: clock.now() + HOUR_MS, previous: '' }
    const rest = { messageKey: id, taskId: 1, filter: { platform: 0, neverBound: true }, frame: new Uint8Array(0) }
    log.entries.push({ ...entry, ...rest, title: '', perSecond: 0, ...overrides })
  }
  return { feed, clock, log, published, errors, append }
}

/** Lets what the timers began come to its end. */
const settle = async () => {
  for (let turn = 0; turn < 5; turn++) await new Promise(setImmediate)
}

void t.test('what is there at the start is known and not published; what comes later is', async (t) => {
  const { feed, log, published, append } = start()
  append('1')
  await feed.ready()
  t.equal(feed.find('1')?.id, '1')
  append('2')
  append('3')
  await feed.refresh()
  await feed.refresh()
  t.strictSame(published, ['2', '3'])
  t.equal(log.reads, 2, 'nothing new costs no read of the log')
})

void t.test('the log is looked at twice a second, also after it was away', async (t) => {
  const { feed, clock, log, published, errors, append } = start()
  await feed.ready()
  feed.start()
  append('1')
  clock.advance(499)
  await settle()
  t.strictSame(published, [])
  clock.advance(1)
  await settle()
  t.strictSame(published, ['1'])

  log.away = true
  append('2')
  clock.advance(500)
  await settle()
  t.equal(errors.length, 1)
  await t.rejects(feed.refresh(), { code: 'UNAVAILABLE' })
  log.away = false
  clock.advance(500)
  await settle()
  t.strictSame(published, ['1', '2'])

  await feed.close()
  append('3')
  clock.advance(5_000)
  await settle()
  t.strictSame(published, ['1', '2'], 'no more after the close')
})

void t.test('a refresh sees what was appended before it, however many there are at once', async (t) => {
  const { feed, published, append } = start()
  await feed.ready()
  const refreshes = []
  for (const id of ['1', '2', '3']) {
    append(id)
    refreshes.push(feed.refresh().then(() => t.ok(feed.find(id))))
  }
  await Promise.all(refreshes)
  t.strictSame(published, ['1', '2', '3'], 'each once')
})

void t.test('a removal marks what it removes; what is over is not published', async (t) => {
  const { feed, clock, published, append } = start()
  await feed.ready()
  append('1')
  await feed.refresh()
  append('2', { revokes: '1', acceptedAtMs: clock.now() + 1 })
  append('3', { expiresAtMs: clock.now() })
  append('4', { revokedAtMs: clock.now() })
  await feed.refresh()
  t.equal(feed.find('1')?.revokedAtMs, clock.now() + 1)
  t.strictSame(published, ['1', '2'])
  const { entries, newest } = feed.copyOf(appA)
  t.strictSame([entries.map(({ id }) => id), newest], [['1', '2', '3', '4'], '4'])
})

void t.test('an entry is known for an hour after its end', async (t) => {
  const { feed, clock, append } = start()
  append('1', { expiresAtMs: clock.now() + 1_000 })
  append('2', { expiresAtMs: clock.now() + 5 * HOUR_MS })
  await feed.ready()
  clock.advance(HOUR_MS)
  await feed.refresh()
  t.ok(feed.find('1'))
  clock.advance(61_000)
  await feed.refresh()
  t.notOk(feed.find('1'))
  t.ok(feed.find('2'))
})
