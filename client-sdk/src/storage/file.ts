import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { PushStorage } from './storage.ts'

/** Longest file name without suffix; file systems allow 255 bytes. */
const MAX_NAME_CHARS = 180
/** A temporary file this old was left by a crash. */
const STALE_TEMP_MS = 60 * 60_000

/**
 * Storage for Node: one file per key in `dir`, which is created when it is missing, both readable by
 * the owner only. A value is written to a temporary file, flushed to the disk and renamed, so a crash
 * leaves the old value or the new one. Calls for one key run in the order in which they were made.
 *
 * One process uses a directory at a time. Errors are those of the file system.
 */
export function createFileStorage(dir: string): PushStorage {
  /** Last operation of each key that has one running; the entry goes with it, so the map stays small. */
  const busy = new Map<string, Promise<unknown>>()
  let prepared: Promise<void> | undefined

  function inOrder<T>(key: string, operation: (path: string) => Promise<T>): Promise<T> {
    const path = join(dir, fileName(key))
    const run = async () => {
      // A directory that could not be made is tried again by the next call.
      prepared ??= prepare(dir).catch((error) => {
        prepared = undefined
        throw error
      })
      await prepared
      return await operation(path)
    }
    const before = busy.get(key) ?? Promise.resolve()
    const result = before.then(run, run)
    const done: Promise<void> = result
      .catch(() => {})
      .then(() => {
        if (busy.get(key) === done) busy.delete(key)
      })
    busy.set(key, done)
    return result
  }

  return {
    get: (key) => inOrder(key, (path) => readFile(path, 'utf8').catch(absent)),
    set: (key, value) => inOrder(key, (path) => replace(path, value)),
    delete: (key) => inOrder(key, (path) => rm(path, { force: true })),
  }
}

async function replace(path: string, value: string): Promise<void> {
  const temp = `${path}.${randomUUID()}.tmp`
  try {
    const file = await open(temp, 'wx', 0o600)
    try {
      await file.writeFile(value, 'utf8')
      // Without it, some file systems keep the rename but not the content when the power fails.
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temp, path)
  } catch (error) {
    await rm(temp, { force: true })
    throw error
  }
}

async function prepare(dir: string): Promise<void> {
  await mkdir(dir, { recursive: true, mode: 0o700 })
  for (const name of await readdir(dir)) {
    if (!name.endsWith('.tmp')) continue
    const info = await stat(join(dir, name)).catch(absent)
    if (info && Date.now() - info.mtimeMs > STALE_TEMP_MS) await rm(join(dir, name), { force: true })
  }
}

/**
 * Lower-case letters, digits and '-' stay, everything else becomes %xx: different keys get different
 * files also where the file system ignores case. A long name is cut and told apart by its hash.
 */
function fileName(key: string): string {
  const escaped = Buffer.from(key, 'utf8')
    .toString('latin1')
    .replace(/[^a-z0-9-]/g, (char) => `%${char.charCodeAt(0).toString(16).padStart(2, '0')}`)
  if (escaped.length <= MAX_NAME_CHARS) return `${escaped}.value`
  const hash = createHash('sha256').update(key).digest('hex')
  return `${escaped.slice(0, MAX_NAME_CHARS - hash.length)}_${hash}.value`
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
  return undefined
}
