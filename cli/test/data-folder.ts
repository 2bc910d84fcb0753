import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { lockDataFolder, readCredentials, writeCredentials } from '../src/data-folder.ts'

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
