import { setImmediate } from 'node:timers/promises'
import { credentials, Metadata } from '@grpc/grpc-js'
import { PushError } from '@openmps/proto'
import type { BroadcastRequest, PushRequest } from '@openmps/proto/push'
import t from 'tap'
import { PUSH_CORE } from '../../src/grpc/index.ts'
import type { Accepted } from '../../src/ports/message-store.ts'
import { START_MS } from '../contract/_util/clock.ts'
import { appA, appB } from '../contract/_util/messages.ts'
import { failureOf } from './_util/failure.ts'
import { pushTo, toUser } from './_util/pushes.ts'
import { basic, metadataOf, startGrpc, unary } from './_util/service.ts'

void t.test('a wrong field of a push is refused with its code and its path, and nothing is stored', async (t) => {
  const { call, core, token } = await startGrpc(t)
  await call(PUSH_CORE.createTemplate, { app: appA, name: 'known', description: 'd', title: '#a#', body: 'b' })
  const content = (changes: PushRequest['content']): Partial<PushRequest> => ({
    content: { title: 'T', body: 'B', ...changes },
  })
  const many = Array.from({ length: 11 }, (_, at) => toUser(`user ${at}`))
  const table: [changes: Partial<PushRequest>, code: number, field: string, status?: string][] = [
    [{ app: null }, 3003, 'app.app_id'],
    [{ app: { appId: appA.appId } }, 3003, 'app.workspace_id'],
    [{ app: { appId: 'none', workspaceId: 'none' } }, 3007, 'app.workspace_id', 'NOT_FOUND'],
    [{ app: appB }, 8014, 'app.workspace_id', 'PERMISSION_DENIED'],
    [{ taskName: '' }, 3019, 'task_name'],
    [{ targets: [] }, 3021, 'targets'],
    [{ targets: [toUser('a'), { messageKey: 'k' }] }, 3021, 'targets[1]'],
    [{ targets: many }, 3029, 'targets'],
    [{ targets: [toUser('a'), toUser('a')] }, 3028, 'targets[1]'],
    [{ targets: [toUser('a', 'k'), toUser('b', 'k')] }, 3028, 'targets'],
    [{ targets: [toUser('a'), { deviceToken: token(), messageKey: 'k' }] }, 3028, 'targets[1]'],
    [{ targets: [toUser('a', 'k'.repeat(65))] }, 3028, 'targets'],
    [{ targets: [{ deviceToken: 'foreign', messageKey: 'k' }] }, 3054, 'targets'],
    [{ content: null }, 3024, 'content.title'],
    [content({ body: '' }), 3024, 'content.body'],
    [content({ body: 'x'.repeat(2_049) }), 3043, 'content.body'],
    [content({ title: 'x'.repeat(2_048) }), 3050, 'content'],
    [content({ style: 9 as 2 }), 3028, 'content.style'],
    [content({ clickAction: 9 as 2 }), 3028, 'content.click_action'],
    [content({ params: { action: 'x' } }), 3044, 'content.params'],
    [content({ params: Object.fromEntries(many.map(({ userId }, at) => [`${userId}`, `${at}`])) }), 0, ''],
    [content({ templateName: 'unknown' }), 3022, 'content.template_name', 'NOT_FOUND'],
    [content({ templateName: 'known' }), 3023, 'content.template_values'],
    [{ targets: [{ ...toUser('a'), params: { a: 'b' } }] }, 3025, 'content.template_name'],
    [{ expiresInSeconds: 0 }, 3020, 'expires_in_seconds'],
    [{ expiresInSeconds: 259_201 }, 3026, 'expires_in_seconds'],
    [{ schedule: {} }, 3028, 'schedule'],
    [{ schedule: { atMs: START_MS } }, 3028, 'schedule.at_ms'],
    [{ schedule: { loop: { time: '00:00:00' } } }, 3028, 'schedule.loop.circle'],
    [
      { schedule: { loop: { circle: 2, firstDayMs: START_MS, lastDayMs: START_MS, time: '1:2' } } },
      3028,
      'schedule.loop',
    ],
    [{ vendor: { category: { hms: '15' } } }, 3028, 'vendor.category'],
    [{ vendor: { notifyLevel: { oppo: '4' } } }, 3028, 'vendor.notify_level'],
    [{ vendor: { classification: 7 as 2 } }, 3028, 'vendor.classification'],
    [{ vendor: { strategy: 'fastest' } }, 3028, 'vendor.strategy'],
    [{ vendor: { offlinePolicy: 'some' } }, 3028, 'vendor.offline_policy'],
    [{ vendor: { liveActivityEvent: 'begin' } }, 3028, 'vendor.live_activity_event'],
    [{ vendor: { liveActivityStateJson: '[1]' } }, 3028, 'vendor.live_activity_state_json'],
  ]
  const text = { strategy: 1, signName: 's', templateCode: 'c', templateParams: { a: '1' } } as const
  const textTable: [changes: NonNullable<PushRequest['textMessage']>, field: string][] = [
    [{ strategy: 0 }, 'strategy'],
    [{ strategy: 9 as 2 }, 'strategy'],
    [{ signName: '' }, 'sign_name'],
    [{ templateCode: '' }, 'template_code'],
    [{ templateParams: { a: 'x'.repeat(4_096) } }, 'template_params'],
    [{ delaySeconds: 3_601 }, 'delay_seconds'],
  ]
  for (const [changes, field] of textTable) {
    table.push([{ textMessage: { ...text, ...changes } }, 3028, `text_message.${field}`])
  }
  const own = { targets: [{ ...toUser('a'), params: { a: 'b' } }], content: { templateName: 'known' } }
  table.push([{ ...own, textMessage: text }, 3028, 'text_message'])
  let accepted = 0
  for (const [changes, code, field, status = 'INVALID_ARGUMENT'] of table) {
    const call1 = call(PUSH_CORE.push, pushTo([toUser('a')], changes))
    if (code === 0) {
      accepted++
      await call1
      continue
    }
    const failure = await failureOf(call1)
    t.match(failure, { status, code: String(code), field, retryable: false }, `${code} ${field}`)
  }
  t.equal((await core.counters(appA)).accepted, accepted)
})

void t.test('a wrong field of a broadcast is refused with its code and its path', async (t) => {
  const { call } = await startGrpc(t)
  await call(PUSH_CORE.createTemplate, { app: appA, name: 'known', description: 'd', title: 't', body: 'b' })
  const right = {
    app: appA,
    taskName: 'x',
    messageKey: 'k',
    platform: 1,
    expiresInSeconds: 60,
    content: { templateName: 'known' },
  }
  const table: [changes: BroadcastRequest, code: string, field: string][] = [
    [{ platform: 0 }, '3009', 'platform'],
    [{ messageKey: '' }, '3028', 'message_key'],
    [{ content: { title: 't', body: 'b' } }, '3025', 'content.template_name'],
    [{ audience: 1 }, '3051', 'unbound_within'],
    [{ audience: 2, unboundWithin: 9 as 4 }, '3052', 'unbound_within'],
    [{ boundWithin: 9 as 4 }, '3028', 'bound_within'],
    [{ androidChannel: 9 as 2 }, '3057', 'android_channel'],
    [{ audience: 2, unboundWithin: 4, androidChannel: 1 }, '3053', 'android_channel'],
  ]
  for (const [changes, code, field] of table) {
    const failure = await failureOf(call(PUSH_CORE.broadcast, { ...right, ...changes }))
    t.match(failure, { status: 'INVALID_ARGUMENT', code, field }, `${code} ${field}`)
  }
})

void t.test('a call without a good access key is refused in one text', async (t) => {
  const { client, core, store, clock } = await startGrpc(t)
  const id = `key of ${appA.appId}`
  await store.apps.addKey({ id: 'off', secret: 'secret', active: false, apps: [appA] })
  const retiring = { secret: 'old', untilMs: clock.now() + 1_000 }
  await store.apps.addKey({ id: 'rotated', secret: 'new', retiring, active: true, apps: [appA] })
  const wrong: Readonly<Record<string, Metadata>> = {
    none: new Metadata(),
    'another scheme': metadataOf({ authorization: 'Bearer abc' }),
    'not base64': metadataOf({ authorization: 'Basic #' }),
    'no colon': metadataOf({ authorization: `Basic ${Buffer.from('abc').toString('base64')}` }),
    'unknown key': basic('nobody', 'secret'),
    'unknown key without secret': basic('nobody', ''),
    'a key too long to exist': basic('x'.repeat(129), 'secret'),
    'wrong secret': basic(id, 'Secret'),
    'no secret': basic(id, ''),
    'switched off': basic('off', 'secret'),
  }
  const push = () => pushTo([toUser('a')])
  const texts = new Set<string>()
  for (const [name, metadata] of Object.entries(wrong)) {
    const failure = await failureOf(unary(client, PUSH_CORE.push, push(), metadata))
    t.match(failure, { status: 'UNAUTHENTICATED', reason: 'UNAUTHENTICATED', code: '', retryable: false }, name)
    texts.add(failure.text)
  }
  t.equal(texts.size, 1)
  t.equal((await core.counters(appA)).accepted, 0)

  await unary(client, PUSH_CORE.push, push(), basic('rotated', 'new'))
  await unary(client, PUSH_CORE.push, push(), basic('rotated', 'old'))
  clock.advance(1_000)
  t.match(await failureOf(unary(client, PUSH_CORE.push, push(), basic('rotated', 'old'))), {
    status: 'UNAUTHENTICATED',
  })
})

void t.test('a store that is away or full is told as what it is, and that a repeat may help', async (t) => {
  let failure: Error = new PushError('UNAVAILABLE', 'redis://secret@10.0.0.1 is away')
  const store = () => ({ messages: { accept: () => Promise.reject(failure) } })
  const { call } = await startGrpc(t, {
    store: (real) => ({ messages: { ...real.messages, ...store().messages } }),
  })
  const table: [Error, string, string][] = [
    [failure, 'UNAVAILABLE', 'UNAVAILABLE'],
    [new PushError('OVERLOADED'), 'RESOURCE_EXHAUSTED', 'OVERLOADED'],
    [new Error('a bug at /home/x'), 'INTERNAL', 'INTERNAL'],
  ]
  for (const [error, status, reason] of table) {
    failure = error
    const seen = await failureOf(call(PUSH_CORE.push, pushTo([toUser('a')])))
    t.match(seen, { status, reason, retryable: true })
    t.notMatch(seen.text, /secret|home/, 'only fixed texts leave the process')
  }
})

void t.test('a deadline that has passed before the push reaches the core stores nothing', async (t) => {
  let findKey = () => {}
  const asked = new Promise<void>((resolve) => {
    findKey = resolve
  })
  let go = () => {}
  const gate = new Promise<void>((resolve) => {
    go = resolve
  })
  const { call, core } = await startGrpc(t, {
    store: (real) => ({
      apps: {
        ...real.apps,
        async findKey(id) {
          findKey()
          await gate
          return real.apps.findKey(id)
        },
      },
    }),
  })
  const deadline = Date.now() + 300
  const failed = failureOf(call(PUSH_CORE.push, pushTo([toUser('a')]), { deadline }))
  await asked
  t.match(await failed, { status: 'DEADLINE_EXCEEDED' })
  // The server counts from the arrival of the call.
  while (Date.now() < deadline + 100) await setImmediate()
  go()
  // A later call goes through the same steps behind the first one.
  await call(PUSH_CORE.push, pushTo([toUser('b')]))
  t.equal((await core.counters(appA)).accepted, 1)
})

void t.test('a call without a deadline gets one of 30 s', async (t) => {
  let asked = () => {}
  const waiting = new Promise<void>((resolve) => {
    asked = resolve
  })
  let answer = () => {}
  // Not before the caller has given up: what is being accepted is finished before the core closes.
  const accepted = new Promise<Accepted[]>((resolve) => {
    answer = () => resolve([])
  })
  const { call, clock } = await startGrpc(t, {
    store: (real) => ({
      messages: {
        ...real.messages,
        accept: () => {
          asked()
          return accepted
        },
      },
    }),
  })
  const failed = failureOf(call(PUSH_CORE.push, pushTo([toUser('a')])))
  await waiting
  clock.advance(30_000)
  t.match(await failed, { status: 'DEADLINE_EXCEEDED', reason: 'TIMEOUT', retryable: true })
  answer()
})

void t.test('a message larger than 1 MiB is refused', async (t) => {
  const { call } = await startGrpc(t, { channel: credentials.createInsecure() })
  const content = { title: 'T', body: 'x'.repeat(1024 * 1024) }
  t.match(await failureOf(call(PUSH_CORE.push, pushTo([toUser('a')], { content }))), { status: 'RESOURCE_EXHAUSTED' })
})

void t.test('a key at its limit is refused: a call costs one, and so does each further target', async (t) => {
  const { client, store, core } = await startGrpc(t)
  const rateLimit = { perSecond: 0.01, burst: 5 }
  await store.apps.addKey({ id: 'slow', secret: 'secret', active: true, apps: [appA], rateLimit })
  const slow = basic('slow', 'secret')
  await unary(client, PUSH_CORE.push, pushTo([toUser('a'), toUser('b')]), slow)
  const pushes = ['a', 'b'].map((user) => pushTo([toUser(user)]))
  await unary(client, PUSH_CORE.pushBatch, { pushes }, slow)
  await unary(client, PUSH_CORE.push, pushTo([toUser('a')]), slow)
  // The clock stands still: the next unit is there in 100 s.
  const refused = { status: 'RESOURCE_EXHAUSTED', reason: 'RATE_LIMITED', retryAfterSeconds: 100 }
  t.match(await failureOf(unary(client, PUSH_CORE.push, pushTo([toUser('a')]), slow)), refused)
  t.match(await failureOf(unary(client, PUSH_CORE.listTasks, { app: appA }, slow)), refused)
  t.equal((await core.counters(appA)).accepted, 5)
})
