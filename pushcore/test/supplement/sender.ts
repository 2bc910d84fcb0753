import OpenApiModule, { Config, OpenApiRequest, Params } from '@alicloud/openapi-client'
import { RuntimeOptions } from '@alicloud/tea-util'
import t from 'tap'
import { readAnswer } from '../../src/adapters/aliyun-sms/answer.ts'
import { createAliyunSmsSender } from '../../src/adapters/aliyun-sms/index.ts'
import { signRequest } from '../../src/openapi/sign-request.ts'
import { code, SMS_KEY, startSmsProvider } from './_util/sms-provider.ts'

const SMS = {
  phone: '15300000001',
  signName: '阿里云短信测试专用',
  templateCode: 'SMS_71390007',
  params: { customer: "te st+*'()!" },
  outId: '01ARZ3NDEKTSV4RRFFQ69G5FAV',
}

void t.test('the signature of the worked example comes out', async (t) => {
  const query = {
    PhoneNumbers: '15300000001',
    SignName: '阿里云短信测试专用',
    TemplateCode: 'SMS_71390007',
    TemplateParam: '{"customer":"test"}',
  }
  const call = { host: 'dysmsapi.aliyuncs.com', action: 'SendSms', version: '2017-05-25', query }
  const key = { accessKeyId: 'YourAccessKeyId', accessKeySecret: 'YourAccessKeySecret' }
  const at = { date: new Date('2023-10-26T10:22:32Z'), nonce: '3156853299f313e23d1673dc12e1703d' }
  t.match(
    signRequest(call, key, at).headers.authorization,
    /Signature=9970bd01c0952b159bed3d335d1a0dffbcba1cf0f3972f440f4843c5f814af4f$/,
  )
})

void t.test(
  'a text message is sent with what the template needs, and the provider’s own client sends the same',
  async (t) => {
    const provider = await startSmsProvider(t)
    const sender = createAliyunSmsSender()
    t.teardown(() => sender.close())
    t.same(await sender.send({ ...SMS_KEY, baseUrl: provider.baseUrl }, SMS), {
      kind: 'accepted',
      providerId: '9006^0',
    })
    const query = {
      PhoneNumbers: SMS.phone,
      SignName: SMS.signName,
      TemplateCode: SMS.templateCode,
      TemplateParam: JSON.stringify(SMS.params),
      OutId: SMS.outId,
    }
    const options = { ...SMS_KEY, endpoint: `127.0.0.1:${provider.port}`, protocol: 'http' }
    const vendor = new OpenApiModule.default(new Config(options))
    const params = new Params({
      action: 'SendSms',
      version: '2017-05-25',
      protocol: 'HTTP',
      pathname: '/',
      method: 'POST',
      authType: 'AK',
      style: 'RPC',
      reqBodyType: 'json',
      bodyType: 'json',
    })
    const answer = await vendor.callApi(params, new OpenApiRequest({ query }), new RuntimeOptions({ autoretry: false }))
    t.match(answer.body, { Code: 'OK' })
    t.equal(provider.calls.length, 2)
    for (const call of provider.calls) t.same(Object.fromEntries(call), query)
  },
)

void t.test('a wrong secret is told, and so is every class of refusal', async (t) => {
  const provider = await startSmsProvider(t)
  const sender = createAliyunSmsSender()
  t.teardown(() => sender.close())
  const send = (secret = SMS_KEY.accessKeySecret) =>
    sender.send({ ...SMS_KEY, accessKeySecret: secret, baseUrl: provider.baseUrl }, SMS)
  t.match(await send('wrong'), { kind: 'refused', reason: 'account', code: 'SignatureDoesNotMatch' })
  t.equal(provider.calls.length, 0)
  const classes = [
    ['isv.MOBILE_NUMBER_ILLEGAL', 200, 'number'],
    ['isv.BUSINESS_LIMIT_CONTROL', 200, 'cap'],
    ['isv.AMOUNT_NOT_ENOUGH', 200, 'account'],
    ['isv.TEMPLATE_MISSING_PARAMETERS', 200, 'request'],
    ['isv.SOMETHING_NEW', 200, 'request'],
    ['isp.SYSTEM_ERROR', 200, 'again'],
    ['Throttling.User', 400, 'again'],
    ['SomethingNew', 503, 'again'],
    ['SomethingNew', 429, 'again'],
    ['SignatureNonceUsed', 400, 'again'],
  ] as const
  for (const [name, status, reason] of classes) {
    provider.answer = () => code(name, status)
    t.match(await send(), { kind: 'refused', reason, code: name, detail: `about ${name}` }, name)
  }
})

void t.test('without an answer of the provider nobody knows, unless no connection was made', async (t) => {
  const provider = await startSmsProvider(t)
  const sender = createAliyunSmsSender({ timeoutMs: 200 })
  t.teardown(() => sender.close())
  const send = (baseUrl = provider.baseUrl) => sender.send({ ...SMS_KEY, baseUrl }, SMS)
  for (const answer of ['silence', 'hang up', { status: 502, body: '<html>' }] as const) {
    provider.answer = () => answer
    t.match(await send(), { kind: 'refused', reason: 'unsure' })
  }
  t.match(await send('http://127.0.0.1:1'), { kind: 'refused', reason: 'again', code: 'ECONNREFUSED' })
  t.equal(provider.calls.length, 3)
})

void t.test('what is not an answer of the provider is no acceptance', async (t) => {
  for (const body of ['', 'OK', '{}', '{"Code":1}', 'null']) t.match(readAnswer(200, body), { reason: 'unsure' }, body)
})
