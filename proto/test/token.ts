import { randomBytes } from 'node:crypto'
import t from 'tap'
import { checkSecret, checkToken, type DeviceKeys, deriveSecret, issueToken } from '../src/token.ts'

const keys: DeviceKeys = { tokenKey: randomBytes(32), secretKeys: [randomBytes(32)] }
const app = { appId: 'shop', workspaceId: 'prod' }

void t.test('a token proves its app without a look-up', async (t) => {
  const token = issueToken(keys, app)
  t.match(token, /^[A-Za-z0-9_-]{32}$/)
  t.ok(checkToken(keys, app, token))
  t.notOk(checkToken(keys, { ...app, appId: 'other' }, token))
  t.notOk(checkToken(keys, { ...app, workspaceId: 'test' }, token))
  t.notOk(checkToken(keys, { appId: 'shopp', workspaceId: 'rod' }, token), 'app and workspace do not run together')
  t.notOk(checkToken({ ...keys, tokenKey: randomBytes(32) }, app, token), 'of another installation')
  t.not(issueToken(keys, app), token)
})

void t.test('no other text is taken for a token', async (t) => {
  const token = issueToken(keys, app)
  for (let index = 0; index < token.length; index++) {
    const other = token[index] === 'B' ? 'C' : 'B'
    t.notOk(checkToken(keys, app, token.slice(0, index) + other + token.slice(index + 1)), `character ${index}`)
  }
  for (const text of ['', token.slice(1), `${token}A`, `${token.slice(0, 31)}=`, ' '.repeat(32)]) {
    t.notOk(checkToken(keys, app, text))
  }
})

void t.test('a secret belongs to one token, and outlives one rotation of the key', async (t) => {
  const token = issueToken(keys, app)
  const secret = deriveSecret(keys, token)
  t.equal(checkSecret(keys, token, secret), 'current')
  t.equal(checkSecret(keys, issueToken(keys, app), secret), undefined)
  for (const wrong of ['', 'x', token, `${secret.slice(0, 31)}${secret.endsWith('A') ? 'B' : 'A'}`]) {
    t.equal(checkSecret(keys, token, wrong), undefined)
  }
  const rotated: DeviceKeys = { ...keys, secretKeys: [randomBytes(32), keys.secretKeys[0]] }
  t.equal(checkSecret(rotated, token, secret), 'previous')
  t.equal(checkSecret(rotated, token, deriveSecret(rotated, token)), 'current')
  t.ok(checkToken(rotated, app, token), 'the token lives on')
  const retired: DeviceKeys = { ...keys, secretKeys: [rotated.secretKeys[0]] }
  t.equal(checkSecret(retired, token, secret), undefined)
})
