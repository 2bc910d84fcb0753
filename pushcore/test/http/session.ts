import t from 'tap'
import { logIn, startAdmin } from './_util/service.ts'

const MINUTE_MS = 60_000
const password = 'correct horse battery'

async function startWithAlice(t: Parameters<typeof startAdmin>[0]) {
  const service = await startAdmin(t)
  const alice = { name: 'alice', password, role: 'operator' }
  t.equal((await service.call('POST', '/people', { body: alice })).status, 201)
  return service
}

void t.test('a person logs in, is known by the cookie, and logs out', async (t) => {
  const { call } = await startWithAlice(t)
  const { answer, cookie, as } = await logIn(call, 'alice', password)
  t.match(answer, { status: 200, json: { actor: 'person:alice', role: 'operator', apps: 'all', name: 'alice' } })
  const flags = answer.headers.get('set-cookie') ?? ''
  t.match(flags, /^openmps_session=alice:[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/)
  t.equal(answer.headers.get('cache-control'), 'no-store')

  t.match(await as('GET', '/session'), { status: 200, json: { name: 'alice', csrfToken: /^[\w-]{43}$/ } })
  t.equal((await as('GET', '/apps')).status, 200)
  const gone = await as('DELETE', '/session')
  t.equal(gone.status, 204)
  t.match(gone.headers.get('set-cookie'), /^openmps_session=; Max-Age=0/)
  t.equal((await call('GET', '/session', { bearer: '', headers: { cookie } })).status, 401)
})

void t.test('a change with the cookie needs its CSRF token and the own site; a reading does not', async (t) => {
  const { call } = await startWithAlice(t)
  const { cookie, csrf, as } = await logIn(call, 'alice', password)
  const other = await logIn(call, 'alice', password)
  const change = (headers: Record<string, string>) =>
    call('DELETE', '/session', { bearer: '', headers: { cookie, ...headers } })

  for (const [headers, what] of [
    [{}, 'none'],
    [{ 'x-csrf-token': '' }, 'empty'],
    [{ 'x-csrf-token': other.csrf }, 'of another session'],
    [{ 'x-csrf-token': csrf, 'sec-fetch-site': 'cross-site' }, 'from another site'],
    [{ 'x-csrf-token': csrf, 'sec-fetch-site': 'same-site' }, 'from a neighbour'],
  ] as const) {
    t.match(await change(headers), { status: 403, json: { error: 'FORBIDDEN', message: /x-csrf-token/ } }, what)
  }
  t.equal((await as('GET', '/session', { headers: { 'x-csrf-token': '' } })).status, 200, 'it has not ended')
  t.equal((await change({ 'x-csrf-token': csrf, 'sec-fetch-site': 'same-origin' })).status, 204)
})

void t.test('a wrong bearer is not made good by a cookie, and two cookies are none', async (t) => {
  const { call } = await startWithAlice(t)
  const { cookie, as } = await logIn(call, 'alice', password)
  t.equal((await as('GET', '/session')).status, 200)
  t.equal((await call('GET', '/session', { bearer: 'wrong', headers: { cookie } })).status, 401)
  t.equal((await call('GET', '/session', { bearer: '', headers: { cookie: `${cookie}; ${cookie}` } })).status, 401)
  for (const value of ['', 'alice', 'alice:', `alice:${'A'.repeat(43)}`, `bob:${cookie.split(':')[1]}`]) {
    const wrong = { cookie: `openmps_session=${value}` }
    t.equal((await call('GET', '/session', { bearer: '', headers: wrong })).status, 401, value)
  }
})

void t.test('wrong names, wrong passwords and disabled people get one and the same answer', async (t) => {
  const { call } = await startWithAlice(t)
  await call('POST', '/people', { body: { name: 'bob', password, role: 'viewer' } })
  await call('PATCH', '/people/bob', { body: { disabled: true } })
  const wrong = await logIn(call, 'alice', `${password}!`)
  const unknown = await logIn(call, 'nobody', password)
  const disabled = await logIn(call, 'bob', password)
  t.equal(wrong.answer.status, 401)
  for (const { answer } of [unknown, disabled]) t.strictSame([answer.status, answer.json], [401, wrong.answer.json])
  for (const { answer } of [wrong, unknown, disabled]) t.equal(answer.headers.get('set-cookie'), null)
})

void t.test('after five wrong passwords the right one does not help, until a quarter of an hour is over', async (t) => {
  const { call, clock } = await startWithAlice(t)
  for (let n = 0; n < 5; n++) t.equal((await logIn(call, 'alice', 'wrong password')).answer.status, 401)
  t.equal((await logIn(call, 'alice', password)).answer.status, 401)
  t.match((await call('GET', '/people')).json.people, [{ name: 'alice', lockedUntilMs: clock.now() + 15 * MINUTE_MS }])

  clock.advance(15 * MINUTE_MS)
  t.equal((await logIn(call, 'alice', password)).answer.status, 200)
  t.notOk('lockedUntilMs' in (await call('GET', '/people')).json.people[0])
})

void t.test('guesses at the same time are no more than five', async (t) => {
  const { call } = await startWithAlice(t)
  await Promise.all(Array.from({ length: 12 }, () => logIn(call, 'alice', 'wrong password')))
  t.equal((await logIn(call, 'alice', password)).answer.status, 401, 'it is locked')
  t.match(await call('PATCH', '/people/alice', { body: { unlock: true } }), { status: 200 })
  t.equal((await logIn(call, 'alice', password)).answer.status, 200)
})

void t.test('locks and sessions hold on another server of the same store', async (t) => {
  const { call, another } = await startWithAlice(t)
  const { cookie } = await logIn(call, 'alice', password)
  const elsewhere = await another()
  t.equal((await elsewhere('GET', '/session', { bearer: '', headers: { cookie } })).status, 200)
  for (let n = 0; n < 5; n++) await logIn(call, 'alice', 'wrong password')
  t.equal((await logIn(elsewhere, 'alice', password)).answer.status, 401)
})

void t.test('one address has twenty log-ins a minute', async (t) => {
  const { call, clock } = await startWithAlice(t)
  for (let n = 0; n < 20; n++) t.equal((await logIn(call, `name-${n}`, password)).answer.status, 401)
  clock.advance(15_000)
  const { answer } = await logIn(call, 'alice', password)
  t.match(answer, { status: 429, json: { error: 'RATE_LIMITED', message: /127\.0\.0\.1 has tried 20 .* in 45 s/ } })
  t.equal(answer.headers.get('retry-after'), '45')
  clock.advance(44_999)
  t.equal((await logIn(call, 'alice', password)).answer.status, 429)
  clock.advance(1)
  t.equal((await logIn(call, 'alice', password)).answer.status, 200)
})

void t.test('a session ends half an hour after its last use, and twelve hours after the log-in', async (t) => {
  const { call, clock } = await startWithAlice(t)
  const idle = await logIn(call, 'alice', password)
  const busy = await logIn(call, 'alice', password)
  clock.advance(29 * MINUTE_MS)
  t.equal((await busy.as('GET', '/session')).status, 200)
  clock.advance(MINUTE_MS)
  t.equal((await idle.as('GET', '/session')).status, 401)
  for (let minutes = 30; minutes < 720; minutes += 15) {
    t.equal((await busy.as('GET', '/session')).status, 200, `${minutes}`)
    clock.advance(15 * MINUTE_MS)
  }
  t.equal((await busy.as('GET', '/session')).status, 401, 'after twelve hours')
})

void t.test('with an eleventh session the oldest ends', async (t) => {
  const { call, clock } = await startWithAlice(t)
  const sessions: Awaited<ReturnType<typeof logIn>>[] = []
  for (let n = 0; n < 11; n++) {
    sessions.push(await logIn(call, 'alice', password))
    clock.advance(MINUTE_MS)
  }
  const statuses = await Promise.all(sessions.map(async ({ as }) => (await as('GET', '/session')).status))
  t.strictSame(statuses, [401, ...Array.from({ length: 10 }, () => 200)])
})

void t.test('a new password, role or reach, disabling and removal end the sessions of the person', async (t) => {
  const { call } = await startWithAlice(t)
  const changes = [
    { role: 'viewer' },
    { apps: [{ appId: 'a', workspaceId: 'default' }] },
    { password: 'another good password' },
    { disabled: true },
  ]
  let current = password
  for (const change of changes) {
    const { as, answer } = await logIn(call, 'alice', current)
    t.equal(answer.status, 200)
    t.equal((await call('PATCH', '/people/alice', { body: change })).status, 200)
    t.equal((await as('GET', '/session')).status, 401, JSON.stringify(change))
    current = change.password ?? current
  }
  await call('PATCH', '/people/alice', { body: { disabled: false } })
  const { as } = await logIn(call, 'alice', current)
  t.equal((await call('DELETE', '/people/alice')).status, 204)
  t.equal((await as('GET', '/session')).status, 401)
  await call('POST', '/people', { body: { name: 'alice', password: current, role: 'admin' } })
  t.equal((await as('GET', '/session')).status, 401, 'a session of one who was removed is none of a new one')
})

void t.test('a person changes the own password with the current one; a token has none', async (t) => {
  const { call } = await startWithAlice(t)
  const { as } = await logIn(call, 'alice', password)
  const next = 'an even better password'
  const wrong = await as('PUT', '/session/password', { body: { current: 'wrong password', next } })
  t.match(wrong, { status: 403 })
  t.match(await as('PUT', '/session/password', { body: { current: password, next: 'short' } }), { status: 400 })
  t.equal((await as('PUT', '/session/password', { body: { current: password, next } })).status, 204)
  t.equal((await as('GET', '/session')).status, 401)
  t.equal((await logIn(call, 'alice', password)).answer.status, 401)
  t.equal((await logIn(call, 'alice', next)).answer.status, 200)
  t.match(await call('PUT', '/session/password', { body: { current: password, next } }), { status: 400 })
})
