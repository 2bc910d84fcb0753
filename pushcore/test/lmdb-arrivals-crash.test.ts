import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import t from 'tap'
import { openLmdbStore } from '../src/adapters/lmdb/index.ts'
import { openTables } from '../src/adapters/lmdb/tables.ts'
import { createManualClock } from './contract/_util/clock.ts'
import { inboxOf } from './contract/_util/messages.ts'

const KILLS = 8
const SCRIPT = join(import.meta.dirname, '_util', 'arrivals-process.ts')

/** What the process has said of each message, by device: the last sign stands. */
type Said = Map<string, Map<string, string>>

/** Kills the process when it has said so many lines, and reads what was on its way. */
async function killAfter(child: ChildProcess, lines: number, said: Said): Promise<void> {
  let seen = 0
  const reader = createInterface({ input: child.stdout ?? process.stdin })
  reader.on('line', (line) => {
    const [sign = '', token = '', messageId = ''] = line.split(' ')
    // The last line may have been cut.
    if (messageId.length !== 26) return
    said.set(token, (said.get(token) ?? new Map()).set(messageId, sign))
    seen += 1
    if (seen === lines) child.kill('SIGKILL')
  })
  await Promise.all([once(child, 'exit'), once(reader, 'close')])
}

void t.test(
  'after any number of crashes each device has what was accepted and not acked, once and in order',
  async (t) => {
    const dir = t.testdir()
    const said: Said = new Map()
    for (let kill = 0; kill < KILLS; kill += 1) {
      const args = ['--conditions=@openmps/source', '--import', 'tsx', SCRIPT, dir, ...(kill === 0 ? ['first'] : [])]
      // Without the environment of the test runner, which would follow the process.
      const child = spawn(process.execPath, args, { env: {}, stdio: ['ignore', 'pipe', 'inherit'] })
      await killAfter(child, 150 + Math.floor(Math.random() * 400), said)

      const store = openLmdbStore({ dir, clock: createManualClock(), limits: { maxArrivals: 30 } })
      const faults: string[] = []
      for (const [token, messages] of said) {
        const held = await inboxOf(store.messages, token)
        if (held.join() !== [...new Set(held)].sort().join()) faults.push(`${token} has ${held.join()}`)
        for (const [messageId, sign] of messages) {
          if (sign === '+' && !held.includes(messageId)) faults.push(`${token} has lost ${messageId}`)
          if (sign === '-' && held.includes(messageId)) faults.push(`${token} has ${messageId} again`)
        }
      }
      await store.close()
      t.strictSame(faults, [], `kill ${kill + 1}`)
    }
    const { env, arrivalMarks, inboxes } = openTables(join(dir, 'openmps.lmdb'))
    t.teardown(() => env.close())
    t.ok(arrivalMarks.getKeysCount({}) > 30 && inboxes.getKeysCount({}) > 300, 'most were moved')
  },
)
