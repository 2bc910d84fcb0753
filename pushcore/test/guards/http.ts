import t from 'tap'
import { START_MS } from '../contract/_util/clock.ts'
import { appA } from '../contract/_util/messages.ts'
import { startAdmin } from '../http/_util/service.ts'

const PATH = `/apps/${appA.appId}/${appA.workspaceId}`
const parameters = (key: string) => ({
  TaskName: 'task',
  Title: 't',
  Content: 'c',
  DeliveryType: '3',
  TargetMsgkey: `{"ada":"${key}"}`,
  ExpiredSeconds: '300',
})

void t.test('a push that is sent again under its idempotency key gets the first answer', async (t) => {
  const { call, core, another } = await startAdmin(t)
  const other = await another()
  const push = (by: typeof call, key: string, idempotencyKey: string) =>
    by('POST', `${PATH}/pushes`, {
      body: { action: 'PushSimple', parameters: parameters(key) },
      headers: { 'Idempotency-Key': idempotencyKey },
    })
  const first = await push(call, 'key-1', 'order-17')
  t.equal(first.status, 200, first.text)
  t.equal(first.headers.get('idempotent-replayed'), null)
  const again = await push(other, 'key-1', 'order-17')
  t.strictSame([again.status, again.text], [200, first.text])
  t.equal(again.headers.get('idempotent-replayed'), 'true')
  t.match(await core.counters(appA), { accepted: 1, repeats: 0 }, 'the push was not even offered again')

  const different = await push(call, 'key-2', 'order-17')
  t.match([different.status, different.json], [400, { error: 'INVALID_ARGUMENT', message: /another request/ }])
  t.match(await push(call, 'key-2', 'not plain'), { status: 400 })
  t.match(await core.counters(appA), { accepted: 1 }, 'nothing was pushed')
  t.match(await push(call, 'key-2', 'order-18'), { status: 200 })
  t.match(await core.counters(appA), { accepted: 2 })
})

void t.test('contact rules are set, shown, and removed whole; bad ones change nothing', async (t) => {
  const { call, store } = await startAdmin(t)
  const path = `${PATH}/contact-rules`
  t.match(await call('GET', path), { status: 200, json: { contactRules: {} } })
  const contactRules = { general: { quiet: { from: '22:00', to: '07:00' }, maxPerDay: 3 }, news: { maxPerDay: 1 } }
  t.match(await call('PUT', path, { body: { contactRules } }), { status: 200, json: { contactRules } })
  t.strictSame((await store.apps.find(appA))?.contactRules, contactRules)
  for (const bad of [{ news: { maxPerDay: 0 } }, { news: { quiet: { from: '9', to: '10' } } }, { critical: {} }]) {
    t.match(await call('PUT', path, { body: { contactRules: bad } }), {
      status: 400,
      json: { error: 'INVALID_ARGUMENT' },
    })
  }
  t.strictSame((await call('GET', path)).json, { contactRules })
  t.match(await call('PUT', path, { body: { contactRules: {} } }), { status: 200 })
  t.notOk('contactRules' in ((await store.apps.find(appA)) ?? {}))
})

void t.test('the category of a push says which rule bounds it, on every route that pushes to targets', async (t) => {
  const { call, store, token, core } = await startAdmin(t)
  const device = token()
  await store.apps.update({ ...appA, createdAtMs: START_MS, contactRules: { offers: { maxPerDay: 1 } } })
  await store.devices.report(appA, device, {}, START_MS)
  await core.aliases.set(appA, device, 'kitchen')
  const to = (key: string) => ({ ...parameters(key), DeliveryType: '1', TargetMsgkey: { [device]: key } })
  const push = (path: string, key: string, category: unknown) =>
    call('POST', `${PATH}/pushes${path}`, { body: { action: 'PushSimple', parameters: to(key), category } })
  t.match(await push('', 'k1', 'offers'), { status: 200 })
  t.match(await push('/dry-run', 'k2', 'offers'), { status: 200, json: { reached: 0, capped: 1 } })
  t.match(await push('/dry-run', 'k2', undefined), { status: 200, json: { reached: 1, capped: 0 } })

  const { DeliveryType: _, TargetMsgkey: __, ...message } = parameters('')
  const aside = { action: 'PushSimple', parameters: message, category: 'offers' }
  t.match(await call('POST', `${PATH}/pushes/alias`, { body: { ...aside, alias: 'kitchen', messageKey: 'k3' } }), {
    status: 200,
  })
  t.match((await call('GET', `${PATH}/messages/k3`)).json.messages, [
    { state: 'failed', story: [/accepted/, /as many messages/] },
  ])
  const opened = await call('POST', `${PATH}/pushes/continuous`, { body: aside })
  const targets = [{ kind: 'device', id: device, messageKey: 'k4' }]
  const fed = await call('POST', `${PATH}/pushes/continuous/${opened.json.taskId}/targets`, { body: { targets } })
  t.match(fed, { status: 200, json: { failed: 1 } })

  for (const category of ['two words', '', 'x'.repeat(33), 7]) {
    t.match(await push('', 'k5', category), { status: 400, json: { message: /category/ } }, String(category))
  }
  const broadcast = {
    TaskName: 'n',
    TemplateName: 'all',
    DeliveryType: 1,
    Msgkey: 'b',
    PushStatus: 0,
    ExpiredSeconds: 60,
  }
  const template = { name: 'all', description: 'd', title: 't', content: 'c' }
  t.match(await call('POST', `${PATH}/templates`, { body: template }), { status: 201 })
  const body = { action: 'PushBroadcast', parameters: broadcast, category: 'offers' }
  t.match(await call('POST', `${PATH}/pushes`, { body }), { status: 400, json: { message: /leave category out/ } })
  t.match(await core.counters(appA), { accepted: 3 }, 'nothing more was pushed')
})
