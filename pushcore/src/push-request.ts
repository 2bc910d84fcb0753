import type { AppRef } from '@openmps/proto/link'
import type { Target } from './ports/message-store.ts'
import type { TagKind } from './ports/tag-store.ts'
import type { TagExpression } from './tags/expression.ts'

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

/** Kinds of pushes, in the order of the numbers that the schedule list gives them. */
export const PUSH_TYPES = ['simple', 'template', 'multiple', 'broadcast'] as const
export type PushType = (typeof PUSH_TYPES)[number]

export interface Addressee {
  readonly target: Target
  readonly messageKey: string
  /** What this target gets instead of the push's own texts (multiple push). */
  readonly texts?: Partial<Pick<Notice, 'title' | 'content' | 'url' | 'params'>>
}

/** Whom a push is for. */
export type Audience =
  | { readonly kind: 'targets'; readonly addressees: readonly Addressee[] }
  | {
      readonly kind: 'broadcast'
      readonly messageKey: string
      readonly who: BroadcastAudience
      /** Devices per second; absent: at once. */
      readonly perSecond?: number
    }
  | {
      readonly kind: 'tags'
      /** Whether users or devices are meant: their tags are different ones. */
      readonly members: TagKind
      /** Of tags by their names. */
      readonly expression: TagExpression
      readonly messageKey: string
      /** Targets per second, a whole number; absent: as fast as they can be stored. */
      readonly perSecond?: number
    }

/** Those of a push to targets; none of a broadcast, or of a push to tags. */
export const addresseesOf = (to: Audience): readonly Addressee[] => (to.kind === 'targets' ? to.addressees : [])

/**
 * Devices of a platform, by their binding. Periods become windows of time when the broadcast goes out, so that a
 * scheduled one counts from its own time. An absent period: not these.
 */
export interface BroadcastAudience {
  readonly platform: 1 | 2 | 7
  /** Devices with a user, bound within the period. */
  readonly bound?: Period
  /** Devices without one, unbound within the period. */
  readonly unbound?: Period
}

/** Days back from the moment; or a range, both ends included, to the minute. */
export type Period = { readonly days: 7 | 15 | 60 | 'ever' } | { readonly fromMs: number; readonly toMs: number }

/** A push whose every field has been checked. */
export interface PushRequest {
  readonly app: AppRef
  readonly type: PushType
  readonly taskName: string
  /** The template that the texts were filled from. */
  readonly template?: { readonly id: string; readonly name: string }
  readonly to: Audience
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
      /** In the order of the targets; empty for a broadcast, and for a push to tags. */
      readonly messages: readonly {
        readonly messageId: string
        readonly repeat: boolean
        /** It goes out then, at the end of quiet hours, and is in no list before. */
        readonly heldUntilMs?: number
      }[]
    }
  | { readonly kind: 'scheduled' /** 32 lower-case hex digits. */; readonly scheduleId: string }
