import type { AppRef } from '@openmps/proto/link'

/** A message that would reach a device. */
export interface Contact {
  readonly device: string
  readonly category: string
  /** The device's calendar day, counted from 1970-01-01. */
  readonly day: number
  readonly messageKey: string
  /** Messages of the category to the device on the day. 1 to MAX_CONTACTS_PER_DAY. */
  readonly max: number
}

export const MAX_CONTACTS_PER_DAY = 100

/** Counts days of the past are kept for: zones are up to 26 hours apart, and held messages come a day later. */
export const CONTACT_DAYS = 3

/**
 * How often devices were addressed. Each message key counts once per device, category and day, however often it is
 * offered: so a repeat of a push takes no place. Durable before the promise resolves.
 */
export interface ContactCaps {
  /** Counts each contact that is within its maximum, in their order. Whether each was. */
  take(app: AppRef, contacts: readonly Contact[]): Promise<boolean[]>
  /** Whether each would be within, taken by itself. Nothing is counted. */
  look(app: AppRef, contacts: readonly Contact[]): Promise<boolean[]>
  /** Forgets days that are over everywhere, at most `limit` counts. Returns how many. */
  prune(nowMs: number, limit: number): Promise<number>
}
