import t from 'tap'
import { MAX_TEMPLATES } from '../../src/ports/template-store.ts'
import { createApi, vary } from './_util/api.ts'
import { TEMPLATE } from './_util/memory-templates.ts'
import { APP } from './_util/recording-core.ts'

const REF = { AppId: APP.appId, WorkspaceId: APP.workspaceId }
const CREATE = {
  ...REF,
  TemplateName: 'winners_2026',
  DescInfo: 'desc',
  Title: 'Hi #name#',
  Content: 'Congratulations #name#',
} as const
const BY_NAME = { ...REF, TemplateName: 'template1024' }

const DATA = {
  Id: '9108',
  Name: 'template1024',
  DescInfo: 'desc',
  Title: 'Hi #name#',
  Content: 'Congratulations #name# on winning #money# yuan',
  Uri: 'https://example.com/#name#',
  Variables: 'name,money',
  Action: '0',
  ShowStyle: '0',
  PushStyle: '0',
  IconUrls: '{"defaultUrl":"https://img.example.com/i.png"}',
  ImageUrls: '{}',
  GmtCreate: '1000',
  GmtModified: '2000',
}

async function answer(action: string, fields: Record<string, string>) {
  const api = createApi()
  const { status, body } = await api.call(action, fields)
  const { RequestId, ...rest } = body
  t.match(RequestId, /^[0-9A-F-]{36}$/)
  return { templates: api.core.templates.all, answer: { status, ...rest } }
}

const DONE = { status: 200, Success: true, Code: '100', Msg: 'SUCCESS' }

void t.test('a template is created with all its fields, and the answer is its id as text', async (t) => {
  const fields = {
    Uri: 'https://example.com/#name#',
    Variables: ' name, money ,',
    ShowStyle: '1',
    PushStyle: '2',
    JumpAction: '1',
    IconUrls: '{"defaultUrl": "https://img.example.com/i.png"}',
    ImageUrls: "{'hmsUrl': 'h'}",
    TenantId: 'LZFPEFIM',
  }
  const created = await answer('CreateTemplate', { ...CREATE, ...fields })
  t.same(created.answer, { ...DONE, Data: '20001' })
  t.match(created.templates.at(-1), {
    id: '20001',
    name: 'winners_2026',
    descInfo: 'desc',
    title: 'Hi #name#',
    content: 'Congratulations #name#',
    uri: 'https://example.com/#name#',
    variables: ['name', 'money'],
    silent: true,
    pushStyle: 2,
    action: 1,
    iconUrls: '{"defaultUrl": "https://img.example.com/i.png"}',
    imageUrls: "{'hmsUrl': 'h'}",
  })
  const smallest = await answer('CreateTemplate', CREATE)
  t.match(smallest.templates.at(-1), {
    uri: '',
    variables: [],
    silent: false,
    pushStyle: 0,
    action: 0,
    iconUrls: '',
    imageUrls: '',
  })
})

void t.test('a template is shown as texts, by id, by name, or by both', async (t) => {
  for (const by of [
    { TemplateId: '9108' },
    { TemplateName: 'template1024' },
    { TemplateId: '9108', TemplateName: 'template1024' },
  ]) {
    t.same((await answer('GetTemplate', { ...REF, ...by })).answer, { ...DONE, Data: DATA }, JSON.stringify(by))
  }
})

void t.test('a deleted template is gone, and the second time it is unknown', async (t) => {
  const api = createApi()
  const { body } = await api.call('DeleteTemplate', { ...REF, TemplateId: '9108' })
  const { RequestId, ...rest } = body
  t.same(rest, { Success: true, Code: '100', Msg: 'SUCCESS' })
  t.same(api.core.templates.all, [])
  t.equal(await api.codeOf('DeleteTemplate', { ...REF, TemplateId: '9108' }), '3022')
  t.equal(await api.codeOf('GetTemplate', BY_NAME), '3022')
})

void t.test('a deletion that another call was faster with is told as unknown', async (t) => {
  const api = createApi()
  api.core.templates.remove = async () => false
  t.equal(await api.codeOf('DeleteTemplate', BY_NAME), '3022')
})

void t.test('the list comes in pages, newest first, with numbers for the page', async (t) => {
  const api = createApi()
  for (let n = 0; n < 11; n++) await api.call('CreateTemplate', { ...CREATE, TemplateName: `n${n}` })
  const page = async (fields: Record<string, string>) =>
    (await api.call('ListTemplatePage', { ...REF, ...fields })).body
  const names = ({ Data }: { Data: { Name: string }[] }) => Data.map(({ Name }) => Name)

  const first = await page({})
  t.match(first, { ...DONE, status: undefined, CurrentPage: 1, PageSize: 10, TotalSize: 12 })
  t.same(names(first), ['n10', 'n9', 'n8', 'n7', 'n6', 'n5', 'n4', 'n3', 'n2', 'n1'])
  const second = await page({ CurrentPage: '2', PageSize: '' })
  t.same(names(second), ['n0', 'template1024'])
  t.same(second.Data[1], DATA)
  t.match(await page({ CurrentPage: '4', PageSize: '3' }), { CurrentPage: 4, PageSize: 3, TotalSize: 12 })
  t.same(names(await page({ CurrentPage: '4', PageSize: '3' })), ['n1', 'n0', 'template1024'])
  t.same((await page({ CurrentPage: '5', PageSize: '3' })).Data, [])
  t.equal((await page({ PageSize: '100' })).Data.length, 12)
})

type Case = [action: string, good: Record<string, string>, code: string, changes: Record<string, string | undefined>]

const app = (action: string, good: Record<string, string>): Case[] => [
  [action, good, '3003', { AppId: '' }],
  [action, good, '3003', { WorkspaceId: undefined }],
  [action, good, '3007', { AppId: 'x' }],
  [action, good, '8014', { WorkspaceId: 'foreign' }],
]
const create = (code: string, changes: Record<string, string | undefined>): Case => [
  'CreateTemplate',
  CREATE,
  code,
  changes,
]

const CASES: Case[] = [
  ...app('CreateTemplate', CREATE),
  ...[undefined, ''].map((TemplateName) => create('3037', { TemplateName })),
  ...['a b', 'a,b', 'a-b', 'a.b', '<a>', 'ä\n', '🎉', 'n'.repeat(201)].map((TemplateName) =>
    create('3038', { TemplateName }),
  ),
  ...[undefined, '', 'd'.repeat(201)].map((DescInfo) => create('3041', { DescInfo })),
  ...[undefined, '', '中'.repeat(201)].map((Title) => create('3040', { Title })),
  ...[undefined, '', '🎉'.repeat(201)].map((Content) => create('3039', { Content })),
  ...['https://a b', 'a\tb', 'a\u0000', '\u3000', 'u'.repeat(1_025)].map((Uri) => create('3042', { Uri })),
  ...['2', 'x'].flatMap((value) => [create('3028', { ShowStyle: value }), create('3028', { JumpAction: value })]),
  ...['3', '-1'].map((PushStyle) => create('3028', { PushStyle })),
  ...['x', '[]', '{"defaultUrl":{}}', `{"a":"${'x'.repeat(4_096)}"}`].flatMap((urls) => [
    create('3028', { IconUrls: urls }),
    create('3028', { ImageUrls: urls }),
  ]),
  create('3028', { Variables: 'v'.repeat(4_097) }),
  create('3036', { TemplateName: 'template1024' }),
  ...['DeleteTemplate', 'GetTemplate'].flatMap((action): Case[] => [
    ...app(action, BY_NAME),
    [action, BY_NAME, '3037', { TemplateName: undefined }],
    [action, BY_NAME, '3037', { TemplateName: '', TemplateId: '' }],
    [action, BY_NAME, '3022', { TemplateName: 'unknown name' }],
    [action, BY_NAME, '3022', { TemplateName: undefined, TemplateId: '1' }],
    [action, BY_NAME, '3022', { TemplateId: 'template1024', TemplateName: undefined }],
    [action, BY_NAME, '3022', { TemplateId: '1' }],
    [action, BY_NAME, '3022', { TemplateId: '9108', TemplateName: 'other' }],
  ]),
  ...app('ListTemplatePage', REF),
  ...['0', '-1', 'x', '1.5', '9'.repeat(20)].map(
    (CurrentPage): Case => ['ListTemplatePage', REF, '3028', { CurrentPage }],
  ),
  ...['0', '101', 'x'].map((PageSize): Case => ['ListTemplatePage', REF, '3028', { PageSize }]),
]

void t.test('each bad value is refused with its code, without Data, and nothing is changed', async (t) => {
  for (const [action, good, code, changes] of CASES) {
    const { templates, answer: got } = await answer(action, vary(good, changes))
    const text = `${code} for ${action} ${JSON.stringify(changes).slice(0, 80)}`
    t.match(got, { status: 200, Success: false, Code: code, Msg: /^[A-Z_ ]+$/ }, text)
    t.notOk('Data' in got)
    t.same(templates, [TEMPLATE])
  }
})

/** One fault of each check of CreateTemplate, in the order in which they are to be found. */
const ORDER: [code: string, changes: Record<string, string>][] = [
  ['3003', { AppId: '' }],
  ['3037', { TemplateName: '' }],
  ['3038', { TemplateName: 'a b' }],
  ['3041', { DescInfo: '' }],
  ['3040', { Title: '' }],
  ['3039', { Content: '' }],
  ['3042', { Uri: 'a b' }],
  ['3028', { PushStyle: '9' }],
  ['3036', { TemplateName: 'template1024' }],
]

void t.test('of several faults the first in the order of the checks is told', async (t) => {
  for (const [first, [code, changes]] of ORDER.entries()) {
    for (const [, later] of ORDER.slice(first + 1)) {
      if (Object.keys(later).some((name) => name in changes)) continue
      const fields = vary(CREATE, { ...later, ...changes })
      t.equal(await createApi().codeOf('CreateTemplate', fields), code, `${code} before ${JSON.stringify(later)}`)
    }
  }
})

void t.test('what is at the edge of a rule is accepted', async (t) => {
  const edges: Record<string, string>[] = [
    { TemplateName: 'n'.repeat(200) },
    { TemplateName: '模板_1' },
    { TemplateName: '𠀀'.repeat(200) },
    { DescInfo: '🎉'.repeat(200), Title: '中'.repeat(200), Content: `${'x y'.repeat(66)}..` },
    { Uri: 'u'.repeat(1_024) },
    { Uri: '', IconUrls: '{}', ImageUrls: '', Variables: ',,' },
  ]
  for (const changes of edges) {
    t.equal(
      await createApi().codeOf('CreateTemplate', vary(CREATE, changes)),
      '100',
      JSON.stringify(changes).slice(0, 60),
    )
  }
})

void t.test('an app has a hundred templates at most', async (t) => {
  const api = createApi()
  for (let n = 1; n < MAX_TEMPLATES; n++) await api.call('CreateTemplate', { ...CREATE, TemplateName: `n${n}` })
  t.equal(await api.codeOf('CreateTemplate', CREATE), '3056')
  t.equal(
    await api.codeOf('CreateTemplate', { ...CREATE, TemplateName: 'n1' }),
    '3036',
    'an existing name is told first',
  )
})
