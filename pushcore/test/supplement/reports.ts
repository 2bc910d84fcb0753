import { pino } from 'pino'
import { Registry } from 'prom-client'
import t, { type Test } from 'tap'
import { createMemoryNonceStore } from '../../src/adapters/memory/index.ts'
import { createHttpServer } from '../../src/http/index.ts'
import { appA, toDevice } from '../contract/_util/messages.ts'
import { CLUSTER_KEY, openService } from './_util/service.ts'

const PHONE = '13800000001'

/** The service with its HTTP server, and one text message that the provider took. */
async function openReported(t: Test) {
  const service = await openService(t)
  const { core, store, clock, phoneOf, push, afterJob } = service
  const server = createHttpServer({
    core,
    apps: store.apps,
    config: store.config,
    audit: store.audit,
    nonces: createMemoryNonceStore({ clock }),
    clock,
    logger: pino({ enabled: false }),
    registry: new Registry(),
    adminToken: 'admin',
    clusterKey: CLUSTER_KEY,
    receiptPublicKey: '',
    timeZone: 'Asia/Shanghai',
    notReady: () => undefined,
  })
  t.teardown(() => server.close())
  const url = await server.listen({ host: '127.0.0.1', port: 0 })
  await phoneOf('android', PHONE)
  const id = await push(toDevice('android'))
  await afterJob(id)

  async function post(path: string, body: unknown) {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) })
    return { status: response.status, body: await response.json() }
  }
  async function reportPath(): Promise<string> {
    const address = `${url}/admin/v1/apps/${appA.appId}/${appA.workspaceId}/sms/report-address`
    const response = await fetch(address, { headers: { authorization: 'Bearer admin' } })
    return ((await response.json()) as { path: string }).path
  }
  return { ...service, id, post, reportPath }
}

/** As the provider posts it, with fields that we do not read. */
const report = (out_id: string, more: object = {}) => ({
  phone_number: PHONE,
  send_time: '2026-11-22 12:00:00',
  report_time: '2026-11-22 12:00:05',
  success: true,
  err_code: 'DELIVERED',
  err_msg: '用户接收成功',
  sms_size: '1',
  biz_id: '9006^0',
  out_id,
  ...more,
})

void t.test('a delivery report at the address that the admin API tells makes the text delivered', async (t) => {
  const { post, reportPath, id, states } = await openReported(t)
  t.same(await post(await reportPath(), [report(id), report('unheard of')]), {
    status: 200,
    body: { code: 0, msg: 'OK' },
  })
  t.same(await states(id), [['delivered', 'DELIVERED']])
})

void t.test('with a wrong secret, and for an app that is not there, there is nothing', async (t) => {
  const { post, reportPath, id, states } = await openReported(t)
  const good = await reportPath()
  const wrong = [`${good}x`, good.replace(appA.appId, 'nobody'), good.replace(/[^/]+$/, 'y'.repeat(300))]
  for (const path of wrong) t.match(await post(path, [report(id)]), { status: 404, body: { error: 'NOT_FOUND' } }, path)
  t.same(await states(id), [['accepted', undefined]])
})

void t.test('what is no list of reports is refused, and changes nothing', async (t) => {
  const { post, reportPath, id, states } = await openReported(t)
  const path = await reportPath()
  const many = Array.from({ length: 1_001 }, () => ({ phone_number: '1', success: true }))
  for (const body of [{}, [report(id), { phone_number: PHONE }], [report(id, { success: 'yes' })], many]) {
    t.match(await post(path, body), { status: 400, body: { error: 'INVALID_ARGUMENT' } })
  }
  t.same(await states(id), [['accepted', undefined]])
})
