import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { loadKeys, lockDataFolder, readCredentials, readKeys, writeCredentials } from '../src/data-folder.ts'

void t.test('keys are made once, kept, and readable by their owner only', async (t) => {
  const dir = t.testdir()
  const first = loadKeys(dir)
  const again = loadKeys(dir)
  t.same(again, first)
  t.equal(first.device.tokenKey.length, 32)
  t.equal(statSync(join(dir, 'keys.json')).mode & 0o777, 0o600)
})

void t.test('a rotated device secret key leaves the previous one valid', async (t) => {
  const dir = t.testdir()
  const { device } = loadKeys(dir)
  const stored = JSON.parse(readFileSync(join(dir, 'keys.json'), 'utf8'))
  const [old] = stored.deviceSecretKeys
  writeFileSync(
    join(dir, 'keys.json'),
    JSON.stringify({ ...stored, deviceSecretKeys: [Buffer.alloc(32, 7).toString('base64'), old] }),
  )
  const rotated = loadKeys(dir).device
  t.same(rotated.secretKeys[1], device.secretKeys[0])
  t.same(rotated.tokenKey, device.tokenKey)
})

void t.test('a keys file without a cluster key gets one, and its other keys stay', async (t) => {
  const dir = t.testdir()
  const { device } = loadKeys(dir)
  const path = join(dir, 'keys.json')
  const { clusterKey, ...older } = JSON.parse(readFileSync(path, 'utf8'))
  writeFileSync(path, JSON.stringify(older))
  const keys = loadKeys(dir)
  t.same(keys.device, device)
  t.equal(keys.cluster.length, 32)
  t.same(readKeys(dir), keys)
  t.not(Buffer.from(keys.cluster).toString('base64'), clusterKey)
})

void t.test('a gateway does not make keys of its own', async (t) => {
  t.throws(() => readKeys(t.testdir()), { code: 'CONFIG_INVALID', message: /copy the file/ })
})

void t.test('a broken keys file stops the start instead of being replaced', async (t) => {
  const dir = t.testdir({ 'keys.json': '{' })
  t.throws(() => loadKeys(dir), { code: 'CONFIG_INVALID', message: /restore it/ })
})

void t.test('credentials are kept for the commands of the same machine', async (t) => {
  const dir = t.testdir()
  t.equal(readCredentials(dir), undefined)
  const credentials = { url: 'http://127.0.0.1:1', deviceUrl: 'ws://127.0.0.1:2', adminToken: 'a' }
  writeCredentials(dir, credentials)
  t.same(readCredentials(dir), credentials)
  t.equal(statSync(join(dir, 'credentials.json')).mode & 0o777, 0o600)
})

void t.test('two services cannot use one data folder; the lock of a dead one is taken over', async (t) => {
  const dir = t.testdir()
  // Process 1 lives as long as the machine; no process has the highest number.
  writeFileSync(join(dir, 'service.pid'), '1')
  t.throws(() => lockDataFolder(dir), { code: 'ALREADY_EXISTS', message: /OPENMPS_DATA_DIR/ })
  writeFileSync(join(dir, 'service.pid'), '4194304')
  const unlock = lockDataFolder(dir)
  unlock()
  t.doesNotThrow(() => lockDataFolder(dir)())
})
