import type { Test } from 'tap'
import type { Accepted, MessageStore, NewMessage, Settled } from '../../src/ports/message-store.ts'
import type { CountedAs } from '../../src/ports/stats-store.ts'
import { START_MS } from './_util/clock.ts'
import { acceptAll, ack, appA, message, toActivity, toDevice, toUser } from './_util/messages.ts'
import { type OpenStores, openFixture } from './_util/stores.ts'

const UNKNOWN = { platform: 0, appVersion: '' }
const PHONE = { platform: 1, appVersion: '3.1.4' }
const TABLET = { platform: 7, appVersion: '1.0' }

const countedOf = (accepted: Accepted | undefined): CountedAs | undefined =>
  accepted === undefined || accepted.outcome === 'repeat' ? undefined : accepted.counted

const acceptOne = async (messages: MessageStore, one: NewMessage) => (await messages.accept([one]))[0]

const arrivalOf = (settled: Settled | undefined) => (settled?.state === 'delivered' ? settled.arrival : undefined)

/** As what each event of a message counts, told with the event: `counted`, `arrival` and the answer of `happened`. */
export async function countingContract(t: Test, open: OpenStores): Promise<void> {
  await t.test('an event counts with the type of the push, and as the device that it is about', async (t) => {
    const { messages, devices } = await openFixture(t, open)
    await devices.report(appA, 'phone', PHONE, START_MS)
    for (const type of ['simple', 'template', 'multiple'] as const) {
      const sent = message(toDevice('phone'), { type, taskId: 2 ** 53 - 1 })
      const expected = { type, taskId: type === 'multiple' ? 2 ** 53 - 1 : 0, ...PHONE }
      t.strictSame(countedOf(await acceptOne(messages, sent)), expected, 'only a multiple push has a task to count for')
      const [settled] = await ack(messages, 'phone', [sent.messageId], START_MS + 5)
      t.strictSame(arrivalOf(settled), {
        device: 'phone',
        atMs: START_MS + 5,
        counted: expected,
        waited: false,
        channel: 0,
      })
      const happening = { app: appA, counted: expected }
      t.strictSame(await messages.happened('phone', sent.messageId, 'opened', START_MS + 6), happening)
      t.strictSame(await messages.happened('phone', sent.messageId, 'ignored', START_MS + 7), happening)
      t.equal((await messages.get(appA, sent.messageId))?.type, type)
    }
  })

  await t.test('a device of which nothing is known counts as unknown', async (t) => {
    const { messages } = await openFixture(t, open)
    const sent = message(toDevice('device-1'))
    const expected = { type: 'simple', taskId: 0, ...UNKNOWN }
    t.strictSame(countedOf(await acceptOne(messages, sent)), expected)
    t.strictSame(arrivalOf((await ack(messages, 'device-1', [sent.messageId]))[0])?.counted, expected)
  })

  await t.test('the version is the one of the moment: an update between push and ack moves the arrival', async (t) => {
    const { messages, devices } = await openFixture(t, open)
    await devices.report(appA, 'phone', PHONE, START_MS)
    const sent = message(toDevice('phone'))
    t.match(countedOf(await acceptOne(messages, sent)), PHONE)
    await devices.report(appA, 'phone', { appVersion: '4.0' }, START_MS)
    const [settled] = await ack(messages, 'phone', [sent.messageId])
    t.match(arrivalOf(settled)?.counted, { platform: 1, appVersion: '4.0' })
  })

  await t.test("a user's message counts as the first device at acceptance, then as the one that acts", async (t) => {
    const { messages, devices } = await openFixture(t, open)
    const facts: Record<string, typeof PHONE> = { phone: PHONE, tablet: TABLET }
    for (const [token, told] of Object.entries(facts)) await devices.bind(appA, token, 'user', told, START_MS)
    const sent = message(toUser('user'), { type: 'template' })
    const accepted = await acceptOne(messages, sent)
    const [first = ''] = accepted?.outcome === 'stored' ? accepted.devices : []
    t.strictSame(countedOf(accepted), { type: 'template', taskId: 0, ...facts[first] })

    const [settled] = await ack(messages, 'tablet', [sent.messageId])
    const counted = { type: 'template', taskId: 0, ...TABLET }
    t.strictSame(arrivalOf(settled), { device: 'tablet', atMs: START_MS, counted, waited: false, channel: 0 })
    t.strictSame(await ack(messages, 'phone', [sent.messageId]), [], 'the second ack is not another arrival')
    t.match(await messages.happened('phone', sent.messageId, 'opened', START_MS), { counted: PHONE })
    const tablet = await messages.happened('tablet', sent.messageId, 'opened', START_MS)
    t.match(tablet, { counted: TABLET }, 'each device for itself')
  })

  await t.test("an arrival tells the vendor's channel that its ack names", async (t) => {
    const { messages, devices } = await openFixture(t, open)
    await devices.bind(appA, 'phone', 'user', PHONE, START_MS)
    const sent = [message(toDevice('phone')), message(toUser('user')), message(toUser('user')), message(toUser('user'))]
    const [own = '', ofUser = '', plain = '', late = ''] = await acceptAll(messages, sent)
    const acked = await messages.acknowledge([
      { device: 'phone', messageIds: [own, ofUser], atMs: START_MS, channel: 11 },
      { device: 'phone', messageIds: [plain], atMs: START_MS },
    ])
    const channels = acked.map((one) => [one.messageId, arrivalOf(one)?.channel])
    t.strictSame(Object.fromEntries(channels), { [own]: 11, [ofUser]: 11, [plain]: 0 })
    await devices.unbind(appA, 'phone', 'user', START_MS)
    const [left] = await messages.acknowledge([{ device: 'phone', messageIds: [late], atMs: START_MS, channel: 4 }])
    t.equal(arrivalOf(left)?.channel, 4, 'also when it left the inbox before the ack')
  })

  await t.test('what waited for its user says so when it is delivered, by whatever way', async (t) => {
    const { messages, devices } = await openFixture(t, open)
    const sent = [message(toUser('user')), message(toUser('user'))]
    for (const accepted of await messages.accept(sent)) {
      t.strictSame(countedOf(accepted), { type: 'simple', taskId: 0, ...UNKNOWN })
    }
    const [moved = '', late = ''] = sent.map((one) => one.messageId)
    await devices.bind(appA, 'phone', 'user', PHONE, START_MS)
    t.match(arrivalOf((await ack(messages, 'phone', [moved]))[0]), { waited: true, counted: PHONE })
    await devices.unbind(appA, 'phone', 'user', START_MS)
    t.match(
      arrivalOf((await ack(messages, 'phone', [late]))[0]),
      { waited: true, counted: PHONE },
      'sent before, acked after',
    )
  })

  await t.test('what went back to wait after an unbinding had a device at acceptance', async (t) => {
    const { messages, devices } = await openFixture(t, open)
    await devices.bind(appA, 'phone', 'user', PHONE, START_MS)
    const [id = ''] = await acceptAll(messages, [message(toUser('user'))])
    await devices.unbind(appA, 'phone', 'user', START_MS)
    await devices.bind(appA, 'tablet', 'user', TABLET, START_MS)
    t.match(arrivalOf((await ack(messages, 'tablet', [id]))[0]), { waited: false, counted: TABLET })
  })

  await t.test('what failed counts as a device that refused it, or as unknown', async (t) => {
    const { messages, devices } = await openFixture(t, open, { inboxMessages: 1, waitingMessages: 1 })
    await devices.bind(appA, 'phone', 'user', PHONE, START_MS)
    await acceptAll(messages, [message(toDevice('phone')), message(toUser('nobody'))])
    const failed = [
      message(toDevice('phone')),
      message(toUser('user')),
      message(toUser('nobody')),
      message(toActivity('a')),
    ]
    const counted = (await messages.accept(failed)).map(countedOf)
    const plain = { type: 'simple', taskId: 0 }
    t.strictSame(
      counted,
      [PHONE, PHONE, UNKNOWN, UNKNOWN].map((facts) => ({ ...plain, ...facts })),
    )
  })

  await t.test('an event is told once for each device, and not for devices that never had the message', async (t) => {
    const { messages, devices, reopen } = await openFixture(t, open)
    await devices.bind(appA, 'phone', 'user', PHONE, START_MS)
    const [own = '', ofUser = ''] = await acceptAll(messages, [message(toDevice('phone')), message(toUser('user'))])
    for (const id of [own, ofUser]) {
      t.ok(await messages.happened('phone', id, 'opened', START_MS + 1))
      t.equal(await messages.happened('phone', id, 'opened', START_MS + 2), undefined)
      t.equal(await messages.happened('stranger', id, 'opened', START_MS), undefined)
      const { devices: parts } = (await messages.get(appA, id)) ?? {}
      t.match(parts, [{ token: 'phone', openedAtMs: START_MS + 1 }], 'the first time stands')
    }
    t.equal(await messages.happened('phone', '01ARZ3NDEKTSV4RRFFQ69G5FAV', 'opened', START_MS), undefined)
    const again = await reopen()
    for (const id of [own, ofUser]) {
      t.equal(await again.messages.happened('phone', id, 'opened', START_MS + 3), undefined, 'also after a restart')
      t.ok(await again.messages.happened('phone', id, 'ignored', START_MS + 3))
    }
  })
}
