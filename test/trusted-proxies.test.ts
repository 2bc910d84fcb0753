import t from 'tap'
import { type DevEnv, startDevEnv, type TestApp } from './dev-env/index.ts'

const PER_MINUTE = 10

async function register({ service }: DevEnv, { ref }: TestApp, forwardedFor: string): Promise<number> {
  const response = await fetch(`${service.credentials.url}/device/v1/register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': forwardedFor },
    body: JSON.stringify(ref),
  })
  await response.body?.cancel()
  return response.status
}

void t.test('behind a trusted proxy each device counts for itself, whatever it writes before the proxy', async (t) => {
  const env = await startDevEnv(t, { trustedProxies: ['127.0.0.0/8'] })
  const app = await env.createApp(t)
  for (let number = 0; number < PER_MINUTE; number += 1) {
    t.equal(await register(env, app, `198.51.100.${number}, 203.0.113.1`), 200)
    t.equal(await register(env, app, `2001:db8:1:2:${number}::1`), 200)
  }
  t.equal(await register(env, app, '198.51.100.99, 203.0.113.1'), 429)
  t.equal(await register(env, app, '2001:db8:1:2:ffff::1'), 429, 'one network')
  t.equal(await register(env, app, '203.0.113.2'), 200)
  t.equal(await register(env, app, '2001:db8:1:3::1'), 200)
})

void t.test('without one nobody escapes the rate by a header', async (t) => {
  const env = await startDevEnv(t)
  const app = await env.createApp(t)
  for (let number = 0; number < PER_MINUTE; number += 1) {
    t.equal(await register(env, app, `203.0.113.${number}`), 200)
  }
  t.equal(await register(env, app, '203.0.113.99'), 429)
})
