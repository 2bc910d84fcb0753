import { PushError } from '@openmps/proto'
import { ANSWER_MS, CLAIM_MS, type IdempotencyStore, type IdempotentCall } from '../../ports/idempotency-store.ts'
import type { Committer } from './committer.ts'
import type { IdempotencyRecord, Tables } from './tables.ts'

/** Keys remembered at once: a day of 11 calls a second. */
export const MAX_IDEMPOTENCY_KEYS = 1_000_000

/** By scope and key; a second table has them in the order of their expiry. */
export function createIdempotencyStore(tables: Tables, committer: Committer): IdempotencyStore {
  const { idempotency, idempotencyExpiry } = tables
  // Counted by this process, the only one that writes. After a commit that failed it may be off by that commit.
  let size = idempotency.getKeysCount()

  function drop({ scope, key }: Pick<IdempotentCall, 'scope' | 'key'>, { untilMs }: IdempotencyRecord): void {
    idempotency.remove([scope, key])
    idempotencyExpiry.remove([untilMs, scope, key])
    size--
  }

  function put({ scope, key, requestHash, claim }: IdempotentCall, untilMs: number, answer?: string): void {
    idempotency.put([scope, key], { hash: requestHash, claim, untilMs, ...(answer !== undefined && { answer }) })
    idempotencyExpiry.put([untilMs, scope, key], 1)
    size++
  }

  return {
    begin: (call, nowMs) =>
      committer.write(() => {
        const stored = idempotency.get([call.scope, call.key])
        if (stored !== undefined && stored.untilMs > nowMs) {
          if (stored.hash !== call.requestHash) return { state: 'different' }
          return stored.answer === undefined ? { state: 'busy' } : { state: 'done', answer: stored.answer }
        }
        if (stored === undefined && size >= MAX_IDEMPOTENCY_KEYS) {
          throw new PushError('OVERLOADED', `${MAX_IDEMPOTENCY_KEYS} idempotency keys are remembered; try again later`)
        }
        if (stored !== undefined) drop(call, stored)
        put(call, nowMs + CLAIM_MS)
        return { state: 'new' }
      }),
    finish: (call, answer, nowMs) =>
      committer.write(() => {
        const stored = idempotency.get([call.scope, call.key])
        if (stored?.claim !== call.claim) return
        drop(call, stored)
        put(call, nowMs + ANSWER_MS, answer)
      }),
    abandon: (call) =>
      committer.write(() => {
        const stored = idempotency.get([call.scope, call.key])
        if (stored?.claim === call.claim) drop(call, stored)
      }),
    prune: (nowMs, limit) =>
      committer.write(() => {
        const due = [...idempotencyExpiry.getKeys({ end: [nowMs + 1], limit })]
        for (const [untilMs, scope, key] of due) {
          idempotencyExpiry.remove([untilMs ?? 0, scope ?? '', key ?? ''])
          idempotency.remove([scope ?? '', key ?? ''])
          size--
        }
        return due.length
      }),
  }
}
