import { generateKeyPairSync } from 'node:crypto'
import { decodeJwt, decodeProtectedHeader } from 'jose'
import t from 'tap'
import { KEY_ID, startApns, TEAM_ID, tokenOf } from '../_util/apns-setup.ts'
import { verdicts } from '../_util/notice.ts'

const MINUTE_MS = 60_000
const one = tokenOf(1)
const expired = { status: 403, reason: 'ExpiredProviderToken' }
const invalid = { status: 403, reason: 'InvalidProviderToken' }

void t.test('the provider token is signed as Apple asks, and signed again after 45 minutes', async (t) => {
  const { server, send, clock } = await startApns(t)
  await send([one])
  const [jwt = ''] = server.jwts
  t.same(decodeProtectedHeader(jwt), { alg: 'ES256', kid: KEY_ID })
  t.same(decodeJwt(jwt), { iss: TEAM_ID, iat: clock.ms / 1000 })
  clock.ms += 44 * MINUTE_MS
  await send([one])
  t.equal(server.jwts.size, 1)
  clock.ms += MINUTE_MS
  t.same(new Set(verdicts(await send(Array(50).fill(one)))), new Set(['sent']))
  t.equal(server.jwts.size, 2, 'one for all who wait')
  t.equal(server.sessions.length, 1)
})

void t.test('a token that expires in mid-flight is replaced once for all, and each push sent once more', async (t) => {
  const { server, send, clock } = await startApns(t)
  await send([one])
  clock.ms += 30 * MINUTE_MS
  server.fail(...Array(50).fill(expired))
  t.same(new Set(verdicts(await send(Array(50).fill(one)))), new Set(['sent']))
  t.equal(server.jwts.size, 2)
  t.equal(server.pushes.length, 101)
})

void t.test('a new token that is expired too means a wrong clock: no third is signed', async (t) => {
  const { server, send } = await startApns(t)
  server.fail(expired, expired, expired)
  t.match(await send([one]), [{ kind: 'refused', reason: 'account', detail: /clock/ }])
  t.match(await send([one]), [{ kind: 'refused', reason: 'account', detail: /clock/ }])
  t.equal(server.pushes.length, 3)
  t.equal(server.jwts.size, 2)
})

void t.test('a wrong key is told; its token is replaced when Apple allows another one, and not before', async (t) => {
  const { server, send, clock, accountOf, p8 } = await startApns(t)
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  const account = accountOf({ ...p8.credentials, key })
  const isWrong = { kind: 'refused', reason: 'account', code: 'InvalidProviderToken' }
  t.match(await send([one], {}, account), [isWrong])
  t.match(await send([one], {}, account), [isWrong])
  t.equal(server.pushes.length, 2)
  t.equal(server.jwts.size, 1)
  clock.ms += 20 * MINUTE_MS
  t.match(await send([one], {}, account), [isWrong])
  t.equal(server.pushes.length, 4)
  t.equal(server.jwts.size, 2)
})

void t.test('a token of before the clock was set back is replaced', async (t) => {
  const { server, send, clock } = await startApns(t)
  await send([one])
  clock.ms -= 30 * MINUTE_MS
  server.fail(invalid)
  await send([one])
  t.equal(server.jwts.size, 2)
})
