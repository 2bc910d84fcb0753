import t from 'tap'
import { createApi, vary } from './_util/api.ts'
import { TEMPLATE } from './_util/memory-templates.ts'
import { MULTIPLE, TEMPLATE_PUSH } from './_util/template-pushes.ts'

const map = (length: number) => JSON.stringify(Object.fromEntries(Array.from({ length }, (_, i) => [`k${i}`, `v${i}`])))
const RESERVED = ['notifyType', 'action', 'silent', 'pushType', 'templateCode', 'channel', 'taskId']

type Case = [code: string, changes: Record<string, string | undefined>]

/** What both actions check in the same way. */
const COMMON: Case[] = [
  ['3003', { AppId: undefined }],
  ['3003', { WorkspaceId: '' }],
  ['3007', { AppId: 'ONEXFFFFFFFFFFFFF' }],
  ['8014', { WorkspaceId: 'foreign' }],
  ['3019', { TaskName: '' }],
  ['3028', { TaskName: 'n'.repeat(4_097) }],
  ['3025', { TemplateName: undefined }],
  ['3025', { TemplateName: '' }],
  ['3022', { TemplateName: 'unknown' }],
  ['3022', { TemplateName: 'Template1024' }],
  ['3022', { TemplateName: 'n'.repeat(5_000) }],
  ...[undefined, 'x', '1.5', '0', '-1'].map((ExpiredSeconds): Case => ['3020', { ExpiredSeconds }]),
  ['3026', { ExpiredSeconds: '259201' }],
  ...['x', '[]', '{"a":{}}'].map((ExtendedParams): Case => ['3044', { ExtendedParams }]),
  ...RESERVED.map((name): Case => ['3044', { ExtendedParams: JSON.stringify({ [name]: '1' }) }]),
  ['3035', { ExtendedParams: map(21) }],
  ['3058', { ExtendedParams: '{"badge_add_num":"0","badge_class":"c"}' }],
  ['3059', { ExtendedParams: '{"badge_add_num":"1"}' }],
  ['3028', { StrategyType: '3' }],
  ['3028', { StrategyType: '1' }],
  ['3028', { StrategyType: '1', StrategyContent: '{"fixedTime":1}' }],
  ...['2', 'x'].map((PushAction): Case => ['3028', { PushAction }]),
  ...['2', 'true'].map((Silent): Case => ['3028', { Silent }]),
  ...['sms', 'NOTIFY'].map((NotifyType): Case => ['3028', { NotifyType }]),
  ['3028', { Classification: '2' }],
  ['3028', { ActivityEvent: 'start' }],
  ['3028', { ActivityContentState: '[1]' }],
  ['3028', { DismissalDate: 'x' }],
  ['3028', { ThirdChannelCategory: '{"hms":"15"}' }],
  ['3028', { NotifyLevel: '{"oppo":"4"}' }],
  ...['MiChannelId', 'ChannelId', 'VendorTemplate', 'TransparentMessagePayload', 'TransparentMessageUrgency'].map(
    (name): Case => ['3028', { [name]: 'x'.repeat(4_097) }],
  ),
  ['3050', { ExtendedParams: JSON.stringify({ a: '中'.repeat(683) }) }],
  ...['1', '2', '7'].map((DeliveryType): Case => ['3054', { DeliveryType }]),
]

const TEMPLATE_CASES: Case[] = [
  ...COMMON,
  ...[undefined, '0', '4', '8', 'x'].map((DeliveryType): Case => ['3009', { DeliveryType }]),
  ...[undefined, '{}', '{"":"k"}'].map((TargetMsgkey): Case => ['3021', { TargetMsgkey }]),
  ...['user', '["u"]', '{"u":""}', '{"u":"k","v":"k"}'].map((TargetMsgkey): Case => ['3028', { TargetMsgkey }]),
  ['3029', { TargetMsgkey: map(11) }],
  ...['x', '[]', '{"name":{}}', '{"name":null}'].map((TemplateKeyValue): Case => ['3028', { TemplateKeyValue }]),
  ...[undefined, '', '{}', '{"name":"n"}', '{"Name":"n","money":"1"}', '{"money":"1"}'].map(
    (TemplateKeyValue): Case => ['3023', { TemplateKeyValue }],
  ),
  ['3028', { SmsStrategy: '1' }],
  ['3050', { TemplateKeyValue: JSON.stringify({ name: 'n'.repeat(700), money: '1' }) }],
  ['3050', { TemplateKeyValue: JSON.stringify({ name: 'n', money: '中'.repeat(1_000) }) }],
]

const own = (field: string, value: string | undefined) => ({ [`TargetMsg.2.${field}`]: value })
const NONE = Object.fromEntries(
  Object.keys(MULTIPLE).flatMap((key) => (/^TargetMsg/.test(key) ? [[key, undefined]] : [])),
)
const many = (length: number) =>
  Object.fromEntries(
    Array.from({ length }, (_, i) => [
      [`TargetMsg.${i + 1}.Target`, `u${i}`],
      [`TargetMsg.${i + 1}.MsgKey`, `k${i}`],
    ]).flat(),
  )

const MULTIPLE_CASES: Case[] = [
  ...COMMON,
  ...[undefined, '0', '4', '5', '6', '8', 'x'].map((DeliveryType): Case => ['3009', { DeliveryType }]),
  ['3021', NONE],
  ['3021', { ...NONE, 'TargetMsg.1.Unheard': 'x' }],
  ...[undefined, ''].map((value): Case => ['3021', own('Target', value)]),
  ['3021', { 'TargetMsg.7.MsgKey': 'alone' }],
  ['3055', many(101)],
  ...[undefined, '', 'k'.repeat(65), '1578807462788', 'k\n'].map((value): Case => ['3028', own('MsgKey', value)]),
  ['3028', own('Target', 'u'.repeat(129))],
  ...['0', '01', 'x', '-1', '10000', '1e1'].map((n): Case => ['3028', { [`TargetMsg.${n}.Target`]: 'u' }]),
  ...['x', '[]', '{"name":{}}'].map((value): Case => ['3028', own('TemplateKeyValue', value)]),
  ...[undefined, '', '{}', '{"name":"n"}'].map((value): Case => ['3023', own('TemplateKeyValue', value)]),
  ...['x', '[]', '{"a":{}}', ...RESERVED.map((name) => JSON.stringify({ [name]: '1' }))].map(
    (value): Case => ['3044', own('ExtendedParams', value)],
  ),
  ['3049', own('ExtendedParams', map(11))],
  ['3058', own('ExtendedParams', '{"badge_add_num":"x","badge_class":"c"}')],
  ['3059', own('ExtendedParams', '{"badge_add_num":"1"}')],
  ['3050', own('TemplateKeyValue', JSON.stringify({ name: 'n'.repeat(700), money: '1' }))],
  ['3050', own('ExtendedParams', JSON.stringify({ a: '中'.repeat(683) }))],
]

for (const [action, good, cases] of [
  ['PushTemplate', TEMPLATE_PUSH, TEMPLATE_CASES],
  ['PushMultiple', MULTIPLE, MULTIPLE_CASES],
] as const) {
  void t.test(`${action}: each bad value is refused with its code, and nothing is pushed`, async (t) => {
    for (const [code, changes] of cases) {
      const api = createApi()
      const text = JSON.stringify(changes).slice(0, 120)
      t.equal(await api.codeOf(action, vary(good, changes)), code, `${code} for ${text}`)
      t.same(api.core.pushes, [])
    }
  })
}

const FAULTY_BADGE = (number: string, more: object = {}) => ({
  ExtendedParams: JSON.stringify({ badge_add_num: number, ...more }),
})

/** One fault of each check, in the order in which they are to be found. */
const TEMPLATE_ORDER: Case[] = [
  ['3003', { AppId: '' }],
  ['3007', { WorkspaceId: 'nowhere' }],
  ['8014', { WorkspaceId: 'foreign' }],
  ['3019', { TaskName: '' }],
  ['3009', { DeliveryType: '9' }],
  ['3021', { TargetMsgkey: JSON.stringify({ '': '', ...JSON.parse(map(11)) }) }],
  ['3029', { TargetMsgkey: map(11).replace('v1"', 'v2"') }],
  ['3028', { TargetMsgkey: '{"u":""}' }],
  ['3025', { TemplateName: '' }],
  ['3022', { TemplateName: 'unknown' }],
  ['3028', { TemplateKeyValue: 'x' }],
  ['3023', { TemplateKeyValue: '' }],
  ['3020', { ExpiredSeconds: '' }],
  ['3044', FAULTY_BADGE('0', { action: '1', ...JSON.parse(map(21)) })],
  ['3035', FAULTY_BADGE('0', JSON.parse(map(21)))],
  ['3058', FAULTY_BADGE('0')],
  ['3059', FAULTY_BADGE('1')],
  ['3028', { StrategyType: '9' }],
  ['3050', { TemplateKeyValue: JSON.stringify({ name: 'n'.repeat(2_048), money: '1' }) }],
  ['3054', { DeliveryType: '1' }],
]

const MULTIPLE_ORDER: Case[] = [
  ['3003', { AppId: '' }],
  ['3007', { WorkspaceId: 'nowhere' }],
  ['8014', { WorkspaceId: 'foreign' }],
  ['3019', { TaskName: '' }],
  ['3009', { DeliveryType: '5' }],
  ['3021', own('Target', '')],
  ['3028', own('MsgKey', '')],
  ['3025', { TemplateName: '' }],
  ['3022', { TemplateName: 'unknown' }],
  ['3028', { 'TargetMsg.1.TemplateKeyValue': 'x' }],
  ['3023', own('TemplateKeyValue', '')],
  ['3020', { ExpiredSeconds: '' }],
  ['3044', { ExtendedParams: '{"action":"1"}' }],
  ['3035', { ExtendedParams: map(21) }],
  ['3044', { 'TargetMsg.1.ExtendedParams': '{"action":"1"}' }],
  ['3049', { 'TargetMsg.1.ExtendedParams': map(11) }],
  ['3058', own('ExtendedParams', '{"badge_add_num":"0"}')],
  ['3059', own('ExtendedParams', '{"badge_add_num":"1"}')],
  ['3028', { StrategyType: '9' }],
  ['3050', own('TemplateKeyValue', JSON.stringify({ name: 'n'.repeat(2_048), money: '1' }))],
  ['3054', { DeliveryType: '1' }],
]

for (const [action, good, order] of [
  ['PushTemplate', TEMPLATE_PUSH, TEMPLATE_ORDER],
  ['PushMultiple', MULTIPLE, MULTIPLE_ORDER],
] as const) {
  void t.test(`${action}: of several faults the first in the order of the checks is told`, async (t) => {
    for (const [first, [code, changes]] of order.entries()) {
      for (const [, later] of order.slice(first + 1)) {
        // Two faults of one field cannot be in one request.
        if (Object.keys(later).some((name) => name in changes)) continue
        const fields = vary(good, { ...later, ...changes })
        const text = `${code} ${JSON.stringify(changes).slice(0, 40)} before ${JSON.stringify(later).slice(0, 60)}`
        t.equal(await createApi().codeOf(action, fields), code, text)
      }
    }
  })
}

void t.test('too many targets are told before what is wrong with one of them', async (t) => {
  const fields = vary(MULTIPLE, { ...many(101), 'TargetMsg.5.MsgKey': '' })
  t.equal(await createApi().codeOf('PushMultiple', fields), '3055')
})

void t.test(
  'the body of a filled template may be longer than that of a simple push: only the whole is bounded',
  async (t) => {
    const api = createApi()
    api.core.templates.all[0] = { ...TEMPLATE, title: 't', content: '#c#', uri: '', iconUrls: '', imageUrls: '' }
    const sized = (bytes: number) => vary(TEMPLATE_PUSH, { TemplateKeyValue: JSON.stringify({ c: 'c'.repeat(bytes) }) })
    t.equal(await api.codeOf('PushTemplate', sized(2_047)), 'OK')
    t.equal(await api.codeOf('PushTemplate', sized(2_048)), '3050')
    t.equal(await api.codeOf('PushTemplate', sized(2_049)), '3050', 'and never 3043')
  },
)

void t.test('what is at the edge of a rule is accepted', async (t) => {
  const edges: [action: string, fields: Record<string, string>][] = [
    ['PushTemplate', vary(TEMPLATE_PUSH, { TargetMsgkey: map(10), ExtendedParams: map(20) })],
    ['PushTemplate', vary(TEMPLATE_PUSH, { TemplateKeyValue: '{"name":"","money":5,"more":"x"}' })],
    ['PushTemplate', vary(TEMPLATE_PUSH, { DeliveryType: '6', ExpiredSeconds: '259200' })],
    ['PushMultiple', vary(MULTIPLE, { ExtendedParams: map(20), ...own('ExtendedParams', map(10)) })],
    ['PushMultiple', vary(MULTIPLE, own('ExtendedParams', ''))],
    ['PushMultiple', vary(MULTIPLE, own('Target', 'user1024'))],
    ['PushMultiple', vary(MULTIPLE, own('TemplateKeyValue', "{'name': 'Zhang San', 'money': '200'}"))],
  ]
  for (const [action, fields] of edges) {
    t.equal(await createApi().codeOf(action, fields), 'OK', JSON.stringify(fields).slice(0, 200))
  }
})
