import { generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { isSignedBy } from '../../src/signed-push/signature.ts'
import { FOLDER } from '../openapi/_util/fixtures.ts'

const pair = generateKeyPairSync('rsa', { modulusLength: 2048 })
const line = pair.publicKey.export({ type: 'spki', format: 'der' }).toString('base64')

void t.test('signatures of either alphabet are good, with padding and without', async (t) => {
  let bothCharacters = 0
  for (let round = 0; round < 100; round += 1) {
    const body = randomBytes(64)
    const base64 = sign('sha256', body, pair.privateKey).toString('base64')
    const url = base64.replaceAll('+', '-').replaceAll('/', '_')
    for (const text of [base64, url]) {
      if (!isSignedBy(line, body, text)) t.fail(`refused: ${text}`)
      if (!isSignedBy(line, body, text.replaceAll('=', ''))) t.fail(`refused without padding: ${text}`)
    }
    if (!/\+.*\/|\/.*\+/.test(base64)) continue
    bothCharacters += 1
    if (isSignedBy(line, body, base64.replaceAll('+', '-').replaceAll('/', '-')))
      t.fail('the form that loses characters')
    if (isSignedBy(line, body, base64.replaceAll('+', '-'))) t.fail('a mixture of both alphabets')
  }
  t.ok(bothCharacters > 50, `${bothCharacters} signatures had both characters`)
})

void t.test('a changed body, another key and anything that is no signature are refused', async (t) => {
  const body = Buffer.from('{"AppId":"a"}')
  const good = sign('sha256', body, pair.privateKey).toString('base64')
  t.ok(isSignedBy(line, body, good))
  t.notOk(isSignedBy(line, Buffer.from('{"AppId":"b"}'), good))
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 })
  t.notOk(isSignedBy(line, body, sign('sha256', body, other.privateKey).toString('base64')))
  t.notOk(isSignedBy(line, body, sign('sha1', body, pair.privateKey).toString('base64')), 'another hash')
  for (const text of ['', 'A', good.slice(1), `${good}A`, `${good}\n`, good.slice(0, 340), ` ${good}`]) {
    t.notOk(isSignedBy(line, body, text), JSON.stringify(text.slice(0, 8)))
  }
})

const file = join(FOLDER, 'rsa-receipt-example.json')
void t.test(
  'the published example of a key, a body and a signature verifies, and its changed body does not',
  { skip: !existsSync(file) && 'OPENMPS_WIRE_FIXTURES says where the recorded requests are' },
  async (t) => {
    const example: Readonly<Record<string, string>> = JSON.parse(readFileSync(file, 'utf8'))
    const { publicKeySpkiBase64: key = '', requestBody = '', tamperedBodyMustFail = '' } = example
    for (const text of [example.signStandardBase64 ?? '', example.sign ?? '']) {
      t.ok(isSignedBy(key, Buffer.from(requestBody), text))
      t.notOk(isSignedBy(key, Buffer.from(tamperedBodyMustFail), text))
    }
  },
)
