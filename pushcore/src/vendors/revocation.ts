import { isBroadcastId } from '@openmps/proto/broadcast'
import type { AppRef } from '@openmps/proto/link'
import type { OpenChannel } from '../config/channels.ts'
import type { JobHandler } from '../jobs/worker.ts'
import type { BroadcastLog } from '../ports/broadcast-log.ts'
import type { Clock } from '../ports/clock.ts'
import type { Handoff, HandoffStore } from '../ports/handoff-store.ts'
import type { JobQueue } from '../ports/job-queue.ts'
import type { FollowUpPayload, MessageStore } from '../ports/message-store.ts'
import type { VendorChannel, VendorSent } from '../ports/vendor-channel.ts'
import type { Accounts } from './accounts.ts'
import { noticeOf, type Routed } from './notice.ts'

export interface RevocationParts {
  readonly messages: Pick<MessageStore, 'get'>
  readonly broadcasts: Pick<BroadcastLog, 'get'>
  readonly handoffs: Pick<HandoffStore, 'of' | 'ofBroadcast'>
  readonly jobs: Pick<JobQueue, 'add'>
  readonly accounts: Pick<Accounts, 'of'>
  readonly clients: (channel: OpenChannel) => VendorChannel
  readonly clock: Clock
}

/** A vendor that is away is asked again so often, a minute apart and more; then what is shown stays. */
const MAX_ATTEMPTS = 8
const RETRY_MS = 60_000
/** Handoffs of a broadcast that one job looks at. */
const STEP = 500
/** An overwriting notice is kept by the vendor so long for phones that are off. */
const OVERWRITE_SECONDS = 24 * 3_600

interface Payload extends FollowUpPayload {
  /** Of a broadcast: where its walk goes on. */
  readonly after?: string
  readonly late?: boolean
  /** Of a broadcast: a step whose vendor did not answer. The walk has gone on without it. */
  readonly alone?: boolean
}

/** Takes back what vendors have: by their recall, or by a notice that takes the place of the one that is shown. */
export class Revocation {
  readonly #parts: RevocationParts

  constructor(parts: RevocationParts) {
    this.#parts = parts
  }

  /** Durable when it resolves. Nothing for apps without a vendor's channel. */
  async start(app: AppRef, messageId: string): Promise<void> {
    const { accounts, clock } = this.#parts
    if ((await accounts.of(app)).length > 0) await this.#add({ ...app, messageId }, clock.now())
  }

  /**
   * Once more, for what a vendor took while the message was being revoked. A job of its own: the first may be under way,
   * and would be completed together with one of the same id.
   */
  async startLate(app: AppRef, messageId: string): Promise<void> {
    await this.#add({ ...app, messageId, late: true }, this.#parts.clock.now())
  }

  readonly handle: JobHandler = async (job) => {
    const { handoffs, clock } = this.#parts
    // Written by `#add`.
    const payload = job.payload as unknown as Payload
    const { messageId, after = '', alone = false, appId, workspaceId } = payload
    const app = { appId, workspaceId }
    const isBroadcast = isBroadcastId(messageId)
    const routed = await this.#routed(app, messageId)
    if (routed === undefined) return undefined
    const page = isBroadcast
      ? await handoffs.ofBroadcast(app, messageId, after, STEP)
      : { handoffs: await handoffs.of(app, messageId), next: undefined }
    const open = await this.#revoke(app, routed, page.handoffs)
    if (page.next === undefined || alone) {
      return open && job.attempts < MAX_ATTEMPTS ? { retryAtMs: clock.now() + RETRY_MS * 2 ** job.attempts } : undefined
    }
    if (open) await this.#add({ ...payload, alone: true }, clock.now() + RETRY_MS)
    await this.#add({ ...payload, after: page.next }, clock.now())
    return undefined
  }

  async #routed(app: AppRef, messageId: string): Promise<Routed | undefined> {
    const { messages, broadcasts } = this.#parts
    if (!isBroadcastId(messageId)) return messages.get(app, messageId)
    const entry = await broadcasts.get(app, messageId)
    return entry && { ...entry, messageId }
  }

  /** True: a vendor did not answer, or asked to come again. */
  async #revoke(app: AppRef, routed: Routed, all: readonly Handoff[]): Promise<boolean> {
    const { accounts, clients, clock } = this.#parts
    const channels = await accounts.of(app)
    let open = false
    for (const channel of channels) {
      const { vendor, account } = channel
      const notice = { ...noticeOf(routed, vendor, clock.now()), ttlSeconds: OVERWRITE_SECONDS }
      const sent = all
        .filter((one) => one.channel === vendor.number && one.packageName === channel.channel.packageName)
        .filter(({ state }) => state === 'sent' || state === 'arrived')
        .map(({ vendorToken: token, vendorId = '' }): VendorSent => ({ token, vendorId, notice }))
      for (let at = 0; at < sent.length; at += vendor.batch.size) {
        const answers = await clients(channel).revoke(account, sent.slice(at, at + vendor.batch.size))
        open ||= answers.some(({ kind }) => kind === 'again')
      }
    }
    return open
  }

  #add(payload: Payload, dueAtMs: number): Promise<void> {
    const { messageId, after = '', late = false, alone = false } = payload
    const id = `vrevoke:${messageId}:${after}${late ? ':late' : ''}${alone ? ':alone' : ''}`
    return this.#parts.jobs.add({ id, kind: 'vrevoke', dueAtMs, payload: { ...payload } })
  }
}
