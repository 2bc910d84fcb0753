import { PushError } from '@openmps/proto'
import { type AuditEntry, type AuditFilter, type AuditPage, MAX_AUDIT_SCAN } from '../ports/audit-log.ts'

function matches(entry: AuditEntry, { actor, app, route, fromMs, toMs }: AuditFilter): boolean {
  return (
    (actor === undefined || entry.actor === actor) &&
    (app === undefined || (entry.app?.appId === app.appId && entry.app.workspaceId === app.workspaceId)) &&
    (route === undefined || entry.route === route) &&
    (fromMs === undefined || entry.atMs >= fromMs) &&
    (toMs === undefined || entry.atMs <= toMs)
  )
}

/** Gathers a page from entries that come newest first. */
export class AuditPageBuilder {
  readonly #filter: AuditFilter
  readonly #limit: number
  readonly #found: AuditEntry[] = []
  #looked = 0
  #last = ''

  constructor(filter: AuditFilter, limit: number) {
    this.#filter = filter
    this.#limit = limit
  }

  /** False: the page is full, or has looked at enough; this entry was not looked at. */
  look(entry: AuditEntry): boolean {
    if (this.#found.length >= this.#limit || this.#looked >= MAX_AUDIT_SCAN) return false
    this.#looked += 1
    this.#last = entry.id
    if (matches(entry, this.#filter)) this.#found.push(entry)
    return true
  }

  /** `complete`: nothing older is left. */
  page(complete: boolean): AuditPage {
    return { entries: this.#found, ...(!complete && { next: this.#last }) }
  }
}

/** @throws PushError INVALID_ARGUMENT when the text is not of that form */
export function checkPlace(before: string, form: RegExp): string {
  if (form.test(before)) return before
  throw new PushError('INVALID_ARGUMENT', 'before: is not from an answer of this log')
}
