import type { Test } from 'tap'
import type { Vendor } from '../../../../src/ports/vendor-channel.ts'
import type { ManualClock } from '../../../contract/_util/clock.ts'
import type { TestAuthority } from '../test-authority.ts'
import { PACKAGE } from '../xiaomi-server.ts'

/** Of the app at every vendor. */
export { PACKAGE }

/** What becomes of one push that only the vendor's channel may have, and what its backend hears. */
export type End =
  | {
      readonly kind: 'delivered'
      /** Attempts until the vendor has it. Default 1. */
      readonly calls?: number
      /** The second attempt comes this long after the first at the earliest, milliseconds. */
      readonly waitMs?: number
      /** Logins in between. Default 0, where the vendor has any. */
      readonly logins?: number
    }
  | {
      readonly kind: 'failed'
      /** `statusCode` of the receipt: mPaaS guide 10.3. */
      readonly status: string
      readonly token: 'kept' | 'forgotten'
      /** The people of the app are told: the vendor's code. Absent: they are not. */
      readonly reminder?: string
    }

/** What a vendor does, by its page, and what has to become of the push. */
export interface Story {
  readonly says: string
  /** Makes the vendor do so to what is sent to this token next. */
  readonly happens?: (token: string) => void
  readonly end: End
}

/** A push that a vendor has taken. */
export interface Taken {
  readonly token: string
  readonly messageId: string
  /** The vendor's. */
  readonly vendorId: string
  readonly nowMs: number
}

export interface Report {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** What the vendor posts to us, in the form of its page. */
export interface Reports {
  readonly arrived: (taken: Taken) => Report
  /** Absent: the vendor tells of arrivals and clicks only. */
  readonly dead?: (taken: Taken) => Report
  /** Its console knows this address of ours. */
  readonly register?: (url: string) => void
}

/** A vendor's local server, and what a test may see of it. */
export interface Stand {
  readonly vendor: Vendor
  /** As devices report it. */
  readonly platform: 1 | 2 | 7
  readonly credentials: Readonly<Record<string, string>>
  /** A token of the vendor's form, the n-th of all. */
  readonly tokenOf: (n: number) => string
  /** Under which ids the vendor took what it took for the token: what has the same one is shown once. */
  readonly ids: (token: string) => readonly unknown[]
  /** Logins so far, also those that failed. Absent: the vendor has none. */
  readonly logins?: () => number
  readonly stories: readonly Story[]
  readonly reports?: Reports
}

export interface Surroundings {
  readonly clock: ManualClock
  readonly authority: TestAuthority
}

export type OpenStand = (t: Test, surroundings: Surroundings) => Promise<Stand>

/** A vendor that names no time is called again after so long at the earliest, milliseconds. */
const BACK_OFF_MS = 2_000

export const delivered: End = { kind: 'delivered' }
export const secondTry = (waitMs = BACK_OFF_MS): End => ({ kind: 'delivered', calls: 2, waitMs })
export const afterLogin: End = { kind: 'delivered', logins: 1 }
export const dead = (status: string): End => ({ kind: 'failed', status, token: 'forgotten' })
export const refused = (status: string, reminder?: string): End => ({
  kind: 'failed',
  status,
  token: 'kept',
  ...(reminder !== undefined && { reminder }),
})

/** A server's clock that stands by itself goes with ours from now on. */
export const follow = (theirs: { ms: number }, { now }: ManualClock): unknown =>
  Object.defineProperty(theirs, 'ms', { get: now })

/** The vendor's login is away when a login is needed. @param prepare ends what logins gave, and spoils the next one */
export const brokenLogin = (prepare: () => void): Story => ({
  says: 'the connection to its login breaks: the push waits, and goes with the next login',
  happens: prepare,
  end: { kind: 'delivered', calls: 2, waitMs: BACK_OFF_MS, logins: 2 },
})

/** Connections break with every vendor that is called by HTTP/1.1. @param fail spoils the next call for a message */
export const brokenConnections = (fail: (fault: 'hangUp' | { readonly after: 'cutOff' }) => void): Story[] => [
  {
    says: 'the connection breaks before the answer: whether the vendor took it is not known, so it is sent again',
    happens: () => fail('hangUp'),
    end: secondTry(),
  },
  {
    says: 'the vendor takes it and its answer is lost: it is sent again under the same id, and shown once',
    happens: () => fail({ after: 'cutOff' }),
    end: secondTry(),
  },
]
