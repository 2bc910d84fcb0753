import { execFileSync } from 'node:child_process'
import { statfsSync } from 'node:fs'
import { cpus, release, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'

/** Where a result was measured. Numbers of two machines are not to be compared. */
export interface Environment {
  readonly commit: string
  /** Files differed from the commit. */
  readonly dirty: boolean
  readonly node: string
  readonly kernel: string
  readonly cpu: string
  readonly cores: number
  readonly memoryBytes: number
  /** Type of the file system that the store was on. */
  readonly fileSystem: string
}

/** Magic numbers of statfs(2). A durable commit on tmpfs proves nothing. */
const FILE_SYSTEMS: Readonly<Record<number, string>> = {
  61267: 'ext4',
  1481003842: 'xfs',
  2435016766: 'btrfs',
  16914836: 'tmpfs',
  2035054128: 'overlay',
}

export function readEnvironment(dataDir: string): Environment {
  const processors = cpus()
  const { type } = statfsSync(dataDir)
  return {
    commit: git('rev-parse', '--short=12', 'HEAD'),
    dirty: git('status', '--porcelain') !== '',
    node: process.version,
    kernel: release(),
    cpu: processors[0]?.model ?? 'unknown',
    cores: processors.length,
    memoryBytes: totalmem(),
    fileSystem: FILE_SYSTEMS[type] ?? `0x${type.toString(16)}`,
  }
}

function git(...args: string[]): string {
  const cwd = fileURLToPath(new URL('..', import.meta.url))
  try {
    return execFileSync('git', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return 'unknown' // Measured from an archive.
  }
}
