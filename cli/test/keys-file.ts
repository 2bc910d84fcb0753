import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { createKeys, loadKeys, readKeys } from '../src/keys-file.ts'

void t.test('keys are made once, kept, and readable by their owner only', async (t) => {
  const path = join(t.testdir(), 'new', 'keys.json')
  const first = loadKeys(path)
  const again = loadKeys(path)
  t.same(again, first)
  t.equal(first.device.tokenKey.length, 32)
  t.equal(statSync(path).mode & 0o777, 0o600)
})

void t.test('a rotated device secret key leaves the previous one valid', async (t) => {
  const path = join(t.testdir(), 'keys.json')
  const { device } = loadKeys(path)
  const stored = JSON.parse(readFileSync(path, 'utf8'))
  const [old] = stored.deviceSecretKeys
  writeFileSync(path, JSON.stringify({ ...stored, deviceSecretKeys: [Buffer.alloc(32, 7).toString('base64'), old] }))
  const rotated = loadKeys(path).device
  t.same(rotated.secretKeys[1], device.secretKeys[0])
  t.same(rotated.tokenKey, device.tokenKey)
})

void t.test('a gateway does not make keys of its own', async (t) => {
  t.throws(() => readKeys(join(t.testdir(), 'keys.json')), { code: 'CONFIG_INVALID', message: /copy the file/ })
})

void t.test('a broken keys file stops the start instead of being replaced', async (t) => {
  const path = join(t.testdir({ 'keys.json': '{' }), 'keys.json')
  t.throws(() => loadKeys(path), { code: 'CONFIG_INVALID', message: /restore it/ })
})

void t.test('keys that exist are not made anew', async (t) => {
  const dir = t.testdir()
  const path = join(dir, 'keys.json')
  t.equal(createKeys(path), true)
  const made = readFileSync(path, 'utf8')
  t.equal(createKeys(path), false)
  t.equal(readFileSync(path, 'utf8'), made)
  t.same(readdirSync(dir), ['keys.json'], 'nothing is left beside them')
})
