import type { NewSupplement, Supplement, SupplementStore } from '../../ports/supplement-store.ts'
import { supplementRank } from '../supplement-rank.ts'
import type { Apps } from './app-store.ts'
import type { Committer } from './committer.ts'
import { AFTER_STRINGS, fitsKey, MAX_ID_CHARS, type SupplementRecord, type Tables } from './tables.ts'

/** Days that the caps' counts are kept beyond their own. */
const COUNTED_DAYS_MS = 3 * 24 * 3_600_000

/** Message, number and app make the record; what is forgotten when is in a second table, in the order of time. */
export function createSupplementStore(
  { tables, apps }: { tables: Tables; apps: Apps },
  committer: Committer,
): SupplementStore {
  const { supplements, supplementExpiry, smsCounts } = tables

  const fits = (messageId: string, phone: string) => messageId.length <= MAX_ID_CHARS && fitsKey(messageId, phone)

  function put(
    { app, messageId, phone, keepUntilMs, ...rest }: NewSupplement,
    record: Partial<SupplementRecord>,
  ): void {
    const number = apps.number(app)
    supplements.put([number, messageId, phone], { ...rest, state: 'begun', ...record })
    supplementExpiry.put([keepUntilMs, number, messageId, phone], 0)
  }

  function count(app: number, day: string, phone: string, change: 1 | -1): void {
    const now = (smsCounts.get([day, app, phone]) ?? 0) + change
    if (now > 0) smsCounts.put([day, app, phone], now)
    else smsCounts.remove([day, app, phone])
  }

  return {
    begin: (supplement, { day, perNumber, perApp }) =>
      committer.write(() => {
        const { app, messageId, phone } = supplement
        const number = apps.number(app)
        if (supplements.get([number, messageId, phone]) !== undefined) return 'known'
        if ((smsCounts.get([day, number, '']) ?? 0) >= perApp) return 'appCap'
        if ((smsCounts.get([day, number, phone]) ?? 0) >= perNumber) return 'numberCap'
        for (const whose of ['', phone]) count(number, day, whose, 1)
        put(supplement, {})
        return 'begun'
      }),
    withdraw: (app, messageId, phone, day) =>
      committer.write(() => {
        const number = apps.number(app)
        if (supplements.get([number, messageId, phone])?.state !== 'begun') return
        supplements.remove([number, messageId, phone])
        for (const whose of ['', phone]) count(number, day, whose, -1)
      }),
    finish: (app, messageId, phone, end) =>
      committer.write(() => {
        const number = apps.find(app)?.number
        if (number === undefined || !fits(messageId, phone)) return false
        const stored = supplements.get([number, messageId, phone])
        if (stored === undefined || supplementRank(end.state) <= supplementRank(stored.state)) return false
        supplements.put([number, messageId, phone], { ...stored, ...end })
        return true
      }),
    skip: (supplement, why) =>
      committer.write(() => {
        const { app, messageId, phone } = supplement
        const known = supplements.get([apps.number(app), messageId, phone]) !== undefined
        if (!known) put(supplement, { state: 'skipped', ...why })
      }),
    of: (app, messageId) =>
      committer.readAfterWrites(() => {
        const number = apps.find(app)?.number
        if (number === undefined || !fits(messageId, '')) return []
        const range = { start: [number, messageId], end: [number, messageId, AFTER_STRINGS] }
        return [...supplements.getRange(range)].map(
          ({ key, value }): Supplement => ({ app, messageId, phone: String(key[2]), ...value }),
        )
      }),
    prune: (nowMs, limit) =>
      committer.write(() => {
        const due = [...supplementExpiry.getKeys({ end: [nowMs + 1], limit })]
        for (const key of due) {
          supplementExpiry.remove(key)
          supplements.remove(key.slice(1))
        }
        const old = new Date(nowMs - COUNTED_DAYS_MS).toISOString().slice(0, 10).replaceAll('-', '')
        const counts = [...smsCounts.getKeys({ end: [old], limit: limit - due.length })]
        for (const key of counts) smsCounts.remove(key)
        return due.length + counts.length
      }),
  }
}
