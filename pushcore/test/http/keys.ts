import { generateKeyPairSync } from 'node:crypto'
import t from 'tap'
import { createMemoryNonceStore } from '../../src/adapters/memory/index.ts'
import { authenticate } from '../../src/openapi/authenticate.ts'
import { v1, v3 } from '../openapi/_util/signer.ts'
import { type AdminService, startAdmin } from './_util/service.ts'

const path = '/apps/ONEX0001/default'

/** What the server API makes of a request that is signed with the key now. */
async function signedBy({ core, clock }: AdminService, id: string, secret: string): Promise<string> {
  const nonces = createMemoryNonceStore({ clock })
  const outcomes: string[] = []
  for (const sign of [v1, v3]) {
    const request = sign('PushSimple', { AppId: 'ONEX0001' }, { key: { id, secret }, atMs: clock.now() })
    outcomes.push(
      await authenticate(request, { core, nonces, clock }).then(
        () => 'good',
        (error: { gatewayCode: string }) => error.gatewayCode,
      ),
    )
  }
  t.equal(outcomes[0], outcomes[1], 'both signatures follow one rule')
  return outcomes[0] ?? ''
}

void t.test('after a rotation both secrets are good until the grace ends, then the new one alone', async (t) => {
  const service = await startAdmin(t)
  const { call, clock } = service
  const made = (await call('POST', `${path}/access-keys`, { body: { name: 'billing' } })).json
  t.match(made, { id: /^OMK/, name: 'billing', active: true, apps: [{ appId: 'ONEX0001' }] })
  t.equal(await signedBy(service, made.id, made.secret), 'good')

  const rotated = await call('POST', `${path}/access-keys/${made.id}/rotate`, { body: { graceSeconds: 60 } })
  t.match(rotated, { status: 200, json: { id: made.id, retiringUntilMs: clock.now() + 60_000 } })
  t.not(rotated.json.secret, made.secret)
  t.equal(await signedBy(service, made.id, made.secret), 'good')
  t.equal(await signedBy(service, made.id, rotated.json.secret), 'good')
  clock.advance(60_000)
  t.equal(await signedBy(service, made.id, made.secret), 'SignatureDoesNotMatch')
  t.equal(await signedBy(service, made.id, rotated.json.secret), 'good')

  const again = await call('POST', `${path}/access-keys/${made.id}/rotate`, { body: { graceSeconds: 0 } })
  t.equal(await signedBy(service, made.id, rotated.json.secret), 'SignatureDoesNotMatch', 'no grace')
  t.equal(await signedBy(service, made.id, again.json.secret), 'good')
  const tooLong = { body: { graceSeconds: 604_801 } }
  t.match(await call('POST', `${path}/access-keys/${made.id}/rotate`, tooLong), { status: 400 })
})

void t.test('a key is disabled, enabled and removed', async (t) => {
  const service = await startAdmin(t)
  const { call } = service
  const { id, secret } = (await call('POST', `${path}/access-keys`, { body: {} })).json
  const key = `${path}/access-keys/${id}`
  t.match(await call('PATCH', key, { body: { active: false, name: 'old' } }), { status: 200, json: { active: false } })
  t.equal(await signedBy(service, id, secret), 'InvalidAccessKeyId.Inactive')
  await call('PATCH', key, { body: { active: true } })
  t.equal(await signedBy(service, id, secret), 'good')
  t.match((await call('GET', `${path}/access-keys`)).json.accessKeys, [{ id, name: 'old', active: true }, {}])
  const rateLimit = { perSecond: 5, burst: 10 }
  t.match(await call('PATCH', key, { body: { rateLimit } }), { status: 200, json: { rateLimit, name: 'old' } })
  t.match(await call('PATCH', key, { body: { rateLimit: { perSecond: 5 } } }), { status: 400 })
  t.match((await call('PATCH', key, { body: { name: 'new' } })).json, { rateLimit, name: 'new' })
  t.notOk('rateLimit' in (await call('PATCH', key, { body: { rateLimit: null } })).json)
  t.equal((await call('DELETE', key)).status, 204)
  t.equal(await signedBy(service, id, secret), 'InvalidAccessKeyId.NotFound')
  t.equal((await call('DELETE', key)).status, 404)
})

void t.test('a key that acts for another app too is changed by those only who reach both', async (t) => {
  const { call, store } = await startAdmin(t)
  const apps = ['ONEX0001', 'ONEX0002'].map((appId) => ({ appId, workspaceId: 'default' }))
  await store.apps.addKey({ id: 'both', secret: 'secret', active: true, apps })
  const { token: bearer } = (
    await call('POST', '/tokens', { body: { name: 'a', role: 'admin', apps: apps.slice(0, 1) } })
  ).json
  const key = `${path}/access-keys/both`
  for (const [method, place, body] of [
    ['PATCH', key, { active: false }],
    ['POST', `${key}/rotate`, {}],
    ['DELETE', key, undefined],
  ] as const) {
    t.match(await call(method, place, { bearer, body }), { status: 403 }, method)
  }
  t.match(await store.apps.findKey('both'), { secret: 'secret', active: true })
  t.match(await call('PATCH', key, { body: { active: false } }), { status: 200 })
  t.match(await call('PATCH', `/apps/ONEX0002/default/access-keys/key%20of%20ONEX0001`, { body: {} }), { status: 404 })
})

void t.test(
  'settings of an app stay when they are not named, and two changes at once do not undo each other',
  async (t) => {
    const { call } = await startAdmin(t)
    const set = (body: object) => call('PATCH', path, { body })
    const url = 'https://backend.example/receipts'
    await set({ callbackUrl: url })
    t.match(await set({ callbackPaused: true }), { status: 200, json: { callbackUrl: url, callbackPaused: true } })
    t.match(await set({ bindPolicy: 'signed' }), {
      json: { callbackUrl: url, callbackPaused: true, bindPolicy: 'signed' },
    })
    const resumed = (await set({ callbackPaused: false })).json
    t.notOk('callbackPaused' in resumed)
    const changes = await Promise.all([
      set({ bindPolicy: 'client' }),
      set({ callbackUrl: null }),
      set({ callbackPaused: true }),
    ])
    const won = changes.filter(({ status }) => status === 200)
    t.equal(won.length + changes.filter(({ status }) => status === 409).length, 3)
    t.strictSame((await call('GET', path)).json, won.at(-1)?.json)
    t.match(await set({ bindPolicy: 'anybody' }), { status: 400 })
    t.match(await set({ callbackUrl: 'https://user:pass@backend.example/' }), { status: 400 })
  },
)

void t.test('receipts are not made while they are paused', async (t) => {
  const { call, core, token } = await startAdmin(t)
  const app = { appId: 'ONEX0001', workspaceId: 'default' }
  const push = async (messageKey: string) => {
    const notice = { title: 't', content: 'c', silent: false, pushStyle: 0, action: 'openApp', params: {} } as const
    const addressees = [{ target: { kind: 'device', id: token() }, messageKey }] as const
    const to = { kind: 'targets', addressees } as const
    const strategy = { kind: 'now' } as const
    await core.push({ app, type: 'simple', taskName: 't', to, notice, expiresInSeconds: 60, strategy, extras: {} })
    return (await core.findMessages(app, messageKey))[0]
  }
  await call('PATCH', path, { body: { callbackUrl: 'https://backend.example/', callbackPaused: true } })
  t.match(await push('paused'), { receipt: false })
  await call('PATCH', path, { body: { callbackPaused: false } })
  t.match(await push('resumed'), { receipt: true })
})

void t.test('the key of the signed push API is taken as PEM or one line; nothing else is', async (t) => {
  const { call, store } = await startAdmin(t)
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString()
  const line = publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
  t.match(await call('GET', `${path}/push-api`), { status: 404 })
  for (const pasted of [pem, line, ` ${line.slice(0, 50)}\n${line.slice(50)} `]) {
    const answer = await call('PUT', `${path}/push-api`, { body: { publicKey: pasted, enabled: true } })
    t.match(answer, { status: 200, json: { publicKey: line, enabled: true, fingerprint: /^[0-9a-f]{64}$/ } })
  }
  const bad = [
    '',
    'MIIB',
    privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  ]
  for (const pasted of bad) {
    const answer = await call('PUT', `${path}/push-api`, { body: { publicKey: pasted, enabled: false } })
    t.match(answer, { status: 400, json: { message: /publicKey/ } })
  }
  const written = (await store.audit.page({}, undefined, 100)).entries
  t.equal(written.length, 3, 'nothing that was pasted by mistake is written down')
  t.match(await call('GET', `${path}/push-api`), { json: { publicKey: line, enabled: true } })
  t.equal((await call('DELETE', `${path}/push-api`)).status, 204)
  t.match(await call('GET', `${path}/push-api`), { status: 404 })
})
