import type { AppRef } from '@openmps/proto/link'

/** Who wanted to change what. */
export interface AuditEntry {
  /** Given by the store; means nothing but its place for `page`. */
  readonly id: string
  readonly atMs: number
  /** `person:alice`, `token:1f…`, `installation` (the admin token), `key:LTAI…` (an access key). */
  readonly actor: string
  /** Where the request came from. */
  readonly address: string
  /** `PATCH /admin/v1/apps/:appId/:workspaceId`, `/openmps.push.v1.PushCore/DeleteTag`. */
  readonly route: string
  readonly app?: AppRef
  /** Parameters and body as JSON, without secrets. */
  readonly detail: string
  readonly requestId: string
  /**
   * `asked` is written before the change; `refused` after it when nothing was changed. An entry without a second one:
   * the change was made, or the process died over it.
   */
  readonly outcome: 'asked' | 'refused'
}

export interface AuditFilter {
  readonly actor?: string
  readonly app?: AppRef
  readonly route?: string
  /** Both included, in milliseconds since 1970. */
  readonly fromMs?: number
  readonly toMs?: number
}

export interface AuditPage {
  readonly entries: readonly AuditEntry[]
  /** For the next page; absent: there are no older entries. A page may be empty and have one. */
  readonly next?: string
}

/** The oldest entry goes when one more comes. */
export const MAX_AUDIT_ENTRIES = 1_000_000
/** Entries older than this are removed. */
export const AUDIT_KEPT_MS = 400 * 24 * 3_600_000
/** Entries that one page looks at: the log has no index, questions to it are rare. */
export const MAX_AUDIT_SCAN = 5_000

/** What people, machines and backends changed or tried to, written before the change. */
export interface AuditLog {
  /** Durable before it resolves. */
  append(entry: Omit<AuditEntry, 'id'>): Promise<void>
  /**
   * Newest first, those before `before`. Pages hold every entry that was there at the first one, however many come.
   * @throws PushError INVALID_ARGUMENT when `before` is not from a page
   */
  page(filter: AuditFilter, before: string | undefined, limit: number): Promise<AuditPage>
  /** Removes what is older than AUDIT_KEPT_MS, at most `limit`. Returns how many. */
  prune(nowMs: number, limit: number): Promise<number>
}
