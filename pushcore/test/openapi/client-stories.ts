import OpenApiModule, { Config, OpenApiRequest, Params } from '@alicloud/openapi-client'
import RpcClient from '@alicloud/pop-core'
import { RuntimeOptions } from '@alicloud/tea-util'
import type { Test } from 'tap'

/** A running service, as a backend knows it. */
export interface ServiceUnderTest {
  /** Of the server API, on 127.0.0.1. */
  readonly port: number
  readonly app: { readonly appId: string; readonly workspaceId: string }
  readonly key: { readonly id: string; readonly secret: string }
  /** A token that was issued for the app. */
  readonly deviceToken: string
}

/**
 * What must work with the vendor's own published clients, unmodified but for the address. Runs over any
 * service: the recording core of these tests, or the whole system.
 */
export async function clientStories(t: Test, start: (t: Test) => Promise<ServiceUnderTest>): Promise<void> {
  const service = await start(t)
  const { appId: AppId, workspaceId: WorkspaceId } = service.app
  let messages = 0
  const simple = (changes: object = {}) => ({
    AppId,
    WorkspaceId,
    TaskName: '特价 50% off + more',
    Title: "A&B=C *~'()! <>",
    Content: '你好 🎉\n\t+',
    DeliveryType: 3,
    TargetMsgkey: JSON.stringify({ 'user+1 0/24': `k=${++messages}&2` }),
    ExpiredSeconds: 300,
    ...changes,
  })

  let templates = 0
  /** A template of its own, from its creation to its deletion, with the pushes that use it. */
  async function templateStory(t: Test, call: Call): Promise<void> {
    const TemplateName = `clients_${++templates}`
    const app = { AppId, WorkspaceId }
    const created = await call('CreateTemplate', {
      ...app,
      TemplateName,
      DescInfo: 'of the clients, 说明',
      Title: 'Hi #name#',
      Content: '恭喜 #name# +50% & more',
      Uri: 'https://example.com/?a=#name#',
      Variables: 'name',
      IconUrls: JSON.stringify({ defaultUrl: 'https://img.example.com/i.png' }),
    })
    t.match(created, { Success: true, Code: '100', Msg: 'SUCCESS', Data: /^\d+$/ })
    const data = { Id: created.Data, Name: TemplateName, Variables: 'name', ShowStyle: '0', GmtCreate: /^\d+$/ }
    t.match(await call('GetTemplate', { ...app, TemplateName }), { Success: true, Data: data })
    const page = await call('ListTemplatePage', { ...app, CurrentPage: 1, PageSize: 5 })
    t.match(page, { Data: [data], CurrentPage: 1, PageSize: 5, TotalSize: Number })

    const { Title: _title, Content: _content, TargetMsgkey, ...common } = simple()
    const push = { ...common, TemplateName }
    const TemplateKeyValue = JSON.stringify({ name: '李 & "四"' })
    const filled = { ...push, TargetMsgkey, TemplateKeyValue }
    t.match(await call('PushTemplate', filled), { ResultCode: 'OK', PushResult: { Success: true, Data: '' } })
    t.match(await call('PushTemplate', { ...filled, TemplateKeyValue: '{}' }), { ResultCode: '3023' })

    const TargetMsg = [1, 2].map((n) => ({
      Target: `user ${n}`,
      MsgKey: `m=${++messages}&${n}`,
      TemplateKeyValue,
      ExtendedParams: JSON.stringify({ n }),
    }))
    const multiple = await call('PushMultiple', { ...push, TargetMsg })
    t.match(multiple, { ResultCode: 'OK', PushResult: { Success: true, Data: /^\d+$/ } })
    t.match(await call('PushMultiple', { ...push, TargetMsg: [] }), { ResultCode: '3021' })
    const TaskId = dataOf(multiple.PushResult)
    t.match(await call('RevokePushTask', { ...app, TaskId }), { ResultCode: 'OK', PushResult: { Success: true } })
    t.match(await call('RevokePushTask', { ...app, TaskId: '1' }), { ResultCode: '3028' })

    const Msgkey = `b=${++messages}&`
    const broadcast = { ...push, DeliveryType: 1, TemplateKeyValue, Msgkey, PushStatus: 1, UnBindPeriod: 4 }
    const answered = await call('PushBroadcast', broadcast)
    t.match(answered, { ResultCode: 'OK', PushResult: { Success: true, Data: /^\d+$/ } })
    t.match(await call('PushBroadcast', { ...broadcast, UnBindPeriod: 5 }), { ResultCode: '3052' })
    const task = { ...app, TaskId: dataOf(answered.PushResult) }
    t.match(await call('RevokePushTask', task), { ResultCode: 'OK', PushResult: { Success: true } })

    t.match(await call('DeleteTemplate', { ...app, TemplateId: created.Data }), { Success: true, Code: '100' })
  }

  for (const method of ['GET', 'POST']) {
    await t.test(`pop-core, ${method}`, async (t) => {
      const call = (action: string, params: object, secret = service.key.secret) =>
        popCore(service, secret).request<Record<string, unknown>>(action, params, { method })
      const ok = { ResultCode: 'OK', PushResult: { Success: true, Data: '' } }
      t.match(await call('PushSimple', simple()), ok)
      t.match(await call('PushSimple', simple({ Title: '' })), { ResultCode: '3024', PushResult: { Success: false } })
      t.match(await call('PushSimple', simple({ StrategyType: 1, StrategyContent: inAnHour() })), {
        PushResult: { Data: /^[0-9a-f]{32}$/ },
      })
      const device = { AppId, WorkspaceId, DeliveryToken: service.deviceToken }
      t.match(await call('PushBind', { ...device, UserId: 'client-user', OsType: 1 }), ok)
      t.match(await call('PushReport', { ...device, OsType: 1, ThirdChannel: 5, ThirdChannelDeviceToken: 'v' }), ok)
      t.match(await call('PushUnBind', { ...device, UserId: 'client-user' }), ok)
      await t.rejects(call('PushSimple', simple(), 'wrong'), { code: 'SignatureDoesNotMatch' })
      await t.rejects(call('PushNothing', simple()), { code: 'InvalidApi.NotFound' })
      await templateStory(t, call)
      // pop-core takes a Code that it does not know for an error.
      await t.rejects(call('GetTemplate', { AppId, WorkspaceId, TemplateId: '1' }), { code: '3022' })
    })
  }

  await t.test('openapi-client, V3', async (t) => {
    const call = async (action: string, body: object, secret = service.key.secret) => {
      const answer = await openApi(service, secret).callApi(params(action), new OpenApiRequest({ body }), runtime())
      return { status: answer.statusCode, body: answer.body }
    }
    const ok = { status: 200, body: { ResultCode: 'OK', PushResult: { Success: true } } }
    t.match(await call('PushSimple', simple()), ok)
    const contentState = { status: 'delivering', eta: 12, stops: ['a', 'b'], rider: { name: '李' } }
    const activity = { DeliveryType: 5, ActivityEvent: 'update', ActivityContentState: contentState }
    t.match(await call('PushSimple', simple(activity)), ok, 'an object is sent in the dotted form')
    const device = { AppId, WorkspaceId, DeliveryToken: service.deviceToken }
    t.match(await call('PushBind', { ...device, UserId: 'client-user', OsType: 1 }), ok)
    t.match(await call('PushUnBind', { ...device, UserId: 'client-user' }), ok)
    t.match(await call('PushBind', { ...device, UserId: '', OsType: 1 }), { body: { ResultCode: '3012' } })
    await t.rejects(call('PushSimple', simple(), 'wrong'), { code: 'SignatureDoesNotMatch' })
    await t.rejects(call('PushNothing', simple()), { code: 'InvalidApi.NotFound' })
    await templateStory(t, async (action, fields) => (await call(action, fields)).body)
    t.match(await call('GetTemplate', { AppId, WorkspaceId, TemplateId: '1' }), { body: { Code: '3022' } })
  })
}

type Call = (action: string, params: object) => Promise<Record<string, unknown>>

/** What a push answers with: the id of a task or a schedule. */
function dataOf(result: unknown): unknown {
  return typeof result === 'object' && result !== null && 'Data' in result ? result.Data : undefined
}

const inAnHour = () => JSON.stringify({ fixedTime: Date.now() + 3_600_000 })

function popCore({ port, key }: ServiceUnderTest, accessKeySecret: string): RpcClient {
  const endpoint = `http://127.0.0.1:${port}`
  const options = { endpoint, apiVersion: '2020-10-28', accessKeyId: key.id, accessKeySecret, codes: ['100'] }
  return new RpcClient(options)
}

function openApi({ port, key }: ServiceUnderTest, accessKeySecret: string) {
  const endpoint = `127.0.0.1:${port}`
  return new OpenApiModule.default(new Config({ accessKeyId: key.id, accessKeySecret, endpoint, protocol: 'http' }))
}

function params(action: string): Params {
  return new Params({
    action,
    version: '2020-10-28',
    protocol: 'HTTP',
    pathname: '/',
    method: 'POST',
    authType: 'AK',
    style: 'RPC',
    reqBodyType: 'formData',
    bodyType: 'json',
  })
}

const runtime = () => new RuntimeOptions({ autoretry: false })
