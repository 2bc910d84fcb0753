import { readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createFileStorage } from '@openmps/client-sdk/node'
import t from 'tap'

void t.test('values survive, are replaced and deleted', async (t) => {
  const dir = join(t.testdir(), 'new', 'folder')
  const storage = createFileStorage(dir)
  t.equal(await storage.get('a'), undefined)
  await storage.set('a', 'one')
  await storage.set('a', 'two ü')
  t.equal(await createFileStorage(dir).get('a'), 'two ü')
  await storage.delete('a')
  await storage.delete('a')
  t.equal(await storage.get('a'), undefined)
  t.strictSame(await readdir(dir), [])
})

void t.test('only the owner can read', async (t) => {
  const dir = join(t.testdir(), 'private')
  await createFileStorage(dir).set('a', 'secret')
  const [name = ''] = await readdir(dir)
  t.equal((await stat(dir)).mode & 0o777, 0o700)
  t.equal((await stat(join(dir, name))).mode & 0o777, 0o600)
})

void t.test('any key is a file of its own inside the folder', async (t) => {
  const dir = t.testdir()
  const storage = createFileStorage(dir)
  const long = 'x'.repeat(500)
  const keys = ['a', 'A', '../a', '/etc/a', 'a/b', 'a%2fb', '.', '', 'ü', `${long}1`, `${long}2`, 'a\0b']
  for (const key of keys) await storage.set(key, `value of ${key}`)
  for (const key of keys) t.equal(await storage.get(key), `value of ${key}`)
  const names = await readdir(dir)
  t.equal(new Set(names.map((name) => name.toLowerCase())).size, keys.length, 'also where case is ignored')
  t.ok(names.every((name) => Buffer.byteLength(name) < 240))
})

void t.test('calls for one key run in the order in which they were made', async (t) => {
  const storage = createFileStorage(t.testdir())
  const sets = Array.from({ length: 20 }, (_, n) => storage.set('a', String(n)))
  t.equal(await storage.get('a'), '19')
  await Promise.all(sets)
})

void t.test('a failed write leaves the old value and no rest, and the next one works', async (t) => {
  const dir = t.testdir()
  const storage = createFileStorage(dir)
  await storage.set('a', 'old')
  await t.rejects(storage.set('a', undefined as unknown as string))
  t.equal(await storage.get('a'), 'old')
  t.equal((await readdir(dir)).length, 1)
  await storage.set('a', 'new')
  t.equal(await storage.get('a'), 'new')
})

void t.test('temporary files that a crash has left are removed, of others nothing', async (t) => {
  const dir = t.testdir({ 'a.value.1.tmp': 'old', 'b.value.2.tmp': 'young', 'c.txt': 'foreign' })
  await utimes(join(dir, 'a.value.1.tmp'), 0, 0)
  await createFileStorage(dir).get('a')
  t.strictSame((await readdir(dir)).sort(), ['b.value.2.tmp', 'c.txt'])
})

void t.test('a folder that cannot be made is an error, which the next call tries again', async (t) => {
  const root = t.testdir()
  await writeFile(join(root, 'file'), 'x')
  const storage = createFileStorage(join(root, 'file', 'sub'))
  await t.rejects(storage.get('a'), { code: 'ENOTDIR' })
  await t.rejects(storage.set('a', 'x'), { code: 'ENOTDIR' })
  t.equal(await readFile(join(root, 'file'), 'utf8'), 'x')
})
