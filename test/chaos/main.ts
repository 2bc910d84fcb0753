import { readOptions } from './options.ts'
import { runChaos } from './run.ts'
import { progressLine, reportText } from './text.ts'

/**
 * `npm run chaos`: drives pushes, devices and random faults against real processes and proves from its own
 * journal that every promise was kept. Exit code 0: kept; 1: a violation, with its evidence; 2: it could not run.
 */
async function main(): Promise<number> {
  const { json, ...options } = readOptions(process.argv.slice(2))
  process.stderr.write(`chaos: seed ${options.seed}, ${options.seconds} s, store ${options.store}\n`)
  const { isTTY } = process.stderr
  const report = await runChaos(options, (progress) => {
    if (!json || isTTY) process.stderr.write(`${progressLine(progress)}\n`)
  })
  process.stdout.write(`${json ? JSON.stringify(report) : reportText(report)}\n`)
  return report.violations.length === 0 ? 0 : 1
}

try {
  process.exitCode = await main()
} catch (error) {
  process.stderr.write(`chaos: ${error instanceof Error ? error.stack : error}\n`)
  process.exitCode = 2
}
