import { closeSync, fsyncSync, linkSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { PushError } from '@openmps/proto'

/** @throws PushError CONFIG_INVALID */
export function readJson<T>(path: string): T {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T
  } catch (cause) {
    throw new PushError('CONFIG_INVALID', `${path} is not readable JSON: restore it from your backup`, { cause })
  }
}

/** The file is there whole or not at all, also after a crash; only its owner may read it. */
export function writeJson(path: string, value: unknown): void {
  renameSync(writeAside(path, value), path)
  syncFolderOf(path)
}

/** The same, unless it exists: false then. Of several processes one makes it. */
export function createJson(path: string, value: unknown): boolean {
  const temporary = writeAside(path, value)
  try {
    linkSync(temporary, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(temporary, { force: true })
  }
  syncFolderOf(path)
  return true
}

function writeAside(path: string, value: unknown): string {
  const temporary = `${path}.${process.pid}.tmp`
  const file = openSync(temporary, 'w', 0o600)
  writeSync(file, `${JSON.stringify(value, undefined, 2)}\n`)
  fsyncSync(file)
  closeSync(file)
  return temporary
}

function syncFolderOf(path: string): void {
  const folder = openSync(dirname(path), 'r')
  fsyncSync(folder)
  closeSync(folder)
}
