import type { AppRef } from '@openmps/proto/link'
import type { NewJob } from '../ports/job-queue.ts'
import type { FollowUpPayload } from '../ports/message-store.ts'
import type { Vendor } from '../ports/vendor-channel.ts'

/**
 * Kind of the jobs that decide about messages for this vendor: each has its own, and so places of its own, because the
 * vendor that does not answer holds as many as it gets. A message with devices of several vendors goes by one of them.
 */
export const vendorJobKind = ({ name }: Pick<Vendor, 'name'>): string => `vendor-${name}`

/** Of the job of a message: what it was stored with, or what came later. */
export type VendorPayload = FollowUpPayload & {
  /** A vendor may have had the message before. */
  readonly again?: true
}

/** The job that decides about the message once more. */
export function vendorJob(app: AppRef, messageId: string, vendor: Pick<Vendor, 'name'>, dueAtMs: number): NewJob {
  const { appId, workspaceId } = app
  const payload: VendorPayload = { appId, workspaceId, messageId, again: true }
  return { id: vendorJobId(messageId), kind: vendorJobKind(vendor), dueAtMs, payload }
}

/** One for each message, of whatever kind. */
export const vendorJobId = (messageId: string): string => `vendor:${messageId}`
