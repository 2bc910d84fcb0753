import t from 'tap'
import { createProgram } from '../src/program.ts'
import { startTerminal } from './_util/service.ts'

void t.test('an app is created with its key once, and listed', async (t) => {
  const { run, json } = await startTerminal(t)
  const [app] = await json('app', 'create', 'shop', '--callback', 'http://127.0.0.1:9/receipts')
  t.match(app, { appId: 'shop', workspaceId: 'default', accessKeyId: /^OMK/, accessKeySecret: /^.{32}$/ })
  t.match(await json('app', 'list'), [{ apps: [{ appId: 'demo' }, { appId: 'shop' }] }])
  t.notMatch(JSON.stringify(await json('app', 'list')), String(app?.accessKeySecret), 'the secret is shown once')
  t.match((await run('app', 'list')).join('\n'), /shop +default +http:\/\/127\.0\.0\.1:9\/receipts/)
  await t.rejects(run('app', 'create', 'shop'), { code: 'ALREADY_EXISTS' })
  await t.rejects(run('app', 'create', 'other', '--callback', 'ftp://x'), {
    code: 'INVALID_ARGUMENT',
    message: /callbackUrl/,
  })
})

void t.test('a push to a user waits, a terminal device gets it, and status tells the story', async (t) => {
  const { run, json, env } = await startTerminal(t)
  t.match(await run('push', '--user', 'alice', '--title', 'Hi', '--key', 'k1'), [
    'accepted for user alice',
    /status k1/,
  ])
  t.match(await json('status', 'k1'), [{ messages: [{ state: 'pending', statusCode: '1', statusDesc: 'NoBindInfo' }] }])

  const stop = new AbortController()
  const lines: Record<string, unknown>[] = []
  const out = (line: string) => {
    const event = JSON.parse(line) as Record<string, unknown>
    lines.push(event)
    // The device has it; the command ends when it is interrupted.
    if (event.event === 'message') stop.abort()
  }
  const program = createProgram({ env, out, stop: stop.signal })
  await program.parseAsync(['device', '--user', 'alice', '--json'], { from: 'user' })
  t.match(
    lines.find(({ event }) => event === 'message'),
    { message: { title: 'Hi', customId: 'k1' } },
  )

  t.match(await json('status', 'k1'), [{ messages: [{ state: 'delivered', statusCode: '2', statusDesc: 'Acked' }] }])
  t.match(
    (await run('status', 'k1')).join('\n'),
    /delivered \(status 2 Acked\)[\s\S]*accepted for user alice[\s\S]*acknowledged/,
  )
  const token = String(lines.find(({ event }) => event === 'token')?.token)
  t.match(await json('status', '--device', token), [{ device: { userId: 'alice' }, messages: [{ messageKey: 'k1' }] }])
  t.match(await json('push', '--device', token), [{ accepted: true, target: token }])
  t.match(await json('status', '--user', 'alice'), [{ device: { token }, messages: [{ state: 'pending' }, {}] }])
})

void t.test('errors say what to do', async (t) => {
  const { run } = await startTerminal(t)
  await t.rejects(run('push', '--title', 'to nobody'), { message: /--user <id> or --device <token>/ })
  await t.rejects(run('push', '--user', 'a', '--device', 'b'), { message: /either/ })
  await t.rejects(run('push', '--user', 'a', '--expires', '0'), { message: /3020 EXPIREDSECONDS_WRONG|3026/ })
  await t.rejects(run('push', '--device', 'not-a-token'), { message: /3054 DELIVERYTOKEN_INVALID/ })
  await t.rejects(run('push', '--user', 'a', '--app', 'nope'), { message: /3007 APPID_WRONG/ })
  await t.rejects(run('status', 'nothing'), { code: 'NOT_FOUND', message: /OPENMPS_HISTORY_DAYS/ })
  await t.rejects(run('status', '--user', 'nobody'), { code: 'NOT_FOUND', message: /no device is bound/ })
  await t.rejects(run('status', 'x', '--app', 'nope'), { code: 'APP_UNKNOWN', message: /app list/ })
})

void t.test('without a service the commands say how to start one', async (t) => {
  const run = (env: Record<string, string>, ...args: string[]) =>
    createProgram({ env, out: () => undefined, stop: new AbortController().signal }).parseAsync(args, { from: 'user' })
  const nowhere = { OPENMPS_DATA_DIR: t.testdir() }
  await t.rejects(run(nowhere, 'app', 'list'), { code: 'CONFIG_INVALID', message: /openmps start/ })
  const dead = { ...nowhere, OPENMPS_URL: 'http://127.0.0.1:1', OPENMPS_ADMIN_TOKEN: 'x' }
  await t.rejects(run(dead, 'app', 'list'), { code: 'UNAVAILABLE', message: /openmps start/ })
  await t.rejects(run({ ...dead, OPENMPS_APP_ID: 'a' }, 'push', '--user', 'u'), { message: /OPENMPS_ACCESS_KEY_ID/ })
})
