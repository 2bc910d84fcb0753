import t from 'tap'
import { createApi, vary } from './_util/api.ts'
import { TEMPLATE } from './_util/memory-templates.ts'
import { APP, SCHEDULE_ID, TASK_ID, TOKEN } from './_util/recording-core.ts'
import { NOW_MS } from './_util/signer.ts'
import { addresseesOf, MULTIPLE } from './_util/template-pushes.ts'

async function pushed(changes: Record<string, string | undefined>, template: Partial<typeof TEMPLATE> = {}) {
  const api = createApi()
  api.core.templates.all[0] = { ...TEMPLATE, ...template }
  const { body } = await api.call('PushMultiple', vary(MULTIPLE, changes))
  if (body.ResultCode !== 'OK') throw new Error(`${body.ResultCode} for ${JSON.stringify(changes)}`)
  const [push] = api.core.pushes
  if (push === undefined) throw new Error('nothing was pushed')
  return push
}

void t.test('each target gets its own texts, and the answer is the id of the task', async (t) => {
  const api = createApi()
  const { status, body } = await api.call('PushMultiple', MULTIPLE)
  const { RequestId, ...rest } = body
  t.equal(status, 200)
  t.match(RequestId, /^[0-9A-F-]{36}$/)
  t.same(rest, {
    ResultCode: 'OK',
    ResultMessage: 'success',
    PushResult: { Success: true, ResultMsg: 'success', Data: String(TASK_ID) },
  })
  t.same(api.core.pushes, [
    {
      app: APP,
      type: 'multiple',
      taskName: 'simpleTest',
      template: { id: '9108', name: 'template1024' },
      to: {
        kind: 'targets',
        addressees: [
          {
            target: { kind: 'user', id: 'user1024' },
            messageKey: '1578807462788',
            texts: {
              title: 'Hi Zhang San',
              content: 'Congratulations Zhang San on winning 300 yuan',
              url: 'https://example.com/Zhang San',
              params: {},
            },
          },
          {
            target: { kind: 'user', id: 'user1025' },
            messageKey: '1578807462790',
            texts: {
              title: 'Hi 李四',
              content: 'Congratulations 李四 on winning 5 yuan',
              url: 'https://example.com/李四',
              params: {},
            },
          },
        ],
      },
      notice: {
        title: 'Hi #name#',
        content: 'Congratulations #name# on winning #money# yuan',
        silent: false,
        pushStyle: 0,
        action: 'webPage',
        iconUrl: 'https://img.example.com/i.png',
        params: {},
      },
      expiresInSeconds: 300,
      strategy: { kind: 'now' },
      extras: {
        deliveryType: 3,
        notifyType: 'notify',
        classification: '1',
        iconUrls: { defaultUrl: 'https://img.example.com/i.png' },
      },
    },
  ])
})

void t.test('targets are taken in the order of their numbers, with gaps', async (t) => {
  const values = MULTIPLE['TargetMsg.1.TemplateKeyValue']
  const push = await pushed({
    'TargetMsg.9999.Target': 'last',
    'TargetMsg.9999.MsgKey': 'k3',
    'TargetMsg.9999.TemplateKeyValue': values,
    'TargetMsg.10.TemplateKeyValue': values,
    'TargetMsg.10.MsgKey': 'k2',
    'TargetMsg.10.Target': 'third',
    'TargetMsg.1.Unheard': 'ignored',
  })
  t.same(
    addresseesOf(push).map(({ target }) => target.id),
    ['user1024', 'user1025', 'third', 'last'],
  )
})

void t.test('parameters of a target go before the common ones', async (t) => {
  const push = await pushed({
    ExtendedParams: '{"test":"x","both":"common","badge_class":"com.example.Main"}',
    'TargetMsg.1.ExtendedParams': '{"both":"own","badge_add_num":"1"}',
  })
  const common = { test: 'x', both: 'common', badge_class: 'com.example.Main' }
  t.same(
    addresseesOf(push).map(({ texts }) => texts?.params),
    [{ ...common, both: 'own', badge_add_num: '1' }, common],
    'the class of a badge may be common',
  )
  t.same(push.notice.params, common)
})

void t.test('every delivery type of its list finds its kind of target', async (t) => {
  const kinds: [type: string, kind: string, id: string][] = [
    ['1', 'device', TOKEN],
    ['2', 'device', TOKEN],
    ['3', 'user', 'u 中+/'],
    ['7', 'device', TOKEN],
  ]
  for (const [DeliveryType, kind, id] of kinds) {
    const push = await pushed({ DeliveryType, 'TargetMsg.1.Target': id, 'TargetMsg.2.Target': id })
    t.same(
      addresseesOf(push).map(({ target }) => target),
      [
        { kind, id },
        { kind, id },
      ],
      DeliveryType,
    )
  }
})

void t.test('a hundred targets with full messages are one request, below the limits of a body', async (t) => {
  const api = createApi()
  const text = '中'.repeat(160)
  const fields: Record<string, string> = { ...MULTIPLE }
  for (let n = 1; n <= 100; n++) {
    fields[`TargetMsg.${n}.Target`] = `user-${n}`
    fields[`TargetMsg.${n}.MsgKey`] = `${n}${'中'.repeat(60)}`
    fields[`TargetMsg.${n}.TemplateKeyValue`] = JSON.stringify({ name: text, money: text })
    fields[`TargetMsg.${n}.ExtendedParams`] = JSON.stringify({ a: 'x'.repeat(20) })
  }
  t.equal(await api.codeOf('PushMultiple', fields), 'OK')
  t.equal(api.core.pushes.flatMap(addresseesOf).length, 100)
})

void t.test('a template without placeholders needs no values, and one without an address opens the app', async (t) => {
  const bare = { 'TargetMsg.1.TemplateKeyValue': undefined, 'TargetMsg.2.TemplateKeyValue': '' }
  const push = await pushed(bare, { title: 'a', content: 'b', uri: '' })
  t.same(
    addresseesOf(push).map(({ texts }) => texts),
    [
      { title: 'a', content: 'b', params: {} },
      { title: 'a', content: 'b', params: {} },
    ],
  )
  t.equal(push.notice.action, 'openApp')
})

void t.test('a scheduled one is filled in now, and answers with the id of its schedule', async (t) => {
  const api = createApi()
  const later = { StrategyType: '1', StrategyContent: JSON.stringify({ fixedTime: NOW_MS + 60_000 }) }
  const { body } = await api.call('PushMultiple', vary(MULTIPLE, later))
  t.same(body.PushResult, { Success: true, ResultMsg: 'success', Data: SCHEDULE_ID })
  t.match(api.core.pushes, [{ strategy: { kind: 'at' }, to: { addressees: [{ texts: { title: 'Hi Zhang San' } }] } }])
})
