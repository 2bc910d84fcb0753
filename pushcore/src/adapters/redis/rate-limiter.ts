import type { RateLimiter } from '../../ports/rate-limiter.ts'
import { allowanceOf, ROUNDING_MS, unitMs } from '../allowance.ts'
import type { Context } from './context.ts'
import { answer, PartitionBatch } from './partition-batch.ts'
import { texts } from './reply.ts'

/** Limits for all push cores together: one round trip a call, of keys that have a limit. */
export function createRateLimiter(context: Context): RateLimiter {
  return {
    async take(accessKeyId, limit, units, nowMs) {
      const neededMs = Math.min(units, limit.burst) * unitMs(limit)
      const fullMs = limit.burst * unitMs(limit) + ROUNDING_MS
      const batch = new PartitionBatch(context)
      const partition = context.engine.partitionOf(accessKeyId)
      const slot = batch.add(partition, 'rt', accessKeyId, nowMs, neededMs, fullMs, units * unitMs(limit))
      await batch.runUnreplicated()
      const [allowed, owedMs] = texts(answer(slot))
      return allowanceOf(limit, units, Number(owedMs), allowed === '1')
    },
  }
}
