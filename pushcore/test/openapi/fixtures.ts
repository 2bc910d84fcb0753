import t from 'tap'
import { ACTIONS } from '../../src/openapi/actions/table.ts'
import type { RawRequest } from '../../src/openapi/index.ts'
import { createApi } from './_util/api.ts'
import { type Fixture, readFixtures } from './_util/fixtures.ts'
import { TEMPLATE } from './_util/memory-templates.ts'
import { APP, KEY, type RecordingCore } from './_util/recording-core.ts'

const fixtures = readFixtures()

/** Each of their requests succeeds on a core that has what it needs. */
const SUCCEEDING = new Set(['PushTemplate', 'PushMultiple', 'PushBroadcast', 'RevokePushTask', 'CreateTemplate'])

/** Their callers had templates that ask for no values. */
const WITHOUT_PLACEHOLDERS = ['popcore-post__PushMultiple', 'java__PushMultiple__doc-sample']

void t.test('every request recorded from a vendor client is understood, and refused once changed', async (t) => {
  if (fixtures === undefined) {
    void t.skip(
      'The recorded requests are not on this machine: OPENMPS_WIRE_FIXTURES says where they are.',
      async () => {},
    )
    return
  }
  t.equal(fixtures.length, 30)
  for (const fixture of fixtures) {
    await t.test(fixture.name, async (t) => {
      const { send, core } = apiAt(fixture.atMs)
      seed(core, fixture)
      const { status, body } = await send(fixture.request)
      if (ACTIONS.has(fixture.action)) {
        t.equal(status, 200, 'reached its action')
        t.equal(body.HostId, undefined, 'is a result and not an error')
        if (SUCCEEDING.has(fixture.action)) t.match(body.ResultCode ?? body.Code, /^(OK|100)$/, body.ResultMessage)
      } else t.match({ status, body }, { status: 404, body: { Code: 'InvalidApi.NotFound' } })
      t.match(await send(fixture.request), { status: 400, body: { Code: 'SignatureNonceUsed' } })

      for (const [what, request] of tamperings(fixture)) {
        const api = apiAt(fixture.atMs)
        const answer = await api.send(request)
        t.not(answer.status, 200, `refused with another ${what}: ${answer.body.Code}`)
        t.same([api.core.pushes, api.core.calls], [[], []], `another ${what} changes nothing`)
        const intact = await api.send(fixture.request)
        t.not(intact.body.Code, 'SignatureNonceUsed', 'and does not use up the nonce')
      }
    })
  }
})

function apiAt(atMs: number) {
  const api = createApi()
  api.clock.nowMs = atMs
  return api
}

/** What was on the service that the request was made for. */
function seed(core: RecordingCore, { name, action }: Fixture): void {
  const other = { appId: 'ONEX570DA89211720', workspaceId: 'test' }
  core.apps.push({ ...other, createdAtMs: 0 })
  core.keys.set(KEY.id, { ...KEY, active: true, apps: [APP, other] })
  const { all } = core.templates
  if (action === 'CreateTemplate') all.pop()
  if (action === 'PushBroadcast')
    all.push({ ...TEMPLATE, name: 'broadcastTemplate', title: 'News', content: '#content#', uri: '' })
  if (!WITHOUT_PLACEHOLDERS.includes(name)) return
  const plain = { ...TEMPLATE, title: 'Hi', content: 'Congratulations', uri: '' }
  all.splice(0, 1, plain, { ...plain, id: '9109', name: 'Test template' })
}

function tamperings({ request, scheme, action }: Fixture): [what: string, request: RawRequest][] {
  const { url, body, rawHeaders, method } = request
  const inBody = (from: string, to: string) => Buffer.from(body.toString().replace(from, to))
  const text = `${url}${body.toString()}`
  const list: [string, RawRequest][] = [
    ['method', { ...request, method: method === 'POST' ? 'GET' : 'POST' }],
    ['body, longer', { ...request, body: Buffer.from(`${body.toString()}${body.length === 0 ? '' : '&'}More=1`) }],
    ['query, longer', { ...request, url: `${url}${url.includes('?') ? '&' : '?'}More=1` }],
    ['app', { ...request, url: url.replace('AppId=ONEX', 'AppId=ONEY'), body: inBody('AppId=ONEX', 'AppId=ONEY') }],
    ['empty parameter', { ...request, url: `${url}${url.includes('?') ? '&' : '?'}Empty=` }],
  ]
  if (scheme === 'V1') {
    const change = (from: string | RegExp, to: string) => ({
      ...request,
      url: url.replace(from, to),
      body: Buffer.from(body.toString().replace(from, to)),
    })
    list.push(
      ['action', change(`Action=${action}`, 'Action=PushUnBind')],
      ['nonce', change(/SignatureNonce=./, 'SignatureNonce=_')],
      ['date', change(/Timestamp=(\d+-\d+-\d+)T23%3A38%3A1/, 'Timestamp=$1T23%3A38%3A2')],
      ['version', change(/([?&])Version=[\d-]+/, '$1Version=2020-07-10')],
      ['signature', change(/([?&])Signature=../, '$1Signature=AA')],
    )
    t.match(text, /Timestamp=/)
  } else {
    const header = (name: string, change: (value: string) => string) => ({
      ...request,
      rawHeaders: rawHeaders.map((value, at) =>
        at % 2 === 1 && rawHeaders[at - 1]?.toLowerCase() === name ? change(value) : value,
      ),
    })
    list.push(
      ['action', header('x-acs-action', () => 'PushUnBind')],
      ['nonce', header('x-acs-signature-nonce', (nonce) => `${nonce.slice(1)}0`)],
      ['date', header('x-acs-date', (date) => date.replace(/.Z$/, 'xZ').replace('x', date.endsWith('0Z') ? '1' : '0'))],
      ['host', header('host', () => '127.0.0.1:18191')],
      ['version', header('x-acs-version', () => '2020-07-10')],
      ['content type', header('content-type', () => 'text/plain')],
      ['body hash', header('x-acs-content-sha256', (hash) => hash.replace(/^../, '00'))],
      ['signature', header('authorization', (value) => value.replace(/Signature=../, 'Signature=00'))],
      ['unsigned header', { ...request, rawHeaders: [...rawHeaders, 'x-acs-extra', '1'] }],
      ['repeated header', { ...request, rawHeaders: [...rawHeaders, 'x-acs-action', action] }],
    )
  }
  return list
}
