import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import t from 'tap'
import { startSmsProvider } from './_util/sms-provider.ts'

const SCRIPT = join(import.meta.dirname, '_util', 'sms-process.ts')

/** Without the environment of the test runner, which would follow the process. */
function start(...args: string[]) {
  const child = spawn(process.execPath, ['--conditions=@openmps/source', '--import', 'tsx', SCRIPT, ...args], {
    env: {},
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return { child, said: text(child.stdout), exit: once(child, 'exit') }
}

void t.test('a process that is killed while the provider is called leaves one call and no second', async (t) => {
  const dir = mkdtempSync(join(tmpdir(), 'openmps-sms-'))
  t.teardown(() => rmSync(dir, { recursive: true, force: true }))
  const provider = await startSmsProvider(t)
  const called = new Promise<void>((resolve) => {
    provider.answer = () => {
      resolve()
      return 'silence'
    }
  })
  const killed = start(dir, provider.baseUrl)
  t.equal(await Promise.race([called.then(() => 'called'), killed.exit.then(() => 'it ended by itself')]), 'called')
  killed.child.kill('SIGKILL')
  await killed.exit

  const next = start(dir, provider.baseUrl, '61000')
  t.same(JSON.parse(await next.said), [['unknown', 'CUT_OFF']])
  await next.exit
  t.equal(provider.calls.length, 1)
})
