import type { ContactCaps } from './contact-caps.ts'
import type { IdempotencyStore } from './idempotency-store.ts'
import type { RateLimiter } from './rate-limiter.ts'

/** What keeps callers and messages within their bounds. */
export interface GuardStores {
  readonly rates: RateLimiter
  readonly idempotency: IdempotencyStore
  readonly contacts: ContactCaps
}
