import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { VENDORS } from '@openmps/pushcore/vendors'
import t, { type Test } from 'tap'
import { operationsOf } from '../pushcore/test/http/_util/operations.ts'
import { startMail } from '../pushcore/test/reminders/_util/mail.ts'
import { type DevEnv, startDevEnv, startReceiver, temporaryFolder } from './dev-env/index.ts'
import { hurryVendors, PACKAGE, plantedCredentials, startNineVendors } from './vendors/nine-channels.ts'
import { ISSUED, type Mood, QUOTING, startQuotingVendor } from './vendors/quoting-vendor.ts'
import { until } from './vendors/scene.ts'
import { found, type Planted, secretsOf } from './vendors/secret-search.ts'

type Credentials = Readonly<Record<string, string>>

const CALL_MS = 1_500

const MOODS: readonly Mood[] = [
  ...[200, 400, 401, 403, 404, 429, 500, 503].map((says) => ({ says, at: 'send' }) as const),
  ...[200, 400, 401, 403, 500].map((says) => ({ says, at: 'login' }) as const),
  'hangUp',
  'cutOff',
  'silence',
  'huge',
]

/** Secret fields of a channel. */
function plantedIn(vendor: string, credentials: Credentials): Planted[] {
  const { secret = [] } = VENDORS.find(({ name }) => name === vendor)?.credentials ?? {}
  return secret.flatMap((field) => secretsOf(`${vendor} ${field}`, credentials[field] ?? '')).filter(({ text }) => text)
}

/** An app whose answers of all its routes are kept. */
async function openApp(t: Test, env: DevEnv, said: string[]) {
  const receiver = await startReceiver()
  t.teardown(() => receiver.close())
  const app = await env.createApp(t, { receiver })
  const { url, adminToken } = env.service.credentials
  const root = `/apps/${app.ref.appId}/${app.ref.workspaceId}`
  const headers = { authorization: `Bearer ${adminToken}` }
  let pushes = 0

  async function ask(method: string, path: string, body?: unknown) {
    const response = await fetch(`${url}/admin/v1${path}`, {
      method,
      headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    said.push(JSON.stringify([...response.headers]), text)
    return { status: response.status, text }
  }
  const call = (method: string, path: string, body?: unknown) => ask(method, root + path, body)

  return {
    app,
    receiver,
    ask,
    call,
    put: (vendor: string, credentials: Credentials) =>
      call('PUT', `/channels/${vendor}/${PACKAGE}`, { enabled: true, credentials }),
    test: (vendor: string) =>
      call('POST', `/channels/${vendor}/${PACKAGE}/test`, { token: `test-${vendor}`, title: 'T', content: 'C' }),
    /** A phone of that vendor, away, of the user with the vendor's name. */
    async phone(vendor: string): Promise<void> {
      const device = await app.device().online()
      const { number = 0 } = VENDORS.find(({ name }) => name === vendor) ?? {}
      await device.client.report(number, randomBytes(32).toString('hex'), { packageName: PACKAGE })
      await device.client.bind(vendor)
      const { token } = device
      await device.close()
      await until(async () => !(await app.deviceReport(token)).online, 'the phone is known to be away')
    },
    /** To the user with the vendor's name; resolves with the message key when the vendor's answer is known. */
    async push(vendor: string): Promise<string> {
      const key = `${vendor}-${++pushes}`
      const parameters = {
        TaskName: 'story',
        DeliveryType: 3,
        TargetMsgkey: JSON.stringify({ [vendor]: key }),
        Title: 'Title',
        Content: 'Content',
        ExpiredSeconds: 3_600,
      }
      await call('POST', '/pushes', { action: 'PushSimple', parameters })
      await until(async () => ((await app.message(key)).vendors ?? []).length > 0, `${key}: the vendor's answer`)
      return key
    },
  }
}

type OpenedApp = Awaited<ReturnType<typeof openApp>>

/** What every route that reads tells of the app and its messages. */
async function readAll(env: DevEnv, { app, ask, call, receiver }: OpenedApp, said: string[], keys: readonly string[]) {
  const { url } = env.service.credentials
  for (const key of keys) {
    await call('GET', `/messages/${key}`)
    const { messageId, devices } = await app.message(key)
    for (const { token } of devices) {
      await call('GET', `/messages/${messageId}/devices/${token}`)
      await call('GET', `/devices/${token}`)
    }
    await call('GET', `/events?messageId=${messageId}`)
  }
  const span = `fromMs=${Date.now() - 3_600_000}&toMs=${Date.now() + 1_000}`
  const document: unknown = await (await fetch(`${url}/openapi.json`)).json()
  for (const { method, path } of operationsOf(document)) {
    if (method !== 'GET') continue
    const { appId, workspaceId } = app.ref
    const real = path.replace('{appId}', appId).replace('{workspaceId}', workspaceId).replace('{kind}', 'user')
    const asked = /statistics|reached|events/.test(path) ? `${real}?${span}` : real
    await ask('GET', asked.replace('/admin/v1', '').replace(/\{\w+\}/g, '1'))
  }
  said.push(JSON.stringify(receiver.receipts.all))
}

void t.test('no secret of a vendor’s channel is ever told, whatever the vendor answers', async (t) => {
  const mail = await startMail(t)
  const nine = await startNineVendors(t)
  hurryVendors(t, nine.authority.ca, CALL_MS)
  const dataDir = temporaryFolder(t)
  const settings = { dataDir, smtpUrl: `smtp://127.0.0.1:${mail.port}`, mailFrom: 'openmps@example.com' }
  const env = await startDevEnv(t, settings, 'trace')
  const said: string[] = []
  const planted: Planted[] = []
  const keys: string[] = []

  const good = await openApp(t, env, said)
  const names = VENDORS.map(({ name }) => name)
  t.strictSame(Object.keys(nine.credentials).sort(), [...names].sort(), 'all of them')
  for (const vendor of names) {
    const credentials = nine.credentials[vendor] ?? {}
    planted.push(...plantedIn(vendor, credentials))
    t.equal((await good.put(vendor, credentials)).status, 200, vendor)
  }
  for (const vendor of names) await good.phone(vendor)
  for (const vendor of names) {
    const key = await good.push(vendor)
    t.match(
      (await good.app.message(key)).vendors,
      [{ state: 'arrived' }],
      `${vendor} takes what is made with its secret`,
    )
    keys.push(key)
    t.match(await good.test(vendor), { status: 200 }, vendor)
  }
  const atVendors = Object.values(nine.servers).flatMap(({ requests }) => requests)
  const sentTokens = atVendors.flatMap(({ headers, body }) => [
    headers.authorization,
    new URLSearchParams(body).get('auth_token'),
  ])
  const tokens = [...sentTokens, ...nine.apns.jwts].flatMap(
    (text) => text?.replace(/^(Bearer|bearer|key=) ?/, '') ?? [],
  )
  planted.push(
    ...[...new Set(tokens)].filter((text) => text.length > 40).map((text, at) => ({ name: `token ${at}`, text })),
  )

  const bad = await openApp(t, env, said)
  await bad.call('PUT', '/communication', {
    email: { enabled: true, to: ['ops@example.com'] },
    dingtalk: { enabled: false },
  })
  const quoting = await Promise.all(
    QUOTING.map(async (vendor) => {
      let credentials: Credentials = {}
      // A private key no vendor ever has.
      const own = () => Object.values(credentials).filter((text) => text.startsWith('S3CRET'))
      const server = await startQuotingVendor(t, vendor, own)
      credentials = plantedCredentials(vendor, server.url)
      planted.push(...plantedIn(vendor, credentials))
      return { vendor, server, credentials }
    }),
  )
  await bad.put('apns', nine.credentials.apns ?? {})
  for (const { vendor, credentials } of quoting) t.equal((await bad.put(vendor, credentials)).status, 200, vendor)
  for (const mood of MOODS) {
    await Promise.all(
      quoting.map(async ({ vendor, server, credentials }) => {
        server.be(mood)
        // A login that was refused is not asked for again soon, but with settings that were changed it is.
        await bad.put(vendor, credentials)
        // A token may have been called dead.
        await bad.phone(vendor)
        await bad.test(vendor)
        keys.push(await bad.push(vendor))
      }),
    )
  }
  planted.push({ name: 'a token that was issued', text: ISSUED })
  await bad.phone('apns')
  for (const status of [400, 403, 410, 429, 500, 503]) {
    const quoted = [...nine.apns.jwts].join(' ')
    nine.apns.fail({ status, reason: quoted }, { status, text: `<html>${quoted}` })
    await bad.test('apns')
    await bad.test('apns')
  }
  keys.push(await bad.push('apns'))

  // What is wrong with a secret is not told with the secret.
  for (const { vendor, credentials } of quoting) {
    const { secret = [] } = VENDORS.find(({ name }) => name === vendor)?.credentials ?? {}
    for (const field of secret) {
      const text = `S3CRET-broken ${randomBytes(24).toString('base64')} ${'x'.repeat(20_000)}`
      planted.push({ name: `broken ${vendor} ${field}`, text: text.slice(0, 40) })
      t.equal((await bad.put(vendor, { ...credentials, [field]: text })).status, 400, `${vendor} ${field}`)
    }
  }
  for (const field of ['key', 'p12', 'passphrase', 'serviceAccount', 'serverKey']) {
    const vendor = field.startsWith('ser') ? 'fcm' : 'apns'
    const text = `S3CRET-wrong-${randomBytes(24).toString('base64')}`
    planted.push({ name: `wrong ${vendor} ${field}`, text })
    const { key: _, ...rest } = nine.credentials[vendor] ?? {}
    t.equal(
      (await bad.put(vendor, { ...rest, [field]: text, ...(field === 'passphrase' && { p12: text }) })).status,
      400,
      field,
    )
  }
  for (const app of [good, bad])
    await readAll(env, app, said, app === good ? keys.slice(0, names.length) : keys.slice(names.length))
  const metrics = await (await fetch(`${env.service.credentials.url}/metrics`)).text()
  await env.stop()

  const places = {
    'the log': env.complaints.join('\n'),
    answers: said.join('\n'),
    metrics,
  }
  t.match(metrics, /openmps_vendor_answers_total\{vendor="meizu",answer="sent"\} 1/)
  t.match(places.answers, /"state":"refused"/, 'refusals were told')
  t.match(places['the log'], /"level":(10|20|30)/, 'the log is whole')
  for (const [place, text] of Object.entries(places)) t.strictSame(found(planted, text), [], place)
  const stored = readFileSync(join(dataDir, 'store', 'openmps.lmdb'), 'latin1')
  t.ok(stored.includes('Title'), 'what is no secret is there to be read')
  t.ok(stored.includes('vendorChannel'), 'and the reminder of the people, whose lines are gathered there')
  t.strictSame(found(planted, stored), [], 'the store')

  // The search is worth something: it finds what the vendors were sent, and what they quoted.
  const atServers = [...atVendors, ...quoting.flatMap(({ server }) => server.requests)]
  const heard = found(planted, atServers.map(({ headers, body }) => JSON.stringify(headers) + body).join('\n'))
  for (const name of [
    'hms clientSecret',
    'honor clientSecret',
    'xiaomi appSecret',
    'oppo appKey',
    'vivo appKey',
    'token 0',
  ]) {
    t.ok(heard.includes(name), `a vendor was sent ${name}`)
  }
  for (const { server, vendor } of quoting) t.ok(server.requests.length >= MOODS.length, `${vendor} was asked`)
})
