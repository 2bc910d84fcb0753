import type { AppRef } from '@openmps/proto/link'

/** A text for the people of an app. */
export interface Reminder {
  readonly app: AppRef
  /** One line. */
  readonly subject: string
  readonly lines: readonly string[]
  readonly atMs: number
}

/** How the people of an app are reached. Absent: not this way. */
export interface Ways {
  readonly email?: { readonly to: readonly string[]; readonly cc: readonly string[] }
  readonly dingtalk?: { readonly webhookUrl: string; readonly secret?: string }
}

export const REMINDER_WAYS = ['email', 'dingtalk'] as const satisfies readonly (keyof Ways)[]
export type ReminderWay = (typeof REMINDER_WAYS)[number]

/** `retry`: it may work later. `failed`: somebody has to change a setting first. */
export type ReminderOutcome = { readonly kind: 'sent' } | { readonly kind: 'retry' | 'failed'; readonly detail: string }

/** One way to people. */
export interface ReminderChannel<Way extends ReminderWay = ReminderWay> {
  /** Never rejects, and ends within 45 s. A reminder may arrive twice when the answer is lost. */
  send(to: NonNullable<Ways[Way]>, reminder: Reminder): Promise<ReminderOutcome>
  close(): Promise<void>
}

export type ReminderChannels = { readonly [Way in ReminderWay]?: ReminderChannel<Way> }
