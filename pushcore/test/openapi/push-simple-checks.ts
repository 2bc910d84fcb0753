import t from 'tap'
import { createApi, SIMPLE, vary } from './_util/api.ts'
import { NOW_MS } from './_util/signer.ts'

const DAY = 86_400_000
const map = (length: number) => JSON.stringify(Object.fromEntries(Array.from({ length }, (_, i) => [`k${i}`, `v${i}`])))
const at = (content: unknown) => ({ StrategyType: '1', StrategyContent: JSON.stringify(content) })
const GOOD_LOOP = { startTime: NOW_MS, endTime: NOW_MS + DAY, circleType: 1, time: '09:45:11' }
const loop = (changes: object) => ({ StrategyType: '2', StrategyContent: JSON.stringify({ ...GOOD_LOOP, ...changes }) })
const SMS = { SmsStrategy: '1', SmsSignName: 's', SmsTemplateCode: 'c', SmsTemplateParam: '{"code":"1"}' }
const badge = (params: object) => ({ ExtendedParams: JSON.stringify(params) })
/** Today 00:00 in Asia/Shanghai: NOW_MS is noon there. */
const TODAY = NOW_MS - 12 * 3_600_000

type Case = [code: string, changes: Record<string, string | undefined>]

const CASES: Case[] = [
  ['3003', { AppId: undefined }],
  ['3003', { AppId: '' }],
  ['3003', { WorkspaceId: '' }],
  ['3007', { AppId: 'ONEXFFFFFFFFFFFFF' }],
  ['3007', { WorkspaceId: 'nowhere' }],
  ['3007', { AppId: 'a'.repeat(5_000) }],
  ['8014', { WorkspaceId: 'foreign' }],
  ['3019', { TaskName: undefined }],
  ['3019', { TaskName: '' }],
  ['3028', { TaskName: 'n'.repeat(4_097) }],
  ...[undefined, '', '0', '4', '8', '-1', 'x', '3.0', '3x'].map((DeliveryType): Case => ['3009', { DeliveryType }]),
  ['3021', { TargetMsgkey: undefined }],
  ['3021', { TargetMsgkey: '' }],
  ['3021', { TargetMsgkey: '{}' }],
  ['3021', { TargetMsgkey: '{"":"k"}' }],
  ['3028', { TargetMsgkey: 'user1024' }],
  ['3028', { TargetMsgkey: '["user1024"]' }],
  ['3028', { TargetMsgkey: '{"u":{"k":"1"}}' }],
  ['3029', { TargetMsgkey: map(11) }],
  ['3028', { TargetMsgkey: '{"u":""}' }],
  ['3028', { TargetMsgkey: '{"u":"k","v":"k"}' }],
  ['3028', { TargetMsgkey: JSON.stringify({ u: 'k'.repeat(65) }) }],
  ['3028', { TargetMsgkey: JSON.stringify({ ['u'.repeat(129)]: 'k' }) }],
  ['3028', { TargetMsgkey: '{"u\\u0000":"k"}' }],
  ['3028', { TargetMsgkey: '{"u\\ud800":"k"}' }],
  ['3028', { DeliveryType: '6', TargetMsgkey: JSON.stringify({ ['a'.repeat(513)]: 'k' }) }],
  ['3024', { Title: undefined }],
  ['3024', { Title: '' }],
  ['3024', { Content: undefined }],
  ['3024', { Content: '' }],
  ...[undefined, '', 'x', '1.5', '1e3', '0', '-1', '0x10'].map((ExpiredSeconds): Case => ['3020', { ExpiredSeconds }]),
  ['3026', { ExpiredSeconds: '259201' }],
  ['3026', { ExpiredSeconds: '9'.repeat(400) }],
  ...['x', '[]', '"a"', '{"a":{}}', '{"a":null}', '{"a":12345678901234567890}'].map(
    (ExtendedParams): Case => ['3044', { ExtendedParams }],
  ),
  ...['notifyType', 'action', 'silent', 'pushType', 'templateCode', 'channel', 'taskId'].map(
    (name): Case => ['3044', badge({ [name]: '1' })],
  ),
  ['3035', { ExtendedParams: map(21) }],
  ...['', '0', '-1', '1.5', 'x', '12345678901'].map(
    (badge_add_num): Case => ['3058', badge({ badge_add_num, badge_class: 'c' })],
  ),
  ['3059', badge({ badge_add_num: '1' })],
  ['3059', badge({ badge_add_num: 1, badge_class: '' })],
  ...['3', '-1', 'x'].map((StrategyType): Case => ['3028', { StrategyType }]),
  ['3028', { StrategyType: '1' }],
  ['3028', { StrategyType: '1', StrategyContent: 'x' }],
  ['3028', { StrategyType: '1', StrategyContent: '[]' }],
  ...[undefined, NOW_MS, NOW_MS - 1, `${NOW_MS + 1_000}`, NOW_MS + 0.5, 1e300].map(
    (fixedTime): Case => ['3028', at({ fixedTime })],
  ),
  ['3028', loop({ startTime: undefined })],
  ['3028', loop({ startTime: TODAY - 1 })],
  ['3028', loop({ endTime: undefined })],
  ['3028', loop({ startTime: NOW_MS + 2 * DAY })],
  ['3028', loop({ endTime: TODAY + 181 * DAY })],
  ['3028', loop({ endTime: 1e17 })],
  ...[undefined, 0, 4, '1'].map((circleType): Case => ['3028', loop({ circleType })]),
  ...[undefined, [], [0], [8], [1.5], ['1'], 1].map(
    (circleValue): Case => ['3028', loop({ circleType: 2, circleValue })],
  ),
  ...[undefined, [], [0], [32]].map((circleValue): Case => ['3028', loop({ circleType: 3, circleValue })]),
  ...[undefined, '24:00:00', '9:45:11', '09:60:00', '09:45', '09:45:11 '].map((time): Case => ['3028', loop({ time })]),
  ['3028', loop({ endTime: NOW_MS, time: '11:59:59' })],
  ...['3', 'x'].map((SmsStrategy): Case => ['3028', { ...SMS, SmsStrategy }]),
  ['3028', { ...SMS, SmsSignName: '' }],
  ['3028', { ...SMS, SmsTemplateCode: undefined }],
  ['3028', { ...SMS, SmsTemplateParam: undefined }],
  ['3028', { ...SMS, SmsStrategy: '2', SmsTemplateParam: '[1]' }],
  ['3028', { ...SMS, SmsWhen: 'never' }],
  ...['0', '-1', '1.5', 'x', '181'].map((SmsDelaySeconds): Case => {
    return ['3028', { ...SMS, ExpiredSeconds: '180', SmsDelaySeconds }]
  }),
  ...['2', '-1', 'x'].map((PushAction): Case => ['3028', { PushAction }]),
  ...['2', 'true'].map((Silent): Case => ['3028', { Silent }]),
  ...['3', '-1'].map((PushStyle): Case => ['3028', { PushStyle }]),
  ...['sms', 'NOTIFY'].map((NotifyType): Case => ['3028', { NotifyType }]),
  ...['2', 'x'].map((Classification): Case => ['3028', { Classification }]),
  ...['start', 'UPDATE'].map((ActivityEvent): Case => ['3028', { ActivityEvent }]),
  ...['x', '[1]', '1', '"a"'].map((ActivityContentState): Case => ['3028', { ActivityContentState }]),
  ['3028', { ActivityContentState: '{}', 'ActivityContentState.a': '1' }],
  ['3028', { 'ActivityContentState.a': 'x'.repeat(4_096) }],
  ...['x', '-1', '1.5', '9'.repeat(20)].map((DismissalDate): Case => ['3028', { DismissalDate }]),
  ...['{"hms":"15"}', '{"hms":"0"}', '{"HONOR":"3"}', '{"oppo":"11"}', '{"vivo":"IM"}', 'x', '[]'].map(
    (ThirdChannelCategory): Case => ['3028', { ThirdChannelCategory }],
  ),
  ...['{"hms":"3"}', '{"oppo":"4"}', '{"oppo":""}', 'x'].map((NotifyLevel): Case => ['3028', { NotifyLevel }]),
  ...['x', '[]', '{"defaultUrl":{}}'].flatMap((urls): Case[] => [
    ['3028', { IconUrls: urls }],
    ['3028', { ImageUrls: urls }],
  ]),
  ...['MiChannelId', 'ChannelId', 'VendorTemplate', 'TransparentMessagePayload', 'TransparentMessageUrgency'].map(
    (name): Case => ['3028', { [name]: 'x'.repeat(4_097) }],
  ),
  ['3043', { Content: 'c'.repeat(2_049) }],
  ['3043', { Content: '中'.repeat(683) }],
  ['3050', { Title: 't', Content: 'c'.repeat(2_048) }],
  ['3050', { Uri: `https://example.com/${'u'.repeat(5_000)}` }],
  ['3050', { ExtendedParams: JSON.stringify({ a: '中'.repeat(683) }) }],
  ...['1', '2', '7'].map((DeliveryType): Case => ['3054', { DeliveryType }]),
]

void t.test('each bad value is refused with its code, and nothing is pushed', async (t) => {
  for (const [code, changes] of CASES) {
    const api = createApi()
    const text = JSON.stringify(changes).slice(0, 120)
    t.equal(await api.codeOf('PushSimple', vary(SIMPLE, changes)), code, `${code} for ${text}`)
    t.same(api.core.pushes, [])
  }
})

/** One fault of each check, in the order in which they are to be found. */
const ORDER: Case[] = [
  ['3003', { AppId: '' }],
  ['3007', { WorkspaceId: 'nowhere' }],
  ['8014', { WorkspaceId: 'foreign' }],
  ['3019', { TaskName: '' }],
  ['3009', { DeliveryType: '9' }],
  ['3021', { TargetMsgkey: JSON.stringify({ '': '', ...JSON.parse(map(11)) }) }],
  ['3029', { TargetMsgkey: map(11).replace('v1"', 'v2"') }],
  ['3028', { TargetMsgkey: '{"u":""}' }],
  ['3024', { Title: '' }],
  ['3020', { ExpiredSeconds: '' }],
  ['3044', { ExtendedParams: JSON.stringify({ action: '1', badge_add_num: '0', ...JSON.parse(map(21)) }) }],
  ['3035', { ExtendedParams: JSON.stringify({ badge_add_num: '0', ...JSON.parse(map(21)) }) }],
  ['3058', badge({ badge_add_num: '0' })],
  ['3059', badge({ badge_add_num: '1' })],
  ['3028', { StrategyType: '9' }],
  ['3043', { Content: 'c'.repeat(2_049) }],
  ['3050', { Uri: 'u'.repeat(2_048) }],
  ['3054', { DeliveryType: '1' }],
]

void t.test('of several faults the first in the order of the checks is told', async (t) => {
  for (const [first, [code, changes]] of ORDER.entries()) {
    for (const [, later] of ORDER.slice(first + 1)) {
      // Two faults of one field cannot be in one request.
      if (Object.keys(later).some((name) => name in changes)) continue
      const fields = vary(SIMPLE, { ...later, ...changes })
      t.equal(
        await createApi().codeOf('PushSimple', fields),
        code,
        `${code} before ${JSON.stringify(later).slice(0, 60)}`,
      )
    }
  }
})

void t.test('what is at the edge of a rule is accepted', async (t) => {
  const edges: Record<string, string>[] = [
    at({ fixedTime: NOW_MS + 1 }),
    loop({ startTime: TODAY }),
    loop({ endTime: TODAY + 181 * DAY - 1 }),
    loop({ startTime: NOW_MS, endTime: NOW_MS - 3_600_000, time: '12:00:01' }),
    loop({ circleType: 2, circleValue: [1, 2, 3, 4, 5, 6, 7] }),
    { ...SMS, SmsStrategy: '0', SmsSignName: '' },
    { ...SMS, SmsWhen: 'notOpened', ExpiredSeconds: '180', SmsDelaySeconds: '180' },
    { ...SMS, SmsWhen: '', SmsDelaySeconds: '1' },
    { SmsStrategy: '2', SmsSignName: 's', SmsTemplateCode: 'c', SmsTemplateParam: "{'code': '1'}" },
    { ExtendedParams: map(20) },
    { ExtendedParams: '' },
    { ExtendedParams: '{}' },
    { NotifyLevel: '{"oppo":"3"}' },
    { ThirdChannelCategory: '{"hms":"14","HONOR":"2","oppo":"10","vivo":"10"}' },
    { TargetMsgkey: "{'user1024': '1'}" },
    { TargetMsgkey: '{"user1024":1578807462788}' },
    { IconUrls: '{}', ImageUrls: '' },
    { Classification: '', Silent: '', PushAction: '', StrategyType: '' },
    { Title: 't', Content: 'c'.repeat(2_047) },
  ]
  for (const changes of edges) {
    t.equal(await createApi().codeOf('PushSimple', vary(SIMPLE, changes)), 'OK', JSON.stringify(changes).slice(0, 100))
  }
})
