import t from 'tap'
import { createApi, vary } from './_util/api.ts'
import { APP, TASK_ID } from './_util/recording-core.ts'

const REVOKE = { AppId: APP.appId, WorkspaceId: APP.workspaceId, TaskId: String(TASK_ID) }

void t.test('a task is revoked by its number', async (t) => {
  const api = createApi()
  const { body } = await api.call('RevokePushTask', REVOKE)
  const { RequestId, ...rest } = body
  t.same(rest, {
    ResultCode: 'OK',
    ResultMessage: 'success',
    PushResult: { Success: true, ResultMsg: 'success', Data: '' },
  })
  t.same(api.core.calls, [['tasks.revoke', APP, TASK_ID]])
})

const CASES: [code: string, changes: Record<string, string | undefined>][] = [
  ['3003', { AppId: '' }],
  ['3007', { WorkspaceId: 'nowhere' }],
  ['8014', { WorkspaceId: 'foreign' }],
  ...[undefined, '', 'x', '1.5', '-1', '1e3', '0x10', '9007199254740992', '9'.repeat(400)].map(
    (TaskId): [string, Record<string, string | undefined>] => ['3028', { TaskId }],
  ),
]

void t.test('what is no number of a task is refused without asking for it', async (t) => {
  for (const [code, changes] of CASES) {
    const api = createApi()
    t.equal(await api.codeOf('RevokePushTask', vary(REVOKE, changes)), code, `${code} for ${JSON.stringify(changes)}`)
    t.same(api.core.calls, [])
  }
})

void t.test('a task that is unknown, or older than 7 days, is 3028', async (t) => {
  t.equal(await createApi().codeOf('RevokePushTask', { ...REVOKE, TaskId: '20842864' }), '3028')
})
