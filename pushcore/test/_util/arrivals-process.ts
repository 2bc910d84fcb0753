import { openLmdbStore } from '../../src/adapters/lmdb/index.ts'
import { createManualClock, START_MS } from '../contract/_util/clock.ts'
import { appA, message, toDevice } from '../contract/_util/messages.ts'

/**
 * Run as a process that is killed: pushes to many devices and acks half of it, with so few arrivals that each commit moves
 * some. Prints what was answered: "+ token id" accepted, "? token id" about to be acked, "- token id" acked.
 */
const [dir = '', first = ''] = process.argv.slice(2)
const store = openLmdbStore({ dir, clock: createManualClock(), limits: { maxArrivals: 30 } })
if (first !== '') {
  const key = { id: 'key', secret: 'secret', active: true, apps: [appA] }
  await store.apps.create({ ...appA, createdAtMs: START_MS }, key)
}
const { messages } = store
const say = (sign: string, token: string, messageId: string) => process.stdout.write(`${sign} ${token} ${messageId}\n`)

/** One after the other, so that each commit has something of most callers. */
async function caller(): Promise<never> {
  for (;;) {
    const token = `${Math.floor(Math.random() * 40)}-device`
    // A run must not give the ids of the one before.
    const sent = message(toDevice(token), { messageId: idOf(Date.now()), messageKey: String(Math.random()) })
    await messages.accept([sent])
    say('+', token, sent.messageId)
    if (Math.random() < 0.5) continue
    say('?', token, sent.messageId)
    await messages.acknowledge([{ device: token, messageIds: [sent.messageId], atMs: START_MS }])
    say('-', token, sent.messageId)
  }
}

let last = 0
function idOf(nowMs: number): string {
  last += 1
  return `${nowMs.toString(36).toUpperCase().padStart(10, '0')}${last.toString(36).toUpperCase().padStart(16, '0')}`
}

for (let n = 0; n < 8; n += 1) void caller()
