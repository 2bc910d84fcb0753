import { execFileSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { CHANNEL_KINDS } from '../../src/config/channel-kinds.ts'
import { startAdmin } from './_util/service.ts'

const path = '/apps/ONEX0001/default'
const p8 = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' })
const serviceAccount = JSON.stringify({ client_email: 'a@b', private_key: 'S3CRET' })

/** Good values of all fields. */
const GOOD: Readonly<Record<string, string>> = {
  serviceAccount,
  environment: 'sandbox',
  key: p8.toString(),
}

void t.test('each channel is configured with its own fields; secrets are named and never shown', async (t) => {
  const { call, store, clock } = await startAdmin(t)
  for (const [channel, { open, secret, required }] of Object.entries(CHANNEL_KINDS)) {
    const [needed = []] = required as readonly (readonly string[])[]
    const credentials = Object.fromEntries(needed.map((name) => [name, GOOD[name] ?? `S3CRET ${name}`]))
    const place = `${path}/channels/${channel}/com.example.app`
    for (const missing of needed) {
      const { [missing]: _, ...rest } = credentials
      const answer = await call('PUT', place, { body: { enabled: true, credentials: rest } })
      t.match(answer, { status: 400, json: { message: new RegExp(missing) } }, `${channel} without ${missing}`)
    }
    t.match(await call('PUT', place, { body: { enabled: true, credentials: { ...credentials, color: 'x' } } }), {
      status: 400,
    })
    const answer = await call('PUT', place, { body: { enabled: true, credentials } })
    const named = (names: readonly string[]) => names.filter((name) => needed.includes(name))
    t.match(answer, { status: 200, json: { channel, packageName: 'com.example.app', enabled: true } }, channel)
    t.strictSame(answer.json.secrets, named(secret), channel)
    t.strictSame(Object.keys(answer.json.credentials), named(open), channel)
    for (const name of named(secret)) t.notOk(answer.text.includes(credentials[name] ?? '?'), `${channel} ${name}`)
  }
  const { channels } = (await call('GET', `${path}/channels`)).json
  t.equal(channels.length, Object.keys(CHANNEL_KINDS).length)
  t.strictSame((await call('GET', '/apps/ONEX0002/default/channels')).json, { channels: [] }, 'of another app')
  const stored = await store.config.list('channel', { limit: 100, nowMs: clock.now() })
  t.notMatch(JSON.stringify(stored.map(({ value }) => value.sealed)), /S3CRET/, 'secrets are sealed')
})

void t.test('what a change does not name stays; an empty text removes', async (t) => {
  const { call } = await startAdmin(t)
  const place = `${path}/channels/apns/com.example.app`
  const put = (enabled: boolean, credentials?: object) => call('PUT', place, { body: { enabled, credentials } })
  const { key = '' } = GOOD
  await put(true, { teamId: 'T', keyId: 'K', bundleId: 'B', environment: 'production', key })
  t.match(await put(false), { status: 200, json: { enabled: false, secrets: ['key'] } })
  t.match(await put(true, { keyId: 'K2' }), { json: { credentials: { teamId: 'T', keyId: 'K2' }, secrets: ['key'] } })
  t.match(await put(true, { key: '' }), { status: 400, json: { message: /needs .*key/ } })
  t.match(await put(true, { key: 'not a key' }), { status: 400, json: { message: /\.p8/ } })
  t.match(await put(true, { environment: 'test' }), { status: 400 })
  t.match((await call('GET', `${path}/channels`)).json.channels, [{ enabled: true, secrets: ['key'] }])
  t.equal((await call('DELETE', place)).status, 204)
  t.equal((await call('DELETE', place)).status, 404)
})

void t.test('a .p12 is opened when it is given, and the end of its certificate is told', async (t) => {
  const { call, clock } = await startAdmin(t)
  const dir = t.testdir()
  const file = (name: string) => join(dir, name)
  const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: 'pipe' })
  openssl(
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-days',
    '3650',
    '-subj',
    '/CN=apns',
    '-keyout',
    file('k'),
    '-out',
    file('c'),
  )
  openssl('pkcs12', '-export', '-inkey', file('k'), '-in', file('c'), '-passout', 'pass:S3CRET', '-out', file('p12'))
  const p12 = readFileSync(file('p12')).toString('base64')
  const place = `${path}/channels/apns/com.example.app`
  const put = (credentials: object) =>
    call('PUT', place, {
      body: { enabled: true, credentials: { bundleId: 'B', environment: 'sandbox', ...credentials } },
    })
  t.match(await put({ p12, passphrase: 'wrong' }), { status: 400, json: { message: /p12/ } })
  t.match(await put({ p12: 'MIIB', passphrase: 'S3CRET' }), { status: 400, json: { message: /p12/ } })
  const { status, json } = await put({ p12, passphrase: 'S3CRET' })
  t.match(
    { status, json },
    { status: 200, json: { secrets: ['p12', 'passphrase'], certificate: { subject: 'CN=apns' } } },
  )
  t.equal(json.certificate.daysLeft, Math.floor((json.certificate.notAfterMs - clock.now()) / 86_400_000))
})

void t.test('people of an app are told by e-mail and robot, whose address and secret stay inside', async (t) => {
  const { call } = await startAdmin(t)
  const put = (email: object, dingtalk: object) => call('PUT', `${path}/communication`, { body: { email, dingtalk } })
  const off = { enabled: false }
  const nobody = { enabled: false, to: [] }
  const nothing = { email: { ...nobody, cc: [] }, dingtalk: { enabled: false, webhookUrlSet: false, secretSet: false } }
  t.strictSame((await call('GET', `${path}/communication`)).json, nothing)
  const robot = { enabled: true, webhookUrl: 'https://oapi.example/S3CRET', secret: 'S3CRET' }
  const answer = await put({ enabled: true, to: ['ops@example.com'] }, robot)
  t.match(answer.json, {
    email: { to: ['ops@example.com'], cc: [] },
    dingtalk: { webhookUrlSet: true, secretSet: true },
  })
  t.notMatch(answer.text, /S3CRET/)
  t.match((await put(nobody, { enabled: true, secret: null })).json, {
    dingtalk: { webhookUrlSet: true, secretSet: false },
  })
  t.match(await put(nobody, { enabled: true, webhookUrl: null }), { status: 400, json: { message: /webhookUrl/ } })
  t.match(await put({ enabled: true, to: [] }, off), { status: 400, json: { message: /email\.to/ } })
  t.match(await put({ enabled: true, to: ['nobody'] }, off), { status: 400 })
  t.match(await put(nobody, { enabled: true, webhookUrl: 'http://oapi.example/' }), { status: 400 })
  t.match((await call('GET', `${path}/communication`)).json, { dingtalk: { enabled: true, webhookUrlSet: true } })
})
