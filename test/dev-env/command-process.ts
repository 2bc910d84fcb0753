import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { Log } from './log.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** What a command says when it serves. */
export interface Ready {
  readonly event: string
  readonly httpPort?: number
  readonly devicePort?: number
  readonly linkPort?: number
  readonly gatewayPids?: readonly number[]
}

/** A command of `openmps` as people run it, in a process of its own that can be killed and frozen. */
export interface CommandProcess {
  readonly pid: number
  readonly ready: Ready
  /** All lines that it wrote, for a test that fails. */
  readonly lines: readonly string[]
  /** The same, to wait for one. */
  readonly log: Log<string>
  signal(signal: NodeJS.Signals): void
  /** Ends it with the signal and resolves when the system has buried it. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>
}

/**
 * Runs it until the end of the test; resolves when it is ready, which it says by a line with this text. Its environment
 * is `env` and nothing else.
 */
export async function startCommand(
  t: { teardown(run: () => unknown): void },
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  readyBy = '"event":"ready"',
): Promise<CommandProcess> {
  const child = spawnCommand(args, env)
  const lines = new Log<string>(`lines of ${args.join(' ')}`)
  for (const input of [child.stdout, child.stderr]) {
    if (input !== null) createInterface({ input }).on('line', (line) => lines.add(line))
  }
  child.on('exit', (code) => lines.add(`ended with ${code}`))
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    if (child.exitCode === null && child.signalCode === null) {
      const exited = once(child, 'exit')
      child.kill(signal)
      await exited
    }
    return child.exitCode
  }
  t.teardown(() => end('SIGKILL'))
  const line = await lines
    .find((text) => text.includes(readyBy) || text.startsWith('ended'), 'ready')
    .catch(async (cause) => {
      await end('SIGKILL')
      throw new Error(`${args.join(' ')} does not get ready: ${lines.all.join('\n')}`, { cause })
    })
  if (!line.startsWith('{')) throw new Error(`${args.join(' ')} ended at its start: ${lines.all.join('\n')}`)
  return {
    pid: child.pid ?? 0,
    ready: JSON.parse(line) as Ready,
    lines: lines.all,
    log: lines,
    signal: (signal) => child.kill(signal),
    end,
  }
}

/** Runs one that ends by itself. Its environment is `env` and nothing else. */
export async function runCommand(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<{ readonly code: number | null; readonly output: string }> {
  const child = spawnCommand(args, env)
  let output = ''
  for (const input of [child.stdout, child.stderr]) {
    input?.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }
  await once(child, 'close')
  return { code: child.exitCode, output }
}

function spawnCommand(args: readonly string[], env: Readonly<Record<string, string>>): ChildProcess {
  return spawn(process.execPath, ['--enable-source-maps', 'cli/dist/main.js', ...args, '--json'], {
    cwd: ROOT,
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}
