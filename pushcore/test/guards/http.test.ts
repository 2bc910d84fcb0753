import t from 'tap'
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
