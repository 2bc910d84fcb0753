import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { openLmdbStore } from '../src/adapters/lmdb/index.ts'
import { startForTests } from './_util/redis-server.ts'
import { openOn } from './_util/redis-stores.ts'
import type { OpenStores } from './contract/_util/stores.ts'
import { appStoreContract } from './contract/app-store.ts'
import { auditLogContract } from './contract/audit-log.ts'
import { configStoreContract } from './contract/config-store.ts'
const open: OpenStores = async (t, { clock }) => {
  const dir = await mkdtemp(join(tmpdir(), 'openmps-lmdb-'))
  const start = () => openLmdbStore({ dir, clock })
  let store = start()
  t.teardown(async () => { await store.close(); await rm(dir, { recursive: true }) })
  return { ...store, async reopen() { await store.close(); store = start(); return store } }
}
const server = await startForTests()
t.teardown(() => server.stop())
const redis = openOn({ url: server.url })
void t.test('lmdb config', (t) => configStoreContract(t, open))
void t.test('lmdb audit', (t) => auditLogContract(t, open))
void t.test('lmdb apps', (t) => appStoreContract(t, open))
void t.test('redis config', (t) => configStoreContract(t, redis))
void t.test('redis audit', (t) => auditLogContract(t, redis))
void t.test('redis apps', (t) => appStoreContract(t, redis))
