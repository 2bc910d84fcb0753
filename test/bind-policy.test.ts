import { createHmac } from 'node:crypto'
import { callAdmin } from '@openmps/cli'
import t, { type Test } from 'tap'
import { type DevEnv, startDevEnv, type TestApp } from './dev-env/index.ts'

type Policy = 'client' | 'signed' | 'backend'

interface Result {
  readonly success: boolean
  readonly code: string
}

/** A device, however it is connected. */
interface Binder {
  readonly token: string
  bind(userId: string, userToken?: string): Promise<Result>
  unbind(userId: string): Promise<Result>
}

const env = await startDevEnv(t)

const WAYS: Readonly<Record<string, (t: Test, app: TestApp) => Promise<Binder>>> = {
  async socket(_t, app) {
    const { client, token } = await app.device().online()
    return {
      token,
      bind: (userId, userToken) => client.bind(userId, userToken === undefined ? {} : { token: userToken }),
      unbind: (userId) => client.unbind(userId),
    }
  },

  async HTTPS(_t, app) {
    const { deviceToken, deviceSecret } = await post('/register', { ...app.ref }, {})
    const headers = {
      authorization: `Basic ${Buffer.from(`${deviceToken}:${deviceSecret}`).toString('base64')}`,
      'x-openmps-app': app.ref.appId,
      'x-openmps-workspace': app.ref.workspaceId,
    }
    return {
      token: String(deviceToken),
      bind: (userId, userToken) => post('/bind', { userId, ...(userToken !== undefined && { userToken }) }, headers),
      unbind: (userId) => post('/unbind', { userId }, headers),
    }
  },
}

for (const [way, device] of Object.entries(WAYS)) {
  void t.test(`by ${way}: with the policy client a device binds, as by default`, async (t) => {
    const app = await env.createApp(t)
    const phone = await device(t, app)
    t.match(await phone.bind('ada'), { success: true, code: '100' })
    await setPolicy(env, app, 'client')
    t.match(await phone.bind('grace'), { success: true, code: '100' })
    t.match(await app.deviceReport(phone.token), { device: { userId: 'grace' } })
  })

  void t.test(`by ${way}: with the policy signed a device binds whom the backend signed for`, async (t) => {
    const app = await env.createApp(t)
    await setPolicy(env, app, 'signed')
    const phone = await device(t, app)
    const sign = await signer(env, app)
    t.match(await phone.bind('ada'), { success: false, code: '3028' })
    t.match(await phone.bind('ada', sign('eve', phone.token)), { success: false, code: '3028' })
    t.match(await phone.bind('ada', sign('ada', 'x'.repeat(32))), { success: false, code: '3028' })
    await t.rejects(env.admin.user(app.ref, 'ada'), /no device is bound/)

    t.match(await phone.bind('ada', sign('ada', phone.token)), { success: true, code: '100' })
    t.match(await env.admin.user(app.ref, 'ada'), { device: { token: phone.token } })
    t.match(await phone.unbind('ada'), { success: true }, 'logging out needs no token')
  })

  void t.test(`by ${way}: with the policy backend only the backend binds, and the device logs out`, async (t) => {
    const app = await env.createApp(t)
    await setPolicy(env, app, 'backend')
    const phone = await device(t, app)
    const sign = await signer(env, app)
    t.match(await phone.bind('ada'), { success: false, code: '3028' })
    t.match(await phone.bind('ada', sign('ada', phone.token)), { success: false, code: '3028' })
    await app.backend.bind(phone.token, 'ada')
    t.match(await env.admin.user(app.ref, 'ada'), { device: { token: phone.token } })
    t.match(await phone.unbind('ada'), { success: true })
    await t.rejects(env.admin.user(app.ref, 'ada'), /no device is bound/)
  })
}

void t.test('what a device binds by HTTPS reaches its socket: messages that waited for the user arrive', async (t) => {
  const app = await env.createApp(t)
  const raw = await app.rawDevice()
  const key = await app.backend.push({ user: 'ada' })
  const { deviceToken, deviceSecret } = raw.credentials
  const headers = {
    authorization: `Basic ${Buffer.from(`${deviceToken}:${deviceSecret}`).toString('base64')}`,
    'x-openmps-app': app.ref.appId,
    'x-openmps-workspace': app.ref.workspaceId,
  }
  t.match(await post('/bind', { userId: 'ada' }, headers), { success: true })
  const { customId, messageId } = await raw.pushes.next()
  t.equal(customId, key)
  t.match(await post('/events', { events: [{ messageId, kind: 'ack' }] }, headers), { success: true })
  t.match(await app.message(key), { state: 'delivered' })
})

async function post(path: string, body: object, headers: Readonly<Record<string, string>>) {
  const response = await fetch(`${env.service.credentials.url}/device/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  return (await response.json()) as Result & Readonly<Record<string, unknown>>
}

async function setPolicy({ service }: DevEnv, { ref }: TestApp, bindPolicy: Policy): Promise<void> {
  await callAdmin(service.credentials, 'PATCH', `/apps/${ref.appId}/${ref.workspaceId}`, { bindPolicy })
}

/** The backend's part: a token for a user and a device, good for a minute. */
async function signer({ service }: DevEnv, { ref }: TestApp) {
  const path = `/apps/${ref.appId}/${ref.workspaceId}/access-keys`
  const key = await callAdmin<{ id: string; secret: string }>(service.credentials, 'POST', path, {})
  return (userId: string, device: string): string => {
    const expires = Math.floor(Date.now() / 1_000) + 60
    const text = ['openmps-bind', ref.appId, ref.workspaceId, userId, device, expires].join('\n')
    const signature = createHmac('sha256', key.secret).update(text).digest('base64url')
    return `v1.${key.id}.${expires}.${signature}`
  }
}
