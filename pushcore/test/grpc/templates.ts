import { ClickAction, type CreateTemplateRequest, PushStyle } from '@openmps/proto/push'
import t from 'tap'
import { PUSH_CORE } from '../../src/grpc/index.ts'
import { START_MS } from '../contract/_util/clock.ts'
import { appA } from '../contract/_util/messages.ts'
import { failureOf } from './_util/failure.ts'
import { startGrpc } from './_util/service.ts'

const named = (name: string, changes: CreateTemplateRequest = {}): CreateTemplateRequest => ({
  app: appA,
  name,
  description: 'about it',
  title: '#a#',
  body: 'b',
  ...changes,
})

void t.test('a template is kept as it was given, found by id and name, listed by pages, and removed', async (t) => {
  const { call } = await startGrpc(t)
  const given = {
    uri: 'https://example.com/#a#',
    variables: ['a', 'b'],
    silent: true,
    style: PushStyle.PUSH_STYLE_BIG_TEXT,
    clickAction: ClickAction.CLICK_ACTION_APP_PAGE,
    iconUrls: { defaultUrl: 'https://example.com/i' },
    imageUrls: { hmsUrl: 'https://example.com/h' },
  }
  const created = await call(PUSH_CORE.createTemplate, named('one', given))
  const { app: _, ...shown } = named('one', given)
  t.match(created, { ...shown, id: /^\d+$/, createdAtMs: START_MS, modifiedAtMs: START_MS })
  t.same(await call(PUSH_CORE.getTemplate, { app: appA, id: created.id ?? '' }), created)
  t.same(await call(PUSH_CORE.getTemplate, { app: appA, name: 'one' }), created)

  await call(PUSH_CORE.createTemplate, named('two'))
  const first = await call(PUSH_CORE.listTemplates, { app: appA, pageSize: 1 })
  const second = await call(PUSH_CORE.listTemplates, { app: appA, pageSize: 1, pageToken: first.nextPageToken ?? '' })
  t.match([first.templates, second.templates], [[{ name: 'two' }], [{ name: 'one' }]])
  t.equal(second.nextPageToken, '')

  await call(PUSH_CORE.deleteTemplate, { app: appA, name: 'one' })
  const gone = { status: 'NOT_FOUND', code: '3022', field: 'name' }
  t.match(await failureOf(call(PUSH_CORE.deleteTemplate, { app: appA, name: 'one' })), gone)
  t.match(await failureOf(call(PUSH_CORE.getTemplate, { app: appA, name: 'one' })), gone)
})

void t.test('a wrong field of a template is refused with its code and its path', async (t) => {
  const { call } = await startGrpc(t)
  await call(PUSH_CORE.createTemplate, named('one'))
  const table: [CreateTemplateRequest, code: string, field: string, status?: string][] = [
    [named(''), '3037', 'name'],
    [named('a b'), '3038', 'name'],
    [named('one'), '3036', 'name', 'ALREADY_EXISTS'],
    [named('two', { description: '' }), '3041', 'description'],
    [named('two', { title: 'x'.repeat(201) }), '3040', 'title'],
    [named('two', { body: '' }), '3039', 'body'],
    [named('two', { uri: 'a b' }), '3042', 'uri'],
    [named('two', { style: 9 as 2 }), '3028', 'style'],
    [named('two', { clickAction: 9 as 2 }), '3028', 'click_action'],
    [named('two', { variables: ['a', 'b,c'] }), '3028', 'variables[1]'],
  ]
  for (const [request, code, field, status = 'INVALID_ARGUMENT'] of table) {
    t.match(await failureOf(call(PUSH_CORE.createTemplate, request)), { status, code, field }, `${code} ${field}`)
  }
  for (const [page, field] of [
    [{ pageSize: 501 }, 'page_size'],
    [{ pageToken: 'x' }, 'page_token'],
    [{ pageToken: '999999' }, 'page_token'],
  ] as const) {
    t.match(await failureOf(call(PUSH_CORE.listTemplates, { app: appA, ...page })), { code: '3028', field })
  }
  t.match(await failureOf(call(PUSH_CORE.getTemplate, { app: appA })), { code: '3037', field: 'by' })
  for (let at = 1; at < 100; at++) await call(PUSH_CORE.createTemplate, named(`t${at}`))
  t.match(await failureOf(call(PUSH_CORE.createTemplate, named('more'))), {
    status: 'RESOURCE_EXHAUSTED',
    code: '3056',
  })
})
