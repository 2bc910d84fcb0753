import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { readCommand, USAGE } from './options.ts'
import { renderComparison, renderResult } from './report.ts'
import { addStudies, readResult } from './result.ts'
import { runProgramme } from './run.ts'

/** The command line of the benchmark: results to standard output or a file, progress to standard error. */
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  log(error instanceof Error ? (error.stack ?? error.message) : String(error))
  process.exitCode = 1
}

async function main(args: readonly string[]): Promise<number> {
  const command = readCommand(args)
  switch (command.kind) {
    case 'help':
      log(USAGE)
      return 2
    case 'report': {
      const [first, second] = command.files.map(readResult)
      if (first === undefined) throw new Error(USAGE)
      process.stdout.write(second === undefined ? renderResult(first) : renderComparison(first, second))
      return 0
    }
    case 'run': {
      if (command.build) build()
      // Read before anything is measured: a file that cannot take the studies is told at once.
      const earlier = command.add && command.json !== undefined ? readResult(command.json) : undefined
      const measured = await runProgramme(command.programme, command.settings, log)
      const result = earlier === undefined ? measured : addStudies(earlier, measured)
      const text = `${JSON.stringify(result, null, 2)}\n`
      if (command.json === undefined) process.stdout.write(text)
      else writeFileSync(command.json, text)
      log(`\n${renderResult(measured)}`)
      return 0
    }
    default:
      return command satisfies never
  }
}

/** The measured processes run what the compiler wrote: the numbers are to be those of production. */
function build(): void {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
  const project = fileURLToPath(new URL('..', import.meta.url))
  const { status } = spawnSync(process.execPath, [tsc, '-b', project], { stdio: ['ignore', 2, 2] })
  if (status !== 0) throw new Error('the build has failed')
}

function log(line: string): void {
  process.stderr.write(`${line}\n`)
}
