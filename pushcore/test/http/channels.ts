import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { VENDORS } from '../../src/adapters/vendors/index.ts'
import { startHmsServer } from '../vendors/_util/hms-server.ts'
import { CLIENT } from '../vendors/_util/oauth.ts'
import { GOOD_CREDENTIALS } from './_util/channel-credentials.ts'
import { CLUSTER_KEY, startAdmin } from './_util/service.ts'

const path = '/apps/ONEX0001/default'
const { key: p8 = '', ...apnsIds } = GOOD_CREDENTIALS.apns ?? {}

void t.test('each channel is configured with its own fields; secrets are named and never shown', async (t) => {
  const { call, store, clock } = await startAdmin(t)
  const planted: string[] = []
  for (const { name: channel, credentials: fields } of VENDORS) {
    const credentials = GOOD_CREDENTIALS[channel] ?? {}
    const given = Object.keys(credentials)
    const place = `${path}/channels/${channel}/com.example.app`
    const put = (credentials: object) => call('PUT', place, { body: { enabled: true, credentials } })
    for (const missing of given) {
      const { [missing]: _, ...rest } = credentials
      t.match(await put(rest), { status: 400, json: { message: new RegExp(missing) } }, `${channel} without ${missing}`)
    }
    t.match(await put({ ...credentials, color: 'x' }), { status: 400, json: { message: /color/ } }, channel)
    t.strictSame(
      (await call('GET', `${path}/channels`)).json.channels.length,
      VENDORS.findIndex(({ name }) => name === channel),
    )
    const answer = await put(credentials)
    t.match(answer, { status: 200, json: { channel, packageName: 'com.example.app', enabled: true } }, channel)
    t.strictSame(
      answer.json.secrets,
      fields.secret.filter((name) => given.includes(name)),
      channel,
    )
    t.strictSame(
      Object.keys(answer.json.credentials),
      fields.open.filter((name) => given.includes(name)),
      channel,
    )
    for (const name of fields.secret) if (credentials[name] !== undefined) planted.push(...secretsIn(credentials[name]))
  }
  const all = await call('GET', `${path}/channels`)
  t.strictSame(
    all.json.channels.map((one: { channel: string }) => one.channel).sort(),
    VENDORS.map(({ name }) => name).sort(),
  )
  t.strictSame((await call('GET', '/apps/ONEX0002/default/channels')).json, { channels: [] }, 'of another app')
  const stored = JSON.stringify(await store.config.list('channel', { limit: 100, nowMs: clock.now() }))
  t.ok(planted.length >= VENDORS.length, `${planted.length}`)
  for (const secret of planted) {
    t.notOk(all.text.includes(secret), 'no answer has it')
    t.notOk(stored.includes(secret), 'it is sealed')
  }
})

/** The secret itself, or of a key in PEM a line that stands for it. */
const secretsIn = (text: string): string[] => {
  const [, line = text] = /-----(?:\\n|\n)([A-Za-z0-9+/]{40,})/.exec(text) ?? []
  return [line]
}

void t.test('what a change does not name stays; an empty text removes', async (t) => {
  const { call } = await startAdmin(t)
  const place = `${path}/channels/apns/com.example.app`
  const put = (enabled: boolean, credentials?: object) => call('PUT', place, { body: { enabled, credentials } })
  await put(true, { ...apnsIds, key: p8 })
  t.match(await put(false), { status: 200, json: { enabled: false, secrets: ['key'] } })
  t.match(await put(true, { keyId: 'KEY0000002' }), {
    json: { credentials: { ...apnsIds, keyId: 'KEY0000002' }, secrets: ['key'] },
  })
  t.match(await put(true, { key: '' }), { status: 400, json: { message: /needs .*key/ } })
  t.match(await put(true, { key: 'not a key' }), { status: 400, json: { message: /\.p8/ } })
  t.match(await put(true, { environment: 'test' }), { status: 400, json: { message: /environment/ } })
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
      body: { enabled: true, credentials: { bundleId: 'com.example.app', environment: 'sandbox', ...credentials } },
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

void t.test('the vendor is asked to report arrivals where it can, to an address of the channel', async (t) => {
  const { call } = await startAdmin(t)
  const put = (channel: string, more: object, packageName = 'com.example.app') =>
    call('PUT', `${path}/channels/${channel}/${packageName}`, {
      body: { enabled: true, credentials: GOOD_CREDENTIALS[channel], ...more },
    })
  const paths = new Set<string>()
  for (const { name, receipts } of VENDORS) {
    const answer = await put(name, { receipts: true, receiptBaseUrl: 'https://push.example.com/openmps' })
    if (receipts === undefined) {
      t.match(answer, { status: 400, json: { message: /reports no arrivals/ } }, name)
      t.match(await put(name, {}), { status: 200, json: { receipts: false } }, name)
      t.notOk('receiptPath' in (await put(name, {})).json, name)
      continue
    }
    t.match(answer, {
      status: 200,
      json: {
        receipts: true,
        receiptBaseUrl: 'https://push.example.com/openmps',
        receiptPath: new RegExp(`^/receipts/v1/${receipts.path}/[\\w-]{22}$`),
      },
    })
    paths.add(answer.json.receiptPath)
  }
  t.equal(paths.size, VENDORS.filter(({ receipts }) => receipts !== undefined).length, 'each channel has its own')
  const { receiptPath } = (await put('hms', {}, 'com.example.other')).json
  t.notOk(paths.has(receiptPath), 'each package too')
  t.equal((await put('hms', { enabled: false }, 'com.example.other')).json.receiptPath, receiptPath, 'and it stays')
  for (const receiptBaseUrl of [
    'http://push.example.com',
    'https://push.example.com/',
    'https://push.example.com?a=b',
    'https://user@push.example.com',
    'push.example.com',
    '',
    `https://${'x'.repeat(70)}.example`,
  ]) {
    const answer = await put('hms', { receipts: true, receiptBaseUrl })
    t.match(answer, { status: 400, json: { message: /receiptBaseUrl.*https:\/\/host/ } }, receiptBaseUrl)
  }
  const unaddressed = await put('xiaomi', { receipts: true }, 'com.example.other')
  t.match(unaddressed, { status: 400, json: { message: /receiptBaseUrl.*with each message/ } })
  const { channels } = (await call('GET', `${path}/channels`)).json
  const hms = channels.find((one: { packageName: string; channel: string }) => one.channel === 'hms')
  t.match(
    hms,
    { receipts: true, receiptBaseUrl: 'https://push.example.com/openmps' },
    'what was refused changed nothing',
  )
})

void t.test('a test push says what the vendor said, also while the channel is off', async (t) => {
  const { call, core } = await startAdmin(t, { vendors: { clusterKey: CLUSTER_KEY, vendors: VENDORS } })
  const server = await startHmsServer(t)
  const place = `${path}/channels/hms/com.example.app`
  const credentials = { appId: '1000', ...CLIENT, baseUrl: server.url, authUrl: server.url }
  await call('PUT', place, { body: { enabled: false, credentials } })
  const push = { token: 'vendor-token', title: 'Test', content: 'It works' }
  const test = (change: object = {}, at = place) => call('POST', `${at}/test`, { body: { ...push, ...change } })

  const sent = await test()
  t.match(sent, { status: 200, json: { sent: true, vendorId: '157-80000000' } })
  t.match(server.accepted, [
    { token: ['vendor-token'], android: { notification: { title: 'Test', body: 'It works' } } },
  ])
  server.illegal.add('dead-token')
  t.match(await test({ token: 'dead-token' }), {
    status: 200,
    json: { sent: false, reason: 'token', code: '80300007', status: '80300007', detail: /./ },
  })
  server.fail('/v1/1000/messages:send', 'hangUp')
  t.match(await test(), { status: 200, json: { sent: false, reason: 'outage' } })
  await call('PUT', place, { body: { enabled: true, credentials: { clientSecret: 'S3CRET-wrong' } } })
  t.match(await test(), { status: 200, json: { sent: false, reason: 'account', detail: /clientSecret/ } })

  const asked = server.requests.length
  t.match(await test({ title: 'x'.repeat(41) }), { status: 400, json: { message: /title has 41 characters.* 40/ } })
  t.match(await test({ title: '' }), { status: 400 })
  t.match(await test({ token: '' }), { status: 400 })
  t.match(await test({ color: 'red' }), { status: 400, json: { message: /color/ } })
  t.match(await test({}, `${path}/channels/hms/com.example.other`), { status: 404, json: { error: 'NOT_FOUND' } })
  t.equal(server.requests.length, asked, 'for what is wrong the vendor is not called')
  t.match(await core.counters({ appId: 'ONEX0001', workspaceId: 'default' }), { accepted: 0 })
})

void t.test('the routing of an app is shown and set as a whole; a bad value changes nothing', async (t) => {
  const { call, another } = await startAdmin(t)
  const place = `${path}/routing`
  const byDefault = { strategy: 'online-first', offlinePolicy: 'any', overlong: 'reject', ackWaitSeconds: 10 }
  t.match(await call('GET', place), { status: 200, json: byDefault })
  const wanted = { strategy: 'vendor-first', offlinePolicy: 'all', overlong: 'truncate', ackWaitSeconds: 600 }
  t.strictSame((await call('PUT', place, { body: wanted })).json, wanted)
  t.strictSame((await call('GET', place)).json, wanted)
  for (const [body, said] of [
    [{ strategy: 'vendor-last' }, /strategy/],
    [{ offlinePolicy: 'most' }, /offlinePolicy/],
    [{ overlong: 'wrap' }, /overlong/],
    [{ ackWaitSeconds: 0 }, /ackWaitSeconds.*1 to 600/],
    [{ ackWaitSeconds: 601 }, /ackWaitSeconds.*1 to 600/],
    [{ ackWaitSeconds: 1.5 }, /ackWaitSeconds/],
    [{ ackWaitSeconds: '10' }, /ackWaitSeconds/],
    [{ color: 'red' }, /color/],
    [[], /object/],
  ] as const) {
    t.match(await call('PUT', place, { body }), { status: 400, json: { error: 'INVALID_ARGUMENT', message: said } })
  }
  t.strictSame((await call('GET', place)).json, wanted)
  const other = await another()
  t.strictSame((await other('GET', place)).json, wanted, 'as another push core sees it')
  t.strictSame((await call('PUT', place, { body: { offlinePolicy: 'all' } })).json, {
    ...byDefault,
    offlinePolicy: 'all',
  })
  t.strictSame((await call('GET', '/apps/ONEX0002/default/routing')).json, byDefault, 'of another app')
  t.match(await call('GET', '/apps/unknown/default/routing'), { status: 404, json: { error: 'APP_UNKNOWN' } })
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
