import t from 'tap'
import { NO_COUNTS } from '../../src/ports/stats-store.ts'
import type { Task } from '../../src/ports/task-store.ts'
import { createApi, vary } from './_util/api.ts'
import { APP } from './_util/recording-core.ts'

const REF = { AppId: APP.appId, WorkspaceId: APP.workspaceId }
const DAY_MS = 86_400_000
/** The guide's own example: 90 days. */
const CORE = { ...REF, StartTime: '1617206400000', EndTime: '1624982400000' }
const LIST = { ...REF, StartTime: '1617206400000' }
const DETAIL = { ...REF, TaskId: '20842863' }
const RANGE = { fromDay: Math.floor(1_617_206_400_000 / DAY_MS), toDay: Math.floor(1_624_982_400_000 / DAY_MS) }

const TASK: Task = {
  id: 20_842_863,
  app: APP,
  type: 'multiple',
  name: 'Test task',
  template: { id: '9108', name: 'Test template' },
  createdAtMs: 1_630_052_735_000,
  expiresAtMs: 1_630_152_735_000,
  endedAtMs: 1_630_052_831_000,
}
const COUNTS = { pushed: 30, succeeded: 29, arrived: 20, opened: 5, ignored: 1, sent: 12, sendFailed: 2 }

async function answer(
  action: string,
  fields: Record<string, string>,
  set: (api: ReturnType<typeof createApi>) => void = () => {},
) {
  const api = createApi()
  api.core.counts = COUNTS
  set(api)
  const { RequestId, ...body } = (await api.call(action, fields)).body
  return { body, calls: api.core.calls }
}

const ok = (Data: unknown) => ({ ResultCode: 'OK', ResultMessage: 'success', ResultContent: { Data } })

void t.test('the core index is eight numbers', async (t) => {
  const { body, calls } = await answer('QueryPushAnalysisCoreIndex', CORE)
  const Data = {
    PushTotalNum: 30,
    PushNum: 29,
    ArrivalNum: 20,
    ArrivalRate: 66.67,
    OpenNum: 5,
    OpenRate: 25,
    IgnoreNum: 1,
    IgnoreRate: 5,
  }
  t.strictSame(body, ok(Data))
  t.strictSame(calls, [['statistics.total', APP, RANGE]])
  const zero = await answer('QueryPushAnalysisCoreIndex', CORE, ({ core }) => {
    core.counts = NO_COUNTS
  })
  t.strictSame(zero.body, ok(Object.fromEntries(Object.keys(Data).map((name) => [name, 0]))))
})

void t.test('its filters reach the core as the numbers behind the words', async (t) => {
  const filtered = async (fields: Record<string, string>) =>
    (await answer('QueryPushAnalysisCoreIndex', { ...CORE, ...fields })).calls
  const channels = { ANDROID: 0, IOS: 2, MIUI: 4, HMS: 5, FCM: 6, OPPO: 7, VIVO: 8, HONOR: 9, MEIZU: 10, HARMONYOS: 11 }
  for (const [Channel, channel] of Object.entries(channels)) {
    t.strictSame(await filtered({ Channel }), [['statistics.total', APP, { ...RANGE, channel }]])
  }
  for (const [Platform, platform] of Object.entries({ ANDROID: 1, IOS: 2, HARMONYOS: 7 })) {
    t.strictSame(await filtered({ Platform }), [['statistics.total', APP, { ...RANGE, platform }]])
  }
  for (const type of ['simple', 'template', 'multiple', 'broadcast']) {
    t.strictSame(await filtered({ Type: type.toUpperCase() }), [['statistics.total', APP, { ...RANGE, type }]])
  }
  t.strictSame(await filtered({ TaskId: '77', Platform: 'IOS' }), [
    ['statistics.ofTask', APP, 77, { ...RANGE, platform: 2 }],
  ])
})

void t.test('the task list is an array of tasks since the begin of the day', async (t) => {
  const mass: Task = { ...TASK, id: 5, type: 'broadcast' }
  const { template: _, ...bare } = TASK
  const audience: Task = { ...bare, id: 6, type: 'audience' }
  const { body, calls } = await answer('QueryPushAnalysisTaskList', LIST, ({ core }) =>
    core.taskRecords.push(TASK, mass, audience),
  )
  const listed = {
    TaskId: '20842863',
    TaskName: 'Test task',
    TemplateId: '9108',
    TemplateName: 'Test template',
    Type: 2,
    GmtCreate: 1_630_052_735_000,
  }
  t.strictSame(
    body,
    ok([listed, { ...listed, TaskId: '5', Type: 3 }, { ...listed, TaskId: '6', TemplateId: '', TemplateName: '' }]),
  )
  // 2021-04-01 00:00 in Shanghai, where that day begins.
  t.strictSame(calls, [['tasks.list', APP, { fromMs: 1_617_206_400_000, offset: 0, limit: 500 }]])

  const later = { ...LIST, StartTime: '1617250000000', TaskName: 'Test task', PageNumber: '2', PageSize: '10' }
  t.strictSame((await answer('QueryPushAnalysisTaskList', later)).calls, [
    ['tasks.list', APP, { fromMs: 1_617_206_400_000, name: 'Test task', offset: 10, limit: 10 }],
  ])
})

void t.test('with a task id the list has that task, if the other filters let it', async (t) => {
  const ids = async (changes: Record<string, string>) => {
    const { body } = await answer('QueryPushAnalysisTaskList', { ...LIST, ...DETAIL, ...changes }, ({ core }) =>
      core.taskRecords.push(TASK),
    )
    return body.ResultContent.Data.map((task: { TaskId: string }) => task.TaskId)
  }
  t.strictSame(await ids({}), ['20842863'])
  t.strictSame(await ids({ TaskName: 'Test task' }), ['20842863'])
  t.strictSame(await ids({ StartTime: '1630052735001' }), ['20842863'], 'it was created on that day')
  t.strictSame(await ids({ TaskId: '20842864' }), [])
  t.strictSame(await ids({ TaskName: 'Test' }), [])
  t.strictSame(await ids({ StartTime: String(TASK.createdAtMs + DAY_MS) }), [])
  t.strictSame(await ids({ PageNumber: '2' }), [])
})

void t.test('the detail has its id as a number, and how long the task took', async (t) => {
  const detail = async (task: Task, nowMs?: number) =>
    answer('QueryPushAnalysisTaskDetail', DETAIL, (api) => {
      api.core.taskRecords.push(task)
      if (nowMs !== undefined) api.clock.nowMs = nowMs
    })
  const Data = {
    TaskId: 20_842_863,
    PushNum: 30,
    PushSuccessNum: 29,
    PushArrivalNum: 20,
    StartTime: 1_630_052_735_000,
    EndTime: 1_630_052_831_000,
    Duration: '00 hours 01 min 36 sec',
  }
  const { body, calls } = await detail(TASK)
  t.strictSame(body, ok(Data))
  t.strictSame(calls, [['statistics.ofTask', APP, 20_842_863]])

  const { endedAtMs: _, ...running } = TASK
  const revokedAtMs = TASK.createdAtMs + 3_600_000
  t.match(
    (await detail({ ...running, revokedAtMs })).body,
    ok({ EndTime: revokedAtMs, Duration: '01 hours 00 min 00 sec' }),
  )
  const nowMs = TASK.createdAtMs + 100 * 3_600_000 + 59_000
  t.match((await detail(running, nowMs)).body, ok({ EndTime: nowMs, Duration: '100 hours 00 min 59 sec' }))
})

type Case = [action: string, good: Record<string, string>, code: string, changes: Record<string, string | undefined>]

const GOOD = [
  ['QueryPushAnalysisCoreIndex', CORE],
  ['QueryPushAnalysisTaskList', LIST],
  ['QueryPushAnalysisTaskDetail', DETAIL],
] as const

const CASES: Case[] = [
  ...GOOD.flatMap(([action, good]): Case[] => [
    [action, good, '3003', { AppId: '' }],
    [action, good, '3003', { WorkspaceId: undefined }],
    [action, good, '3007', { AppId: 'x' }],
    [action, good, '8014', { WorkspaceId: 'foreign' }],
    ...['x', '-1', '1.5', '9007199254740993'].map((TaskId): Case => [action, good, '3028', { TaskId }]),
  ]),
  ...[undefined, '', 'now', '-1'].flatMap((time): Case[] => [
    ['QueryPushAnalysisCoreIndex', CORE, '3028', { StartTime: time }],
    ['QueryPushAnalysisCoreIndex', CORE, '3028', { EndTime: time }],
    ['QueryPushAnalysisTaskList', LIST, '3028', { StartTime: time }],
  ]),
  ['QueryPushAnalysisCoreIndex', CORE, '3028', { EndTime: '1617206399999' }],
  ['QueryPushAnalysisCoreIndex', CORE, '3028', { EndTime: String(1_617_206_400_000 + 91 * DAY_MS) }],
  ...['Platform', 'Channel', 'Type'].flatMap((name) =>
    ['x', 'android', '1', 'toString'].map(
      (word): Case => ['QueryPushAnalysisCoreIndex', CORE, '3028', { [name]: word }],
    ),
  ),
  ['QueryPushAnalysisTaskList', LIST, '3028', { TaskName: 'n'.repeat(4_097) }],
  ['QueryPushAnalysisTaskList', LIST, '3028', { PageNumber: '0' }],
  ['QueryPushAnalysisTaskList', LIST, '3028', { PageSize: '501' }],
  ['QueryPushAnalysisTaskDetail', DETAIL, '3028', { TaskId: undefined }],
  ['QueryPushAnalysisTaskDetail', DETAIL, '3028', { TaskId: '1' }],
]

void t.test('each bad value is refused with its code and without content', async (t) => {
  for (const [action, good, code, changes] of CASES) {
    const api = createApi()
    const text = `${action} ${JSON.stringify(changes).slice(0, 80)}`
    const { RequestId, ...body } = (await api.call(action, vary(good, changes))).body
    t.match(body, { ResultCode: code, ResultMessage: String, ResultContent: undefined }, `${code} for ${text}`)
    t.same(api.core.calls, [], text)
  }
})
