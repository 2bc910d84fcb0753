import t from 'tap'
import { addresseesOf } from '../../src/push-request.ts'
import { createApi, SIMPLE, vary } from './_util/api.ts'
import { APP, SCHEDULE_ID, TOKEN } from './_util/recording-core.ts'
import { NOW_MS } from './_util/signer.ts'

/** The push that the core got for these changes to a correct call. */
async function pushed(changes: Record<string, string | undefined>) {
  const api = createApi()
  const { body } = await api.call('PushSimple', vary(SIMPLE, changes))
  if (body.ResultCode !== 'OK') throw new Error(`${body.ResultCode} for ${JSON.stringify(changes)}`)
  const [push] = api.core.pushes
  if (push === undefined) throw new Error('nothing was pushed')
  return push
}

void t.test('the smallest push reaches the core, and the answer has the documented form', async (t) => {
  const api = createApi()
  const { status, body } = await api.call('PushSimple', SIMPLE)
  const { RequestId, ...rest } = body
  t.equal(status, 200)
  t.match(RequestId, /^[0-9A-F-]{36}$/)
  t.same(rest, {
    ResultCode: 'OK',
    ResultMessage: 'success',
    PushResult: { Success: true, ResultMsg: 'success', Data: '' },
  })
  t.same(api.core.pushes, [
    {
      app: APP,
      type: 'simple',
      taskName: 'simpleTest',
      to: { kind: 'targets', addressees: [{ target: { kind: 'user', id: 'user1024' }, messageKey: '1578807462788' }] },
      notice: { title: 'Test', content: 'Body', silent: false, pushStyle: 0, action: 'openApp', params: {} },
      expiresInSeconds: 300,
      strategy: { kind: 'now' },
      extras: { deliveryType: 3, notifyType: 'notify', classification: '1' },
    },
  ])
})

void t.test('a failure has its code in ResultCode as well, for clients of the 2019 model', async (t) => {
  const { status, body } = await createApi().call('PushSimple', vary(SIMPLE, { Title: '' }))
  const { RequestId, ...rest } = body
  t.equal(status, 200)
  t.type(RequestId, 'string')
  t.same(rest, {
    ResultCode: '3024',
    ResultMessage: 'PAYLOAD_NOT_ENOUGH',
    PushResult: { Success: false, ResultMsg: 'PAYLOAD_NOT_ENOUGH', Data: '' },
  })
})

void t.test('every delivery type finds its kind of target', async (t) => {
  const kinds: [type: string, kind: string, id: string][] = [
    ['1', 'device', TOKEN],
    ['2', 'device', TOKEN],
    ['3', 'user', 'u 中+/'],
    ['5', 'activity', 'a'.repeat(512)],
    ['6', 'activity', 'activity-id'],
    ['7', 'device', TOKEN],
  ]
  for (const [type, kind, id] of kinds) {
    const push = await pushed({ DeliveryType: type, TargetMsgkey: JSON.stringify({ [id]: 'k' }) })
    t.same(addresseesOf(push.to), [{ target: { kind, id }, messageKey: 'k' }], type)
    t.equal(push.extras.deliveryType, Number(type))
  }
})

void t.test('everything that the device shows reaches the notice', async (t) => {
  const { notice, extras } = await pushed({
    PushStyle: '2',
    Silent: '1',
    PushAction: '1',
    Uri: 'mpaas://navigate?a=1&b=%20',
    IconUrls: '{"defaultUrl":"https://img.example.com/i.png","hmsUrl":"https://img.example.com/h.png"}',
    ImageUrls: "{'defaultUrl': 'https://img.example.com/p.png'}",
    ExtendedParams: '{"key1":"value1","badge":3,"badge_add_num":"2","badge_class":"com.example.Main"}',
  })
  t.same(notice, {
    title: 'Test',
    content: 'Body',
    silent: true,
    pushStyle: 2,
    action: 'inAppPage',
    url: 'mpaas://navigate?a=1&b=%20',
    iconUrl: 'https://img.example.com/i.png',
    imageUrl: 'https://img.example.com/p.png',
    params: { key1: 'value1', badge: '3', badge_add_num: '2', badge_class: 'com.example.Main' },
  })
  t.same(extras.iconUrls, {
    defaultUrl: 'https://img.example.com/i.png',
    hmsUrl: 'https://img.example.com/h.png',
  })
  t.match(await pushed({ Uri: 'https://example.com', PushAction: '0' }), { notice: { action: 'webPage' } })
  t.match(await pushed({ Uri: 'https://example.com' }), { notice: { action: 'webPage' } })
  t.match(await pushed({ Uri: '', PushAction: '1' }), { notice: { action: 'openApp' } }, 'there is no page to open')
})

void t.test('what only later channels need is kept with the push', async (t) => {
  const { extras } = await pushed({
    NotifyType: 'transparent',
    ThirdChannelCategory: '{"hms":"9","HONOR":"1","oppo":10,"vivo":"1","other":"x"}',
    NotifyLevel: '{"hms":"1","oppo":"16"}',
    MiChannelId: '123321',
    ChannelId: 'channelIdTest',
    Classification: '0',
    TransparentMessagePayload: '{"a":{"b":[1,2]}}',
    TransparentMessageUrgency: 'high',
    VendorTemplate: 'vt',
    SmsStrategy: '1',
    SmsSignName: 'sign',
    SmsTemplateCode: 'SMS_216070269',
    SmsTemplateParam: '{"code": 123456}',
    SmsWhen: 'notOpened',
    SmsDelaySeconds: '60',
    ActivityEvent: 'end',
    ActivityContentState: '{"eta":12}',
    DismissalDate: '1893427200',
    TenantId: 'LZFPEFIM',
    Unheard: 'ignored',
  })
  t.same(extras, {
    deliveryType: 3,
    notifyType: 'transparent',
    classification: '0',
    thirdChannelCategory: { hms: '9', HONOR: '1', oppo: '10', vivo: '1', other: 'x' },
    notifyLevel: { hms: '1', oppo: '16' },
    miChannelId: '123321',
    channelId: 'channelIdTest',
    transparentMessagePayload: { a: { b: [1, 2] } },
    transparentMessageUrgency: 'high',
    vendorTemplate: 'vt',
    sms: {
      strategy: 'resend',
      unlessOpened: true,
      delaySeconds: 60,
      signName: 'sign',
      templateCode: 'SMS_216070269',
      templateParams: { code: '123456' },
    },
    activity: { event: 'end', contentState: { eta: 12 }, dismissalDateSeconds: 1_893_427_200 },
  })
  t.match(await pushed({ TransparentMessagePayload: 'any text' }), {
    extras: { transparentMessagePayload: 'any text' },
  })
  const update = await pushed({ ActivityEvent: 'update', DismissalDate: '1893427200' })
  t.same(update.extras.activity, { event: 'update' }, 'an update is not dismissed')
})

void t.test('a live activity may come as an object in the dotted form', async (t) => {
  const { extras } = await pushed({
    DeliveryType: '5',
    ActivityEvent: 'update',
    'ActivityContentState.status': 'delivering',
    'ActivityContentState.eta': '12',
    'ActivityContentState.stops.1': 'a',
    'ActivityContentState.stops.2': 'b',
  })
  t.same(extras.activity, {
    event: 'update',
    contentState: { status: 'delivering', eta: '12', stops: ['a', 'b'] },
  })
})

void t.test('a scheduled push answers with the id of its schedule', async (t) => {
  const api = createApi()
  const fields = { StrategyType: '1', StrategyContent: JSON.stringify({ fixedTime: NOW_MS + 60_000 }) }
  const { body } = await api.call('PushSimple', vary(SIMPLE, fields))
  t.same(body.PushResult, { Success: true, ResultMsg: 'success', Data: SCHEDULE_ID })
  t.match(api.core.pushes, [{ strategy: { kind: 'at', fixedTimeMs: NOW_MS + 60_000 } }])
})

void t.test('a loop is read, with what its circle does not use left out', async (t) => {
  const startTime = NOW_MS
  const endTime = NOW_MS + 30 * 86_400_000
  const loop = (more: object) =>
    pushed({
      StrategyType: '2',
      StrategyContent: JSON.stringify({ fixedTime: 1, startTime, endTime, time: '09:45:11', ...more }),
    })
  const common = { kind: 'loop', startTimeMs: startTime, endTimeMs: endTime, time: '09:45:11' }
  const daily = await loop({ circleType: 1, circleValue: [1, 7] })
  t.same(daily.strategy, { ...common, circle: 'daily', circleValues: [] })
  const weekly = await loop({ circleType: 2, circleValue: [7, 1, 7] })
  t.same(weekly.strategy, { ...common, circle: 'weekly', circleValues: [1, 7] })
  const monthly = await loop({ circleType: 3, circleValue: [31, 1] })
  t.same(monthly.strategy, { ...common, circle: 'monthly', circleValues: [1, 31] })
})

void t.test('ten targets with keys of 64 characters and a message of 2048 bytes fit', async (t) => {
  const keys = Array.from({ length: 10 }, (_, index) => [`user${index}`, `${index}${'中'.repeat(63)}`])
  const push = await pushed({
    TargetMsgkey: JSON.stringify(Object.fromEntries(keys)),
    Title: 't',
    Content: 'c'.repeat(2_047),
  })
  t.equal(addresseesOf(push.to).length, 10)
  t.match(await pushed({ ExpiredSeconds: '1' }), { expiresInSeconds: 1 })
  t.match(await pushed({ ExpiredSeconds: '259200' }), { expiresInSeconds: 259_200 })
})
