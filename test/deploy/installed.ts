import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const FOLDERS = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin']

const find = (name: string) => FOLDERS.map((folder) => join(folder, name)).find((path) => existsSync(path))

/**
 * The path of a program: the one on the PATH, or else, for root on Debian, that of the package of its name. The
 * tests that need it are never skipped.
 * @throws Error that says what to install
 */
export function installed(name: string): string {
  const found = find(name)
  if (found !== undefined) return found
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    // Several test files may start at a time; apt waits for the other's lock.
    const lock = ['-o', 'DPkg::Lock::Timeout=120']
    execFileSync('apt-get', [...lock, 'update'], { env, stdio: 'ignore' })
    execFileSync('apt-get', [...lock, 'install', '-y', '--no-install-recommends', name], { env, stdio: 'ignore' })
    const fresh = find(name)
    if (fresh !== undefined) return fresh
  }
  throw new Error(`no ${name} on the PATH: install the package ${name}`)
}
