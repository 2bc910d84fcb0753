import t from 'tap'
import { createSealer } from '../../src/config/seal.ts'
import { SmsAccounts } from '../../src/config/sms-account.ts'
import { reportOf } from '../../src/story.ts'
import { createSmsHandler } from '../../src/supplement/handler.ts'
import { appA, appB, toDevice, toUser } from '../contract/_util/messages.ts'
import { openService, until, VALID_MS } from './_util/service.ts'
import { code } from './_util/sms-provider.ts'

const PHONE = '13800000001'

void t.test('a push that did not arrive is followed by a text at the end of its validity', async (t) => {
  const { phoneOf, push, afterJob, provider, states, core, clock } = await openService(t)
  await phoneOf('android', PHONE)
  const id = await push(toDevice('android'))
  await afterJob(id)
  t.equal(provider.calls.length, 1)
  t.match(Object.fromEntries(provider.calls[0] ?? []), {
    PhoneNumbers: PHONE,
    SignName: 's',
    TemplateCode: 'c',
    TemplateParam: '{"code":"1"}',
    OutId: id,
  })
  t.same(await states(id), [['accepted', undefined]])
  const [message] = await core.findMessages(appA, id)
  const report = message && reportOf(message, clock.now())
  t.match(report?.sms, [{ phone: '138****0001', device: 'android', state: 'accepted', providerId: '9006^0' }])
  t.match(report?.story.at(-1), /the provider took a text message to 138\*{4}0001$/)
  const log = await core.receiptLog.find(appA, { messageId: id, limit: 10 })
  t.match(log.events.at(-1), { eventType: 'sent', channel: 100, deviceId: 'android' })
})

void t.test('a push that arrived, or was revoked, is not followed by a text', async (t) => {
  const { phoneOf, push, afterJob, ack, provider, states, core } = await openService(t)
  await phoneOf('android', PHONE)
  const arrived = await push(toDevice('android'))
  const revoked = await push(toDevice('android'))
  await ack('android', arrived)
  t.ok(await core.revoke(appA, revoked, 'android'))
  await afterJob(arrived)
  await afterJob(revoked)
  t.equal(provider.calls.length, 0)
  t.same(await states(arrived), [['skipped', 'delivered']])
  t.same(await states(revoked), [['skipped', 'revoked']])
})

void t.test('a push that arrived is followed by a text if it was to be opened and was not', async (t) => {
  const { phoneOf, push, afterJob, ack, numbers, store, clock, states } = await openService(t)
  await phoneOf('android', PHONE)
  const [opened, closed] = [
    await push(toDevice('android'), { unlessOpened: true }),
    await push(toDevice('android'), { unlessOpened: true }),
  ]
  for (const id of [opened, closed]) await ack('android', id)
  await store.messages.happened('android', opened, 'opened', clock.now())
  await afterJob(closed)
  await afterJob(opened)
  t.same(numbers(), [PHONE])
  t.same(await states(opened), [['skipped', 'opened']])
})

void t.test('a concurrent text goes at once, and a delayed one after its delay', async (t) => {
  const { phoneOf, push, afterJob, provider, numbers, clock, store } = await openService(t)
  await phoneOf('android', PHONE)
  await phoneOf('other', '13800000002')
  const delayed = await push(toDevice('other'), { delaySeconds: 20 })
  const now = await push(toDevice('android'), { strategy: 'concurrent' })
  await afterJob(now, 500)
  t.same(numbers(), [PHONE])
  clock.advance(19_000)
  t.not(await store.jobs.get(`sms:${delayed}`), undefined, 'not yet')
  await afterJob(delayed, 1_000)
  t.equal(provider.calls.length, 2)
})

void t.test('devices of a user that share a number get one text; who has logged out and iOS get none', async (t) => {
  const { phoneOf, push, afterJob, numbers, store, clock, states } = await openService(t)
  for (const [token, phone, platform] of [
    ['a', PHONE, 1],
    ['b', PHONE, 1],
    ['c', '13800000003', 2],
    ['d', '13800000004', 1],
  ] as const) {
    await phoneOf(token, phone, platform)
    await store.devices.bind(appA, token, 'ada', {}, clock.now())
  }
  const id = await push(toUser('ada'))
  await store.devices.unbind(appA, 'd', 'ada', clock.now())
  await afterJob(id)
  t.same(numbers(), [PHONE])
  const nobody = await push(toUser('nobody'))
  await afterJob(nobody)
  t.same(await states(nobody), [['skipped', 'noAndroid']])
})

void t.test('over the caps of a day nothing is sent, and the next day it is', async (t) => {
  const { phoneOf, push, afterJob, provider, states, clock } = await openService(t, { perNumberPerDay: 1 })
  await phoneOf('android', PHONE)
  const concurrent = { strategy: 'concurrent' } as const
  await afterJob(await push(toDevice('android'), concurrent), 500)
  const second = await push(toDevice('android'), concurrent)
  await afterJob(second, 500)
  t.same(await states(second), [['skipped', 'numberCap']])
  clock.advance(24 * 3_600_000)
  await afterJob(await push(toDevice('android'), concurrent), 500)
  t.equal(provider.calls.length, 2)
})

void t.test('an app that is not set up, or off, sends none and says so', async (t) => {
  const { phoneOf, push, afterJob, provider, states } = await openService(t, { enabled: false })
  await phoneOf('android', PHONE)
  const id = await push(toDevice('android'))
  await afterJob(id)
  t.equal(provider.calls.length, 0)
  t.same(await states(id), [['skipped', 'off']])
})

void t.test('what the provider surely did not take is sent again, once', async (t) => {
  const { phoneOf, push, afterJob, provider, states, clock, store } = await openService(t, { perNumberPerDay: 1 })
  await phoneOf('android', PHONE)
  const { answer } = provider
  provider.answer = () => code('isp.SYSTEM_ERROR')
  const id = await push(toDevice('android'))
  clock.advance(VALID_MS)
  await until(async () => {
    const { attempts = 0, dueAtMs = 0 } = (await store.jobs.get(`sms:${id}`)) ?? {}
    return attempts === 1 && dueAtMs === clock.now() + 30_000
  }, 'the job is put off')
  t.equal(provider.calls.length, 1)
  provider.answer = answer
  await afterJob(id, 30_500)
  t.equal(provider.calls.length, 2)
  t.same(await states(id), [['accepted', undefined]], 'and the cap of one has room for it')
})

void t.test('a text that is a day late is not sent any more', async (t) => {
  const { phoneOf, push, afterJob, provider, states } = await openService(t)
  await phoneOf('android', PHONE)
  const id = await push(toDevice('android'))
  await afterJob(id, VALID_MS + 24 * 3_600_000)
  t.equal(provider.calls.length, 0)
  t.same(await states(id), [['skipped', 'late']])
})

void t.test('what nobody knows is not sent again', async (t) => {
  const { phoneOf, push, afterJob, provider, states } = await openService(t)
  await phoneOf('android', PHONE)
  provider.answer = () => 'hang up'
  const id = await push(toDevice('android'))
  await afterJob(id)
  t.match(await states(id), [['unknown', String]])
  t.equal(provider.calls.length, 1)
})

void t.test('a refused account is final, and people are reminded', async (t) => {
  const { phoneOf, push, afterJob, provider, states, store, clock } = await openService(t)
  await phoneOf('android', PHONE)
  provider.answer = () => code('isv.AMOUNT_NOT_ENOUGH')
  const id = await push(toDevice('android'))
  await afterJob(id)
  t.same(await states(id), [['refused', 'isv.AMOUNT_NOT_ENOUGH']])
  const job = 'reminder:email:8:ONEX0001/default:smsAccount'
  await until(() => store.jobs.get(job), 'the reminder')
  t.match(await store.jobs.get(job), {
    payload: { lines: ['isv.AMOUNT_NOT_ENOUGH: about isv.AMOUNT_NOT_ENOUGH'], count: 1 },
  })
  t.ok(((await store.jobs.get(job))?.dueAtMs ?? 0) > clock.now())
})

void t.test(
  'a process that ends while the provider is called leaves one call, and a text of which nobody knows',
  async (t) => {
    const service = await openService(t)
    const { store, clock, accounts, push, phoneOf, states } = service
    await service.core.finishJobs()
    await phoneOf('android', PHONE)
    const id = await push(toDevice('android'), { strategy: 'concurrent' })
    const job = await store.jobs.get(`sms:${id}`)
    if (job === undefined) throw new Error('there is no job')
    let calls = 0
    const handlerOf = () =>
      createSmsHandler({
        ...store,
        accounts,
        sender: {
          send: () => {
            calls++
            return new Promise(() => undefined)
          },
        },
        keepMs: VALID_MS,
        clock,
        logger: { debug() {}, warn() {} } as never,
        events: { smsSent: () => undefined },
        remind: () => undefined,
      })
    void handlerOf()(job)
    await until(() => calls === 1, 'the call')
    const again = handlerOf()
    t.same(await again(job), { retryAtMs: clock.now() + 60_000 }, 'it may be under way still')
    clock.advance(60_000)
    t.equal(await again(job), undefined)
    t.equal(calls, 1)
    t.same(await states(id), [['unknown', 'CUT_OFF']])
  },
)

void t.test('two that do the same job at once make one call', async (t) => {
  const { store, clock, accounts, push, phoneOf, core } = await openService(t)
  await core.finishJobs()
  await phoneOf('android', PHONE)
  const id = await push(toDevice('android'), { strategy: 'concurrent' })
  const job = await store.jobs.get(`sms:${id}`)
  if (job === undefined) throw new Error('there is no job')
  let calls = 0
  const handle = createSmsHandler({
    ...store,
    accounts,
    sender: {
      async send() {
        calls++
        return { kind: 'accepted', providerId: 'b' }
      },
    },
    keepMs: VALID_MS,
    clock,
    logger: { debug() {}, warn() {} } as never,
    events: { smsSent: () => undefined },
    remind: () => undefined,
  })
  await Promise.all(Array.from({ length: 20 }, () => handle(job)))
  t.equal(calls, 1)
})

void t.test('the provider’s reports say what became of a text, and a wrong secret changes nothing', async (t) => {
  const { phoneOf, push, afterJob, accounts, core, states, store } = await openService(t)
  await phoneOf('android', `+86${PHONE}`)
  const id = await push(toDevice('android'))
  await afterJob(id)
  const report = { messageId: id, phone: PHONE, delivered: false, code: 'IS_CLOSED', providerId: '9006^0' }
  t.notOk(await core.smsReports.take(appA, 'wrong', [report]))
  t.notOk(await core.smsReports.take(appB, '', [report]), 'an app without settings')
  t.same(await states(id), [['accepted', undefined]])
  const secret = (await accounts.reportSecret(appA)) ?? ''
  t.ok(
    await core.smsReports.take(appA, secret, [{ ...report, messageId: 'another' }, { ...report, phone: '1' }, report]),
  )
  t.same(await states(id), [['undelivered', 'IS_CLOSED']])
  t.ok(await core.smsReports.take(appA, secret, [{ ...report, delivered: true }]), 'a later one is too late')
  t.match(await store.supplements.of(appA, id), [{ state: 'undelivered', providerId: '9006^0' }])
  const { events } = await core.receiptLog.find(appA, { messageId: id, limit: 10 })
  const texts = events.filter(({ channel }) => channel === 100)
  t.match(texts, [{ eventType: 'sent' }, { eventType: 'sent_fail', reason: 'IS_CLOSED' }])
})

void t.test('settings keep a secret that is not given, seal it, and need one to be on', async (t) => {
  const { accounts, settings, provider, store, clock } = await openService(t)
  const shown = await accounts.put(appA, { enabled: true, accessKeyId: 'next', baseUrl: provider.baseUrl })
  t.match(shown, { accessKeyId: 'next', accessKeySecretSet: true, perNumberPerDay: 10, perAppPerDay: 10_000 })
  t.match(await accounts.account(appA), { accessKeyId: 'next', accessKeySecret: 'S3CRET-sms' })
  t.notMatch(JSON.stringify(await store.config.list('sms', { limit: 10, nowMs: clock.now() })), /S3CRET/)
  t.notMatch(JSON.stringify(await accounts.get(appA)), /S3CRET/)
  await t.rejects(accounts.put(appB, { enabled: true, accessKeyId: 'x' }), { code: 'INVALID_ARGUMENT' })
  t.equal(await accounts.get(appB), undefined, 'nothing was changed')
  const others = new SmsAccounts({ ...settings, sealer: createSealer(Buffer.alloc(32, 9)) })
  await t.rejects(others.account(appA), { code: 'CONFIG_INVALID' })
})
