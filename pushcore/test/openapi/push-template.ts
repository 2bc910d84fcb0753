import t from 'tap'
import { createApi, vary } from './_util/api.ts'
import { TEMPLATE } from './_util/memory-templates.ts'
import { APP, SCHEDULE_ID } from './_util/recording-core.ts'
import { NOW_MS } from './_util/signer.ts'
import { TEMPLATE_PUSH } from './_util/template-pushes.ts'

/** The push that the core got for these changes to a correct call and to the template. */
async function pushed(changes: Record<string, string | undefined>, template: Partial<typeof TEMPLATE> = {}) {
  const api = createApi()
  api.core.templates.all[0] = { ...TEMPLATE, ...template }
  const { body } = await api.call('PushTemplate', vary(TEMPLATE_PUSH, changes))
  if (body.ResultCode !== 'OK') throw new Error(`${body.ResultCode} for ${JSON.stringify(changes)}`)
  const [push] = api.core.pushes
  if (push === undefined) throw new Error('nothing was pushed')
  return push
}

void t.test('the template is filled in before the push reaches the core', async (t) => {
  const api = createApi()
  const { status, body } = await api.call('PushTemplate', TEMPLATE_PUSH)
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
      type: 'template',
      taskName: 'simpleTest',
      template: { id: '9108', name: 'template1024' },
      to: { kind: 'targets', addressees: [{ target: { kind: 'user', id: 'user1024' }, messageKey: '1578807462788' }] },
      notice: {
        title: 'Hi John',
        content: 'Congratulations John on winning 200 yuan',
        url: 'https://example.com/John',
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

void t.test('placeholders are filled once, in title, content and address', async (t) => {
  const fills: [template: string, values: string, expected: string][] = [
    ['#a##b#', '{"a":"1","b":"2"}', '12'],
    ['#a# #a#', '{"a":"1"}', '1 1'],
    ['#a#b#', '{"a":"1"}', '1b#'],
    ['50 # off ## #', '', '50 # off ## #'],
    ['#not a name# #x-y#', '', '#not a name# #x-y#'],
    ['#名字_1#', '{"名字_1":"李"}', '李'],
    ['#a#', '{"a":"#b#","b":"no"}', '#b#'],
    ['#a#', '{"a":"$& $1 $$"}', '$& $1 $$'],
    ['#a#.', '{"a":"","more":"x"}', '.'],
    ['#n#', '{"n":1578807462788}', '1578807462788'],
    ['#a#', "{'a': 'Python'}", 'Python'],
    ['#__proto__#', '{"__proto__":"p"}', 'p'],
    [`#${'x'.repeat(65)}#`, '', `#${'x'.repeat(65)}#`],
  ]
  for (const [text, TemplateKeyValue, expected] of fills) {
    const { notice } = await pushed({ TemplateKeyValue }, { title: text, content: `c${text}`, uri: text })
    t.equal(notice.title, expected, text)
    t.equal(notice.content, `c${expected}`, text)
    t.equal(notice.url, expected, text)
  }
})

void t.test('the look is the template’s, with what the request says before it', async (t) => {
  const dressed = { silent: true, pushStyle: 2, action: 1, imageUrls: '{"defaultUrl":"i","hmsUrl":"h"}' } as const
  t.match(await pushed({}, dressed), {
    notice: { silent: true, pushStyle: 2, action: 'inAppPage', imageUrl: 'i' },
    extras: { imageUrls: { defaultUrl: 'i', hmsUrl: 'h' } },
  })
  t.match(await pushed({ Silent: '0', PushAction: '0' }, dressed), {
    notice: { silent: false, pushStyle: 2, action: 'webPage' },
  })
  t.match(await pushed({ Silent: '1', PushAction: '1' }), { notice: { silent: true, action: 'inAppPage' } })

  const plain = await pushed({ PushAction: '1' }, { uri: '', iconUrls: '' })
  t.match(plain, { notice: { action: 'openApp' } }, 'there is no page to open')
  t.notOk('url' in plain.notice || 'iconUrl' in plain.notice || 'iconUrls' in plain.extras)
  const emptied = await pushed({ TemplateKeyValue: '{"name":"","money":"1"}' }, { uri: '#name#' })
  t.match(emptied, { notice: { action: 'openApp' } }, 'nor when its placeholder is filled with nothing')
})

void t.test('what only later channels need is kept, SMS and live activity included', async (t) => {
  const { extras, notice } = await pushed({
    DeliveryType: '5',
    ExtendedParams: '{"test":"自定义"}',
    SmsStrategy: '1',
    SmsSignName: 'sign',
    SmsTemplateCode: 'code',
    SmsTemplateParam: '{"code":"1"}',
    ActivityEvent: 'update',
    NotifyType: 'transparent',
    ChannelId: 'c',
  })
  t.same(notice.params, { test: '自定义' })
  t.match(extras, {
    deliveryType: 5,
    notifyType: 'transparent',
    channelId: 'c',
    sms: { strategy: 'resend', signName: 'sign', templateCode: 'code', templateParams: { code: '1' } },
    activity: { event: 'update' },
  })
})

void t.test('a template whose name breaks the rule for new ones can be pushed', async (t) => {
  const { template } = await pushed({ TemplateName: 'Test template' }, { name: 'Test template' })
  t.same(template, { id: '9108', name: 'Test template' })
})

void t.test('a scheduled one is filled in now, and answers with the id of its schedule', async (t) => {
  const api = createApi()
  const later = { StrategyType: '1', StrategyContent: JSON.stringify({ fixedTime: NOW_MS + 60_000 }) }
  const { body } = await api.call('PushTemplate', vary(TEMPLATE_PUSH, later))
  t.same(body.PushResult, { Success: true, ResultMsg: 'success', Data: SCHEDULE_ID })
  t.match(api.core.pushes, [{ strategy: { kind: 'at' }, notice: { title: 'Hi John' } }])
})
