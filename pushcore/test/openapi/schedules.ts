import t from 'tap'
import { createApi, vary } from './_util/api.ts'
import { APP, SCHEDULE_ID } from './_util/recording-core.ts'

const REF = { AppId: APP.appId, WorkspaceId: APP.workspaceId }
const LIST = { ...REF, StartTime: '1630486000000', EndTime: '1630487000000' }
const CANCEL = { ...REF, UniqueIds: SCHEDULE_ID }
const LISTS = ['QueryPushSchedulerList', 'QueryMpsSchedulerList']

const SCHEDULE = {
  id: SCHEDULE_ID,
  app: APP,
  createdAtMs: 1_629_971_346_000,
  type: 'simple',
  deliveryType: 3,
  title: 't',
  content: 'c',
  strategy: { kind: 'at', fixedTimeMs: 1_630_486_972_000 },
  doneToMs: 0,
  cancelledMs: [],
  closed: false,
} as const
const DAILY = {
  ...SCHEDULE,
  type: 'broadcast',
  deliveryType: 1,
  strategy: { kind: 'loop', startTimeMs: 0, endTimeMs: 1, circle: 'daily', circleValues: [], time: '00:00:00' },
} as const

async function answer(
  action: string,
  fields: Record<string, string>,
  set: (api: ReturnType<typeof createApi>) => void,
) {
  const api = createApi()
  set(api)
  const { RequestId, ...body } = (await api.call(action, fields)).body
  return { body, calls: api.core.calls }
}

void t.test('the list has the types that the clients read', async (t) => {
  for (const action of LISTS) {
    const { body, calls } = await answer(action, LIST, ({ core }) => {
      core.scheduled = {
        total: 1_200,
        pushes: [
          { uniqueId: SCHEDULE_ID, atMs: 1_630_486_972_000, executed: false, schedule: SCHEDULE },
          { uniqueId: `${SCHEDULE_ID.slice(0, 24)}20210901`, atMs: 1_630_486_000_000, executed: true, schedule: DAILY },
        ],
      }
    })
    const first = {
      UniqueId: SCHEDULE_ID,
      ParentId: SCHEDULE_ID,
      PushTime: 1_630_486_972_000,
      PushTitle: 't',
      PushContent: 'c',
      Type: 0,
      DeliveryType: 3,
      StrategyType: 1,
      ExecutedStatus: '0',
      CreateType: 0,
      GmtCreate: 1_629_971_346_000,
    }
    const second = {
      ...first,
      UniqueId: `${SCHEDULE_ID.slice(0, 24)}20210901`,
      PushTime: 1_630_486_000_000,
      Type: 3,
      DeliveryType: 1,
      StrategyType: 2,
      ExecutedStatus: '1',
    }
    const ResultContent = { Data: { TotalCount: 1_200, List: [first, second] } }
    t.strictSame(body, { ResultCode: 'OK', ResultMessage: 'success', ResultContent }, action)
    const range = { fromMs: 1_630_486_000_000, toMs: 1_630_487_000_000 }
    t.strictSame(calls, [['schedules.list', APP, { ...range, offset: 0, limit: 500 }]])
  }
})

void t.test('filters and pages of the list reach the core', async (t) => {
  const range = { fromMs: 5, toMs: 5 }
  for (const [Type, type] of [
    ['0', 'simple'],
    ['1', 'template'],
    ['2', 'multiple'],
    ['3', 'broadcast'],
  ] as const) {
    const fields = {
      ...REF,
      StartTime: '5',
      EndTime: '5',
      Type,
      UniqueId: ` ${SCHEDULE_ID}`,
      PageNumber: '3',
      PageSize: '20',
    }
    const { calls } = await answer('QueryPushSchedulerList', fields, () => {})
    t.strictSame(calls, [['schedules.list', APP, { ...range, type, uniqueId: SCHEDULE_ID, offset: 40, limit: 20 }]])
  }
})

void t.test('what was cancelled and what was not is told as text, in the order given', async (t) => {
  const cancel = async (fields: Record<string, string>) =>
    answer('CancelPushScheduler', { ...CANCEL, ...fields }, ({ core }) => core.cancellable.add('a1').add('c3'))
  const ok = (ResultContent: string) => ({ ResultCode: 'OK', ResultMessage: 'success', ResultContent })
  const mixed = await cancel({ UniqueIds: 'b2, a1,\nc3 ,a1' })
  t.strictSame(mixed.body, ok('{b2=0,a1=1,c3=1}'), 'blanks and line breaks are trimmed, repeats told once')
  t.strictSame(
    mixed.calls,
    ['b2', 'a1', 'c3'].map((id) => ['schedules.cancel', APP, id, 'main']),
  )
  t.strictSame((await cancel({ UniqueIds: 'a1', Type: '1' })).calls, [['schedules.cancel', APP, 'a1', 'sub']])
  t.strictSame((await cancel({ UniqueIds: 'a1', Type: '0' })).calls, [['schedules.cancel', APP, 'a1', 'main']])
  const thirty = Array.from({ length: 30 }, (_, n) => `id${n}`)
  t.strictSame((await cancel({ UniqueIds: thirty.join() })).body, ok(`{${thirty.map((id) => `${id}=0`).join()}}`))
})

type Case = [action: string, good: Record<string, string>, code: string, changes: Record<string, string | undefined>]

const CASES: Case[] = [
  ...LISTS.map((action): [string, Record<string, string>] => [action, LIST]),
  ['CancelPushScheduler', CANCEL] as [string, Record<string, string>],
].flatMap(([action, good]): Case[] => [
  [action, good, '3003', { AppId: '' }],
  [action, good, '3003', { WorkspaceId: undefined }],
  [action, good, '3007', { AppId: 'x' }],
  [action, good, '8014', { WorkspaceId: 'foreign' }],
])

for (const action of LISTS) {
  for (const name of ['StartTime', 'EndTime']) {
    for (const value of [undefined, '', 'now', '1e12', '-1', '1.5', '9640000000000000']) {
      CASES.push([action, LIST, '3028', { [name]: value }])
    }
  }
  CASES.push([action, LIST, '3028', { StartTime: '1630487000001' }])
  for (const Type of ['-1', '4', 'simple']) CASES.push([action, LIST, '3028', { Type }])
  for (const UniqueId of ['a b', 'ü', 'a'.repeat(65), 'a,b', '{a}']) CASES.push([action, LIST, '3028', { UniqueId }])
  for (const PageNumber of ['0', '-1', 'x', '1.5']) CASES.push([action, LIST, '3028', { PageNumber }])
  for (const PageSize of ['0', '501', 'x']) CASES.push([action, LIST, '3028', { PageSize }])
}
for (const UniqueIds of [undefined, '', ',', 'a,', 'a=1', '{a}', 'a b', 'a'.repeat(65), Array(31).fill('a').join()]) {
  CASES.push(['CancelPushScheduler', CANCEL, '3028', { UniqueIds }])
}
for (const Type of ['2', '-1', 'main']) CASES.push(['CancelPushScheduler', CANCEL, '3028', { Type }])

void t.test('each bad value is refused with its code, and nothing is done', async (t) => {
  for (const [action, good, code, changes] of CASES) {
    const api = createApi()
    const text = `${action} ${JSON.stringify(changes).slice(0, 80)}`
    const { RequestId, ...body } = (await api.call(action, vary(good, changes))).body
    t.match(body, { ResultCode: code, ResultMessage: String, ResultContent: undefined }, `${code} for ${text}`)
    t.same(api.core.calls, [], text)
  }
})
