import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import t from 'tap'

/**
 * Before all tests: what they start as processes is the built command, which people start too, and which is up in
 * half the time of one that is compiled as it loads.
 */
const TSC = createRequire(import.meta.url).resolve('typescript/bin/tsc')

void t.test('the command is built', async () => {
  execFileSync(process.execPath, [TSC, '-b', 'cli'], { cwd: join(import.meta.dirname, '..'), stdio: 'inherit' })
})
