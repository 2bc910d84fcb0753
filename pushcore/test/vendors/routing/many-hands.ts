import t from 'tap'
import type { VendorAnswer, VendorPush, VendorSent } from '../../../src/ports/vendor-channel.ts'
import { appA, toDevice, toUser } from '../../contract/_util/messages.ts'
import { BUSY, DEAD, openService, PACKAGE, SENT, scriptedVendor, until } from './_util/service.ts'

const AWAY: VendorAnswer = { kind: 'again', why: 'outage', code: '503', status: '503', detail: 'nobody there' }
const MINUTE_MS = 60_000

void t.test('the vendor first, and it is away: the own channel has it, and the vendor is asked on', async (t) => {
  const { phone, push, work, answers, store, clock, tokens, state } = await openService(t)
  answers.push(AWAY)
  const id = await push(toDevice(await phone('a')), { extras: { routing: { strategy: 'vendor-first' } } })
  t.notOk(await store.messages.hasMail('a', clock.now()), "the vendor's at first")
  await work(() => tokens().length === 1, 'the vendor is asked')
  await until(() => store.messages.hasMail('a', clock.now()), 'nobody waits for a vendor that is away')
  await work(async () => (await state(id)) === 'delivered', 'and the vendor takes it when it is back')
  t.equal(tokens().length, 2)
})

void t.test('a message that one device has is given to no vendor when it was revoked since', async (t) => {
  const { phone, push, work, answers, tokens, core, store, clock, state } = await openService(t)
  await phone('a', 'ada')
  await phone('b', 'ada')
  answers.push(SENT, BUSY)
  const id = await push(toUser('ada'))
  await work(async () => (await state(id)) === 'delivered', 'one has it')
  t.equal(tokens().length, 2)
  t.ok(await core.revoke(appA, id, 'ada'))
  t.equal(await state(id), 'delivered', 'it has ended once')
  await work(async () => (await store.jobs.get(`vendor:${id}`)) === undefined, 'nothing is left to do')
  clock.advance(MINUTE_MS)
  t.equal(tokens().length, 2, 'the other does not get it')
})

/** A vendor whose calls a test answers by hand. */
function slowVendor() {
  const calls: { pushes: readonly VendorPush[]; answer: (one: VendorAnswer) => void }[] = []
  const script = scriptedVendor({
    open: () => ({
      send: (_account, pushes) =>
        new Promise<VendorAnswer[]>((resolve) => {
          calls.push({ pushes, answer: (one) => resolve(pushes.map(() => one)) })
        }),
      async revoke(_account, sent: readonly VendorSent[]) {
        return sent.map(() => SENT)
      },
      async close() {},
    }),
  })
  return { script, calls, tokens: () => calls.map(({ pushes }) => pushes[0]?.token) }
}

void t.test('a token that is reported while the vendor is asked with the last one is tried after it', async (t) => {
  const { script, calls, tokens } = slowVendor()
  const { phone, push, work, looks, core, state } = await openService(t, script)
  t.teardown(() => {
    for (const { answer } of calls) answer(SENT)
  })
  const id = await push(toDevice(await phone('a')))
  await work(() => calls.length === 1, 'the call is under way')
  await core.report(appA, 'a', { thirdChannel: 5, thirdChannelDeviceToken: 'vendor-new' })
  await looks()
  t.equal(calls.length, 1, 'one decides at a time')
  calls[0]?.answer(DEAD)
  await work(() => calls.length === 2, 'the new one')
  calls[1]?.answer(BUSY)
  await work(() => calls.length === 3, 'and again, although the first call has ended')
  calls[2]?.answer(SENT)
  await work(async () => (await state(id)) === 'delivered', 'delivered')
  t.strictSame(tokens(), ['vendor-a', 'vendor-new', 'vendor-new'])
})

void t.test('a drop that is reported before the answer of the call frees the message at once', async (t) => {
  const { script, calls } = slowVendor()
  const { phone, push, work, looks, receipt, store, clock } = await openService(t, script, { receipts: true })
  const id = await push(toDevice(await phone('a')))
  await work(() => calls.length === 1, 'the call is under way')
  const one = { token: 'vendor-a', param: id, tokenDead: false, code: '1', detail: 'as told', atMs: 0 }
  // The vendor's id comes with the answer alone.
  await receipt([{ ...one, vendorId: '', event: 'dropped' }])
  const fromMs = clock.now()
  await looks()
  calls[0]?.answer(SENT)
  await until(async () => (await store.handoffs.of(appA, id))[0]?.vendorId !== undefined, 'the answer is known')
  await work(async () => (await store.jobs.get(`vendor:${id}`)) === undefined, 'all is decided')
  t.ok(await store.messages.hasMail('a', clock.now()), 'the own channel has it')
  t.ok(clock.now() - fromMs < 20 * MINUTE_MS)
})

void t.test('a broadcast goes on beside a vendor that is away, and back to it', async (t) => {
  const { phone, push, work, answers, tokens, clock, store } = await openService(t)
  for (const name of ['a', 'b', 'c']) await phone(name)
  clock.advance(5_000)
  // One device of a second's page, which its vendor does not take for long.
  answers.push(AWAY)
  const who = { platform: 1, bound: { days: 'ever' }, unbound: { days: 'ever' } } as const
  const to = { kind: 'broadcast', messageKey: 'news', who, perSecond: 1 } as const
  await push(toDevice('x'), { type: 'broadcast', to })
  const fromMs = clock.now()
  await work(() => tokens().length === 3, 'all were tried')
  t.same(tokens(), ['vendor-a', 'vendor-b', 'vendor-c'])
  t.ok(clock.now() - fromMs < 10_000, 'without a wait for the first')
  await work(() => tokens().length === 4, 'the first again')
  t.equal(tokens().at(-1), 'vendor-a')
  const { id = '' } = (await store.broadcasts.findByKey(appA, 'news')) ?? {}
  await work(async () => (await store.jobs.get(`vcast:${id}:after:`)) === undefined, 'and nothing is left')
  t.equal(tokens().length, 4)
})

void t.test('a broadcast is taken back beside a vendor that does not answer, and there later', async (t) => {
  const { phone, push, work, answers, revoked, tokens, core, store, clock } = await openService(t, undefined, {
    receipts: true,
  })
  await phone('a')
  clock.advance(5_000)
  const who = { platform: 1, bound: { days: 'ever' }, unbound: { days: 'ever' } } as const
  const to = { kind: 'broadcast', messageKey: 'news', who } as const
  await push(toDevice('x'), { type: 'broadcast', to })
  await work(() => tokens().length === 1, 'given')
  const { id = '', taskId = 0 } = (await store.broadcasts.findByKey(appA, 'news')) ?? {}
  const nowMs = clock.now()
  const times = { firstAtMs: nowMs, atMs: nowMs, keepUntilMs: nowMs + 24 * 60 * MINUTE_MS }
  const one = {
    app: appA,
    messageId: id,
    channel: 5,
    packageName: PACKAGE,
    state: 'sent',
    attempts: 1,
    ...times,
  } as const
  const more = Array.from({ length: 600 }, (_, n) => ({ ...one, device: `d${n}`, vendorToken: `vendor-d${n}` }))
  await store.handoffs.put(more)
  answers.push(BUSY)
  t.ok(await core.tasks.revoke(appA, taskId))
  await work(() => new Set(revoked.map(({ token }) => token)).size === 601, 'all were asked to be taken back')
  t.ok(clock.now() - nowMs < MINUTE_MS, 'without a wait for the one that did not answer')
  const asked = revoked.length
  await work(() => revoked.length > asked, 'which is asked again')
  t.ok(clock.now() - nowMs >= MINUTE_MS)
})

void t.test('the same token reported again asks its vendor for nothing that it has', async (t) => {
  const { phone, push, work, core, store, clock } = await openService(t, undefined, { receipts: true })
  const id = await push(toDevice(await phone('a')))
  const due = async () => (await store.jobs.get(`vendor:${id}`))?.dueAtMs ?? 0
  await work(async () => (await due()) > clock.now() + 20 * MINUTE_MS, 'the vendor has it, and its time to report')
  const dueAtMs = await due()
  await core.report(appA, 'a', { thirdChannel: 5, thirdChannelDeviceToken: 'vendor-a' })
  t.equal(await due(), dueAtMs)
  await core.report(appA, 'a', { thirdChannel: 5, thirdChannelDeviceToken: 'vendor-new' })
  t.not(await due(), dueAtMs, 'another one is another try')
})

void t.test('a time with a fraction in a report is a time', async (t) => {
  const { phone, push, work, receipt, state, handoffs, clock } = await openService(t, undefined, { receipts: true })
  const id = await push(toDevice(await phone('a')))
  await work(async () => (await handoffs(id))[0]?.[1] === 'sent', 'sent')
  const one = { token: 'vendor-a', param: id, vendorId: '', tokenDead: false, code: '0', detail: '' }
  t.match(await receipt([{ ...one, event: 'arrived', atMs: clock.now() - 10.5 }]), { kind: 'taken' })
  t.equal(await state(id), 'delivered')
})

void t.test('a report of arrival ends the job of the message, unless another device is to have it', async (t) => {
  const { phone, push, work, receipt, state, handoffs, store } = await openService(t, undefined, { receipts: true })
  await phone('a')
  await phone('b', 'ada')
  await phone('c', 'ada')
  const job = (id: string) => store.jobs.get(`vendor:${id}`)
  for (const [target, device] of [
    [toDevice('a'), 'a'],
    [toUser('ada'), 'b'],
  ] as const) {
    const id = await push(target)
    await work(
      async () => (await handoffs(id)).every((one) => one[1] === 'sent') && (await job(id))?.attempts === 1,
      'sent',
    )
    const one = { token: `vendor-${device}`, param: id, vendorId: '', tokenDead: false, code: '0', detail: '', atMs: 0 }
    await receipt([{ ...one, event: 'arrived' }])
    t.equal(await state(id), 'delivered')
    t.equal((await job(id)) === undefined, device === 'a')
  }
})

void t.test('rules that change while a vendor has the message leave it parked in no inbox', async (t) => {
  const { phone, push, work, answers, store, clock, tokens } = await openService(t)
  const app = await store.apps.find(appA)
  if (app === undefined) throw new Error('no app')
  const rules = { strategy: 'vendor-only', offlinePolicy: 'any', overlong: 'reject', ackWaitSeconds: 10 } as const
  await store.apps.update({ ...app, vendorRouting: rules })
  answers.push(AWAY)
  await push(toDevice(await phone('a')))
  await work(() => tokens().length === 1, 'the vendor is asked')
  t.notOk(await store.messages.hasMail('a', clock.now()), 'the vendor alone is to have it')
  await store.apps.update({ ...app, vendorRouting: { ...rules, strategy: 'own-only' } })
  await work(() => store.messages.hasMail('a', clock.now()), 'the own channel has it')
  t.equal(tokens().length, 1)
})
