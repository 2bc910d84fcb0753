import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { RESULT_CODES, type ResultName } from '@openmps/proto'
import t from 'tap'
import { createApi } from './_util/api.ts'
import { ELSEWHERE, RESULT_ROWS, SIGNED_PUSH_TEST } from './_util/result-codes.ts'

const ROOT = join(import.meta.dirname, '..', '..', '..')
const DOCUMENT = join(ROOT, 'docs', 'result-codes.md')
const NAMES = Object.keys(RESULT_CODES).filter((name): name is ResultName => name in RESULT_CODES)
const byCode = (left: ResultName, right: ResultName) => RESULT_CODES[left].code - RESULT_CODES[right].code

void t.test('each result code has a request that gives it, or a reason why there is none', async (t) => {
  const given = RESULT_ROWS.map(({ result }) => result)
  t.same([...given, ...Object.keys(ELSEWHERE)].sort(), [...NAMES].sort(), 'each once')
  t.same(given, [...given].sort(byCode), 'in the order of the codes')
})

void t.test('a code that has no request is not in the source of any action or check', async (t) => {
  const source = join(import.meta.dirname, '..', '..', 'src', 'openapi')
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'))
  const texts = files.map((path) => readFileSync(join(source, path), 'utf8')).join('\n')
  t.match(texts, /\bPAYLOAD_NOT_ENOUGH\b/, 'codes are found there by their name')
  for (const result of Object.keys(ELSEWHERE)) t.notMatch(texts, new RegExp(`\\b${result}\\b`), result)
})

void t.test('a code of the signed push API is asked for in the test that is named', async (t) => {
  const there = readFileSync(join(ROOT, SIGNED_PUSH_TEST), 'utf8')
  const codes = NAMES.filter((name) => ELSEWHERE[name]?.includes(SIGNED_PUSH_TEST)).map(
    (name) => RESULT_CODES[name].code,
  )
  t.same(codes, [-1, 3032, 3033])
  for (const code of codes) t.match(there, `refused('${code}')`)
})

void t.test('the request of each row is answered with its code and name', async (t) => {
  for (const { result, action, when, request, prepare } of RESULT_ROWS) {
    const api = createApi()
    prepare?.(api.core)
    const { status, body } = await api.send(request)
    const { code, name } = RESULT_CODES[result]
    const got = [status, body.ResultCode ?? body.Code, body.ResultMessage ?? body.Msg]
    t.same(got, [200, String(code), name], `${code} ${action}: ${when}`)
    t.same(api.core.pushes, [], 'and nothing is pushed')
  }
})

void t.test('docs/result-codes.md is what these tables say', async (t) => {
  const text = document()
  if (process.env.OPENMPS_TEST_WRITE_DOCS === '1') writeFileSync(DOCUMENT, text)
  t.equal(readFileSync(DOCUMENT, 'utf8'), text, 'written by this test with OPENMPS_TEST_WRITE_DOCS=1')
})

function document(): string {
  const given = RESULT_ROWS.map(({ result, action, when }) => {
    const { code, name } = RESULT_CODES[result]
    return `| ${code} | \`${name}\` | \`${action}\` | ${when} |`
  })
  const others = Object.entries(ELSEWHERE).map(([result, why]) => {
    const { code, name } = RESULT_CODES[NAMES.find((one) => one === result) ?? 'SYSTEM_ERROR']
    return `| ${code} | \`${name}\` | ${why} |`
  })
  return [
    '# Result codes, each with a request that gives it',
    '',
    'One example per code, not all cases: those are in [errors.md](errors.md#result-codes). The examples are requests of a',
    'test, which sends each of them and writes this page. After a change there:',
    '`OPENMPS_TEST_WRITE_DOCS=1 npx tap pushcore/test/openapi/result-codes.test.ts`.',
    '',
    '| Code | Name | Action | Example |',
    '|---|---|---|---|',
    ...given,
    '',
    'No action of the server API answers with these:',
    '',
    '| Code | Name | Why |',
    '|---|---|---|',
    ...others,
    '',
  ].join('\n')
}
