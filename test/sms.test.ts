import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { callAdmin, callOpenApi } from '@openmps/cli'
import t, { type Test } from 'tap'
import { freePort, Log, startDevEnv } from './dev-env/index.ts'

const env = await startDevEnv(t, { devicePort: await freePort() })

/** What the provider of text messages is asked for. */
async function startProvider(t: Test): Promise<{ readonly baseUrl: string; readonly calls: Log<URLSearchParams> }> {
  const calls = new Log<URLSearchParams>('texts')
  const server = createServer((request, response) => {
    calls.add(new URL(request.url ?? '', 'http://provider').searchParams)
    response.end(JSON.stringify({ Code: 'OK', Message: 'OK', BizId: '9006^0', RequestId: 'r' }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => new Promise((resolve) => server.close(resolve)))
  return { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, calls }
}

void t.test('who does not receive the push in time gets a text message, once, also over a restart', async (t) => {
  const provider = await startProvider(t)
  const app = await env.createApp(t)
  const { appId, workspaceId } = app.ref
  const { url, adminToken } = env.service.credentials
  await callAdmin({ url, adminToken }, 'PUT', `/apps/${appId}/${workspaceId}/sms`, {
    enabled: true,
    accessKeyId: 'key',
    accessKeySecret: 'secret',
    baseUrl: provider.baseUrl,
  })
  const keys = `/apps/${appId}/${workspaceId}/access-keys`
  const { id, secret } = await callAdmin<{ id: string; secret: string }>({ url, adminToken }, 'POST', keys, {})
  const key = { accessKeyId: id, accessKeySecret: secret }
  const call = (action: string, parameters: Record<string, string>) =>
    callOpenApi(url, key, action, { AppId: appId, WorkspaceId: workspaceId, ...parameters })
  const [away, there] = [await app.device().online(), await app.device().online()]
  for (const [device, UserId, PhoneNumber] of [
    [away, 'ada', '13800000001'],
    [there, 'bob', '13800000002'],
  ] as const) {
    await call('PushBind', { DeliveryToken: device.token, UserId, OsType: '1', PhoneNumber })
  }
  await away.close()
  await call('PushSimple', {
    TaskName: 'story',
    DeliveryType: '3',
    TargetMsgkey: '{"ada":"to-ada","bob":"to-bob"}',
    Title: 't',
    Content: 'c',
    ExpiredSeconds: '3',
    SmsStrategy: '1',
    SmsSignName: 'sign',
    SmsTemplateCode: 'SMS_1',
    SmsTemplateParam: '{"code":"1"}',
  })
  t.equal((await there.messages.next()).customId, 'to-bob')
  await env.restart()

  const text = await provider.calls.find((one) => one.get('PhoneNumbers') === '13800000001', 'the text to ada')
  const ended = async (messageKey: string) => {
    const deadline = Date.now() + 30_000
    for (;;) {
      const { messageId, state, sms = [] } = await app.message(messageKey)
      const settled = sms.length > 0 && sms.every((one) => one.state !== 'begun')
      if (settled || Date.now() > deadline) return { messageId, state, sms }
    }
  }
  const toAda = await ended('to-ada')
  t.match(toAda.sms, [{ phone: '138****0001', device: away.token, state: 'accepted' }])
  t.equal(text.get('OutId'), toAda.messageId)
  t.match(await ended('to-bob'), { state: 'delivered', sms: [{ state: 'skipped', code: 'delivered' }] })
  t.equal(provider.calls.all.length, 1)
})
