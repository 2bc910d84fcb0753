import t from 'tap'
import { ADMIN_TOKEN, startAdmin } from './_util/service.ts'

const path = '/apps/ONEX0001/default'
const parameters = { TaskName: 'news', Title: 'Hello', Content: 'c', ExpiredSeconds: 60 }
const message = { action: 'PushSimple', parameters }

void t.test('a push to a tag expression makes a task, once for an idempotency key', async (t) => {
  const { call, core } = await startAdmin(t)
  const app = { appId: 'ONEX0001', workspaceId: 'default' }
  await core.tags.create(app, 'user', 'vip')
  const push = (change: object, headers = {}) =>
    call('POST', `${path}/pushes/tags`, {
      body: { ...message, kind: 'user', expression: 'vip', messageKey: 'k1', perSecond: 10, ...change },
      headers,
    })
  const bad: [object, RegExp][] = [
    [{ expression: 'vip and' }, /at the end/],
    [{ expression: { and: [] } }, /tag expression is/],
    [{ expression: 'gold' }, /no user tag "gold"/],
    [{ perSecond: 0 }, /perSecond/],
    [{ messageKey: '' }, /messageKey/],
    [{ kind: 'color' }, /kind/],
    [{ parameters: { ...parameters, Title: '' } }, /3024/],
    [{ parameters: { ...parameters, DeliveryType: 3 } }, /leave out DeliveryType/],
  ]
  for (const [change, said] of bad) {
    t.match(await push(change), { status: 400, json: { message: said } }, JSON.stringify(change))
  }
  t.strictSame((await call('GET', `${path}/tasks`)).json, { tasks: [] }, 'nothing was begun')
  const first = await push({ expression: { or: [{ tag: 'vip' }] } }, { 'idempotency-key': 'once' })
  t.match(first, { status: 200, json: { taskId: Number, messages: [] } })
  const again = await push({ expression: { or: [{ tag: 'vip' }] } }, { 'idempotency-key': 'once' })
  t.strictSame(again.json, first.json)
  t.equal(again.headers.get('idempotent-replayed'), 'true')
  t.match((await call('GET', `${path}/tasks`)).json.tasks, [{ taskId: first.json.taskId, type: 'audience' }])
})

void t.test('a push to an alias reaches its devices, and what happened on one is told', async (t) => {
  const { call, token } = await startAdmin(t)
  const [one, two] = [token(), token()]
  for (const device of [one, two]) await call('PUT', `${path}/devices/${device}/aliases/kitchen`)
  const push = (alias: string) =>
    call('POST', `${path}/pushes/alias`, { body: { ...message, alias, messageKey: 'k1' } })
  t.match(await push('cellar'), { status: 404, json: { message: /cellar/ } })
  const sent = await push('kitchen')
  t.match(sent, { status: 200, json: { messages: [{ messageKey: 'k1', repeat: false }, { repeat: false }] } })
  const { messages } = (await call('GET', `${path}/messages/k1`)).json
  const targets = messages.map(({ target }: { target: { id: string } }) => target.id)
  t.strictSame(new Set(targets), new Set([one, two]))
  const [{ messageId, target }] = messages
  const story = await call('GET', `${path}/messages/${messageId}/devices/${target.id}`)
  t.match(story, { status: 200, json: { story: [/accepted/] } })
  t.match(await call('GET', `${path}/messages/none/devices/${one}`), { status: 404 })
})

void t.test('a file of ids is pushed to while it comes in', async (t) => {
  const { call, url, clock } = await startAdmin(t)
  const upload = async (query: Record<string, string>, body: string | Buffer, type = 'text/plain') => {
    const headers = { authorization: `Bearer ${ADMIN_TOKEN}`, 'content-type': type }
    const search = new URLSearchParams({ kind: 'user', messageKey: 'k1', push: JSON.stringify(message), ...query })
    const response = await fetch(`${url}/admin/v1${path}/pushes/list?${search}`, { method: 'POST', headers, body })
    return { status: response.status, json: await response.json() }
  }
  const counts = { read: 3, unfit: 1, accepted: 2, held: 0, repeated: 0, failed: 0 }
  const file = `alice\r\nbob\n${'x'.repeat(2_000)}\n`
  t.match(await upload({}, file), { status: 200, json: { taskId: Number, ...counts } })
  t.match(await upload({}, file), { status: 200, json: { ...counts, accepted: 0, repeated: 2 } })
  t.equal((await call('GET', `${path}/messages/k1`)).json.messages.length, 2)
  const scheduled = {
    ...message,
    parameters: { ...parameters, StrategyType: 1, StrategyContent: { fixedTime: clock.now() + 3_600_000 } },
  }
  const bad: [Record<string, string>, RegExp][] = [
    [{ push: '{' }, /not JSON/],
    [{ push: '{"action":"PushBind"}' }, /push\.action/],
    [{ push: JSON.stringify({ ...message, parameters: {} }) }, /TASKNAME_NULL/],
    [{ push: JSON.stringify(scheduled) }, /leave out StrategyType/],
    [{ kind: 'color' }, /kind/],
  ]
  for (const [query, said] of bad) {
    t.match(await upload(query, 'carol\n'), { status: 400, json: { message: said } }, JSON.stringify(query))
  }
  t.match(await upload({}, '{}', 'application/json'), { status: 400, json: { message: /text\/plain/ } })
  t.match(await upload({ messageKey: 'k2' }, Buffer.from([0xff, 0x0a])), { status: 400, json: { message: /UTF-8/ } })
})

void t.test('a continuous push is opened, fed and finished', async (t) => {
  const { call, token } = await startAdmin(t)
  const place = `${path}/pushes/continuous`
  const opened = await call('POST', place, { body: message })
  t.match(opened, { status: 200, json: { taskId: Number, expiresAtMs: Number } })
  const task = `${place}/${opened.json.taskId}`
  const feed = (targets: object[], at = task) => call('POST', `${at}/targets`, { body: { targets } })
  const alice = { kind: 'user', id: 'alice', messageKey: 'k1' }
  const phone = { kind: 'device', id: token(), messageKey: 'k1' }
  t.strictSame((await feed([alice, phone])).json, { accepted: 2, held: 0, repeated: 0, failed: 0 })
  t.match((await feed([alice])).json, { accepted: 0, repeated: 1 })
  t.match(await feed([{ ...phone, id: 'x' }]), { status: 400, json: { error: 'TOKEN_INVALID' } })
  t.match(await feed([]), { status: 400 })
  t.match(await feed([alice], `${place}/1`), { status: 404 })
  t.equal((await call('POST', `${task}/finish`)).status, 204)
  t.match(await feed([{ ...alice, id: 'bob' }]), { status: 400, json: { message: /finished/ } })
  t.match(await call('POST', `${place}/1/finish`), { status: 404 })
})

void t.test('a broadcast has a pace, and no other push of the API', async (t) => {
  const { call, store } = await startAdmin(t)
  await call('POST', `${path}/templates`, {
    body: { name: 'all', description: 'd', title: 'T', content: 'c', variables: [] },
  })
  const broadcast = { TaskName: 'b', DeliveryType: 1, Msgkey: 'b1', TemplateName: 'all', ExpiredSeconds: 60 }
  const push = (body: object) => call('POST', `${path}/pushes`, { body: { perSecond: 50, ...body } })
  const paced = await push({ action: 'PushBroadcast', parameters: broadcast })
  t.match(paced, { status: 200, json: { taskId: Number, messages: [] } })
  const app = { appId: 'ONEX0001', workspaceId: 'default' }
  const entry = await store.broadcasts.findByKey(app, 'b1')
  t.match(entry, { perSecond: 50 })
  const simple = { ...parameters, DeliveryType: 3, TargetMsgkey: { alice: 'k1' } }
  t.match(await push({ action: 'PushSimple', parameters: simple }), { status: 400, json: { message: /perSecond/ } })
})
