import { matches, packStanding } from '@openmps/proto/broadcast'
import type { AppRef } from '@openmps/proto/link'
import type { JobHandler } from '../jobs/worker.ts'
import type { AppStore } from '../ports/app-store.ts'
import type { BroadcastEntry, BroadcastLog } from '../ports/broadcast-log.ts'
import type { Clock } from '../ports/clock.ts'
import type { Device, DeviceStore } from '../ports/device-store.ts'
import type { HandoffStore } from '../ports/handoff-store.ts'
import type { JobQueue } from '../ports/job-queue.ts'
import type { FollowUpPayload } from '../ports/message-store.ts'
import type { SessionDirectory } from '../ports/session-directory.ts'
import { type Accounts, channelOf } from './accounts.ts'
import { expectsReceipt, type Given, type Handover } from './handover.ts'
import { isSilent, type Routed } from './notice.ts'
import { rulesFor } from './routing-rules.ts'

export interface BroadcastWalkParts {
  readonly apps: Pick<AppStore, 'find'>
  readonly broadcasts: Pick<BroadcastLog, 'get' | 'part'>
  readonly devices: Pick<DeviceStore, 'walk'>
  readonly directory: Pick<SessionDirectory, 'find'>
  readonly handoffs: Pick<HandoffStore, 'find'>
  readonly accounts: Pick<Accounts, 'of'>
  readonly handover: Pick<Handover, 'give'>
  /** Notes that the broadcast has arrived by a vendor's channel. */
  readonly arrived: (app: AppRef, broadcastId: string, devices: readonly string[], channel: number) => Promise<void>
  /** Takes back what a vendor took while it was being revoked. */
  readonly revokeLate: (app: AppRef, broadcastId: string) => Promise<void>
  readonly jobs: Pick<JobQueue, 'add'>
  readonly clock: Clock
}

/** Devices that are looked at together: as many as vendors take in a call. */
const PAGE = 1_000
/** One job looks at pages for so long, well below the lease of a job. */
const MAX_STEP_MS = 15_000
const RETRY_MS = 10_000

interface Payload extends FollowUpPayload {
  readonly after: string
  readonly step: number
}

/**
 * Gives a broadcast to the vendors of the devices that are away. Devices are walked page by page; each job adds the next
 * with the place that it came to. A step that broke off is done again: who was given the broadcast is known, and left out.
 */
export class BroadcastWalk {
  readonly #parts: BroadcastWalkParts

  constructor(parts: BroadcastWalkParts) {
    this.#parts = parts
  }

  /** Durable when it resolves. Nothing for apps without a vendor's channel, and for broadcasts on the own one alone. */
  async start({ app, id, extras }: Pick<BroadcastEntry, 'app' | 'id' | 'extras'>): Promise<void> {
    const { apps, accounts, clock } = this.#parts
    const rules = rulesFor((await apps.find(app))?.vendorRouting, extras)
    if (rules.strategy === 'own-only' || (await accounts.of(app)).length === 0) return
    await this.#add({ ...app, messageId: id, after: '', step: 0 }, clock.now())
  }

  readonly handle: JobHandler = async (job) => {
    const { broadcasts, clock, devices, revokeLate } = this.#parts
    // Written by `#add`.
    const payload = job.payload as unknown as Payload
    const { messageId, appId, workspaceId, step } = payload
    const app: AppRef = { appId, workspaceId }
    const startedAtMs = clock.now()
    let entry = await broadcasts.get(app, messageId)
    let after = payload.after
    for (;;) {
      if (entry === undefined || entry.revokedAtMs !== undefined || entry.expiresAtMs <= clock.now()) return undefined
      const size = entry.perSecond === 0 ? PAGE : Math.min(PAGE, entry.perSecond)
      const page = await devices.walk(app, after, size)
      const open = await this.#give(entry, page.devices)
      entry = await broadcasts.get(app, messageId)
      if (entry === undefined) return undefined
      if (entry.revokedAtMs !== undefined) {
        // The revocation could not know of the page that was given meanwhile.
        await revokeLate(app, messageId)
        return undefined
      }
      if (open) return this.#goOn({ ...payload, after, step: step + 1 }, clock.now() + RETRY_MS)
      if (page.next === undefined) return undefined
      after = page.next
      if (entry.perSecond > 0) return this.#goOn({ ...payload, after, step: step + 1 }, startedAtMs + 1_000)
      if (clock.now() - startedAtMs >= MAX_STEP_MS)
        return this.#goOn({ ...payload, after, step: step + 1 }, clock.now())
    }
  }

  /** True: some are to be given to their vendor again. */
  async #give(entry: BroadcastEntry, page: readonly Device[]): Promise<boolean> {
    const { apps, accounts, handover, arrived } = this.#parts
    const { app, id, extras } = entry
    const rules = rulesFor((await apps.find(app))?.vendorRouting, extras)
    const channels = await accounts.of(app)
    const silent = isSilent(entry.frame)
    const wanted = page.filter(
      (device) => device.createdAtMs <= entry.acceptedAtMs && matches(entry.filter, packStanding(device)),
    )
    const routed: Routed = { ...entry, messageId: id }
    const givens = wanted.flatMap((device): Given[] => {
      const channel = channelOf(channels, device)
      if (channel === undefined || (silent && !channel.vendor.silent)) return []
      const vendorToken = device.thirdChannelDeviceToken ?? ''
      return [{ app, type: 'broadcast', routed, overlong: rules.overlong, channel, vendorToken, device }]
    })
    const outcomes = await handover.give(await this.#open(entry, givens))
    const arrivedBy = new Map<number, string[]>()
    for (const { given, answer } of outcomes) {
      const { device, channel } = given
      if (answer.kind !== 'sent' || device === undefined || expectsReceipt(channel)) continue
      const number = channel.vendor.number
      const tokens = arrivedBy.get(number)
      if (tokens === undefined) arrivedBy.set(number, [device.token])
      else tokens.push(device.token)
    }
    for (const [channel, tokens] of arrivedBy) await arrived(app, id, tokens, channel)
    return outcomes.some(({ answer }) => answer.kind === 'again')
  }

  /** Without those who are online, who have it, or whose vendor has answered. */
  async #open({ app, id }: BroadcastEntry, givens: readonly Given[]): Promise<Given[]> {
    const { directory, broadcasts, handoffs } = this.#parts
    const sessions = await directory.find(givens.map(({ device }) => device?.token ?? ''))
    const open = await Promise.all(
      givens.map(async (given, at): Promise<Given[]> => {
        if (sessions[at] !== undefined || given.device === undefined) return []
        const { channel, vendorToken, device } = given
        const [part, before] = await Promise.all([
          broadcasts.part(app, id, device.token),
          handoffs.find(app, id, channel.vendor.number, vendorToken),
        ])
        if (part !== undefined || (before !== undefined && before.state !== 'again')) return []
        return [{ ...given, ...(before && { before }) }]
      }),
    )
    return open.flat()
  }

  async #goOn(payload: Payload, dueAtMs: number): Promise<undefined> {
    await this.#add(payload, dueAtMs)
    return undefined
  }

  /** The number of the step is in the id: the job of this step is completed after the next was added. */
  #add(payload: Payload, dueAtMs: number): Promise<void> {
    const id = `vcast:${payload.messageId}:${payload.step}`
    return this.#parts.jobs.add({ id, kind: 'vcast', dueAtMs, payload: { ...payload } })
  }
}
