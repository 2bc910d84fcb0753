import { broadcastId } from '@openmps/proto/broadcast'
import type { Test } from 'tap'
import type { BroadcastEntry, BroadcastLog, Reading } from '../../src/ports/broadcast-log.ts'
import { HOUR_MS, START_MS } from './_util/clock.ts'
import { appA, appB, frameOf, nextMessageId } from './_util/messages.ts'
import { type OpenStores, openFixture } from './_util/stores.ts'

type NewEntry = Omit<BroadcastEntry, 'previous'>

let keys = 0

/** A broadcast to everybody, valid for an hour. */
export function entry(overrides: Partial<NewEntry> = {}): NewEntry {
  keys += 1
  return {
    app: appA,
    id: broadcastId(nextMessageId(START_MS)),
    messageKey: `broadcast-${keys}`,
    taskId: keys,
    filter: { platform: 0, bound: { from: 0, to: 5 }, neverBound: true },
    frame: frameOf(`broadcast ${keys} ☎`),
    title: `title ${keys}`,
    acceptedAtMs: START_MS,
    expiresAtMs: START_MS + HOUR_MS,
    perSecond: 0,
    ...overrides,
  }
}

const reading = (device: string, overrides: Partial<Reading> = {}): Reading => ({
  device,
  atMs: START_MS,
  readTo: '',
  arrived: [],
  opened: [],
  ignored: [],
  ...overrides,
})

async function appendAll(log: BroadcastLog, entries: readonly NewEntry[]): Promise<string[]> {
  for (const one of entries) await log.append(one)
  return entries.map(({ id }) => id)
}

const idsOf = (entries: readonly BroadcastEntry[]) => entries.map(({ id }) => id)

/** The promises of BroadcastLog, for any adapter. */
export async function broadcastLogContract(t: Test, open: OpenStores): Promise<void> {
  await t.test('entries are read as they were written, each with the one before it', async (t) => {
    const { broadcasts } = await openFixture(t, open)
    const first = entry({ perSecond: 50, extras: { androidChannel: 1 } })
    const second = entry({ filter: { platform: 2, unbound: { from: 1, to: 2 }, neverBound: false } })
    t.strictSame(await broadcasts.append(first), { outcome: 'stored', previous: '' })
    t.strictSame(await broadcasts.append(second), { outcome: 'stored', previous: first.id })

    const read = await broadcasts.since(appA, '', START_MS)
    const plain = read.map((one) => ({ ...one, frame: Buffer.from(one.frame).toString() }))
    const text = (one: NewEntry) => Buffer.from(one.frame).toString()
    t.strictSame(plain, [
      { ...first, frame: text(first), previous: '' },
      { ...second, frame: text(second), previous: first.id },
    ])
    t.strictSame(await broadcasts.get(appA, second.id), read[1])
    t.strictSame(await broadcasts.findByKey(appA, first.messageKey), read[0])
    t.strictSame(idsOf(await broadcasts.since(appA, first.id, START_MS)), [second.id])
    t.strictSame(await broadcasts.since(appA, second.id, START_MS), [])
  })

  await t.test('an app has its own log, head and keys', async (t) => {
    const { broadcasts } = await openFixture(t, open)
    t.equal((await broadcasts.heads()).size, 0)
    const [first = '', second = ''] = await appendAll(broadcasts, [entry(), entry({ messageKey: 'same' })])
    const other = entry({ app: appB, messageKey: 'same' })
    t.strictSame(await broadcasts.append(other), { outcome: 'stored', previous: '' })

    const heads = [...(await broadcasts.heads()).values()]
    t.strictSame(
      new Map(heads.map(({ app, newest }) => [app.appId, newest])),
      new Map([
        [appA.appId, second],
        [appB.appId, other.id],
      ]),
    )
    t.equal(await broadcasts.get(appB, first), undefined)
    t.equal((await broadcasts.findByKey(appB, 'same'))?.id, other.id)
    t.equal(await broadcasts.findByKey(appA, 'nothing'), undefined)
    t.strictSame(await broadcasts.since({ appId: 'NOBODY', workspaceId: 'default' }, '', START_MS), [])
  })

  await t.test('a message key is taken once, and an id below the newest is refused', async (t) => {
    const { broadcasts } = await openFixture(t, open)
    const early = nextMessageId(START_MS)
    const first = entry({ messageKey: 'key', taskId: 77 })
    await broadcasts.append(first)
    const again = entry({ messageKey: 'key' })
    t.strictSame(await broadcasts.append(again), { outcome: 'repeat', id: first.id, taskId: 77 })
    const late = entry({ id: broadcastId(early) })
    t.strictSame(await broadcasts.append(late), { outcome: 'behind', newest: first.id })
    t.strictSame(await broadcasts.append(entry({ id: first.id })), { outcome: 'behind', newest: first.id })
    t.strictSame(idsOf(await broadcasts.since(appA, '', START_MS)), [first.id], 'nothing else was written')
  })

  await t.test('of many appends at once each id is refused or stands in order', async (t) => {
    const { broadcasts } = await openFixture(t, open)
    const entries = Array.from({ length: 50 }, () => entry())
    const mixed = entries.map((_, n) => entries[(n * 7) % entries.length]).filter((one) => one !== undefined)
    const outcomes = await Promise.all(mixed.map((one) => broadcasts.append(one)))
    const stored = await broadcasts.since(appA, '', START_MS)
    t.equal(stored.length, outcomes.filter(({ outcome }) => outcome === 'stored').length)
    t.strictSame(idsOf(stored), [...idsOf(stored)].sort())
    t.strictSame(
      stored.map(({ previous }) => previous),
      ['', ...idsOf(stored).slice(0, -1)],
    )
  })

  await t.test('only valid entries are read; those that ended make room', async (t) => {
    const { broadcasts } = await openFixture(t, open)
    const short = entry({ expiresAtMs: START_MS + 10 })
    const long = entry()
    await appendAll(broadcasts, [short, long])
    t.strictSame(idsOf(await broadcasts.since(appA, '', START_MS + 9)), [short.id, long.id])
    t.strictSame(idsOf(await broadcasts.since(appA, '', START_MS + 10)), [long.id])
    t.equal((await broadcasts.get(appA, short.id))?.title, short.title, 'one that ended is still found by its id')
  })

  await t.test('1 000 valid entries or 16 MiB are full', async (t) => {
    const { broadcasts } = await openFixture(t, open)
    for (let n = 0; n < 1_000; n++) await broadcasts.append(entry())
    t.strictSame(await broadcasts.append(entry()), { outcome: 'full' })
    t.match(await broadcasts.append(entry({ app: appB })), { outcome: 'stored' }, 'another app has its own room')
    const atMs = START_MS + HOUR_MS
    const later = entry({ acceptedAtMs: atMs, expiresAtMs: atMs + HOUR_MS })
    t.match(await broadcasts.append(later), { outcome: 'stored' }, 'the others have ended')

    const half = new Uint8Array(8 * 1024 * 1024)
    t.match(await broadcasts.append(entry({ app: appB, frame: half })), { outcome: 'stored' })
    t.match(await broadcasts.append(entry({ app: appB, frame: half })), { outcome: 'full' })
  })

  await t.test('a revocation marks the entry and appends its removal, once', async (t) => {
    const { broadcasts } = await openFixture(t, open)
    const revoked = entry()
    await broadcasts.append(revoked)
    const removal = { ...entry({ acceptedAtMs: START_MS + 5 }), revokes: revoked.id }
    t.strictSame(await broadcasts.revoke(removal), { outcome: 'stored', previous: revoked.id })
    t.match(await broadcasts.since(appA, '', START_MS + 5), [
      { id: revoked.id, revokedAtMs: START_MS + 5 },
      { id: removal.id, revokes: revoked.id },
    ])
    t.equal((await broadcasts.get(appA, removal.id))?.revokedAtMs, undefined)

    t.equal(await broadcasts.revoke({ ...entry(), revokes: revoked.id }), undefined, 'twice')
    t.equal(await broadcasts.revoke({ ...entry(), revokes: removal.id }), undefined, 'a removal')
    t.equal(await broadcasts.revoke({ ...entry(), revokes: broadcastId(nextMessageId(START_MS)) }), undefined)
    t.equal(await broadcasts.findByKey(appA, removal.messageKey), undefined, 'a removal is no push')

    const early = { ...entry({ id: broadcastId(nextMessageId(START_MS - HOUR_MS)) }) }
    const another = entry()
    await broadcasts.append(another)
    t.strictSame(await broadcasts.revoke({ ...early, revokes: another.id }), { outcome: 'behind', newest: another.id })
    t.equal((await broadcasts.get(appA, another.id))?.revokedAtMs, undefined, 'and marks nothing')
  })

  await t.test('a cursor goes forward only, and is part of the standing', async (t) => {
    const { broadcasts, devices } = await openFixture(t, open)
    await devices.report(appA, 'device-1', { platform: 1 }, START_MS)
    t.match(await devices.standing('device-1'), { platform: 1, createdAtMs: START_MS, readTo: '' })
    const [first = '', second = ''] = await appendAll(broadcasts, [entry(), entry()])
    await broadcasts.note(appA, [reading('device-1', { readTo: second })])
    await broadcasts.note(appA, [reading('device-1', { readTo: first }), reading('device-1')])
    t.equal((await devices.standing('device-1'))?.readTo, second)
    t.equal((await devices.seen(appA, 'device-1', {}, START_MS + 1)).readTo, second)
  })

  await t.test('what a device tells counts the first time', async (t) => {
    const { broadcasts, devices } = await openFixture(t, open)
    await devices.report(appA, 'device-1', { platform: 7, appVersion: '2.1' }, START_MS)
    await devices.report(appA, 'device-2', { platform: 1 }, START_MS)
    const [first = '', second = ''] = await appendAll(broadcasts, [entry(), entry()])
    const facts = { device: 'device-1', platform: 7, appVersion: '2.1' }
    t.equal(await broadcasts.part(appA, first, 'device-1'), undefined)

    const told = await broadcasts.note(appA, [
      reading('device-1', { arrived: [first, second], opened: [first] }),
      reading('device-2', { arrived: [first] }),
      reading('device-1', { arrived: [first], atMs: START_MS + 5 }),
    ])
    t.strictSame(told, [
      { broadcastId: first, event: 'arrived', ...facts },
      { broadcastId: second, event: 'arrived', ...facts },
      { broadcastId: first, event: 'opened', ...facts },
      { broadcastId: first, event: 'arrived', device: 'device-2', platform: 1, appVersion: '' },
    ])
    const later = reading('device-1', { arrived: [first], opened: [first], ignored: [first], atMs: START_MS + 9 })
    t.strictSame(await broadcasts.note(appA, [later]), [{ broadcastId: first, event: 'ignored', ...facts }])
    t.strictSame(await broadcasts.part(appA, first, 'device-1'), {
      device: 'device-1',
      arrivedAtMs: START_MS,
      openedAtMs: START_MS,
      ignoredAtMs: START_MS + 9,
    })
    t.strictSame(await broadcasts.part(appA, second, 'device-1'), { device: 'device-1', arrivedAtMs: START_MS })
    t.equal(await broadcasts.part(appA, second, 'device-2'), undefined)
    t.equal(await broadcasts.part(appB, first, 'device-1'), undefined, 'of another app')
  })

  await t.test('all that was promised is there after a restart', async (t) => {
    const { broadcasts, devices, reopen } = await openFixture(t, open)
    await devices.report(appA, 'device-1', { platform: 1 }, START_MS)
    const kept = entry()
    await broadcasts.append(kept)
    await broadcasts.note(appA, [reading('device-1', { readTo: kept.id, arrived: [kept.id] })])

    const again = await reopen()
    t.strictSame(idsOf(await again.broadcasts.since(appA, '', START_MS)), [kept.id])
    t.equal((await again.devices.standing('device-1'))?.readTo, kept.id)
    t.equal((await again.broadcasts.part(appA, kept.id, 'device-1'))?.arrivedAtMs, START_MS)
    t.match(await again.broadcasts.append(entry({ messageKey: kept.messageKey })), { outcome: 'repeat' })
    t.match(await again.broadcasts.append(entry()), { outcome: 'stored', previous: kept.id })
  })

  await t.test('broadcasts that ended before a time are forgotten, and their keys are free', async (t) => {
    const { broadcasts } = await openFixture(t, open)
    const old = Array.from({ length: 5 }, (_, n) => entry({ messageKey: `old-${n}`, expiresAtMs: START_MS + n }))
    await appendAll(broadcasts, old)
    await broadcasts.note(
      appA,
      old.map(({ id }) => reading('device-1', { arrived: [id] })),
    )
    let steps = 0
    while ((await broadcasts.prune(START_MS + 3, 2)) > 0) steps += 1
    t.ok(steps >= 2, `${steps} steps of two`)
    const left = await Promise.all(old.map(({ id }) => broadcasts.get(appA, id)))
    t.strictSame(
      left.map((one) => one !== undefined),
      [false, false, false, true, true],
    )
    t.equal(await broadcasts.findByKey(appA, 'old-0'), undefined)
    t.equal(await broadcasts.part(appA, old[0]?.id ?? '', 'device-1'), undefined)
    t.equal((await broadcasts.findByKey(appA, 'old-4'))?.id, old[4]?.id)

    while ((await broadcasts.prune(START_MS + HOUR_MS, 100)) > 0);
    t.match(await broadcasts.append(old[0] ?? entry()), { outcome: 'behind', newest: old[4]?.id }, 'the head stays')
  })
}
