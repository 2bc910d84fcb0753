import { generateKeyPairSync } from 'node:crypto'
import t from 'tap'
import { exampleFor, operationsOf } from './_util/operations.ts'
import { ADMIN_TOKEN, logIn, startAdmin } from './_util/service.ts'

const path = '/apps/ONEX0001/default'
const SECRET = 'S3CRET-planted'

void t.test('no secret that was stored comes back in an answer, a log line or an audit entry', async (t) => {
  const { call, url, logged, store, clock } = await startAdmin(t)
  const planted: string[] = []
  const plant = (text: string) => {
    planted.push(text)
    return text
  }
  const password = plant(`${SECRET}-password`)
  await call('POST', '/people', { body: { name: 'alice', password, role: 'admin' } })
  const { cookie, csrf, as } = await logIn(call, 'alice', password)
  plant(cookie.split(':')[1] ?? '?')
  const next = plant(`${SECRET}-next-password`)
  await as('PUT', '/session/password', { body: { current: plant(`${SECRET}-wrong`), next } })
  await as('PUT', '/session/password', { body: { current: password, next } })
  const { json: token } = await call('POST', '/tokens', { body: { name: 'ci', role: 'viewer' } })
  plant(token.token.slice(17))
  const { json: key } = await call('POST', `${path}/access-keys`, { body: {} })
  plant(key.secret)
  plant((await call('POST', `${path}/access-keys/${key.id}/rotate`, { body: {} })).json.secret)
  plant((await call('POST', '/apps', { body: { appId: 'new' } })).json.accessKeySecret)
  await store.apps.addKey({
    id: 'seeded',
    secret: plant(`${SECRET}-access-key`),
    retiring: { secret: plant(`${SECRET}-retiring`), untilMs: clock.now() + 1_000 },
    active: true,
    apps: [{ appId: 'ONEX0001', workspaceId: 'default' }],
  })
  const pem = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString()
  const apns = { teamId: 'T', keyId: 'K', bundleId: 'B', environment: 'sandbox', key: pem }
  plant(pem.split('\n')[1] ?? '?')
  await call('PUT', `${path}/channels/apns/app`, { body: { enabled: true, credentials: apns } })
  // Refused ones too: what is wrong with a secret must not be told with the secret.
  for (const [channel, field] of [
    ['oppo', 'masterSecret'],
    ['fcm', 'serviceAccount'],
    ['apns', 'p12'],
  ] as const) {
    const credentials = { [field]: plant(`${SECRET}-${field}`) }
    await call('PUT', `${path}/channels/${channel}/other`, { body: { enabled: true, credentials } })
  }
  const account = { enabled: true, accessKeyId: 'LTAI', accessKeySecret: plant(`${SECRET}-account`) }
  await call('PUT', `${path}/sms`, { body: account })
  await call('PUT', `${path}/communication`, {
    body: {
      email: { enabled: false, to: [] },
      dingtalk: {
        enabled: true,
        webhookUrl: plant(`https://robot.example/${SECRET}-url`),
        secret: plant(`${SECRET}-robot`),
      },
    },
  })
  t.ok(planted.length >= 15 && planted.every((text) => text.length > 10), planted.join())

  const answers: string[] = []
  for (const { method, path: place, operation } of operationsOf(await (await fetch(`${url}/openapi.json`)).json())) {
    // Those that remove or make something are the ones above.
    if (method === 'DELETE' || (method === 'POST' && operation['x-role'] === 'admin')) continue
    const real = place
      .replace('/admin/v1', '')
      .replace('{appId}/{workspaceId}', 'ONEX0001/default')
      .replace('{name}', 'alice')
      .replace('{kind}', 'user')
      .replace(/\{(\w+)\}/g, '1')
    const body = exampleFor(operation)
    answers.push((await call(method, real, { ...(body !== undefined && { body }) })).text)
  }
  t.match(answers.join('\n'), /seeded/, 'the keys were listed')
  const audit = JSON.stringify((await store.audit.page({}, undefined, 500)).entries)
  t.match(audit, /\*\*\*/)
  const log = logged.join('\n')
  for (const secret of [...planted, ADMIN_TOKEN, csrf]) {
    t.notOk(
      answers.some((text) => text.includes(secret)),
      `answers: ${secret}`,
    )
    t.notOk(audit.includes(secret), `audit log: ${secret}`)
    t.notOk(log.includes(secret), `log: ${secret}`)
  }
})

void t.test('what waits in the store opens no door by itself', async (t) => {
  const { call, store, clock } = await startAdmin(t)
  const password = `${SECRET}-password`
  await call('POST', '/people', { body: { name: 'alice', password, role: 'admin' } })
  const { cookie } = await logIn(call, 'alice', password)
  const { token } = (await call('POST', '/tokens', { body: { name: 'ci', role: 'viewer' } })).json
  const records = await Promise.all(
    (['person', 'session', 'token'] as const).map((kind) => store.config.list(kind, { limit: 10, nowMs: clock.now() })),
  )
  t.equal(records.flat().length, 3)
  const text = JSON.stringify(records)
  for (const secret of [password, cookie.split(':')[1] ?? '?', token.slice(17)]) t.notOk(text.includes(secret), secret)
})
