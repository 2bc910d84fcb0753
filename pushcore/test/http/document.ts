import { Validator } from '@seriousme/openapi-schema-validator'
import t from 'tap'
import { redacted } from '../../src/audit/redacted.ts'
import { operationsOf } from './_util/operations.ts'
import { startAdmin } from './_util/service.ts'

void t.test(
  'the document is valid OpenAPI 3.1, and each of its routes says what it does and who may call it',
  async (t) => {
    const { url } = await startAdmin(t)
    const response = await fetch(`${url}/openapi.json`)
    t.equal(response.status, 200)
    const document = (await response.json()) as { openapi: string }
    t.equal(document.openapi, '3.1.0')
    const { valid, errors } = await new Validator().validate(document)
    t.ok(valid, JSON.stringify(errors))

    const operations = operationsOf(document)
    t.ok(operations.length > 20, `${operations.length}`)
    for (const { method, path, operation } of operations) {
      t.match(operation, { summary: /./, 'x-role': /^(none|viewer|operator|admin)$/ }, `${method} ${path}`)
    }
  },
)

void t.test('each field that is written and never read is kept out of the audit log', async (t) => {
  const { url } = await startAdmin(t)
  const text = await (await fetch(`${url}/openapi.json`)).text()
  const marked: string[] = []
  JSON.parse(text, (_, value) => {
    for (const [name, field] of Object.entries(value?.properties ?? {})) {
      if ((field as { writeOnly?: boolean }).writeOnly === true) marked.push(name)
    }
    return value
  })
  t.ok(marked.includes('password') && marked.includes('credentials'), marked.join())
  for (const name of marked) {
    const body = { deep: [{ [name]: { a: 'S3CRET' } }], [name]: 'S3CRET' }
    t.notMatch(redacted({ body }), /S3CRET/, name)
  }
})

void t.test('the page for people shows every route, and loads and runs nothing', async (t) => {
  const { url } = await startAdmin(t)
  const response = await fetch(`${url}/docs`)
  const html = await response.text()
  t.match(response.headers.get('content-security-policy'), /^default-src 'none'; style-src 'sha256-/)
  t.notMatch(html, /<script|<link|<img|<iframe|https?:\/\/(?!…)|@import|url\(|\son\w+=/i)
  const document = await (await fetch(`${url}/openapi.json`)).json()
  for (const { method, path } of operationsOf(document)) {
    t.ok(html.includes(`<b>${method}</b> <code>${path}</code>`), `${method} ${path}`)
  }
})
