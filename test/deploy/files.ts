import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseAllDocuments } from 'yaml'

export const ROOT = join(import.meta.dirname, '../..')
export const DEPLOY = join(ROOT, 'deploy')

/** Paths of all files under deploy/, from there. */
export function deployFiles(): string[] {
  return readdirSync(DEPLOY, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(DEPLOY, join(parentPath, name)))
}

export const readDeploy = (path: string): string => readFileSync(join(DEPLOY, path), 'utf8')

/** The documents of a YAML file. @throws when one is malformed */
export function documents<T>(path: string): T[] {
  return parseAllDocuments(readDeploy(path), { merge: true }).map((document) => {
    const [error] = document.errors
    if (error !== undefined) throw error
    // What the tests read of it is compared with what is expected.
    return document.toJS() as T
  })
}

/** `NAME=value` lines of a systemd environment file, or of a list of them. */
export function assignments(lines: string | readonly string[]): Record<string, string> {
  const all = typeof lines === 'string' ? lines.split('\n') : lines
  const pairs = all.flatMap((line) => {
    const [, name, value] = /^([A-Z_]+)=(.*)$/.exec(line) ?? []
    return name === undefined || value === undefined ? [] : [[name, value] as const]
  })
  return Object.fromEntries(pairs)
}

/** A time of a compose file, such as `60s`, in seconds. */
export function seconds(text: string): number {
  const [, number] = /^(\d+)s$/.exec(text) ?? []
  if (number === undefined) throw new Error(`not a number of seconds: ${text}`)
  return Number(number)
}
