import t from 'tap'
import { logIn, startAdmin } from './_util/service.ts'

const password = 'correct horse battery'
const appA = { appId: 'ONEX0001', workspaceId: 'default' }

void t.test('people are added, listed page by page, changed and removed; passwords are never answered', async (t) => {
  const { call, clock } = await startAdmin(t)
  for (const name of ['carol', 'alice', 'bob']) {
    const made = await call('POST', '/people', { body: { name, password, role: 'viewer', apps: [appA] } })
    const expected = { name, role: 'viewer', apps: [appA], disabled: false, createdAtMs: clock.now() }
    t.strictSame([made.status, made.json], [201, expected])
  }
  const first = (await call('GET', '/people?limit=2')).json
  t.match(first, { people: [{ name: 'alice' }, { name: 'bob' }], next: 'bob' })
  const second = (await call('GET', '/people?limit=2&after=bob')).json
  t.match(second, { people: [{ name: 'carol' }] })
  t.notOk('next' in second)

  t.match(await call('PATCH', '/people/bob', { body: { role: 'operator' } }), {
    status: 200,
    json: { role: 'operator' },
  })
  t.equal((await call('DELETE', '/people/bob')).status, 204)
  t.match(await call('DELETE', '/people/bob'), { status: 404, json: { error: 'NOT_FOUND' } })
  t.match(await call('PATCH', '/people/bob', { body: { role: 'viewer' } }), { status: 404 })
})

void t.test('a person that exists is not replaced, also by two at the same time', async (t) => {
  const { call } = await startAdmin(t)
  const add = (role: string) => call('POST', '/people', { body: { name: 'alice', password, role } })
  const statuses = (await Promise.all([add('viewer'), add('admin')])).map(({ status }) => status)
  t.strictSame(statuses.sort(), [201, 409])
  const { role } = (await call('GET', '/people')).json.people[0]
  t.match(await add('operator'), { status: 409, json: { error: 'ALREADY_EXISTS' } })
  t.match((await call('GET', '/people')).json.people, [{ role }])
})

void t.test('bad people are refused, and nothing is stored', async (t) => {
  const { call } = await startAdmin(t)
  const good = { name: 'alice', password, role: 'viewer' }
  const bad: [object, RegExp][] = [
    [{ ...good, name: 'Alice' }, /name/],
    [{ ...good, name: 'a:b' }, /name/],
    [{ ...good, name: 'x'.repeat(65) }, /name/],
    [{ ...good, password: 'x'.repeat(11) }, /password/],
    [{ ...good, password: 'x'.repeat(129) }, /password/],
    [{ ...good, role: 'root' }, /role/],
    [{ ...good, apps: [] }, /apps/],
    [{ ...good, apps: [{ appId: 'a' }] }, /apps/],
    [{ ...good, disabled: false }, /disabled/],
  ]
  for (const [body, said] of bad) {
    t.match(await call('POST', '/people', { body }), {
      status: 400,
      json: { error: 'INVALID_ARGUMENT', message: said },
    })
  }
  t.strictSame((await call('GET', '/people')).json, { people: [] })
  await call('POST', '/people', { body: good })
  t.match(await call('PATCH', '/people/alice', { body: {} }), { status: 400 })
})

void t.test('the last administrator stays one', async (t) => {
  const { call } = await startAdmin(t)
  const add = (name: string, more: object) =>
    call('POST', '/people', { body: { name, password, role: 'admin', ...more } })
  await add('alice', {})
  await add('bob', { apps: [appA] })
  await add('carol', { role: 'operator' })
  for (const body of [{ role: 'operator' }, { disabled: true }, { apps: [appA] }]) {
    t.match(
      await call('PATCH', '/people/alice', { body }),
      { status: 409, json: { error: 'CONFLICT' } },
      JSON.stringify(body),
    )
  }
  t.match(await call('DELETE', '/people/alice'), { status: 409 })
  t.equal((await call('PATCH', '/people/alice', { body: { password: 'another password' } })).status, 200)
  await call('PATCH', '/people/carol', { body: { role: 'admin' } })
  t.equal((await call('DELETE', '/people/alice')).status, 204)
})

void t.test('of two changes of one person at the same time one is refused', async (t) => {
  const { call } = await startAdmin(t)
  await call('POST', '/people', { body: { name: 'alice', password, role: 'viewer' } })
  const changes = [{ role: 'operator' }, { disabled: true }, { role: 'admin' }]
  const answers = await Promise.all(changes.map((body) => call('PATCH', '/people/alice', { body })))
  t.equal(answers.filter(({ status }) => status === 200).length, 1)
  t.equal(answers.filter(({ status, json }) => status === 409 && json.error === 'CONFLICT').length, 2)
})

void t.test('a machine token does what its role and apps allow, until it expires or is removed', async (t) => {
  const { call, clock } = await startAdmin(t)
  const expiresAtMs = clock.now() + 60_000
  const made = await call('POST', '/tokens', { body: { name: 'ci', role: 'viewer', apps: [appA], expiresAtMs } })
  t.match(made, { status: 201, json: { id: /^[0-9a-f]{12}$/, token: /^omt_[0-9a-f]{12}_[\w-]{43}$/ } })
  const { token: bearer, id } = made.json
  const whoami = { actor: `token:${id}`, role: 'viewer', apps: [appA] }
  t.strictSame((await call('GET', '/session', { bearer })).json, whoami)
  t.equal((await call('GET', `/apps/${appA.appId}/${appA.workspaceId}`, { bearer })).status, 200)

  const listed = (await call('GET', '/tokens')).json
  t.match(listed, { tokens: [{ id, name: 'ci', role: 'viewer', apps: [appA], expiresAtMs }] })
  t.notMatch(JSON.stringify(listed), bearer.slice(17))
  for (const wrong of [`${bearer}A`, bearer.slice(0, -1), bearer.replace(id, '0'.repeat(12)), id]) {
    t.equal((await call('GET', '/session', { bearer: wrong })).status, 401)
  }
  clock.advance(60_000)
  t.equal((await call('GET', '/session', { bearer })).status, 401)

  const other = (await call('POST', '/tokens', { body: { name: 'other', role: 'admin' } })).json
  t.equal((await call('GET', '/people', { bearer: other.token })).status, 200)
  t.equal((await call('DELETE', `/tokens/${other.id}`)).status, 204)
  t.equal((await call('GET', '/people', { bearer: other.token })).status, 401)
  t.equal((await call('DELETE', `/tokens/${other.id}`)).status, 404)
  t.match(await call('POST', '/tokens', { body: { name: 'late', role: 'admin', expiresAtMs } }), { status: 400 })
})

void t.test('the audit log tells who changed what, by app, actor and time, and only to administrators', async (t) => {
  const { call, clock } = await startAdmin(t)
  await call('POST', '/people', { body: { name: 'alice', password, role: 'admin' } })
  const { as } = await logIn(call, 'alice', password)
  clock.advance(1_000)
  await as('PATCH', '/apps/ONEX0001/default', { body: { bindPolicy: 'backend' } })
  t.match((await call('GET', '/audit?actor=person:alice&appId=ONEX0001&workspaceId=default')).json.entries, [
    {
      atMs: clock.now(),
      actor: 'person:alice',
      address: '127.0.0.1',
      route: 'PATCH /admin/v1/apps/:appId/:workspaceId',
      app: appA,
      detail: JSON.stringify({ params: appA, query: {}, body: { bindPolicy: 'backend' } }),
      outcome: 'asked',
    },
  ])
  t.match((await call('GET', `/audit?toMs=${clock.now() - 1}`)).json.entries, [
    { actor: 'person:alice', route: 'POST /admin/v1/session' },
    { actor: 'installation', route: 'POST /admin/v1/people' },
  ])
  const first = (await call('GET', '/audit?limit=1')).json
  t.match((await call('GET', `/audit?limit=1&before=${first.next}`)).json.entries, [
    { route: 'POST /admin/v1/session' },
  ])
  t.match(await call('GET', '/audit?before=x'), { status: 400 })
  t.match(await call('GET', '/audit?appId=ONEX0001'), { status: 400, json: { message: /workspaceId/ } })
  for (let n = 0; n < 9; n++) await logIn(call, 'alice', 'wrong password')
  const refused = (await call('GET', '/audit?route=POST%20/admin/v1/session')).json.entries
  t.strictSame(
    refused.map(({ outcome }: { outcome: string }) => outcome),
    ['refused', 'asked'],
    'one entry for the lock',
  )
})
