import { join } from 'node:path'
import type { Command } from 'commander'
import type { Test } from 'tap'
import { loadConfig } from '../../src/config.ts'
import type { Context } from '../../src/context.ts'
import { createLogger } from '../../src/logger.ts'
import { createProgram } from '../../src/program.ts'
import { type Service, startService } from '../../src/service.ts'

export interface Terminal {
  readonly service: Service
  readonly env: Context['env']
  /** For files of the test's own; t.testdir would empty it. */
  readonly folder: string
  /** What is typed when a command asks for a secret. */
  secret: string
  /** Runs `openmps <args>` and returns the lines it printed. */
  run(...args: string[]): Promise<string[]>
  /** The same with --json: each line parsed. */
  json(...args: string[]): Promise<Record<string, unknown>[]>
}

/** A running service in a folder of its own, and a terminal on the same machine. */
export async function startTerminal(t: Test): Promise<Terminal> {
  const folder = t.testdir({ data: {} })
  const env = {
    OPENMPS_DATA_DIR: join(folder, 'data'),
    OPENMPS_HTTP_PORT: '0',
    OPENMPS_GRPC_PORT: '0',
    OPENMPS_DEVICE_PORT: '0',
  }
  const service = await startService(loadConfig(env), createLogger('silent', false))
  t.teardown(() => service.close())
  const terminal: Terminal = {
    service,
    env,
    folder,
    secret: '',
    async run(...args) {
      const lines: string[] = []
      const out = (line: string) => lines.push(line)
      const stop = new AbortController().signal
      const program = createProgram({ env, out, stop, ask: async () => terminal.secret })
      throwInsteadOfExit(program)
      await program.parseAsync(args, { from: 'user' })
      return lines
    },
    json: async (...args) => (await terminal.run(...args, '--json')).map((line) => JSON.parse(line)),
  }
  return terminal
}

function throwInsteadOfExit(command: Command): void {
  command.exitOverride().configureOutput({ writeErr: () => undefined })
  for (const sub of command.commands) throwInsteadOfExit(sub)
}
