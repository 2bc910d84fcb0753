import type { Test } from 'tap'
import { loadConfig } from '../../src/config.ts'
import type { Context } from '../../src/context.ts'
import { createLogger } from '../../src/logger.ts'
import { createProgram } from '../../src/program.ts'
import { type Service, startService } from '../../src/service.ts'

export interface Terminal {
  readonly service: Service
  readonly env: Context['env']
  /** Runs `openmps <args>` and returns the lines it printed. */
  run(...args: string[]): Promise<string[]>
  /** The same with --json: each line parsed. */
  json(...args: string[]): Promise<Record<string, unknown>[]>
}

/** A running service in a folder of its own, and a terminal on the same machine. */
export async function startTerminal(t: Test): Promise<Terminal> {
  const env = { OPENMPS_DATA_DIR: t.testdir(), OPENMPS_HTTP_PORT: '0', OPENMPS_DEVICE_PORT: '0' }
  const service = await startService(loadConfig(env), createLogger('silent', false))
  t.teardown(() => service.close())
  const run = async (...args: string[]) => {
    const lines: string[] = []
    const program = createProgram({ env, out: (line) => lines.push(line), stop: new AbortController().signal })
    program.exitOverride()
    for (const command of program.commands) command.exitOverride().configureOutput({ writeErr: () => undefined })
    await program.parseAsync(args, { from: 'user' })
    return lines
  }
  const json = async (...args: string[]) => (await run(...args, '--json')).map((line) => JSON.parse(line))
  return { service, env, run, json }
}
