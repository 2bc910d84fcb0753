import t from 'tap'
import { createApi, vary } from './_util/api.ts'
import { APP, SCHEDULE_ID, TASK_ID } from './_util/recording-core.ts'
import { NOW_MS } from './_util/signer.ts'
import { BROADCAST } from './_util/template-pushes.ts'

type Fields = Record<string, string | undefined>
type Case = [code: string, changes: Fields]

/** The push that the core got for these changes to a correct call. */
async function pushed(changes: Fields) {
  const api = createApi()
  const { body } = await api.call('PushBroadcast', vary(BROADCAST, changes))
  if (body.ResultCode !== 'OK') throw new Error(`${body.ResultCode} for ${JSON.stringify(changes)}`)
  const [push] = api.core.pushes
  if (push === undefined) throw new Error('nothing was pushed')
  return push
}

const whoOf = async (changes: Fields) => {
  const { to } = await pushed(changes)
  return to.kind === 'broadcast' ? to.who : undefined
}

void t.test('a broadcast reaches the core filled in, and is answered with its task', async (t) => {
  const api = createApi()
  const { body } = await api.call('PushBroadcast', BROADCAST)
  t.match(body, { ResultCode: 'OK', PushResult: { Success: true, Data: String(TASK_ID) } })
  t.match(api.core.pushes, [
    {
      app: APP,
      type: 'broadcast',
      taskName: 'simpleTest',
      template: { id: '9108', name: 'template1024' },
      to: { kind: 'broadcast', messageKey: '1578807462788', who: { platform: 1, bound: { days: 'ever' } } },
      notice: { title: 'Hi John', content: 'Congratulations John on winning 200 yuan', silent: false },
      expiresInSeconds: 300,
      strategy: { kind: 'now' },
      extras: { deliveryType: 1, notifyType: 'notify' },
    },
  ])
})

void t.test('the periods by their numbers, bound users by default', async (t) => {
  t.same(await whoOf({ BindPeriod: '1' }), { platform: 1, bound: { days: 7 } })
  t.same(await whoOf({ BindPeriod: '2', DeliveryType: '2' }), { platform: 2, bound: { days: 15 } })
  t.same(await whoOf({ BindPeriod: '3', DeliveryType: '7', PushStatus: '0' }), { platform: 7, bound: { days: 60 } })
  t.same(await whoOf({ PushStatus: '1', UnBindPeriod: '4', BindPeriod: '1' }), {
    platform: 1,
    bound: { days: 7 },
    unbound: { days: 'ever' },
  })
  t.same(await whoOf({ PushStatus: '2', UnBindPeriod: '2' }), { platform: 1, unbound: { days: 15 } })
  t.same(await whoOf({ UnBindPeriod: '9' }), { platform: 1, bound: { days: 'ever' } }, 'what is not used is not read')
})

void t.test('ranges of time instead of periods', async (t) => {
  const bind = { BindStartTime: '1000', BindEndTime: '2000' }
  const unbind = { UnBindStartTime: '3000', UnBindEndTime: '3000' }
  const bound = { fromMs: 1_000, toMs: 2_000 }
  const unbound = { fromMs: 3_000, toMs: 3_000 }
  t.same(await whoOf({ TimeMode: '1', ...bind }), { platform: 1, bound })
  t.same(await whoOf({ TimeMode: '1', ...bind, ...unbind, PushStatus: '1' }), { platform: 1, bound, unbound })
  t.same(await whoOf({ TimeMode: '1', ...unbind, PushStatus: '2' }), { platform: 1, unbound }, 'without periods')
})

void t.test('the Android channel is kept, and unbound devices of other systems may have any', async (t) => {
  t.match((await pushed({ AndroidChannel: '1' })).extras, { androidChannel: 1 })
  t.match((await pushed({ AndroidChannel: '2', PushStatus: '2', UnBindPeriod: '4' })).extras, { androidChannel: 2 })
  const other = { AndroidChannel: '1', DeliveryType: '2', PushStatus: '1', UnBindPeriod: '4' }
  t.match((await pushed(other)).extras, { androidChannel: 1 })
  t.notOk('androidChannel' in (await pushed({})).extras)
})

void t.test('a scheduled one is answered with its schedule', async (t) => {
  const api = createApi()
  const StrategyContent = JSON.stringify({ fixedTime: NOW_MS + 60_000 })
  const { body } = await api.call('PushBroadcast', vary(BROADCAST, { StrategyType: '1', StrategyContent }))
  t.match(body, { ResultCode: 'OK', PushResult: { Data: SCHEDULE_ID } })
  t.match(api.core.pushes, [{ strategy: { kind: 'at', fixedTimeMs: NOW_MS + 60_000 } }])
})

const map = (length: number) => JSON.stringify(Object.fromEntries(Array.from({ length }, (_, i) => [`k${i}`, `v${i}`])))
const ALL = { PushStatus: '1', UnBindPeriod: '4' }
const RANGES = { TimeMode: '1', BindStartTime: '1', BindEndTime: '2', UnBindStartTime: '1', UnBindEndTime: '2' }
const RANGE_FIELDS = ['BindStartTime', 'BindEndTime', 'UnBindStartTime', 'UnBindEndTime']

const CASES: Case[] = [
  ['3003', { AppId: undefined }],
  ['3007', { WorkspaceId: 'nowhere' }],
  ['8014', { WorkspaceId: 'foreign' }],
  ['3019', { TaskName: '' }],
  ...[undefined, '0', '4', '8', 'x'].map((DeliveryType): Case => ['3009', { DeliveryType }]),
  ...['3', '5', '6'].map((DeliveryType): Case => ['3030', { DeliveryType }]),
  ...[undefined, '', 'k'.repeat(65), 'k\n'].map((Msgkey): Case => ['3028', { Msgkey }]),
  ['3025', { TemplateName: '' }],
  ['3022', { TemplateName: 'unknown' }],
  ['3028', { TemplateKeyValue: 'x' }],
  ['3023', { TemplateKeyValue: '{"name":"n"}' }],
  ['3020', { ExpiredSeconds: '0' }],
  ['3026', { ExpiredSeconds: '259201' }],
  ['3044', { ExtendedParams: '{"taskId":"1"}' }],
  ['3035', { ExtendedParams: map(21) }],
  ['3058', { ExtendedParams: '{"badge_add_num":"x","badge_class":"c"}' }],
  ['3059', { ExtendedParams: '{"badge_add_num":"1"}' }],
  ...['3', '-1', 'x'].map((PushStatus): Case => ['3028', { PushStatus }]),
  ...['2', 'x'].map((TimeMode): Case => ['3028', { TimeMode }]),
  ...['0', '5', 'x'].map((BindPeriod): Case => ['3028', { BindPeriod }]),
  ...['1', '2'].map((PushStatus): Case => ['3051', { PushStatus }]),
  ...['0', '5', 'x'].map((UnBindPeriod): Case => ['3052', { PushStatus: '2', UnBindPeriod }]),
  ...RANGE_FIELDS.map((field): Case => ['8018', { ...RANGES, PushStatus: '1', [field]: undefined }]),
  ...RANGE_FIELDS.map((field): Case => ['8018', { ...RANGES, PushStatus: '1', [field]: '1.5' }]),
  ['8018', { ...RANGES, BindEndTime: '0' }],
  ['8018', { ...RANGES, UnBindStartTime: '3', PushStatus: '2' }],
  ...['0', '3', 'x'].map((AndroidChannel): Case => ['3057', { AndroidChannel }]),
  ['3053', { ...ALL, AndroidChannel: '1' }],
  ['3053', { ...ALL, PushStatus: '2', AndroidChannel: '1' }],
  ['3028', { StrategyType: '3' }],
  ['3028', { NotifyType: 'sms' }],
  ['3028', { Classification: '2' }],
  ['3050', { TemplateKeyValue: JSON.stringify({ name: 'n'.repeat(2_048), money: '1' }) }],
]

void t.test('each bad value is refused with its code, and nothing is pushed', async (t) => {
  for (const [code, changes] of CASES) {
    const api = createApi()
    const text = JSON.stringify(changes).slice(0, 120)
    t.equal(await api.codeOf('PushBroadcast', vary(BROADCAST, changes)), code, `${code} for ${text}`)
    t.same(api.core.pushes, [])
  }
})

/** One fault of each check, in the order in which they are to be found. */
const ORDER: Case[] = [
  ['3003', { AppId: '' }],
  ['3007', { WorkspaceId: 'nowhere' }],
  ['8014', { WorkspaceId: 'foreign' }],
  ['3019', { TaskName: '' }],
  ['3030', { DeliveryType: '3' }],
  ['3028', { Msgkey: '' }],
  ['3025', { TemplateName: '' }],
  ['3023', { TemplateKeyValue: '' }],
  ['3020', { ExpiredSeconds: '' }],
  ['3044', { ExtendedParams: '{"taskId":"1"}' }],
  ['3051', { PushStatus: '1' }],
  ['3057', { AndroidChannel: '3' }],
  ['3028', { StrategyType: '9' }],
]

void t.test('of several faults the first in the order of the checks is told', async (t) => {
  for (const [at, [code]] of ORDER.entries()) {
    const changes = Object.assign(
      {},
      ...ORDER.slice(at)
        .map(([, fields]) => fields)
        .reverse(),
    )
    t.equal(await createApi().codeOf('PushBroadcast', vary(BROADCAST, changes)), code)
  }
})
