import { spawnSync } from 'node:child_process'
import { openLmdbStore } from '../../src/adapters/lmdb/index.ts'
import { systemClock } from '../../src/ports/clock.ts'
import type { Target } from '../../src/ports/message-store.ts'

/**
 * Run as a process whose files may not grow beyond a limit: accepts messages until the disk refuses, then
 * prints what was answered and what the store says.
 */
const dir = process.argv[2] ?? ''
const app = { appId: 'a', workspaceId: 'w' }
// So few arrivals that each commit moves others to their inboxes.
const store = openLmdbStore({ dir, clock: systemClock, limits: { maxArrivals: 10 } })
await store.apps.create({ ...app, createdAtMs: 1 }, { id: 'k', secret: 's', active: true, apps: [app] })

const DEVICES = 20
const deviceOf = (number: number) => `${number % DEVICES}-device`
const numberOf = (messageId: string) => Number(messageId.slice(2))
const isToDevice = (messageId: string) => numberOf(messageId) % 2 === 1
const targetOf = (number: number): Target =>
  number % 2 === 0 ? { kind: 'user', id: `user-${number}` } : { kind: 'device', id: deviceOf(number) }
const accepted: string[] = []
const refusals: string[] = []

/** A message whose extras have these fields. */
async function accept(number: number, extras: Record<string, string>): Promise<void> {
  const messageId = `01${String(number).padStart(24, '0')}`
  const now = systemClock.now()
  const message = {
    app,
    messageId,
    target: targetOf(number),
    messageKey: `key-${number}`,
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
// Takes so many of the arrivals that nothing is moved by the first commit that succeeds.
const acked = accepted.filter(isToDevice).slice(-8)
const acks = acked.map((messageId) => ({ device: deviceOf(numberOf(messageId)), messageIds: [messageId], atMs: 1 }))
if (room.status === 0) await store.messages.acknowledge(acks)
if (room.status === 0) await accept(number++, { another: 'shape', of: 'record' })
// Whatever was left unhandled would have ended the process by the next turns.
for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => setImmediate(resolve))
const held: string[] = []
for (let device = 0; device < DEVICES; device++) {
  const { envelopes } = await store.messages.page(deviceOf(device), 20_000, [], systemClock.now())
  held.push(...envelopes.map(({ messageId }) => messageId))
}
const missing = accepted.filter((id) => isToDevice(id) && !held.includes(id) && !acked.includes(id))
const counters = await store.messages.counters(app)
const readable = (await store.messages.get(app, accepted.at(-1) ?? ''))?.state
process.stdout.write(
  JSON.stringify({
    beforeRoom,
    missing,
    held: held.length,
    accepted: accepted.length,
    last: accepted.at(-1),
    refusals,
    counters,
    readable,
  }),
)
process.exit(0)
