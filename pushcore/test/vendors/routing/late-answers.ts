import t, { type Test } from 'tap'
import type { VendorAnswer, VendorPush, VendorSent } from '../../../src/ports/vendor-channel.ts'
import { appA, toDevice } from '../../contract/_util/messages.ts'
import { openService, SENT, scriptedVendor, until } from './_util/service.ts'

/** A vendor whose calls a test answers by hand; what is revoked it takes at once. */
async function openSlowService(t: Test) {
  const calls: { pushes: readonly VendorPush[]; answer: () => void }[] = []
  const revoked: VendorSent[] = []
  const script = scriptedVendor({
    open: () => ({
      send: (_account, pushes) =>
        new Promise<VendorAnswer[]>((resolve) => {
          calls.push({ pushes, answer: () => resolve(pushes.map(() => SENT)) })
        }),
      async revoke(_account, sent) {
        revoked.push(...sent)
        return sent.map(() => SENT)
      },
      async close() {},
    }),
  })
  const service = await openService(t, script, { receipts: true })
  // Whatever a failed test leaves open: the worker waits for it at the end.
  t.teardown(() => {
    for (const { answer } of calls) answer()
  })
  return { ...service, calls, revoked }
}

const arrival = (messageId: string, event: 'arrived' | 'dropped') => ({
  token: 'vendor-a',
  param: messageId,
  vendorId: 'v-1',
  event,
  tokenDead: false,
  code: '1',
  detail: 'as told',
  atMs: 0,
})

void t.test('a message that is revoked while its vendor takes it is taken back there', async (t) => {
  const { phone, push, work, calls, revoked, core, store } = await openSlowService(t)
  const id = await push(toDevice(await phone('a')))
  await work(() => calls.length === 1, 'the call is under way')
  t.ok(await core.revoke(appA, id, 'a'))
  await work(async () => (await store.jobs.get(`vrevoke:${id}:`)) === undefined, 'nothing to be taken back yet')
  t.strictSame(revoked, [])
  calls[0]?.answer()
  await work(() => revoked.length === 1, 'taken back')
  t.match(revoked, [{ token: 'vendor-a', vendorId: 'v-1', notice: { messageId: id } }])
  await work(async () => (await store.jobs.get(`vendor:${id}`)) === undefined, 'and nothing is left to do')
  t.equal(calls.length, 1)
})

void t.test(
  'a broadcast that is revoked while a vendor takes it is taken back there, and goes no further',
  async (t) => {
    const { phone, push, work, calls, revoked, core, store, clock } = await openSlowService(t)
    for (const name of ['a', 'b', 'c']) await phone(name)
    clock.advance(5_000)
    const who = { platform: 1, bound: { days: 'ever' }, unbound: { days: 'ever' } } as const
    const to = { kind: 'broadcast', messageKey: 'news', who, perSecond: 2 } as const
    await push(toDevice('x'), { type: 'broadcast', to })
    const { id = '', taskId = 0 } = (await store.broadcasts.findByKey(appA, 'news')) ?? {}
    await work(() => calls.length === 1, 'the call is under way')
    t.ok(await core.tasks.revoke(appA, taskId))
    await work(async () => (await store.jobs.get(`vrevoke:${id}:`)) === undefined, 'nothing to be taken back yet')
    t.strictSame(revoked, [])
    calls[0]?.answer()
    await work(() => revoked.length === 2, 'taken back')
    await work(async () => (await store.jobs.get(`vcast:${id}:0`)) === undefined, 'the walk has ended')
    t.equal(await store.jobs.get(`vcast:${id}:1`), undefined, 'for all')
    t.equal(calls.length, 1)
  },
)

void t.test('a report that is faster than the answer of the call counts as if it came behind', async (t) => {
  for (const event of ['arrived', 'dropped'] as const) {
    const { phone, push, work, calls, receipt, state, store, core, clock } = await openSlowService(t)
    const id = await push(toDevice(await phone('a')))
    await work(() => calls.length === 1, 'the call is under way')
    t.match(await receipt([arrival(id, event)]), { kind: 'taken' })
    calls[0]?.answer()
    // Long before the time that a vendor has for its report.
    if (event === 'dropped') {
      await until(async () => (await store.handoffs.of(appA, id))[0]?.vendorId !== undefined, 'the answer is known')
      await work(() => store.messages.hasMail('a', clock.now()), 'the own channel may have what was dropped')
      t.equal(await state(id), 'pending')
    } else t.equal(await state(id), 'delivered')
    const day = Math.floor(clock.now() / 86_400_000)
    const filter = { fromDay: day - 1, toDay: day + 1, channel: 5 }
    await work(async () => (await core.statistics.total(appA, filter)).sent === 1, 'and the vendor took it')
    t.ok(clock.now() - ((await core.findMessage(appA, id))?.acceptedAtMs ?? 0) < 20 * 60_000)
  }
})
