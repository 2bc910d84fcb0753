import t from 'tap'
import { startDevEnv } from './dev-env/index.ts'

void t.test('the admin API lets nobody in without its token, and says how to come in', async (t) => {
  const { url, adminToken } = (await startDevEnv(t)).service.credentials
  const status = async (authorization?: string) =>
    (await fetch(`${url}/admin/v1/apps`, { headers: authorization === undefined ? {} : { authorization } })).status
  for (const wrong of [undefined, '', 'Bearer', `Bearer ${adminToken}x`, adminToken, `bearer ${adminToken}`]) {
    t.equal(await status(wrong), 401, wrong ?? 'no header')
  }
  t.equal(await status(`Bearer ${adminToken}`), 200)
  const refused = await fetch(`${url}/admin/v1/apps/a/b/messages/c`)
  t.match(await refused.json(), { error: 'UNAUTHENTICATED', message: /Authorization: Bearer/ })
})

void t.test('bad input to the admin API names the field and changes nothing', async (t) => {
  const { url, adminToken } = (await startDevEnv(t)).service.credentials
  const headers = { authorization: `Bearer ${adminToken}`, 'content-type': 'application/json' }
  const post = async (body: string) => {
    const response = await fetch(`${url}/admin/v1/apps`, { method: 'POST', headers, body })
    return { status: response.status, ...((await response.json()) as object) }
  }
  const bad: [body: unknown, said: RegExp][] = [
    [{}, /appId/],
    [{ appId: '' }, /appId/],
    [{ appId: 'x'.repeat(129) }, /appId/],
    [{ appId: 5 }, /appId/],
    [{ appId: 'a', workspaceId: '' }, /workspaceId/],
    [{ appId: 'a', callbackUrl: 'javascript:alert(1)' }, /callbackUrl/],
    [{ appId: 'a', callbackUrl: 'receipts' }, /callbackUrl/],
    [{ appId: 'a', color: 'red' }, /color/],
    [[], /expected object/],
  ]
  for (const [body, said] of bad) {
    t.match(await post(JSON.stringify(body)), { status: 400, error: 'INVALID_ARGUMENT', message: said })
  }
  t.match(await post('{'), { status: 400, error: 'INVALID_ARGUMENT' })
  t.match(await post(JSON.stringify({ appId: 'x'.repeat(300_000) })), { status: 413 })
  const { apps } = (await (await fetch(`${url}/admin/v1/apps`, { headers })).json()) as { apps: unknown[] }
  t.equal(apps.length, 1, 'the demo app')
})

void t.test('a callback address is changed and removed', async (t) => {
  const env = await startDevEnv(t)
  const { url, adminToken } = env.service.credentials
  const patch = async (path: string, body: unknown) => {
    const headers = { authorization: `Bearer ${adminToken}`, 'content-type': 'application/json' }
    const response = await fetch(`${url}/admin/v1/apps/${path}`, {
      method: 'PATCH',
      headers,
      body: JSON.stringify(body),
    })
    return { status: response.status, ...((await response.json()) as object) }
  }
  const callbackUrl = 'https://backend.example/receipts'
  t.match(await patch('demo/default', { callbackUrl }), { status: 200, callbackUrl })
  const removed = await patch('demo/default', { callbackUrl: null })
  t.match(removed, { status: 200, appId: 'demo' })
  t.notOk('callbackUrl' in removed)
  t.match(await patch('demo/default', { callbackUrl: 'ftp://x' }), { status: 400 })
  t.match(await patch('nope/default', { callbackUrl }), { status: 404, error: 'APP_UNKNOWN' })
})

void t.test('health, readiness and metrics are there; what is not there is said in JSON', async (t) => {
  const { url } = (await startDevEnv(t)).service.credentials
  t.match(await (await fetch(`${url}/healthz`)).json(), { status: 'alive' })
  t.match(await (await fetch(`${url}/readyz`)).json(), { status: 'ready' })
  t.match(await (await fetch(`${url}/metrics`)).text(), /^openmps_messages_accepted_total 0$/m)
  const missing = await fetch(`${url}/console`)
  t.equal(missing.status, 404)
  t.match(await missing.json(), { error: 'NOT_FOUND', message: /GET \/console/ })
})

void t.test('a message whose user was unbound waits for the user again, and its status says so', async (t) => {
  const env = await startDevEnv(t)
  const app = await env.createApp(t)
  const device = await app.rawDevice()
  const token = device.credentials.deviceToken
  await app.backend.bind(token, 'alice')
  device.destroy()
  await device.closed
  await app.backend.push({ user: 'alice' }, { messageKey: 'k1' })
  t.match(await app.message('k1'), { state: 'pending', statusCode: '0' })
  await app.backend.unbind(token, 'alice')
  const { statusCode, statusDesc, story } = await app.message('k1')
  t.match({ statusCode, statusDesc }, { statusCode: '1', statusDesc: 'NoBindInfo' })
  t.match(story.join('\n'), /waits for the user to bind[\s\S]*until the user was unbound/)
})
