import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { broadcastId } from '@openmps/proto/broadcast'
import t, { type Test } from 'tap'
import { openLmdbStore } from '../src/adapters/lmdb/index.ts'
import type { BroadcastEntry } from '../src/ports/broadcast-log.ts'
import { createReceiptLog, type ReceiptPage, type ReceiptQuery } from '../src/receipts/receipt-log.ts'
import { createManualClock, HOUR_MS, START_MS } from './contract/_util/clock.ts'
import {
  acceptAll,
  ack,
  appA,
  appB,
  frameOf,
  message,
  nextMessageId,
  toActivity,
  toDevice,
  toUser,
} from './contract/_util/messages.ts'

async function openLog(t: Test, limits = {}) {
  const clock = createManualClock()
  const dir = await mkdtemp(join(tmpdir(), 'openmps-receipts-'))
  const store = openLmdbStore({ dir, clock, limits })
  t.teardown(async () => {
    await store.close()
    await rm(dir, { recursive: true })
  })
  for (const app of [appA, appB]) {
    await store.apps.create({ ...app, createdAtMs: START_MS }, { id: app.appId, secret: '', active: true, apps: [app] })
  }
  const log = createReceiptLog({ ...store, clock })
  /** Types and devices of what is found, in short. */
  const find = async (query: ReceiptQuery, limit = 100) =>
    (await log.find(appA, { ...query, limit })).events.map((event) => `${event.eventType} ${event.deviceId}`)
  return { ...store, clock, log, find }
}

void t.test('an event says all that is known of message and device', async (t) => {
  const { messages, devices, log } = await openLog(t)
  await devices.report(appA, 'phone', { platform: 1, appVersion: '3.1' }, START_MS + 1)
  const sent = message(toDevice('phone'), { type: 'multiple', taskId: 77, messageKey: 'order 1' })
  await messages.accept([sent])
  await ack(messages, 'phone', [sent.messageId], START_MS + 500)
  const { messageId } = sent
  const common = { ...appA, messageId, messageKey: 'order 1', taskId: 77, deviceId: 'phone', channel: 0, reason: '' }
  const device = { deviceType: 1, appVersion: '3.1', lastActiveTime: START_MS + 1 }
  t.strictSame(await log.find(appA, { messageId, limit: 1 }), {
    events: [
      { ...common, ...device, eventType: 'sent', time: START_MS },
      { ...common, ...device, eventType: 'arrive', time: START_MS + 500 },
    ],
  })
  t.strictSame(await log.find(appB, { messageId, limit: 1 }), { events: [] }, 'nothing of it in another app')
})

void t.test('every end of a message has its events', async (t) => {
  const { messages, devices, log, find } = await openLog(t, { maxInbox: 2, maxWaiting: 1 })
  await devices.bind(appA, 'phone', 'user', {}, START_MS)
  await devices.bind(appA, 'tablet', 'user', {}, START_MS)
  const soon = { expiresAtMs: START_MS + 1_000 }
  const [clicked = '', expired = '', full = ''] = await acceptAll(messages, [
    message(toUser('user')),
    message(toUser('user'), soon),
    message(toUser('user')),
  ])
  await ack(messages, 'tablet', [clicked], START_MS + 1)
  await messages.happened('tablet', clicked, 'opened', START_MS + 3)
  await messages.happened('phone', clicked, 'ignored', START_MS + 2)
  t.strictSame(await find({ messageId: clicked }), [
    'sent phone',
    'sent tablet',
    'arrive tablet',
    'clean phone',
    'click tablet',
  ])

  const [waits = '', second = ''] = await acceptAll(messages, [
    message(toUser('nobody'), soon),
    message(toUser('nobody')),
  ])
  t.strictSame(await find({ messageId: waits }), [], 'it is not sent as long as it waits')
  const [live = ''] = await acceptAll(messages, [message(toActivity('activity'))])
  await messages.expire(START_MS + 2_000, 10)
  const [revoked = ''] = await acceptAll(messages, [message(toUser('nobody'))])
  await messages.revoke(appA, revoked, START_MS + 9)
  t.strictSame(await find({ messageId: expired }), ['sent phone', 'sent tablet'])

  const failures: Record<string, string> = {
    [full]: 'the inbox of every device of the target is full',
    [second]: 'too many messages wait for this user',
    [live]: 'the target can only be reached by a vendor channel and none is configured',
    [waits]: 'expired before the user had a device',
    [revoked]: 'revoked before the user had a device',
  }
  for (const [messageId, reason] of Object.entries(failures)) {
    t.match(await log.find(appA, { messageId, limit: 1 }), {
      events: [{ eventType: 'sent_fail', deviceId: '', reason }],
    })
    t.equal((await find({ messageId })).length, 1)
  }
})

void t.test('one finds by device, by user and by time, narrowed by type', async (t) => {
  const { messages, devices, find } = await openLog(t)
  await devices.bind(appA, 'phone', 'user', {}, START_MS)
  const at = (n: number) => ({ acceptedAtMs: START_MS + n })
  const ids = await acceptAll(messages, [
    message(toDevice('phone'), at(0)),
    message(toUser('user'), at(10)),
    message(toDevice('other'), at(20)),
  ])
  await ack(messages, 'phone', ids.slice(0, 2), START_MS + 30)
  t.strictSame(await find({ device: 'phone' }), ['sent phone', 'arrive phone', 'sent phone', 'arrive phone'])
  t.strictSame(await find({ device: 'phone', fromMs: START_MS + 5 }), ['sent phone', 'arrive phone'])
  t.strictSame(await find({ userId: 'user' }), ['sent phone', 'arrive phone'])
  const window = { fromMs: START_MS, toMs: START_MS + 21 }
  t.strictSame(await find({ ...window, eventType: 'sent' }), ['sent phone', 'sent phone', 'sent other'])
  t.strictSame(await find({ ...window, toMs: START_MS + 20, eventType: 'arrive' }), ['arrive phone', 'arrive phone'])
  t.strictSame(await find({ ...window, eventType: 'click' }), [])
})

void t.test('a query that is too wide or unclear is refused and says what is missing', async (t) => {
  const { log } = await openLog(t)
  const queries: [ReceiptQuery & { limit: number }, RegExp][] = [
    [{ limit: 10 }, /messageId, device or userId/],
    [{ fromMs: 0, limit: 10 }, /window/],
    [{ fromMs: START_MS, toMs: START_MS + 72 * HOUR_MS + 1, limit: 10 }, /72 hours/],
    [{ fromMs: 10, toMs: 9, limit: 10 }, /not after/],
    [{ fromMs: 0.5, toMs: 9, limit: 10 }, /milliseconds/],
    [{ userId: 'user', device: 'phone', limit: 10 }, /userId alone/],
    [{ messageId: broadcastId(nextMessageId(START_MS)), limit: 10 }, /messageId and device/],
    [{ device: 'phone', limit: 0 }, /1 to 500/],
    [{ device: 'phone', limit: 501 }, /1 to 500/],
  ]
  for (const [query, what] of queries) {
    await t.rejects(log.find(appA, query), { code: 'INVALID_ARGUMENT', message: what }, String(what))
  }
})

void t.test('an export has what the pages together have, as JSON lines and as CSV', async (t) => {
  const { messages, log } = await openLog(t)
  const sent = Array.from({ length: 1_203 }, (_, n) =>
    message(toDevice(`device-${n % 9}`), { acceptedAtMs: START_MS + n, messageKey: n === 0 ? '=1+1,"x"' : `key ${n}` }),
  )
  await messages.accept(sent)
  await ack(messages, 'device-0', [String(sent[0]?.messageId)], START_MS + 5_000)
  const window = { fromMs: START_MS, toMs: START_MS + 2_000 }

  const found = []
  for (let after: string | undefined = ''; after !== undefined; ) {
    const page: ReceiptPage = await log.find(appA, { ...window, after, limit: 100 })
    found.push(...page.events)
    after = page.next
  }
  t.equal(found.length, sent.length + 1)
  const text = async (format: 'ndjson' | 'csv') => {
    const pieces: string[] = []
    for await (const piece of log.export(appA, window, format)) pieces.push(piece)
    return { pieces, text: pieces.join('') }
  }
  const lines = await text('ndjson')
  t.ok(lines.pieces.length > 2, 'it comes in pieces')
  t.strictSame(
    lines.text
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line)),
    found,
  )
  const [header, first, arrived, ...rest] = (await text('csv')).text.split('\r\n')
  t.equal(
    header,
    'time,eventType,appId,workspaceId,messageId,messageKey,taskId,deviceId,deviceType,appVersion,lastActiveTime,channel,reason',
  )
  const { messageId = '', taskId = 0 } = sent[0] ?? {}
  t.equal(
    first,
    `2027-01-15T08:00:00.000Z,sent,${appA.appId},default,${messageId},"'=1+1,""x""",${taskId},device-0,0,,,0,`,
  )
  t.match(arrived, /^2027-01-15T08:00:05\.000Z,arrive,/)
  t.equal(rest.length, sent.length, 'the others, and the end of the last line')
})

void t.test('the story of a message is told for one device', async (t) => {
  const { messages, devices, log, clock } = await openLog(t)
  await devices.bind(appA, 'phone', 'user', {}, START_MS)
  await devices.bind(appA, 'tablet', 'user', {}, START_MS)
  const [id = '', own = ''] = await acceptAll(messages, [message(toUser('user')), message(toDevice('phone'))])
  await ack(messages, 'tablet', [id], START_MS + 1_000)
  clock.advance(2_000)
  t.strictSame(await log.story(appA, id, 'tablet'), [
    '2027-01-15T08:00:00.000Z  accepted for user user',
    '2027-01-15T08:00:01.000Z  device tablet has it (acknowledged)',
    '2027-01-15T08:00:01.000Z  delivered',
  ])
  t.match(await log.story(appA, id, 'phone'), [/accepted/, /phone never acknowledged it/, /delivered/])
  t.match(await log.story(appA, id, 'stranger'), [
    /accepted/,
    /stranger never had it: it is for user user, to whom/,
    /delivered/,
  ])
  t.match(await log.story(appA, own, 'tablet'), [/accepted/, /tablet never had it: it is for device phone/, /pending/])
  await t.rejects(log.story(appA, nextMessageId(START_MS), 'phone'), { code: 'NOT_FOUND' })
  await t.rejects(log.story(appB, id, 'phone'), { code: 'NOT_FOUND' })
})

const MINUTE = START_MS / 60_000
const day = { from: MINUTE - 24 * 60, to: MINUTE }

void t.test('the story of a broadcast says why the device has it or not', async (t) => {
  const { devices, broadcasts, log, find, clock } = await openLog(t)
  const entry = (overrides: Partial<BroadcastEntry> = {}): Omit<BroadcastEntry, 'previous'> => ({
    app: appA,
    id: broadcastId(nextMessageId(START_MS)),
    messageKey: `broadcast ${overrides.taskId}`,
    taskId: 5,
    filter: { platform: 0, bound: day, unbound: day, neverBound: true },
    frame: frameOf('frame'),
    title: 'title',
    acceptedAtMs: START_MS,
    expiresAtMs: START_MS + HOUR_MS,
    perSecond: 0,
    ...overrides,
  })
  await devices.report(appA, 'phone', { platform: 1 }, START_MS - 1)
  await devices.bind(appA, 'bound', 'user', { platform: 1 }, START_MS - HOUR_MS)
  await devices.report(appA, 'late', { platform: 1 }, START_MS + 1)
  const all = entry({ taskId: 1 })
  const forIos = entry({ taskId: 2, filter: { platform: 2, bound: day, neverBound: true } })
  const forUsers = entry({
    taskId: 3,
    filter: { platform: 0, bound: { from: day.from, to: MINUTE - 120 }, neverBound: false },
  })
  for (const one of [all, forIos, forUsers]) await broadcasts.append(one)
  const note = (readTo: string, arrived: string[]) =>
    broadcasts.note(appA, [{ device: 'phone', atMs: START_MS + 50, readTo, arrived, opened: arrived, ignored: [] }])
  await note(all.id, [all.id])

  const lines = async (id: string, device: string) => (await log.story(appA, id, device)).slice(1)
  t.match(await lines(all.id, 'phone'), [
    /050Z {2}device phone has it/,
    /050Z {2}opened on device phone/,
    /open: valid for another 3600 s/,
  ])
  t.match(await lines(all.id, 'bound'), [/has not come to it yet.*as it stands now it matches/, /open/])
  t.match(await lines(all.id, 'late'), [/not for device late: it is known since 2027-01-15T08:00:00\.001Z/, /open/])
  t.match(await lines(all.id, 'stranger'), [/stranger is not known/, /open/])
  t.match(await lines(forIos.id, 'phone'), [
    /has not come to it yet.*does not match: it is for platform 2, and the device has 1/,
    /open/,
  ])
  t.match(await lines(forUsers.id, 'phone'), [/it is for devices that have or had a user/, /open/])
  t.match(await lines(forUsers.id, 'bound'), [
    /it is for devices bound from .* to .*T06:00:00\.000Z, and this one was at .*T07:00:00/,
    /open/,
  ])
  await devices.unbind(appA, 'bound', 'user', START_MS)
  t.match(await lines(forUsers.id, 'bound'), [/it is not for devices that are unbound/, /open/])
  await note(forUsers.id, [])
  t.match(await lines(forIos.id, 'phone'), [/phone has read past it without getting it/, /open/])

  clock.advance(2 * HOUR_MS)
  t.match(await lines(all.id, 'bound'), [/bound/, /09:00:00\.000Z {2}over/])
  const removal = { ...entry({ taskId: 9 }), revokes: all.id }
  await broadcasts.revoke({ ...removal, acceptedAtMs: clock.now(), expiresAtMs: clock.now() + HOUR_MS })
  t.match(await lines(all.id, 'bound'), [/bound/, /10:00:00\.000Z {2}revoked/])
  await t.rejects(log.story(appA, broadcastId(nextMessageId(START_MS)), 'phone'), { code: 'NOT_FOUND' })

  t.strictSame(await find({ messageId: all.id, device: 'phone' }), ['arrive phone', 'click phone'])
  t.strictSame(await find({ messageId: all.id, device: 'phone', eventType: 'click' }), ['click phone'])
  t.strictSame(await find({ messageId: all.id, device: 'bound' }), [])
})
