import { createHash, timingSafeEqual } from 'node:crypto'
import type { AppRef } from '@openmps/proto/link'
import type { SmsAccounts } from '../config/sms-account.ts'
import type { CoreEvents } from '../events.ts'
import type { Clock } from '../ports/clock.ts'
import type { SupplementStore } from '../ports/supplement-store.ts'
import { isSamePhone } from './phone.ts'

/** What the provider tells of one text message after it took it. */
export interface SmsReport {
  readonly messageId: string
  readonly phone: string
  readonly delivered: boolean
  readonly providerId?: string
  readonly code?: string
  readonly detail?: string
}

export interface SmsReports {
  /**
   * Notes what is told of text messages that we sent, and skips the rest. False, and nothing is noted: the secret is
   * not the app's, or the app has none.
   */
  take(app: AppRef, secret: string, reports: readonly SmsReport[]): Promise<boolean>
}

export interface SmsReportsParts {
  readonly accounts: Pick<SmsAccounts, 'reportSecret'>
  readonly supplements: Pick<SupplementStore, 'of' | 'finish'>
  readonly clock: Clock
  readonly events: Pick<CoreEvents, 'smsSent'>
}

export function createSmsReports({ accounts, supplements, clock, events }: SmsReportsParts): SmsReports {
  async function note(app: AppRef, { messageId, phone, delivered, ...told }: SmsReport): Promise<void> {
    const known = (await supplements.of(app, messageId)).find((one) => isSamePhone(one.phone, phone))
    if (known === undefined) return
    const state = delivered ? 'delivered' : 'undelivered'
    const noted = await supplements.finish(app, messageId, known.phone, { ...told, state, endedAtMs: clock.now() })
    if (noted) events.smsSent(state)
  }

  return {
    async take(app, secret, reports) {
      const expected = await accounts.reportSecret(app)
      // Hashed, so that both have one length and the comparison tells nothing by its time.
      if (expected === undefined || !timingSafeEqual(hash(expected), hash(secret))) return false
      await Promise.all(reports.map((report) => note(app, report)))
      return true
    },
  }
}

const hash = (text: string) => createHash('sha256').update(text).digest()
