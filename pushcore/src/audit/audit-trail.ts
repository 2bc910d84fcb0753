import type { Logger } from 'pino'
import type { AuditEntry, AuditLog } from '../ports/audit-log.ts'
import type { Clock } from '../ports/clock.ts'
import { redacted } from './redacted.ts'

/** A change that somebody asks for, whichever API it comes by. */
export interface Change extends Pick<AuditEntry, 'actor' | 'address' | 'route' | 'app' | 'requestId'> {
  /** What was sent, as it is; what must not be kept is left out here. */
  readonly request: unknown
}

/** Writes down who asks for which change. */
export interface AuditTrail {
  /**
   * To be called before the change is made: a crash leaves an entry for a change that was not made, never a change
   * without an entry. When it throws, because the log cannot be written, nothing may be changed.
   */
  asked(change: Change): Promise<void>
  /**
   * Adds that nothing was changed. Not to be called after a fault of ours: then that is not known, and the first entry
   * stays alone. When the log cannot be written the log of the process says so.
   */
  refused(change: Change): Promise<void>
}

export interface AuditTrailParts {
  readonly log: Pick<AuditLog, 'append'>
  readonly clock: Clock
  readonly logger: Pick<Logger, 'warn'>
}

export function createAuditTrail({ log, clock, logger }: AuditTrailParts): AuditTrail {
  const append = ({ request, ...change }: Change, outcome: AuditEntry['outcome']) =>
    log.append({ ...change, atMs: clock.now(), detail: redacted(request), outcome })

  return {
    asked: (change) => append(change, 'asked'),
    async refused(change) {
      try {
        await append(change, 'refused')
      } catch (error) {
        logger.warn({ err: error, requestId: change.requestId }, 'the audit log lacks that a change was refused')
      }
    },
  }
}
