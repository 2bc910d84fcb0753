import { generateKeyPairSync } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { startTerminal } from './_util/service.ts'

void t.test('the settings of an app are shown and changed', async (t) => {
  const { run, json } = await startTerminal(t)
  await run('app', 'set', '--callback', 'http://127.0.0.1:9/r', '--pause-receipts', '--bind-policy', 'backend')
  const set = { callbackUrl: 'http://127.0.0.1:9/r', callbackPaused: true, bindPolicy: 'backend' }
  t.match(await json('app', 'show'), [{ ...set, counters: { accepted: 0 } }])
  t.match((await run('app', 'show')).join('\n'), /callback +http:\/\/127\.0\.0\.1:9\/r \(paused/)
  await run('app', 'set', '--no-callback', '--resume-receipts')
  t.match(await json('app', 'show'), [{ callbackUrl: undefined, callbackPaused: undefined, bindPolicy: 'backend' }])
  await t.rejects(run('app', 'set'), { message: /app set --help/ })
  await t.rejects(run('app', 'set', '--pause-receipts', '--resume-receipts'), { message: /either/ })
  await t.rejects(run('app', 'set', '--bind-policy', 'nobody'), { code: 'INVALID_ARGUMENT' })
})

void t.test('an access key is made, renamed, rotated, disabled, enabled and removed', async (t) => {
  const { run, json, env } = await startTerminal(t)
  const [key] = await json('access-key', 'create', '--name', 'orders')
  t.match(key, { id: /^OMK/, secret: /^.{32}$/, name: 'orders', active: true })
  const id = String(key?.id)
  t.notMatch(JSON.stringify(await json('access-key', 'list')), String(key?.secret), 'the secret is shown once')

  const [rotated] = await json('access-key', 'rotate', id, '--grace', '0')
  t.not(rotated?.secret, key?.secret)
  const signing = { OPENMPS_ACCESS_KEY_ID: id, OPENMPS_ACCESS_KEY_SECRET: String(rotated?.secret) }
  Object.assign(env, signing)
  t.match(await json('push', '--user', 'a'), [{ accepted: true }], 'the new secret is good')
  t.match(await json('access-key', 'disable', id), [{ active: false }])
  await t.rejects(run('push', '--user', 'a'), { message: /InvalidAccessKeyId\.Inactive/ })
  t.match(await json('access-key', 'enable', id), [{ active: true }])
  t.match((await run('access-key', 'rename', id, 'shop')).join('\n'), /name +shop/)
  await run('access-key', 'remove', id)
  await t.rejects(run('access-key', 'enable', id), { code: 'NOT_FOUND' })
  await t.rejects(run('access-key', 'rotate', id, '--grace', '9999999'), { message: /0 to 604800/ })
})

void t.test(
  'people are added with a password that is asked for, changed and removed; the audit log tells it',
  async (t) => {
    const terminal = await startTerminal(t)
    const { run, json } = terminal
    terminal.secret = 'correct horse battery'
    t.match(await json('person', 'create', 'alice', '--role', 'operator', '--reach', 'demo'), [
      { name: 'alice', role: 'operator', apps: [{ appId: 'demo', workspaceId: 'default' }], disabled: false },
    ])
    t.match((await run('person', 'list')).join('\n'), /alice +operator +active +demo\/default/)
    t.match(await json('person', 'set', 'alice', '--reach-all', '--disable'), [{ apps: 'all', disabled: true }])
    terminal.secret = 'short'
    await t.rejects(run('person', 'set', 'alice', '--password'), { code: 'INVALID_ARGUMENT', message: /password/ })
    await t.rejects(run('person', 'create', 'bob', '--reach', 'a/b/c'), { message: /<app>\/<workspace>/ })
    await t.rejects(run('person', 'set', 'alice'), { message: /person set --help/ })
    await run('person', 'remove', 'alice')
    await t.rejects(run('person', 'set', 'alice', '--enable'), { code: 'NOT_FOUND' })

    const [audit] = await json('audit', '--route', 'POST /admin/v1/people')
    t.match(audit, { entries: [{ actor: 'installation', outcome: 'asked', detail: /alice/ }] })
    t.notMatch(JSON.stringify(await json('audit')), 'correct horse', 'passwords are not in the log')
    t.match((await run('audit', '--limit', '1')).at(-1), /more: --before/)
  },
)

void t.test('a token of a machine is made, reaches what it may, and is removed', async (t) => {
  const { run, json, env } = await startTerminal(t)
  await run('app', 'create', 'other')
  const [token] = await json('token', 'create', 'ci', '--reach', 'demo', '--expires-at', '+1h')
  t.match((await run('token', 'list')).join('\n'), new RegExp(`${token?.id} +viewer`))
  const installation = env.OPENMPS_ADMIN_TOKEN
  Object.assign(env, { OPENMPS_ADMIN_TOKEN: String(token?.token) })
  t.match(await json('app', 'list'), [{ apps: [{ appId: 'demo' }] }])
  await t.rejects(run('app', 'show', '--app', 'other'), { code: 'FORBIDDEN' })
  await t.rejects(run('app', 'set', '--no-callback'), { code: 'FORBIDDEN', message: /needs the role admin/ })
  Object.assign(env, { OPENMPS_ADMIN_TOKEN: installation })
  await run('token', 'remove', String(token?.id))
  Object.assign(env, { OPENMPS_ADMIN_TOKEN: String(token?.token) })
  await t.rejects(run('app', 'list'), { code: 'UNAUTHENTICATED' })
})

void t.test(
  'the signed push API, channels, contact rules, text messages and communication are configured from files',
  async (t) => {
    const { run, json, folder } = await startTerminal(t)
    const file = (name: string, text: string) => {
      writeFileSync(join(folder, name), text)
      return join(folder, name)
    }
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const pem = file('key.pem', publicKey.export({ type: 'spki', format: 'pem' }).toString())
    t.match(await json('push-api', 'set', '--file', pem), [{ enabled: true, fingerprint: /^[0-9a-f]{64}$/ }])
    t.match((await run('push-api', 'show')).join('\n'), /state +enabled[\s\S]*limit +none/)
    const limit = ['push-api', 'set', '--file', pem, '--per-second', '0.5']
    await t.rejects(run(...limit), { message: /--burst/ })
    await t.rejects(run(...limit, '--burst', '0'), { message: /--burst 0/ })
    t.match(await json(...limit, '--burst', '3'), [{ rateLimit: { perSecond: 0.5, burst: 3 } }])
    t.match((await run('push-api', 'show')).join('\n'), /limit +0\.5 a second, 3 at once/)
    await run('push-api', 'remove')
    await t.rejects(run('push-api', 'show'), { code: 'NOT_FOUND' })
    await t.rejects(run('push-api', 'set', '--file', 'gone.pem'), { message: /gone\.pem cannot be read/ })

    const xiaomi = file('mi.json', '{"appSecret":"S3CRET"}')
    const [channel] = await json('channel', 'set', 'xiaomi', 'com.shop', '--file', xiaomi)
    t.match(channel, { channel: 'xiaomi', enabled: true, secrets: ['appSecret'] })
    t.match(await json('channel', 'set', 'xiaomi', 'com.shop', '--disable'), [
      { enabled: false, secrets: ['appSecret'] },
    ])
    const listed = (await run('channel', 'list')).join('\n')
    t.match(listed, /xiaomi +com\.shop +disabled +appSecret/)
    t.notMatch(listed, 'S3CRET')
    await t.rejects(run('channel', 'set', 'xiaomi', 'com.shop', '--file', file('bad', '{')), { message: /is not JSON/ })
    await run('channel', 'remove', 'xiaomi', 'com.shop')
    t.match(await json('channel', 'list'), [{ channels: [] }])

    const sms = { enabled: true, accessKeyId: 'LTAI', accessKeySecret: 'S3CRET', perAppPerDay: 5 }
    t.match(await json('sms', 'set', '--file', file('sms.json', JSON.stringify(sms))), [{ accessKeySecretSet: true }])
    const shown = (await run('sms', 'show')).join('\n')
    t.match(shown, /access key +LTAI, secret set[\s\S]*in all +5 a day/)
    t.notMatch(shown, 'S3CRET')

    const rules = { general: { quiet: { from: '22:00', to: '07:00' }, maxPerDay: 3 } }
    t.match(await run('contact-rules', 'show'), ['no rules'])
    await run('contact-rules', 'set', '--file', file('rules.json', JSON.stringify(rules)))
    t.match((await run('contact-rules', 'show')).join('\n'), /general +22:00 to 07:00 +3/)
    const wrong = file('wrong.json', '{"general":{"maxPerDay":0}}')
    await t.rejects(run('contact-rules', 'set', '--file', wrong), { code: 'INVALID_ARGUMENT' })

    const told = { email: { enabled: true, to: ['ops@shop.example'] }, dingtalk: { enabled: false } }
    await run('communication', 'set', '--file', file('told.json', JSON.stringify(told)))
    t.match((await run('communication', 'show')).join('\n'), /e-mail +on: ops@shop\.example\nDingTalk +off: no robot/)
    const tested = await run('communication', 'test')
    t.match(tested.join('\n'), /e-mail +not taken: .*OPENMPS_SMTP_URL.*\nDingTalk +not taken: it is switched off/)
    t.match(await json('communication', 'test'), [{ ways: [{ way: 'email', taken: false }, { way: 'dingtalk' }] }])
  },
)
