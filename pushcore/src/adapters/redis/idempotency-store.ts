import { ANSWER_MS, CLAIM_MS, type IdempotencyStore, type IdempotentCall } from '../../ports/idempotency-store.ts'
import type { Context } from './context.ts'
import type { Argument, Reply } from './engine.ts'
import { answer, PartitionBatch } from './partition-batch.ts'
import { texts } from './reply.ts'

/** A hash per key, that Redis forgets by itself. How many there are is bounded by its memory: then it is OVERLOADED. */
export function createIdempotencyStore(context: Context): IdempotencyStore {
  async function write({ scope, key }: IdempotentCall, op: string, ...args: Argument[]): Promise<Reply> {
    // The length keeps scope and key from running together.
    const name = `${scope.length}:${scope}${key}`
    const batch = new PartitionBatch(context)
    const slot = batch.add(context.engine.partitionOf(name), op, name, ...args)
    await batch.run()
    return answer(slot)
  }

  return {
    async begin(call, nowMs) {
      const [state, stored = ''] = texts(await write(call, 'ib', call.requestHash, call.claim, nowMs, nowMs + CLAIM_MS))
      if (state === 'done') return { state, answer: stored }
      return { state: state === 'busy' || state === 'different' ? state : 'new' }
    },
    async finish(call, text, nowMs) {
      await write(call, 'if', call.claim, nowMs, nowMs + ANSWER_MS, text)
    },
    async abandon(call) {
      await write(call, 'ia', call.claim)
    },
    prune: async () => 0,
  }
}
