import t from 'tap'
import type { PushRequest } from '../../src/push-request.ts'
import { ADMIN_TOKEN, type AdminService, startAdmin } from './_util/service.ts'

const app = { appId: 'ONEX0001', workspaceId: 'default' }
const path = '/apps/ONEX0001/default'
const DAY_MS = 86_400_000

function pushTo({ core }: AdminService, token: string, messageKey: string, more: Partial<PushRequest> = {}) {
  const notice = { title: 'News', content: 'c', silent: false, pushStyle: 0, action: 'openApp', params: {} } as const
  const to = { kind: 'targets', addressees: [{ target: { kind: 'device', id: token }, messageKey }] } as const
  const fixed = { app, type: 'simple', taskName: 'news', notice, expiresInSeconds: 3_600, extras: {} } as const
  return core.push({ ...fixed, to, strategy: { kind: 'now' }, ...more })
}

void t.test('a message is found by its key and id, and withdrawn by its target', async (t) => {
  const service = await startAdmin(t)
  const { call } = service
  const token = service.token()
  await pushTo(service, token, 'k1')
  const { messages } = (await call('GET', `${path}/messages/k1`)).json
  t.match(messages, [
    { messageKey: 'k1', state: 'pending', target: { kind: 'device', id: token }, story: [/accepted/] },
  ])
  t.strictSame((await call('GET', `${path}/messages/${messages[0].messageId}`)).json, { messages })
  t.match(await call('GET', `${path}/messages/k2`), { status: 404, json: { message: /k2/ } })
  t.match(await call('POST', `${path}/messages/k1/revoke`, { body: { targetId: 'x' } }), { status: 404 })
  t.equal((await call('POST', `${path}/messages/k1/revoke`, { body: { targetId: token } })).status, 204)
  t.match((await call('GET', `${path}/messages/k1`)).json, { messages: [{ state: 'revoked' }] })
})

void t.test('a device is bound, shown with its number masked, and unbound', async (t) => {
  const { call, token, core } = await startAdmin(t)
  const device = token()
  const bind = (body: object) => call('POST', `${path}/devices/${device}/bind`, { body })
  t.match(await bind({ userId: 'alice', platform: 3 }), { status: 400 })
  t.match(await bind({ userId: 'a\u0000b', platform: 1 }), { status: 400 })
  t.match(await call('GET', `${path}/devices/${device}`), { status: 404 })
  t.equal((await bind({ userId: 'alice', platform: 1 })).status, 204)
  await core.report(app, device, { phoneNumber: '13800010001', packageName: 'com.example.app' })
  const shown = await call('GET', `${path}/users/alice`)
  t.match(shown, { status: 200, json: { device: { token: device, userId: 'alice', platform: 1 }, online: false } })
  t.match(shown.json.device, { phoneNumber: '138****0001', packageName: 'com.example.app' })
  t.strictSame((await call('GET', `${path}/devices/${device}`)).json, shown.json)
  t.equal((await call('POST', `${path}/devices/${device}/unbind`, { body: { userId: 'alice' } })).status, 204)
  t.match(await call('GET', `${path}/users/alice`), { status: 404, json: { message: /no device is bound/ } })
  const foreign = await call('POST', `/apps/ONEX0002/default/devices/${device}/bind`, {
    body: { userId: 'a', platform: 1 },
  })
  t.match(foreign, { status: 400, json: { error: 'TOKEN_INVALID' } })
})

void t.test('templates are made by the rules of the API of backends, listed, shown and removed', async (t) => {
  const { call } = await startAdmin(t)
  const body = { name: 'hello', description: 'd', title: 'Hello #name#', content: 'c', variables: ['name'] }
  const made = await call('POST', `${path}/templates`, { body })
  t.match(made, { status: 201, json: { ...body, action: 0, silent: false, pushStyle: 0, uri: '' } })
  t.match(await call('POST', `${path}/templates`, { body }), { status: 409, json: { error: 'ALREADY_EXISTS' } })
  const bad: [object, RegExp][] = [
    [{ name: 'a b' }, /3038/],
    [{ name: '' }, /3037/],
    [{ title: 'x'.repeat(201) }, /3040/],
    [{ uri: 'a b' }, /3042/],
    [{ pushStyle: 3 }, /pushStyle/],
  ]
  for (const [change, said] of bad) {
    const answer = await call('POST', `${path}/templates`, { body: { ...body, name: 'other', ...change } })
    t.match(answer, { status: 400, json: { message: said } }, JSON.stringify(change))
  }
  t.strictSame((await call('GET', `${path}/templates`)).json, { total: 1, templates: [made.json] })
  t.strictSame((await call('GET', `${path}/templates/${made.json.id}`)).json, made.json)
  t.equal((await call('DELETE', `${path}/templates/${made.json.id}`)).status, 204)
  t.match(await call('GET', `${path}/templates/${made.json.id}`), { status: 404 })
  t.match(await call('DELETE', `${path}/templates/${made.json.id}`), { status: 404 })
})

void t.test('a task is listed and shown with its figures, and withdrawn', async (t) => {
  const service = await startAdmin(t)
  const { call } = service
  await pushTo(service, service.token(), 'k1', { type: 'multiple', taskName: 'sale' })
  const { tasks } = (await call('GET', `${path}/tasks?name=sale`)).json
  t.match(tasks, [{ name: 'sale', type: 'multiple', taskId: Number }])
  t.strictSame((await call('GET', `${path}/tasks?name=other`)).json, { tasks: [] })
  const place = `${path}/tasks/${tasks[0].taskId}`
  t.match((await call('GET', place)).json, { ...tasks[0], counts: { pushed: Number, arrived: 0 } })
  t.match(await call('GET', `${path}/tasks/1`), { status: 404 })
  t.match(await call('GET', `${path}/tasks/x`), { status: 400, json: { message: /taskId/ } })
  t.equal((await call('POST', `${place}/revoke`)).status, 204)
  t.match((await call('GET', `${path}/messages/k1`)).json, { messages: [{ state: 'revoked' }] })
  t.type((await call('GET', place)).json.revokedAtMs, 'number')
  t.match(await call('POST', `${path}/tasks/1/revoke`), { status: 404 })
})

void t.test('a scheduled push is listed and cancelled once', async (t) => {
  const service = await startAdmin(t)
  const { call, clock } = service
  const fixedTimeMs = clock.now() + DAY_MS
  await pushTo(service, service.token(), 'k1', { strategy: { kind: 'at', fixedTimeMs } })
  const span = `fromMs=${clock.now()}&toMs=${clock.now() + 2 * DAY_MS}`
  const { total, pushes } = (await call('GET', `${path}/schedules?${span}`)).json
  t.equal(total, 1)
  t.match(pushes, [{ atMs: fixedTimeMs, executed: false, kind: 'at', type: 'simple', title: 'News', content: 'c' }])
  t.match(await call('GET', `${path}/schedules`), { status: 400, json: { message: /fromMs/ } })
  const id = pushes[0].scheduleId
  const cancel = () => call('POST', `${path}/schedules/cancel`, { body: { ids: [id, 'unknown'] } })
  const results = [
    { id, cancelled: true },
    { id: 'unknown', cancelled: false },
  ]
  t.strictSame((await cancel()).json, { results })
  t.match((await cancel()).json, { results: [{ id, cancelled: false }, {}] })
  t.match((await call('GET', `${path}/schedules?${span}`)).json, { total: 0 })
  const many = { ids: Array.from({ length: 31 }, String) }
  t.match(await call('POST', `${path}/schedules/cancel`, { body: many }), { status: 400 })
})

void t.test('figures are summed up, exported as CSV, and asked for within bounds', async (t) => {
  const service = await startAdmin(t)
  const { call, clock, core } = service
  await pushTo(service, service.token(), 'k1')
  await core.statistics.close()
  const span = `fromMs=${clock.now() - DAY_MS}&toMs=${clock.now() + DAY_MS}`
  const sums = { pushed: 1, succeeded: 1, arrived: 0, opened: 0, ignored: 0, sent: 0, sendFailed: 0 }
  t.strictSame((await call('GET', `${path}/statistics?${span}`)).json, sums)
  for (const filter of ['type=multiple', 'taskId=1', 'channel=5']) {
    t.match((await call('GET', `${path}/statistics?${span}&${filter}`)).json, { pushed: 0 }, filter)
  }
  t.match(await call('GET', `${path}/statistics?${span}&taskId=0`), { status: 400 })
  t.strictSame((await call('GET', `${path}/reached?${span}`)).json, { days: [], months: [] })
  const csv = await call('GET', `${path}/statistics.csv?${span}&resolution=hour`)
  t.match(csv.headers.get('content-type'), /^text\/csv/)
  t.equal(csv.text.trim().split('\r\n').length, 2, csv.text)
  for (const place of ['statistics', 'statistics.csv', 'reached']) {
    t.match(await call('GET', `${path}/${place}?fromMs=2&toMs=1`), { status: 400, json: { message: /toMs/ } })
    t.match(await call('GET', `${path}/${place}?fromMs=0&toMs=${401 * DAY_MS}`), { status: 400 })
  }
})

void t.test('the receipt log is read page by page and exported; a question without bounds is refused', async (t) => {
  const service = await startAdmin(t)
  const { call, clock } = service
  const token = service.token()
  for (const key of ['k1', 'k2']) await pushTo(service, token, key)
  const span = `fromMs=${clock.now()}&toMs=${clock.now() + 1}`
  const first = (await call('GET', `${path}/events?${span}&limit=1`)).json
  t.match(first, { events: [{ eventType: 'sent', messageKey: 'k1', deviceId: token }], next: /./ })
  const second = (await call('GET', `${path}/events?${span}&limit=1&after=${encodeURIComponent(first.next)}`)).json
  t.match(second.events, [{ messageKey: 'k2' }])
  const lines = (await call('GET', `${path}/events/export?${span}&format=ndjson`)).text.trim().split('\n')
  t.match(
    lines.map((line) => JSON.parse(line)),
    [{ messageKey: 'k1' }, { messageKey: 'k2' }],
  )
  const csv = await call('GET', `${path}/events/export?device=${token}`)
  t.match(csv.headers.get('content-type'), /^text\/csv/)
  t.equal(csv.text.trim().split('\r\n').length, 3)
  for (const place of ['events', 'events/export']) {
    t.match(await call('GET', `${path}/${place}`), { status: 400, json: { error: 'INVALID_ARGUMENT' } }, place)
  }
})

void t.test('a tag is created, renamed, filled from a file, exported, emptied and removed', async (t) => {
  const { call, url, store } = await startAdmin(t)
  const tags = `${path}/tags/user`
  const { status, json: tag } = await call('POST', tags, { body: { name: 'vip' } })
  t.match({ status, tag }, { status: 201, tag: { name: 'vip', kind: 'user', members: 0 } })
  t.match(await call('POST', tags, { body: { name: 'vip' } }), { status: 409 })
  t.match(await call('POST', tags, { body: { name: 'x'.repeat(31) } }), { status: 400 })
  t.match(await call('GET', `${path}/tags/color`), { status: 400, json: { message: /kind/ } })
  const place = `${tags}/${tag.id}`
  t.match(await call('PATCH', place, { body: { name: 'gold' } }), { status: 200, json: { name: 'gold' } })

  const upload = async (to: string, body: string | Buffer) => {
    const headers = { authorization: `Bearer ${ADMIN_TOKEN}`, 'content-type': 'text/plain' }
    const response = await fetch(`${url}/admin/v1${to}`, { method: 'POST', headers, body })
    return { status: response.status, json: await response.json() }
  }
  // More than other bodies may have.
  const ids = Array.from({ length: 30_000 }, (_, n) => `user-${n}`)
  const file = `${ids.join('\r\n')}\nuser-1\n${'x'.repeat(61)}\n`
  const counts = { read: 30_002, added: 30_000, repeated: 1, tooLong: 1, unfit: 0 }
  t.strictSame(await upload(`${place}/members`, file), { status: 200, json: counts })
  t.match(await upload(`${tags}/1/members`, file), { status: 404 }, 'the answer comes although the file was not read')
  t.match(await upload(`${place}/members`, Buffer.from([0xff, 0xfe, 0x0a])), {
    status: 400,
    json: { message: /UTF-8/ },
  })
  t.match(await call('POST', `${place}/members`, { body: {} }), { status: 400, json: { message: /text\/plain/ } })
  const { entries } = await store.audit.page(
    { route: 'POST /admin/v1/apps/:appId/:workspaceId/tags/:kind/:id/members' },
    undefined,
    100,
  )
  t.match(entries.at(-1)?.detail, /"body":"a file"/)

  const exported = (await call('GET', `${place}/members`)).text.trim().split('\n')
  t.strictSame(exported.sort(), ids.toSorted())
  const members = ['user-1', 'user-2', 'nobody']
  t.strictSame((await call('POST', `${place}/members/remove`, { body: { members } })).json, { taken: 2 })
  t.match((await call('GET', tags)).json, { total: 1, tags: [{ name: 'gold', members: 29_998 }] })
  t.equal((await call('DELETE', place)).status, 204)
  for (const gone of [place, `${place}/members`]) t.match(await call('GET', gone), { status: 404 })
})

void t.test('a device has aliases', async (t) => {
  const { call, token } = await startAdmin(t)
  const device = token()
  const aliases = `${path}/devices/${device}/aliases`
  t.equal((await call('PUT', `${aliases}/kitchen`)).status, 204)
  t.strictSame((await call('GET', aliases)).json, { aliases: ['kitchen'] })
  t.match(await call('PUT', `${aliases}/${'x'.repeat(65)}`), { status: 400 })
  t.match(await call('PUT', `${path}/devices/other/aliases/kitchen`), { status: 400, json: { error: 'TOKEN_INVALID' } })
  t.equal((await call('DELETE', `${aliases}/kitchen`)).status, 204)
  t.strictSame((await call('GET', aliases)).json, { aliases: [] })
})

void t.test("the provider's account is set, and its secret is not shown", async (t) => {
  const { call } = await startAdmin(t)
  const put = (body: object) => call('PUT', `${path}/sms`, { body: { enabled: true, accessKeyId: 'LTAI', ...body } })
  t.match(await call('GET', `${path}/sms`), { status: 404 })
  t.match(await put({}), { status: 400, json: { message: /accessKeySecret/ } })
  const answer = await put({ accessKeySecret: 'S3CRET', perAppPerDay: 5 })
  t.match(answer, { status: 200, json: { accessKeyId: 'LTAI', accessKeySecretSet: true, perAppPerDay: 5 } })
  t.notMatch(answer.text, /S3CRET/)
  t.match(await put({ accessKeyId: 'LTAI2' }), { json: { accessKeyId: 'LTAI2', accessKeySecretSet: true } })
  t.match(await put({ perAppPerDay: 0 }), { status: 400 })
  t.match((await call('GET', `${path}/sms`)).json, { accessKeyId: 'LTAI2', enabled: true })
})

void t.test('a push is checked as one of a backend, tried dry, sent, and not sent twice', async (t) => {
  const { call, token } = await startAdmin(t)
  const device = token()
  const parameters = {
    TaskName: 'news',
    DeliveryType: 3,
    Title: 'Hello',
    Content: 'c',
    ExpiredSeconds: 60,
    TargetMsgkey: { alice: 'k1' },
  }
  const push = (change: object, dry = '', action = 'PushSimple') =>
    call('POST', `${path}/pushes${dry}`, { body: { action, parameters: { ...parameters, ...change } } })
  t.match(await push({ Title: '' }), { status: 400, json: { message: /3024 PAYLOAD_NOT_ENOUGH/ } })
  t.match(await push({ ExpiredSeconds: 1e6 }, '/dry-run'), { status: 400, json: { message: /3026/ } })
  t.match(await push({}, '', 'PushBind'), { status: 400, json: { message: /action/ } })
  t.match(await call('GET', `${path}/messages/k1`), { status: 404 }, 'nothing was sent')

  await call('POST', `${path}/devices/${device}/bind`, { body: { userId: 'alice', platform: 1 } })
  const estimate = { reached: 1, waiting: 0, unknown: 0, held: 0, capped: 0 }
  t.strictSame((await push({}, '/dry-run')).json, estimate)
  t.match(await call('GET', `${path}/messages/k1`), { status: 404 }, 'not by the dry run either')

  const sent = await push({ AppId: 'ONEX0002' })
  t.match(sent, { status: 200, json: { taskId: Number, messages: [{ messageKey: 'k1', repeat: false }] } })
  const { messages } = (await call('GET', `${path}/messages/k1`)).json
  t.match(messages, [{ messageId: sent.json.messages[0].messageId, target: { kind: 'user', id: 'alice' } }])
  t.match((await push({})).json, { messages: [{ messageKey: 'k1', repeat: true }] })
  t.match(await call('GET', '/apps/ONEX0002/default/messages/k1'), { status: 404 }, 'a parameter names no other app')
})
