import { Platform, TagKind } from '@openmps/proto/push'
import t from 'tap'
import { PUSH_CORE } from '../../src/grpc/index.ts'
import { START_MS } from '../contract/_util/clock.ts'
import { appA, appB } from '../contract/_util/messages.ts'
import { failureOf } from './_util/failure.ts'
import { pushTo, toUser } from './_util/pushes.ts'
import { startGrpc } from './_util/service.ts'
import { addMembers } from './_util/tag-members.ts'

const USERS = { app: appA, kind: TagKind.TAG_KIND_USER } as const

void t.test('every change but a push is in the audit log, by its access key and before it is made', async (t) => {
  const { call, client, store, token } = await startGrpc(t)
  const deviceToken = token()
  const { id = '' } = await call(PUSH_CORE.createTag, { ...USERS, name: 'vip' })
  const tag = { ...USERS, id }
  await call(PUSH_CORE.renameTag, { tag, name: 'gold' })
  await addMembers(client, [{ tag, members: ['ada'] }, { members: ['bob'] }])
  await call(PUSH_CORE.takeTagMembers, { tag, members: ['bob'] })
  await call(PUSH_CORE.deleteTag, tag)
  const template = { app: appA, name: 'hello', description: 'd', title: 't', body: 'b' }
  await call(PUSH_CORE.createTemplate, template)
  await call(PUSH_CORE.deleteTemplate, { app: appA, name: 'hello' })
  await call(PUSH_CORE.setAlias, { app: appA, deviceToken, alias: 'kitchen' })
  await call(PUSH_CORE.removeAlias, { app: appA, deviceToken, alias: 'kitchen' })
  const platform = Platform.PLATFORM_ANDROID
  await call(PUSH_CORE.bind, { app: appA, deviceToken, userId: 'ada', platform, phoneNumber: '13800138000' })
  await call(PUSH_CORE.unbind, { app: appA, deviceToken, userId: 'ada' })
  const schedule = { atMs: START_MS + 3_600_000 }
  const { scheduleId = '' } = await call(PUSH_CORE.push, pushTo([toUser('ada')], { schedule }))
  await call(PUSH_CORE.cancelSchedules, { app: appA, ids: [scheduleId] })
  await call(PUSH_CORE.push, pushTo([toUser('ada', 'k1')]))
  await call(PUSH_CORE.revokeMessage, { app: appA, messageId: 'k1', targetId: 'ada' })
  await call(PUSH_CORE.listTags, USERS)

  const { entries } = await store.audit.page({ actor: `key:key of ${appA.appId}`, app: appA }, undefined, 100)
  const asked = entries.toReversed().map(({ route, outcome }) => [route, outcome])
  const methods = [
    ...['CreateTag', 'RenameTag', 'AddTagMembers', 'TakeTagMembers', 'DeleteTag', 'CreateTemplate', 'DeleteTemplate'],
    ...['SetAlias', 'RemoveAlias', 'Bind', 'Unbind', 'CancelSchedules', 'RevokeMessage'],
  ]
  t.strictSame(
    asked,
    methods.map((method) => [`/openmps.push.v1.PushCore/${method}`, 'asked']),
  )
  t.match(entries.at(-1), { address: '127.0.0.1', atMs: START_MS, detail: /"name":"vip"/, requestId: /.+/ })
  t.match(
    entries.find(({ route }) => route.endsWith('AddTagMembers')),
    { detail: /"members":"a stream"/ },
  )
  t.notMatch(JSON.stringify(entries), /138001/, 'phone numbers are not kept')
})

void t.test('a change that was refused says so; what does not get so far leaves nothing', async (t) => {
  const { call, store } = await startGrpc(t)
  const entries = async () => (await store.audit.page({}, undefined, 100)).entries
  t.match(await failureOf(call(PUSH_CORE.deleteTag, { ...USERS, id: '17' })), { status: 'NOT_FOUND' })
  t.match(await failureOf(call(PUSH_CORE.createTag, { ...USERS, name: '' })), { status: 'INVALID_ARGUMENT' })
  t.match(await failureOf(call(PUSH_CORE.revokeTask, { app: appA, taskId: 17 })), { status: 'NOT_FOUND' })
  const told = (await entries()).map(({ route, outcome }) => [route.split('/').at(-1), outcome])
  t.strictSame(told.toReversed(), [
    ['DeleteTag', 'asked'],
    ['DeleteTag', 'refused'],
    ['CreateTag', 'asked'],
    ['CreateTag', 'refused'],
    ['RevokeTask', 'asked'],
    ['RevokeTask', 'refused'],
  ])
  const foreign = { app: appB, kind: TagKind.TAG_KIND_USER, name: 'vip' }
  t.match(await failureOf(call(PUSH_CORE.createTag, foreign)), { status: 'PERMISSION_DENIED' })
  t.match(await failureOf(call(PUSH_CORE.deleteTag, { ...USERS, id: '' })), { status: 'INVALID_ARGUMENT' })
  t.match(await failureOf(call(PUSH_CORE.bind, { app: appA, userId: 'ada' })), { status: 'INVALID_ARGUMENT' })
  t.equal((await entries()).length, 6)
})

void t.test(
  'when the log cannot be written nothing is changed; after a fault it is not said that nothing was',
  async (t) => {
    const { call, store, core } = await startGrpc(t)
    const taken = t.capture(core.tags, 'remove', () => Promise.reject(new Error('a fault')))
    t.match(await failureOf(call(PUSH_CORE.deleteTag, { ...USERS, id: '17' })), { status: 'INTERNAL' })
    t.equal(taken().length, 1)
    t.match((await store.audit.page({}, undefined, 100)).entries, [{ outcome: 'asked' }])

    t.intercept(store.audit, 'append', { value: () => Promise.reject(new Error('the disk is full')) })
    t.match(await failureOf(call(PUSH_CORE.createTag, { ...USERS, name: 'vip' })), { status: 'INTERNAL' })
    t.match(await core.tags.list(appA, 'user', 0, 10), { total: 0 })
  },
)
