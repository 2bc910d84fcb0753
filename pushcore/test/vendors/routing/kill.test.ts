import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import t, { type Test } from 'tap'
import { startHmsServer, V1_PATH } from '../_util/hms-server.ts'
import { CLIENT } from '../_util/oauth.ts'
import { until } from './_util/service.ts'

const SCRIPT = join(import.meta.dirname, '_util', 'vendor-process.ts')
const DEVICES = 40

/** Without the environment of the test runner, which would follow the process. */
function start(t: Test, ...args: string[]) {
  const child = spawn(process.execPath, ['--conditions=@openmps/source', '--import', 'tsx', SCRIPT, ...args], {
    env: {},
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  t.teardown(() => child.kill('SIGKILL'))
  return { child, said: text(child.stdout), exit: once(child, 'exit') }
}

void t.test(
  'a push core that is killed while it calls the vendor loses no message, and each phone shows one',
  async (t) => {
    const dir = mkdtempSync(join(tmpdir(), 'openmps-vendor-'))
    t.teardown(() => rmSync(dir, { recursive: true, force: true }))
    const vendor = await startHmsServer(t)
    const args = [dir, vendor.url, CLIENT.clientId, CLIENT.clientSecret, String(DEVICES)]
    // Some calls are answered, some are acted on without an answer, some are never answered.
    vendor.fail(V1_PATH, ...Array.from({ length: 12 }, () => ({ after: 'hangUp' }) as const))
    for (let kills = 0, seen = 0; kills < 3; kills++) {
      const killed = start(t, ...args, String(kills * 61_000))
      await until(() => vendor.to(V1_PATH).length > seen, 'the vendor is called')
      killed.child.kill('SIGKILL')
      await killed.exit
      seen = vendor.to(V1_PATH).length
    }
    const last = start(t, ...args, String(20 * 60_000), 'ends')
    const states: string[] = JSON.parse((await last.said).replace('accepted\n', ''))
    await last.exit
    t.strictSame(new Set(states), new Set(['delivered']))
    const numbers = new Map<string, Set<number | undefined>>()
    for (const { token, android } of vendor.accepted) {
      for (const one of token) numbers.set(one, (numbers.get(one) ?? new Set()).add(android.notification?.notify_id))
    }
    t.equal(numbers.size, DEVICES, 'every phone was called')
    t.ok(
      [...numbers.values()].every((ids) => ids.size === 1 && !ids.has(undefined)),
      'always with the same number',
    )
  },
)
