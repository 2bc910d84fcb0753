import type { Handoff } from '../ports/handoff-store.ts'

const FIRST_RETRY_MS = 2_000
const LONGEST_RETRY_MS = 10 * 60_000

/**
 * When a message that its vendor did not take now is given to it again, milliseconds since 1970: 2 s after the first
 * attempt, then as long again, up to 10 min; later when the vendor asks for it.
 */
export function retryAt(
  before: Pick<Handoff, 'attempts'> | undefined,
  { afterMs = 0 }: { readonly afterMs?: number },
  nowMs: number,
): number {
  const backOffMs = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(before?.attempts ?? 0, 20))
  return nowMs + Math.max(backOffMs, afterMs)
}
