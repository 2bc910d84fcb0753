import { once } from 'node:events'
import { createServer } from 'node:http'
import t from 'tap'
import { repeated } from '../src/commands/repeated.ts'
import { callAdmin, callOpenApi, readAdminText } from '../src/service-client.ts'

const KEY = { accessKeyId: 'id', accessKeySecret: 'secret' }

interface Answer {
  readonly status: number
  readonly text: string
}

/** A service that gives these answers, one after another. */
async function startAnswering(t: { teardown(done: () => unknown): void }, answers: Answer[]): Promise<string> {
  const server = createServer((request, response) => {
    const { status, text } = answers.shift() ?? { status: 500, text: '' }
    request.resume().once('end', () => response.writeHead(status).end(text))
  })
  t.teardown(() => server.close())
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return `http://127.0.0.1:${address.port}`
}

void t.test('what a server API refuses has the code that says whether it may pass, and a hint', async (t) => {
  const url = await startAnswering(t, [
    { status: 400, text: '{"Code":"Throttling.User","Message":"slower"}' },
    { status: 503, text: '{"Code":"ServiceUnavailable","Message":"later"}' },
    { status: 404, text: '{"Code":"InvalidAccessKeyId.NotFound","Message":"no key"}' },
    { status: 200, text: '{"ResultCode":"3022","ResultMessage":"TEMPLATE_NOT_EXIST"}' },
    { status: 200, text: '{"Success":false,"Code":"3037","Msg":"TEMPLATE_NAME_NULL"}' },
    { status: 200, text: '<html>' },
  ])
  const call = () => callOpenApi(url, KEY, 'GetTemplate', {})
  await t.rejects(call(), { code: 'RATE_LIMITED', message: /^Throttling\.User: slower/ })
  await t.rejects(call(), { code: 'UNAVAILABLE', message: /^ServiceUnavailable: later/ })
  await t.rejects(call(), { code: 'INVALID_ARGUMENT', message: /^InvalidAccessKeyId\.NotFound/ })
  await t.rejects(call(), { code: 'INVALID_ARGUMENT', message: '3022 TEMPLATE_NOT_EXIST: see "openmps template list"' })
  await t.rejects(call(), { code: 'INVALID_ARGUMENT', message: '3037 TEMPLATE_NAME_NULL: see docs/errors.md' })
  await t.rejects(call(), { code: 'UNAVAILABLE', message: /is not OpenMPS.*OPENMPS_URL/ })
})

void t.test('the admin API is not called without a token, and is quoted', async (t) => {
  const url = await startAnswering(t, [
    { status: 403, text: '{"error":"FORBIDDEN","message":"this needs the role admin"}' },
    { status: 404, text: '{"error":"NOT_FOUND","message":"no such tag"}' },
    { status: 204, text: '' },
  ])
  const service = { url, adminToken: 'token' }
  await t.rejects(callAdmin({ url }, 'GET', '/apps'), { code: 'UNAUTHENTICATED', message: /OPENMPS_ADMIN_TOKEN/ })
  await t.rejects(callAdmin(service, 'PATCH', '/x', {}), { code: 'FORBIDDEN', message: 'this needs the role admin' })
  await t.rejects(readAdminText(service, '/x'), { code: 'NOT_FOUND', message: 'no such tag' })
  t.same(await callAdmin(service, 'DELETE', '/x'), {}, 'nothing is an empty object')
})

void t.test('what may pass is tried again, twice at most, and nothing else', async (t) => {
  const busy = { status: 503, text: '{"Code":"ServiceUnavailable","Message":"later"}' }
  const refused = { status: 200, text: '{"ResultCode":"3028","ResultMessage":"INVALID_PARAM"}' }
  const answers = [busy, { status: 200, text: '{"ResultCode":"OK"}' }, refused, busy, busy, busy, refused]
  const url = await startAnswering(t, answers)
  const { signal } = new AbortController()
  const call = () => callOpenApi(url, KEY, 'PushMultiple', {})
  t.same(await repeated(signal, call), { ResultCode: 'OK' })
  await t.rejects(repeated(signal, call), { message: /^3028/ })
  await t.rejects(repeated(signal, call), { code: 'UNAVAILABLE' })
  t.equal(answers.length, 1, 'three tries')
  answers.unshift(busy)
  await t.rejects(repeated(AbortSignal.abort(), call), { code: 'UNAVAILABLE' })
  t.equal(answers.length, 1, 'one try, when it is asked to stop')
})
