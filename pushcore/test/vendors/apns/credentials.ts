import { generateKeyPairSync } from 'node:crypto'
import t from 'tap'
import { apns } from '../../../src/adapters/vendors/apns/index.ts'
import { readLogin } from '../../../src/adapters/vendors/apns/login.ts'
import { BUNDLE_ID, KEY_ID, P8, PASSPHRASE, TEAM_ID } from '../_util/apns-setup.ts'
import { makeAuthority } from '../_util/test-authority.ts'

const base = { bundleId: BUNDLE_ID, environment: 'sandbox' }
const p8 = { ...base, teamId: TEAM_ID, keyId: KEY_ID, key: P8 }
const pem = (type: 'ec' | 'rsa') =>
  (type === 'ec'
    ? generateKeyPairSync('ec', { namedCurve: 'P-384' })
    : generateKeyPairSync('rsa', { modulusLength: 2048 })
  ).privateKey
    .export({ type: 'pkcs8', format: 'pem' })
    .toString()

void t.test('credentials are checked before they are kept', (t) => {
  const check = (credentials: Readonly<Record<string, string>>) => apns.credentials.check?.(credentials)
  t.equal(check(p8), undefined)
  t.equal(check({ ...p8, baseUrl: 'https://proxy.example:2197/apns' }), undefined)
  for (const [said, message] of [
    [{ environment: 'test' }, /credentials\.environment/],
    [{ teamId: 'short' }, /credentials\.teamId/],
    [{ keyId: 'KEY-000001' }, /credentials\.keyId/],
    [{ bundleId: 'com.example\nx-header: 1' }, /credentials\.bundleId/],
    [{ baseUrl: 'http://proxy.example' }, /credentials\.baseUrl/],
    [{ p12: 'MIIB' }, /key or p12, not both/],
    [{ key: 'not a key' }, /credentials\.key.*\.p8/],
    [{ key: pem('rsa') }, /credentials\.key.*\.p8/],
    [{ key: pem('ec') }, /credentials\.key.*\.p8/],
  ] as const) {
    t.throws(() => check({ ...p8, ...said }), { name: 'PushError', code: 'INVALID_ARGUMENT', message }, String(message))
  }
  t.end()
})

void t.test('a .p12 is opened when it is given, and says whose it is and until when', (t) => {
  const check = (credentials: Readonly<Record<string, string>>) => apns.credentials.check?.({ ...base, ...credentials })
  const p12 = makeAuthority(t).p12(`/UID=${BUNDLE_ID}/CN=push`, PASSPHRASE)
  const certificate = check({ p12, passphrase: PASSPHRASE })
  t.match(certificate, { subject: new RegExp(`UID=${BUNDLE_ID}`) })
  t.ok((certificate?.notAfterMs ?? 0) > Date.now())
  for (const wrong of [{ p12 }, { p12, passphrase: 'wrong' }, { p12: 'MIIB' }, { p12: '' }]) {
    t.throws(() => check(wrong), { code: 'INVALID_ARGUMENT', message: /credentials\.p12/ })
  }
  t.end()
})

void t.test('each environment has its host, which baseUrl takes the place of', (t) => {
  const originOf = (credentials: Readonly<Record<string, string>>) =>
    readLogin({ key: 'k', packageName: BUNDLE_ID, credentials: { ...p8, ...credentials } }).origin
  t.equal(originOf({}), 'https://api.sandbox.push.apple.com')
  t.equal(originOf({ environment: 'production' }), 'https://api.push.apple.com')
  t.equal(originOf({ baseUrl: 'https://proxy.example:2197/apns' }), 'https://proxy.example:2197')
  t.end()
})
