import t from 'tap'
import { statusOf } from '../../../src/receipts/receipt.ts'
import { reportOf } from '../../../src/story.ts'
import { RECEIPT_WAIT_MS } from '../../../src/vendors/decide.ts'
import { appA, toDevice, toUser } from '../../contract/_util/messages.ts'
import { BUSY, DEAD, openService, SENT, scriptedVendor, until } from './_util/service.ts'

void t.test('a device that is away gets it from the vendor; what the vendor took has arrived', async (t) => {
  const { phone, push, work, pushes, state, core, clock, handoffs } = await openService(t)
  const id = await push(toDevice(await phone('a')))
  await work(async () => (await state(id)) === 'delivered', 'delivered')
  t.equal(pushes.length, 1)
  t.match(pushes[0], {
    token: 'vendor-a',
    notice: {
      messageId: id,
      title: 'Title',
      content: 'Content',
      action: 'openApp',
      params: { k: 'v' },
      ttlSeconds: 86_399,
    },
  })
  t.notOk(pushes[0]?.notice.receipt, 'no receipt is asked for')
  t.strictSame(await handoffs(id), [['a', 'arrived']])
  const message = await core.findMessage(appA, id)
  t.match(message && statusOf(message), { code: '2', desc: 'Acked' })
  t.match(message && reportOf(message, clock.now()).story.join('\n'), /Huawei \(device a\) has it: taken by the vendor/)
  const { events } = await core.receiptLog.find(appA, { messageId: id, limit: 10 })
  t.match(
    events.map(({ eventType, channel }) => [eventType, channel]),
    [
      ['sent', 0],
      ['sent', 5],
      ['arrive', 5],
    ],
  )
})

void t.test('a device that is online has its time to acknowledge; then the vendor gets it too', async (t) => {
  const { phone, push, online, work, tokens, clock, store, state } = await openService(t)
  await phone('here')
  await phone('silent')
  await online('here')
  await online('silent')
  const acked = await push(toDevice('here'))
  const lost = await push(toDevice('silent'))
  await store.messages.acknowledge([{ device: 'here', messageIds: [acked], atMs: clock.now() }])
  clock.advance(9_000)
  t.strictSame(tokens(), [])
  await work(async () => (await state(lost)) === 'delivered', 'the vendor took it')
  t.strictSame(tokens(), ['vendor-silent'])
})

void t.test('the vendor first: parked for the own channel, and released when the vendor refuses', async (t) => {
  const { phone, push, online, work, tokens, answers, store, clock, sent } = await openService(t)
  await phone('a')
  await online('a')
  answers.push({ kind: 'refused', reason: 'device', code: '6', status: '6', detail: 'switched off' })
  sent.length = 0
  const id = await push(toDevice('a'), { extras: { routing: { strategy: 'vendor-first' } } })
  t.notOk(await store.messages.hasMail('a', clock.now()), 'not for the own channel')
  await work(() => store.messages.hasMail('a', clock.now()), 'released')
  t.strictSame(tokens(), ['vendor-a'])
  await until(() => sent.some((one) => one.kind === 'mail' && one.device === 'a'), 'the session is told')
  t.notOk(sent.some((one) => one.kind === 'deliver' && one.envelope.messageId === id))
})

void t.test('vendor-only: never the own channel; what no vendor can have fails at once', async (t) => {
  const { phone, push, online, work, answers, store, clock, state, core } = await openService(t)
  await phone('a')
  await online('a')
  const only = { extras: { routing: { strategy: 'vendor-only' } } }
  answers.push(DEAD)
  const refused = await push(toDevice('a'), only)
  await work(async () => (await state(refused)) === 'failed', 'failed')
  const message = await core.findMessage(appA, refused)
  t.match(message && statusOf(message), { code: '80300007', desc: 'all tokens are invalid' })
  t.notOk(await store.messages.hasMail('a', clock.now()))
  t.equal((await store.devices.get(appA, 'a'))?.thirdChannelDeviceToken, undefined, 'the dead token is forgotten')
  const nobody = await push(toDevice('a'), only)
  t.equal(await state(nobody), 'failed')
})

void t.test('NotifyType transparent stays on the own channel', async (t) => {
  const { phone, push, store, tokens, clock } = await openService(t)
  const id = await push(toDevice(await phone('a')), { extras: { notifyType: 'transparent' } })
  t.equal(await store.jobs.get(`vendor:${id}`), undefined)
  clock.advance(60_000)
  t.strictSame(tokens(), [])
  t.ok(await store.messages.hasMail('a', clock.now()))
})

void t.test('a user with several devices, when any is away and when all are', async (t) => {
  const { phone, push, online, work, tokens, store, clock, core } = await openService(t)
  await phone('here', 'ada')
  await phone('away', 'ada')
  await online('here')
  const any = await push(toUser('ada'))
  await work(() => tokens().includes('vendor-away'), 'the one that is away')
  await store.messages.acknowledge([{ device: 'here', messageIds: [any], atMs: clock.now() }])
  const all = await push(toUser('ada'), { extras: { routing: { offlinePolicy: 'all' } } })
  await store.messages.acknowledge([{ device: 'here', messageIds: [all], atMs: clock.now() }])
  await work(async () => (await store.jobs.get(`vendor:${all}`)) === undefined, 'decided')
  await work(async () => (await store.jobs.get(`vendor:${any}`)) === undefined, 'decided')
  t.strictSame(tokens(), ['vendor-away'], 'none for the second, none twice')
  t.match(
    (await core.findMessage(appA, any))?.devices,
    [{ token: 'away' }, { token: 'here' }].map(() => ({})),
  )
})

void t.test('a busy vendor is asked again within the validity, with the same number', async (t) => {
  const { phone, push, work, pushes, answers, state, handoffs, clock, core } = await openService(t)
  answers.push(BUSY, BUSY)
  const id = await push(toDevice(await phone('a')))
  await work(() => pushes.length === 1, 'first')
  await until(async () => (await handoffs(id)).length === 1, 'noted')
  t.strictSame(await handoffs(id), [['a', 'again']])
  const message = await core.findMessage(appA, id)
  t.match(message && statusOf(message), { code: '503', desc: 'too fast' })
  clock.advance(1_000)
  t.equal(pushes.length, 1, 'not at once')
  await work(() => pushes.length === 3, 'twice more')
  await work(async () => (await state(id)) === 'delivered', 'delivered')
  t.equal(new Set(pushes.map(({ notice }) => notice.notifyId)).size, 1)
  const [handoff] = (await core.findMessage(appA, id))?.handoffs ?? []
  t.equal(handoff?.attempts, 3)
})

void t.test(
  "with receipts a message is the vendor's until it reports; then it is delivered by that channel",
  async (t) => {
    const { phone, push, work, pushes, handoffs, receipt, state, store, clock, core } = await openService(
      t,
      undefined,
      {
        receipts: true,
      },
    )
    const id = await push(toDevice(await phone('a')))
    await work(async () => (await handoffs(id))[0]?.[1] === 'sent', 'sent')
    t.match(pushes[0]?.notice.receipt, {
      param: id,
      url: /^https:\/\/push\.example\.com\/receipts\/v1\/hms\/[\w-]{22}$/,
    })
    t.equal(await state(id), 'pending')
    await until(async () => !(await store.messages.hasMail('a', clock.now())), 'parked')
    const one = {
      token: 'vendor-a',
      param: id,
      vendorId: 'v-1',
      tokenDead: false,
      code: '0',
      detail: '',
      atMs: clock.now(),
    }
    t.match(await receipt([{ ...one, event: 'arrived' }]), { kind: 'taken', answer: { code: '0' } })
    t.equal(await state(id), 'delivered')
    t.strictSame(await handoffs(id), [['a', 'arrived']])
    await receipt([
      { ...one, event: 'clicked' },
      { ...one, event: 'clicked' },
      { ...one, event: 'arrived' },
    ])
    clock.advance(2_000)
    await until(async () => (await core.statistics.total(appA, days(clock.now(), 5))).opened === 1, 'counted')
    t.match(await core.statistics.total(appA, days(clock.now(), 5)), { sent: 1, arrived: 1, sendFailed: 0 })
    t.match((await core.findMessage(appA, id))?.devices, [{ openedAtMs: clock.now() - 2_000 }])
  },
)

void t.test(
  'a vendor that reports that it did not deliver gives the message back, a dead token is forgotten',
  async (t) => {
    const { phone, push, work, handoffs, receipt, store, clock } = await openService(t, undefined, { receipts: true })
    const id = await push(toDevice(await phone('a')))
    await work(async () => (await handoffs(id))[0]?.[1] === 'sent', 'sent')
    const one = {
      token: 'vendor-a',
      param: id,
      vendorId: '',
      tokenDead: true,
      code: '2',
      detail: 'uninstalled',
      atMs: 0,
    }
    await receipt([{ ...one, event: 'dropped' }])
    await work(() => store.messages.hasMail('a', clock.now()), 'released')
    t.equal((await store.devices.get(appA, 'a'))?.thirdChannelDeviceToken, undefined)
  },
)

void t.test('a vendor that never reports gives it back after a while', async (t) => {
  const { phone, push, work, handoffs, store, clock } = await openService(t, undefined, { receipts: true })
  const id = await push(toDevice(await phone('a')))
  await work(async () => (await handoffs(id))[0]?.[1] === 'sent', 'sent')
  await until(async () => !(await store.messages.hasMail('a', clock.now())), 'parked')
  clock.advance(RECEIPT_WAIT_MS)
  await work(() => store.messages.hasMail('a', clock.now()), 'released')
})

void t.test('reports at a wrong address, forged ones and those of others change nothing', async (t) => {
  const { core, push, phone, receipt, key, state, work, handoffs } = await openService(t, undefined, { receipts: true })
  const id = await push(toDevice(await phone('a')))
  await work(async () => (await handoffs(id))[0]?.[1] === 'sent', 'sent')
  const body = '[]'
  t.equal(await core.vendorReceipts.take('hms', 'A'.repeat(22), { headers: {}, body }), undefined)
  t.equal(await core.vendorReceipts.take('honor', key, { headers: {}, body }), undefined)
  t.match(await core.vendorReceipts.take('hms', key, { headers: {}, body: 'forged' }), { kind: 'forged' })
  const one = { vendorId: '', tokenDead: true, code: '0', detail: '', atMs: 0, event: 'arrived' }
  await receipt([
    { ...one, token: 'vendor-b', param: id },
    { ...one, token: 'vendor-a', param: 'unknown' },
  ])
  t.equal(await state(id), 'pending')
})

void t.test(
  'a report that overtakes the answer of the call counts, and a new token takes the place of the old one',
  async (t) => {
    const { phone, push, receipt, state, store, clock } = await openService(t, undefined, { receipts: true })
    const id = await push(toDevice(await phone('a')))
    const one = {
      token: 'vendor-a',
      param: id,
      vendorId: 'v',
      tokenDead: false,
      code: '1',
      detail: '',
      atMs: clock.now(),
    }
    await receipt([{ ...one, event: 'arrived', newToken: 'vendor-new' }])
    t.equal(await state(id), 'delivered')
    t.equal((await store.devices.get(appA, 'a'))?.thirdChannelDeviceToken, 'vendor-new')
    await receipt([{ ...one, event: 'arrived', newToken: 'vendor-older' }])
    t.equal((await store.devices.get(appA, 'a'))?.thirdChannelDeviceToken, 'vendor-new')
  },
)

void t.test('a message that waits goes to the vendor when the device reports its token', async (t) => {
  const { push, work, tokens, core, store, clock } = await openService(t)
  await store.devices.report(appA, 'late', { platform: 2 }, clock.now())
  await push(toDevice('late'))
  t.strictSame(tokens(), [])
  await core.report(appA, 'late', { thirdChannel: 5, thirdChannelDeviceToken: 'vendor-late' })
  await work(() => tokens().length === 1, 'sent')
  t.strictSame(tokens(), ['vendor-late'])
})

void t.test(
  'what a vendor has is taken back when the message is revoked, and not given when it is revoked before',
  async (t) => {
    const { phone, push, work, revoked, answers, core, handoffs, tokens, clock } = await openService(t, undefined, {
      receipts: true,
    })
    const id = await push(toDevice(await phone('a')))
    await work(async () => (await handoffs(id))[0]?.[1] === 'sent', 'sent')
    answers.push(BUSY)
    t.ok(await core.revoke(appA, id, 'a'))
    await work(() => revoked.length === 1, 'taken back')
    await until(() => answers.length === 0, 'which the vendor was too busy for')
    clock.advance(60_000)
    await work(() => revoked.length === 2, 'and again')
    t.match(revoked, [{ token: 'vendor-a', vendorId: 'v-1', notice: { messageId: id } }, {}])
    t.equal(tokens().length, 1)
  },
)

void t.test(
  'a title beyond the limit is not sent, or cut, as the app wishes; silent ones stay on the own channel',
  async (t) => {
    const { phone, push, work, pushes, handoffs, store, core } = await openService(t)
    await phone('a')
    const notice = {
      title: 'x'.repeat(41),
      content: 'c',
      silent: false,
      pushStyle: 0,
      action: 'none',
      params: {},
    } as const
    const long = await push(toDevice('a'), { notice })
    await work(async () => (await handoffs(long))[0]?.[1] === 'refused', 'refused')
    const message = await core.findMessage(appA, long)
    t.match(message && statusOf(message), {
      code: 'TITLE_TOO_LONG',
      desc: 'the title has 41 characters, Test takes 40',
    })
    const app = await store.apps.find(appA)
    if (app === undefined) throw new Error('no app')
    const routing = {
      strategy: 'online-first',
      offlinePolicy: 'any',
      overlong: 'truncate',
      ackWaitSeconds: 10,
    } as const
    await store.apps.update({ ...app, vendorRouting: routing })
    await push(toDevice('a'), { notice })
    await work(() => pushes.length === 1, 'sent')
    t.equal(pushes[0]?.notice.title.length, 40)
    const silent = await push(toDevice('a'), { notice: { ...notice, silent: true } })
    t.equal(await store.jobs.get(`vendor:${silent}`), undefined)
    const only = { notice: { ...notice, silent: true }, extras: { routing: { strategy: 'vendor-only' } } }
    const refused = await core.findMessage(appA, await push(toDevice('a'), only))
    t.match(refused, { state: 'failed', reason: 'silentRefused' })
  },
)

void t.test('switched off it is not called, without a restart', async (t) => {
  const { phone, push, work, tokens, channels, clock } = await openService(t)
  await phone('a')
  await push(toDevice('a'))
  await work(() => tokens().length === 1, 'on')
  await channels.put(appA, 'hms', 'com.example.app', { enabled: false, credentials: {}, receipts: false })
  clock.advance(1_000)
  await push(toDevice('a'))
  clock.advance(60_000)
  t.equal(tokens().length, 1)
})

void t.test('logged out means no push, also of what the vendor did not take yet', async (t) => {
  const { phone, push, work, tokens, answers, store, clock } = await openService(t)
  await phone('a', 'ada')
  answers.push(BUSY)
  const id = await push(toUser('ada'))
  await work(() => tokens().length === 1, 'tried once')
  await store.devices.unbind(appA, 'a', 'ada', clock.now())
  await work(async () => (await store.jobs.get(`vendor:${id}`)) === undefined, 'decided')
  t.equal(tokens().length, 1)
})

void t.test('a broadcast goes once to the vendors of those who are away and whom it is for', async (t) => {
  const { phone, online, work, pushes, store, clock, core, push, tokens } = await openService(t)
  for (const name of ['a', 'b', 'here']) await phone(name, 'ada')
  await store.devices.report(
    appA,
    'ios',
    { platform: 2, thirdChannel: 5, thirdChannelDeviceToken: 'vendor-ios' },
    clock.now(),
  )
  // Logged out: it is not among those who are bound.
  await phone('out', 'ada')
  await store.devices.unbind(appA, 'out', 'ada', clock.now())
  await online('here')
  clock.advance(5_000)
  const who = { platform: 1, bound: { days: 'ever' } } as const
  const to = { kind: 'broadcast', messageKey: 'news', who } as const
  await push(toDevice('x'), { type: 'broadcast', to })
  const entry = await store.broadcasts.findByKey(appA, 'news')
  await work(() => pushes.length === 2, 'two')
  t.strictSame(tokens().sort(), ['vendor-a', 'vendor-b'])
  t.equal(pushes[0]?.notice.messageId, entry?.id)
  await push(toDevice('x'), { type: 'broadcast', to })
  await work(async () => (await store.jobs.get(`vcast:${entry?.id}:0`)) === undefined, 'walked again')
  t.equal(pushes.length, 2, 'a repeat gives it to nobody twice')
  t.not((await store.broadcasts.part(appA, entry?.id ?? '', 'a'))?.arrivedAtMs, undefined)
  clock.advance(2_000)
  await until(async () => (await core.statistics.total(appA, days(clock.now(), 5))).arrived === 2, 'counted')
})

const days = (nowMs: number, channel: number) => {
  const day = Math.floor(nowMs / 86_400_000)
  return { fromDay: day - 1, toDay: day + 1, channel }
}

void t.test('nearly all tokens called dead are a fault of ours: they are kept', async (t) => {
  const script = scriptedVendor()
  const { phone, push, work, answers, store, pushes } = await openService(t, script)
  const names = Array.from({ length: 30 }, (_, n) => `d${n}`)
  for (const name of names) await phone(name)
  answers.push(...names.map(() => DEAD))
  for (const name of names) await push(toDevice(name))
  await work(() => pushes.length === 30, 'all called dead')
  const kept = async () =>
    (await Promise.all(names.map((name) => store.devices.get(appA, name)))).filter(
      (one) => one?.thirdChannelDeviceToken,
    )
  await until(async () => (await kept()).length === 11, 'the first 19 were believed')
  answers.push(SENT)
})
