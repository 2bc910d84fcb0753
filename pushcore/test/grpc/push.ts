import { ClickAction, Loop, Platform, PushStyle, type TaskRef } from '@openmps/proto/push'
import t from 'tap'
import { PUSH_CORE } from '../../src/grpc/index.ts'
import { START_MS } from '../contract/_util/clock.ts'
import { appA } from '../contract/_util/messages.ts'
import { failureOf } from './_util/failure.ts'
import { freshKey, pushTo, toUser } from './_util/pushes.ts'
import { dynamic, startGrpc } from './_util/service.ts'

void t.test(
  'a push is durable when it is answered, and its messages are told in the order of the targets',
  async (t) => {
    const { core, call } = await startGrpc(t)
    // A map by these names would put them into the order of numbers.
    const targets = ['10', 'b', '2'].map((user) => toUser(user, `key of ${user}`))
    const { taskId, messages = [] } = await call(PUSH_CORE.push, pushTo(targets))
    t.ok(Number(taskId) > 0)
    const stored = await Promise.all((messages ?? []).map(({ messageId }) => core.findMessage(appA, messageId ?? '')))
    t.strictSame(
      stored.map((message) => message?.target.id),
      ['10', 'b', '2'],
    )
    t.strictSame(
      messages?.map(({ messageKey, repeat }) => [messageKey, repeat]),
      [
        ['key of 10', false],
        ['key of b', false],
        ['key of 2', false],
      ],
    )
    const again = await call(PUSH_CORE.push, pushTo(targets))
    t.strictSame(
      again.messages?.map(({ messageId, repeat }) => [messageId, repeat]),
      messages?.map(({ messageId }) => [messageId, true]),
      'a repeat is told as such, with the id of the first',
    )
  },
)

void t.test('every option of a push reaches the core as the server API would bring it', async (t) => {
  const { core, call, token } = await startGrpc(t)
  const deviceToken = token()
  const { messages } = await call(
    PUSH_CORE.push,
    pushTo([{ deviceToken, messageKey: freshKey() }], {
      content: {
        title: 'T',
        body: 'B',
        silent: true,
        style: PushStyle.PUSH_STYLE_RICH,
        clickAction: ClickAction.CLICK_ACTION_APP_PAGE,
        uri: 'app://page',
        iconUrls: { defaultUrl: 'https://example.com/icon' },
        params: { order: '7' },
      },
      vendor: {
        category: { hms: '3' },
        miChannelId: 'mi',
        channelId: 'c',
        classification: 1,
        ownChannelOnly: true,
        strategy: 'vendor-first',
        offlinePolicy: 'all',
      },
    }),
  )
  const stored = await core.findMessage(appA, messages?.[0]?.messageId ?? '')
  t.strictSame(stored?.target, { kind: 'device', id: deviceToken })
  t.match(stored?.extras, {
    deliveryType: 1,
    notifyType: 'transparent',
    classification: '0',
    thirdChannelCategory: { hms: '3' },
    miChannelId: 'mi',
    channelId: 'c',
    routing: { strategy: 'vendor-first', offlinePolicy: 'all' },
    iconUrls: { defaultUrl: 'https://example.com/icon' },
  })
  t.equal(stored?.expiresAtMs, START_MS + 3_600_000)
})

void t.test('a text message reaches the core as the server API would bring it', async (t) => {
  const { core, call, loaded } = await startGrpc(t)
  const smsOf = async (messageId: string | null | undefined) =>
    (await core.findMessage(appA, messageId ?? ''))?.extras?.sms
  const text = { signName: 'sign', templateCode: 'code' }
  const { messages } = await call(
    PUSH_CORE.push,
    pushTo([toUser('u')], {
      textMessage: { ...text, strategy: 1, templateParams: { code: '1' }, unlessOpened: true, delaySeconds: 60 },
    }),
  )
  t.strictSame(await smsOf(messages?.[0]?.messageId), {
    ...text,
    strategy: 'resend',
    unlessOpened: true,
    delaySeconds: 60,
    templateParams: { code: '1' },
  })
  const textMessage = { ...text, strategy: 'STRATEGY_CONCURRENT' }
  const answer = await dynamic(loaded, 'push', { ...pushTo([toUser('u')]), textMessage })
  const [message] = answer.messages as { messageId: string }[]
  const plain = { ...text, strategy: 'concurrent', templateParams: {} }
  t.strictSame(await smsOf(message?.messageId), plain, 'a template may have no variables')
})

void t.test('the end of a live activity reaches the core with its state and time', async (t) => {
  const { core, call } = await startGrpc(t)
  const vendor = { liveActivityEvent: 'end', liveActivityStateJson: '{"eta":12}', dismissalAtMs: START_MS + 400 }
  const target = { activityId: 'activity', messageKey: freshKey() }
  const { messages } = await call(PUSH_CORE.push, pushTo([target], { vendor }))
  const stored = await core.findMessage(appA, messages?.[0]?.messageId ?? '')
  const activity = { event: 'end', contentState: { eta: 12 }, dismissalDateSeconds: START_MS / 1_000 }
  t.match(stored?.extras, { deliveryType: 6, activity })
})

void t.test('a template is filled by values of the push, and of each target before them', async (t) => {
  const { core, call } = await startGrpc(t)
  const template = { app: appA, name: 'greet', description: 'd', title: '#who#', body: '#what#' }
  await call(PUSH_CORE.createTemplate, template)
  const content = { templateName: 'greet', templateValues: { who: 'all', what: 'hello' } }

  const plain = await call(PUSH_CORE.push, pushTo([toUser('a')], { content }))
  const own = await call(
    PUSH_CORE.push,
    pushTo([{ ...toUser('a'), templateValues: { who: 'you' } }, toUser('b')], { content }),
  )
  const titles = [...(plain.messages ?? []), ...(own.messages ?? [])].map(async ({ messageId }) => {
    return (await core.findMessage(appA, messageId ?? ''))?.title
  })
  t.strictSame(await Promise.all(titles), ['all', 'you', 'all'])
})

void t.test('a batch answers each push by itself, in their order', async (t) => {
  const { core, call } = await startGrpc(t)
  const pushes = [
    pushTo([toUser('a')]),
    pushTo([toUser('a')], { taskName: '' }),
    pushTo([], {}),
    pushTo([toUser('a')], { app: { appId: appA.appId, workspaceId: 'none' } }),
    pushTo([toUser('b')]),
  ]
  const { results } = await call(PUSH_CORE.pushBatch, { pushes })
  t.strictSame(
    results?.map(({ accepted, refused }) =>
      accepted ? 'accepted' : [refused?.status, refused?.resultCode, refused?.field],
    ),
    ['accepted', [3, 3019, 'task_name'], [3, 3021, 'targets'], [5, 3007, 'app.workspace_id'], 'accepted'],
  )
  t.equal((await core.counters(appA)).accepted, 2)
  t.match(await failureOf(call(PUSH_CORE.pushBatch, { pushes: [] })), { status: 'INVALID_ARGUMENT', field: 'pushes' })
  const tooMany = { pushes: Array.from({ length: 101 }, () => pushTo([toUser('c')])) }
  t.match(await failureOf(call(PUSH_CORE.pushBatch, tooMany)), { status: 'INVALID_ARGUMENT', field: 'pushes' })
  t.equal((await core.counters(appA)).accepted, 2, 'nothing of a batch that is too large is accepted')
})

void t.test('scheduled pushes are listed, page by page, and cancelled whole or one occurrence at a time', async (t) => {
  const { call } = await startGrpc(t)
  const day = 24 * 3_600_000
  const loop = {
    firstDayMs: START_MS,
    lastDayMs: START_MS + 4 * day,
    circle: Loop.Circle.CIRCLE_DAILY,
    time: '23:59:59',
  }
  const looped = await call(PUSH_CORE.push, pushTo([toUser('a')], { schedule: { loop } }))
  const once = await call(PUSH_CORE.push, pushTo([toUser('a')], { schedule: { atMs: START_MS + day } }))
  t.match([looped.scheduleId, once.scheduleId], [/^[0-9a-f]{32}$/, /^[0-9a-f]{32}$/])
  t.same([looped.taskId, looped.messages], [0, []])

  const page = await call(PUSH_CORE.listSchedules, { app: appA, pageSize: 4 })
  const rest = await call(PUSH_CORE.listSchedules, { app: appA, pageSize: 4, pageToken: page.nextPageToken ?? '' })
  const all = [...(page.pushes ?? []), ...(rest.pushes ?? [])]
  t.same([page.pushes?.length, rest.nextPageToken], [4, ''])
  t.equal(all.filter(({ scheduleId }) => scheduleId === looped.scheduleId).length, 5)
  t.match(
    all.find(({ scheduleId }) => scheduleId === once.scheduleId),
    { atMs: START_MS + day, title: 'Title' },
  )

  const one = all.find(({ scheduleId }) => scheduleId === looped.scheduleId)?.id ?? ''
  const cancelled = await call(PUSH_CORE.cancelSchedules, { app: appA, ids: [one, 'unknown'], scope: 1 })
  t.match(cancelled.results, [
    { id: one, cancelled: true },
    { id: 'unknown', cancelled: false },
  ])
  const whole = { app: appA, ids: [once.scheduleId ?? ''] }
  t.match((await call(PUSH_CORE.cancelSchedules, whole)).results, [{ cancelled: true }])
  t.match((await call(PUSH_CORE.cancelSchedules, whole)).results, [{ cancelled: false }], 'once only')
})

void t.test('the 101st scheduled push of an app is refused by its field', async (t) => {
  const { call } = await startGrpc(t)
  const push = () => pushTo([toUser('a')], { schedule: { atMs: START_MS + 60_000 } })
  await call(PUSH_CORE.pushBatch, { pushes: Array.from({ length: 100 }, push) })
  t.match(await failureOf(call(PUSH_CORE.push, push())), {
    status: 'INVALID_ARGUMENT',
    code: '3028',
    field: 'schedule',
  })
})

void t.test(
  'a broadcast and a push with texts per target are tasks, which are listed, counted and revoked',
  async (t) => {
    const { call } = await startGrpc(t)
    await call(PUSH_CORE.createTemplate, { app: appA, name: 'news', description: 'd', title: '#t#', body: 'b' })
    const content = { templateName: 'news', templateValues: { t: 'x' } }
    const targets = [{ ...toUser('a'), params: { own: '1' } }]
    const multiple = await call(PUSH_CORE.push, pushTo(targets, { content, taskName: 'many' }))
    const broadcast = {
      app: appA,
      taskName: 'all',
      content,
      messageKey: 'news-1',
      platform: Platform.PLATFORM_ANDROID,
      expiresInSeconds: 60,
    }
    const { taskId } = await call(PUSH_CORE.broadcast, broadcast)

    const { tasks, nextPageToken } = await call(PUSH_CORE.listTasks, { app: appA, pageSize: 1 })
    t.match(tasks, [{ taskId, name: 'all', kind: 'broadcast', templateName: 'news', createdAtMs: START_MS }])
    const { tasks: rest } = await call(PUSH_CORE.listTasks, { app: appA, pageToken: nextPageToken ?? '' })
    t.match(rest, [{ taskId: multiple.taskId, name: 'many', kind: 'multiple', revokedAtMs: 0 }])
    t.equal((await call(PUSH_CORE.listTasks, { app: appA, name: 'many' })).tasks?.length, 1)

    const ref = { app: appA, taskId: multiple.taskId ?? 0 }
    await call(PUSH_CORE.revokeTask, ref)
    const revoked = await call(PUSH_CORE.getTask, ref)
    t.match(revoked, { revokedAtMs: START_MS, counts: { opened: 0 } })
    t.match(await call(PUSH_CORE.getMessages, { app: appA, messageIds: [multiple.messages?.[0]?.messageId ?? ''] }), {
      messages: [{ state: 4 }],
    })
    for (const method of [PUSH_CORE.getTask, PUSH_CORE.revokeTask] as const) {
      t.match(await failureOf(call<TaskRef, unknown>(method, { app: appA, taskId: 1 })), { status: 'NOT_FOUND' })
      for (const taskId of [0, 2 ** 60]) {
        const failure = await failureOf(call<TaskRef, unknown>(method, { app: appA, taskId }))
        t.match(failure, { status: 'INVALID_ARGUMENT', field: 'task_id' })
      }
    }
    const scheduled = await call(PUSH_CORE.broadcast, { ...broadcast, schedule: { atMs: START_MS + 1_000 } })
    t.match(scheduled, { taskId: 0, scheduleId: /^[0-9a-f]{32}$/ })
  },
)

void t.test('a client of another codec is served the same', async (t) => {
  const { loaded } = await startGrpc(t)
  await dynamic(loaded, 'CreateTemplate', { app: appA, name: 'one', description: 'd', title: '#a#', body: 'b' })
  const answer = await dynamic(loaded, 'Push', {
    app: appA,
    taskName: 'task',
    targets: [{ userId: 'a', messageKey: 'k', templateValues: { a: 'A' } }],
    content: { templateName: 'one', clickAction: 'CLICK_ACTION_WEB_PAGE' },
    expiresInSeconds: 60,
    schedule: null,
  })
  t.match(answer, { scheduleId: '', messages: [{ messageKey: 'k', repeat: false }] })
  t.type(answer.taskId, 'number')
  const [{ messageId }] = answer.messages as [{ messageId: string }]
  t.match(await dynamic(loaded, 'GetMessages', { app: appA, messageIds: [messageId] }), {
    messages: [{ messageId, state: 'PENDING', statusCode: '1', acceptedAtMs: START_MS }],
  })
  t.match(await dynamic(loaded, 'GetTemplate', { app: appA, name: 'one' }), {
    title: '#a#',
    style: 'PUSH_STYLE_DEFAULT',
  })
})
