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
for (let number = 0; number < 20_000 && refusals.length < 5; number++) {
  const messageId = `01${String(number).padStart(24, '0')}`
  const now = systemClock.now()
  const message = {
    app,
    messageId,
    target: { kind: 'user', id: `user-${number}` },
    messageKey: 'key',
    taskId: 1,
    frame: new Uint8Array(1_500),
    title: 'title',
    acceptedAtMs: now,
    expiresAtMs: now + 3_600_000,
    receipt: false,
  } as const
  try {
    await store.messages.accept([message])
    accepted.push(messageId)
  } catch (error) {
    refusals.push(String((error as { code?: string }).code))
  }
}
// Whatever was left unhandled would have ended the process by the next turns.
for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => setImmediate(resolve))
const counters = await store.messages.counters(app)
const readable = (await store.messages.get(app, accepted.at(-1) ?? ''))?.state
process.stdout.write(JSON.stringify({ accepted: accepted.length, last: accepted.at(-1), refusals, counters, readable }))
process.exit(0)
