import { PushError } from '@openmps/proto'

/** What Redis refuses although it is there: full memory. */
const FULL = /^OOM /

/**
 * What passes by itself: loading, fail-over, a replica, a disk that is full, too few replicas, a hanging script, a
 * slot that is being moved.
 */
const PASSING = /^(LOADING|CLUSTERDOWN|READONLY|MASTERDOWN|MISCONF|NOREPLICAS|TRYAGAIN|BUSY|UNBLOCKED|MOVED|ASK)\b/

/**
 * A failed command as the callers of the store know it. No answer, no connection, and an answer that will
 * be another one later are UNAVAILABLE: the command may have taken effect, or not.
 */
export function fromRedis(error: unknown): PushError {
  if (error instanceof PushError) return error
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) }
  if (name !== 'ReplyError') return new PushError('UNAVAILABLE', 'Redis does not answer', { cause: error })
  if (FULL.test(message)) return new PushError('OVERLOADED', 'the memory of Redis is full', { cause: error })
  if (PASSING.test(message)) return new PushError('UNAVAILABLE', 'Redis cannot serve now', { cause: error })
  return new PushError('INTERNAL', 'Redis refused a command', { cause: error })
}
