import { spawnSync } from 'node:child_process'
import { openLmdbStore } from '../../src/adapters/lmdb/index.ts'
import { systemClock } from '../../src/ports/clock.ts'

/**
 * Run as a process whose files may not grow beyond a limit: accepts messages until the disk refuses, then
 * prints what was answered and what the store says.
 */
const dir = process.argv[2] ?? ''
const app = { appId: 'a', workspaceId: 'w' }
const store = openLmdbStore({ dir, clock: systemClock })
await store.apps.create({ ...app, createdAtMs: 1 }, { id: 'k', secret: 's', active: true, apps: [app] })

const accepted: string[] = []
const refusals: string[] = []

/** A message whose extras have these fields. */
async function accept(number: number, extras: Record<string, string>): Promise<void> {
  const messageId = `01${String(number).padStart(24, '0')}`
  const now = systemClock.now()
  const message = {
    app,
    messageId,
    target: { kind: 'user', id: `user-${number}` },
    messageKey: 'key',
    type: 'simple',
    taskId: 1,
    frame: new Uint8Array(1_500),
    title: 'title',
    acceptedAtMs: now,
    expiresAtMs: now + 3_600_000,
    receipt: false,
    extras,
  } as const
  try {
    await store.messages.accept([message])
    accepted.push(messageId)
  } catch (error) {
    refusals.push(String((error as { code?: string }).code))
  }
}

let number = 0
while (number < 20_000 && refusals.length === 0) await accept(number++, { usual: 'shape' })
// Fields that were never stored before, first seen in a commit that fails.
while (refusals.length < 5) await accept(number++, { another: 'shape', of: 'record' })
const beforeRoom = accepted.length
// Room again: the same fields, now in a commit that succeeds.
const room = spawnSync('prlimit', ['--pid', String(process.pid), '--fsize=unlimited'])
if (room.status === 0) await accept(number++, { another: 'shape', of: 'record' })
// Whatever was left unhandled would have ended the process by the next turns.
for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => setImmediate(resolve))
const counters = await store.messages.counters(app)
const readable = (await store.messages.get(app, accepted.at(-1) ?? ''))?.state
process.stdout.write(
  JSON.stringify({ beforeRoom, accepted: accepted.length, last: accepted.at(-1), refusals, counters, readable }),
)
process.exit(0)
