import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CLOSE_CODES, ERROR_CODES, RESULT_CODES } from '@openmps/proto'
import { FAILURES } from '@openmps/pushcore'
import t from 'tap'
import { GATEWAY_ERRORS } from '../../pushcore/src/openapi/gateway-error.ts'
import { STATUS } from '../../pushcore/src/receipts/receipt.ts'
import { plain, ROOT, rowsUnder } from './_util/markdown.ts'

const FILE = 'docs/errors.md'
const columns = (heading: string, count: number) =>
  rowsUnder(FILE, heading).map((row) => row.slice(0, count).map((cell) => plain(cell)))

void t.test('errors.md names every error code, and whether a retry may help', async (t) => {
  const known = Object.entries(ERROR_CODES).map(([code, { retryable }]) => [code, retryable ? 'yes' : 'no'])
  t.same(columns('Error codes', 2), known)
})

void t.test('errors.md names every close code with its text', async (t) => {
  const known = Object.entries(CLOSE_CODES).map(([name, { code, text }]) => [String(code), name, text])
  t.same(columns('Close codes', 3), known)
})

void t.test('errors.md names every result code once, as given or as not given yet', async (t) => {
  const documented = [...columns('Result codes', 2), ...columns('Not given yet', 2)]
  const known = Object.values(RESULT_CODES).map(({ code, name }) => [String(code), name])
  const byCode = (left: string[], right: string[]) => Number(left[0]) - Number(right[0])
  t.same(documented.sort(byCode), known.sort(byCode))
})

void t.test('each result code that is said to be given is used by the gateway or the push core', async (t) => {
  const sources = ['gateway/src', 'pushcore/src'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => readFileSync(join(ROOT, folder, path), 'utf8')),
  )
  const source = sources.join('\n')
  for (const [code] of columns('Result codes', 1)) {
    const [name = ''] = Object.entries(RESULT_CODES).find(([, row]) => String(row.code) === code) ?? []
    t.ok(new RegExp(`\\b${name}\\b`).test(source), `${code} ${name}`)
  }
})

void t.test('errors.md names every gateway error with its HTTP status', async (t) => {
  const known = Object.entries(GATEWAY_ERRORS).map(([code, { status }]) => [code, String(status)])
  t.same(columns('Gateway errors', 2), known)
})

void t.test('errors.md names every failure reason with its text', async (t) => {
  t.same(columns('Failure reasons', 2), Object.entries(FAILURES))
})

void t.test('errors.md names every status code of receipts', async (t) => {
  const known = Object.values(STATUS).map(({ code, desc }) => [code, desc])
  t.same(columns('Receipt status codes', 2), known)
})
