import type { AppRef } from '@openmps/proto/link'
import type { Conclusion, MessageStore, Settled } from '../../ports/message-store.ts'
import { PUSH_TYPES } from '../../push-request.ts'
import { ACTIVITY_DEVICE, countedAs } from '../counted-as.ts'
import type { Committer } from './committer.ts'
import { forget } from './prune.ts'
import type { Parts, Settler } from './settle.ts'
import { MAX_ID_CHARS, type MessageRecord, STATE_NUMBERS } from './tables.ts'

/** Ends that do not come from devices: withdrawn, expired, concluded, forgotten. */
export function createEndings(
  parts: Parts,
  committer: Committer,
  settler: Settler,
): Pick<MessageStore, 'revoke' | 'expire' | 'conclude' | 'prune'> {
  const { tables, apps } = parts

  function find(app: AppRef, messageId: string): MessageRecord | undefined {
    const record = messageId.length > MAX_ID_CHARS ? undefined : tables.messages.get(messageId)
    return record?.a === apps.find(app)?.number ? record : undefined
  }

  /** Looks at so many rows at the most: one write must not hold the event loop for what has long ended. */
  function expire(nowMs: number, limit: number): { settled: Settled[]; more: boolean } {
    const settled: Settled[] = []
    const due = [...tables.expiry.getKeys({ end: [nowMs + 1], limit })] as [number, string][]
    for (const [exp, messageId] of due) {
      tables.expiry.remove([exp, messageId])
      const record = tables.messages.get(messageId)
      if (record === undefined) continue
      settler.withdraw(messageId, record)
      if (!settler.isPending(messageId)) continue
      const ended = settler.settle({ messageId, app: record.a, receipt: record.r }, 'expired', nowMs, [])
      if (ended === undefined) continue
      const devices = settler.devices(messageId, record)
      settled.push({ app: apps.ref(record.a), messageId, state: 'expired', devices })
    }
    return { settled, more: due.length === limit }
  }

  function revoke(app: AppRef, messageId: string, nowMs: number): Awaited<ReturnType<MessageStore['revoke']>> {
    const record = find(app, messageId)
    if (record === undefined) return undefined
    const state = tables.states.get(messageId)?.s ?? STATE_NUMBERS.pending
    settler.withdraw(messageId, record)
    if (state === STATE_NUMBERS.expired || state === STATE_NUMBERS.failed) return { devices: [] }
    const devices = settler.devices(messageId, record)
    if (state === STATE_NUMBERS.revoked) return { devices }
    for (const token of devices) tables.revocations.put([token, messageId], 0)
    const ended = settler.settle({ messageId, app: record.a, receipt: record.r }, 'revoked', nowMs, [])
    if (ended === undefined) return { devices }
    return { settled: { app: apps.ref(record.a), messageId, state: 'revoked', devices }, devices }
  }

  function conclude(app: AppRef, messageId: string, end: Conclusion, atMs: number): Settled | undefined {
    const record = find(app, messageId)
    if (record === undefined || !settler.isPending(messageId)) return undefined
    if (end.state === 'delivered' && record.k !== 'a') return undefined
    const devices = settler.devices(messageId, record)
    settler.withdraw(messageId, record)
    const what = { messageId, app: record.a, receipt: record.r }
    const ended = { app: apps.ref(record.a), messageId, devices }
    if (end.state === 'failed') {
      settler.settle(what, 'failed', atMs, [], end.reason)
      return { ...ended, state: 'failed' }
    }
    settler.settle(what, 'delivered', atMs, [])
    const counted = countedAs(PUSH_TYPES[record.y] ?? 'simple', record.task, ACTIVITY_DEVICE)
    return {
      ...ended,
      state: 'delivered',
      arrival: { device: '', atMs, counted, waited: true, channel: end.channel },
    }
  }

  return {
    revoke: (app, messageId, nowMs) => committer.write(() => revoke(app, messageId, nowMs)),
    async expire(nowMs, limit) {
      if (committer.idle && [...tables.expiry.getKeys({ end: [nowMs + 1], limit: 1 })].length === 0) return []
      for (;;) {
        const { settled, more } = await committer.write(() => expire(nowMs, limit))
        if (settled.length > 0 || !more) return settled
      }
    },
    conclude: (app, messageId, end, atMs) => committer.write(() => conclude(app, messageId, end, atMs)),
    prune: (beforeMs, limit) => committer.write(() => forget(parts, settler, beforeMs, limit)),
  }
}
