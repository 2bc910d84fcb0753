import type { AppRef } from '@openmps/proto/link'
import type { Target } from './ports/message-store.ts'

/** What the device shows and what a click does. Texts are final: templates are filled in before. */
export interface Notice {
  readonly title: string
  readonly content: string
  readonly silent: boolean
  /** 0 default, 1 big text, 2 rich. */
  readonly pushStyle: 0 | 1 | 2
  readonly action: 'openApp' | 'webPage' | 'inAppPage' | 'none'
  readonly url?: string
  readonly iconUrl?: string
  readonly imageUrl?: string
  readonly params: Readonly<Record<string, string>>
}

/** When a push goes out. Times are milliseconds since 1970. */
export type Strategy =
  | { readonly kind: 'now' }
  | { readonly kind: 'at'; readonly fixedTimeMs: number }
  | {
      readonly kind: 'loop'
      /** First and last day, as moments within them; the window is 00:00 of the first to 24:00 of the last. */
      readonly startTimeMs: number
      readonly endTimeMs: number
      readonly circle: 'daily' | 'weekly' | 'monthly'
      /** Weekly: 1 Monday … 7 Sunday. Monthly: 1 … 31, a month without the day is skipped. Daily: empty. */
      readonly circleValues: readonly number[]
      /** HH:mm:ss in the time zone of the service. */
      readonly time: string
    }

/** A push whose every field has been checked. */
export interface PushRequest {
  readonly app: AppRef
  readonly taskName: string
  readonly targets: readonly { readonly target: Target; readonly messageKey: string }[]
  readonly notice: Notice
  readonly expiresInSeconds: number
  readonly strategy: Strategy
  /** Fields for later channels (vendor classes, SMS, live activity), kept with the message. JSON. */
  readonly extras: Readonly<Record<string, unknown>>
}

export type PushOutcome =
  | {
      readonly kind: 'accepted'
      readonly taskId: number
      /** In the order of the targets. */
      readonly messages: readonly { readonly messageId: string; readonly repeat: boolean }[]
    }
  | { readonly kind: 'scheduled' /** 32 lower-case hex digits. */; readonly scheduleId: string }
