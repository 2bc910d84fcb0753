import type { AppRef } from '@openmps/proto/link'
import { isMeant } from '../broadcast/meant.ts'
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
import { type Background, inSlices, SLICE } from './background.ts'
import type { Given, Handover } from './handover.ts'
import { isSilent, type Routed } from './notice.ts'
import { expectsReceipt } from './receipt-way.ts'
import { rulesFor } from './routing-rules.ts'

export interface BroadcastWalkParts {
  readonly apps: Pick<AppStore, 'find'>
  readonly broadcasts: Pick<BroadcastLog, 'get' | 'part'>
  readonly devices: Pick<DeviceStore, 'walk'>
  readonly directory: Pick<SessionDirectory, 'find'>
  readonly handoffs: Pick<HandoffStore, 'find'>
  readonly accounts: Pick<Accounts, 'of'>
  readonly handover: Pick<Handover, 'give'>
  readonly background: Pick<Background, 'turn'>
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
const FIRST_RETRY_MS = 10_000
const LONGEST_RETRY_MS = 10 * 60_000

interface Payload extends FollowUpPayload {
  readonly after: string
  readonly step: number
  /** Only as far as this device: a page of which a vendor did not take all. */
  readonly last?: string
}

/**
 * Gives a broadcast to the vendors of the devices that are away. Devices are walked page by page; each job adds the next
 * with the place that it came to. A step that broke off is done again: who was given the broadcast is known, and left out.
 * A page of which a vendor did not take all comes again as a job of its own, so that one that is away holds up nobody else.
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
    // Written by `#add`.
    const payload = job.payload as unknown as Payload
    const { last } = payload
    if (last !== undefined) return this.#walkAgain(payload, last, job.attempts)
    await this.#walk(payload)
    return undefined
  }

  async #walk(payload: Payload): Promise<void> {
    const { clock } = this.#parts
    const startedAtMs = clock.now()
    const step = payload.step + 1
    for (let { after } = payload; ; ) {
      const page = await this.#page(payload, after)
      if (page === undefined) return
      if (page.open)
        await this.#add({ ...payload, after, last: page.tokens.at(-1) ?? '' }, clock.now() + FIRST_RETRY_MS)
      if (page.next === undefined) return
      after = page.next
      if (page.perSecond > 0) return this.#add({ ...payload, after, step }, startedAtMs + 1_000)
      if (clock.now() - startedAtMs >= MAX_STEP_MS) return this.#add({ ...payload, after, step }, clock.now())
    }
  }

  /** Over one page once more, which may be two by now: devices have come in between. */
  async #walkAgain(payload: Payload, last: string, attempts: number): ReturnType<JobHandler> {
    let open = false
    for (let after: string | undefined = payload.after; after !== undefined; ) {
      const page = await this.#page(payload, after)
      if (page === undefined) return undefined
      open ||= page.open
      after = page.tokens.includes(last) ? undefined : page.next
    }
    const waitMs = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(attempts + 1, 20))
    return open ? { retryAtMs: this.#parts.clock.now() + waitMs } : undefined
  }

  /** Gives a page to its vendors; `open`: they did not take all of it. Undefined: the broadcast is over. */
  async #page({ messageId, appId, workspaceId }: Payload, after: string) {
    const { broadcasts, clock, revokeLate } = this.#parts
    const app: AppRef = { appId, workspaceId }
    const entry = await broadcasts.get(app, messageId)
    if (entry === undefined || entry.revokedAtMs !== undefined || entry.expiresAtMs <= clock.now()) return undefined
    const { perSecond } = entry
    const page = await this.#devices(app, after, perSecond === 0 ? PAGE : Math.min(PAGE, perSecond))
    const open = await this.#give(entry, page.devices)
    // The revocation could not know of a page that was given meanwhile.
    if ((await broadcasts.get(app, messageId))?.revokedAtMs !== undefined) {
      await revokeLate(app, messageId)
      return undefined
    }
    return { perSecond, open, next: page.next, tokens: page.devices.map(({ token }) => token) }
  }

  async #devices(app: AppRef, after: string, most: number): Promise<{ devices: Device[]; next?: string }> {
    const { devices, background } = this.#parts
    const found: Device[] = []
    for (let from = after; ; ) {
      await background.turn('slice')
      const { devices: some, next } = await devices.walk(app, from, Math.min(SLICE, most - found.length))
      found.push(...some)
      if (next === undefined) return { devices: found }
      if (found.length >= most) return { devices: found, next }
      from = next
    }
  }

  /** True: some are to be given to their vendor again. */
  async #give(entry: BroadcastEntry, page: readonly Device[]): Promise<boolean> {
    const { apps, accounts, handover, background, arrived } = this.#parts
    const { app, id, extras } = entry
    const rules = rulesFor((await apps.find(app))?.vendorRouting, extras)
    const channels = await accounts.of(app)
    const silent = isSilent(entry.frame)
    const wanted = page.filter((device) => isMeant(entry, device))
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
    for (const [channel, tokens] of arrivedBy) {
      for await (const slice of inSlices(tokens, background)) await arrived(app, id, slice, channel)
    }
    return outcomes.some(({ answer }) => answer.kind === 'again')
  }

  /** Without those who are online, who have it, or whose vendor has answered. */
  async #open({ app, id }: BroadcastEntry, givens: readonly Given[]): Promise<Given[]> {
    const { directory, broadcasts, handoffs, background } = this.#parts
    const sessions = await directory.find(givens.map(({ device }) => device?.token ?? ''))
    const away = givens.filter((_, at) => sessions[at] === undefined)
    const open: Given[] = []
    const isOpen = async (given: Given): Promise<Given[]> => {
      const { channel, vendorToken, device } = given
      if (device === undefined) return []
      const [part, before] = await Promise.all([
        broadcasts.part(app, id, device.token),
        handoffs.find(app, id, channel.vendor.number, vendorToken),
      ])
      if (part !== undefined || (before !== undefined && before.state !== 'again')) return []
      return [{ ...given, ...(before && { before }) }]
    }
    for await (const slice of inSlices(away, background)) open.push(...(await Promise.all(slice.map(isOpen))).flat())
    return open
  }

  /** The number of the step is in the id: the job of this step is completed after the next was added. */
  #add(payload: Payload, dueAtMs: number): Promise<void> {
    const { messageId, step, after, last } = payload
    const id = last === undefined ? `vcast:${messageId}:${step}` : `vcast:${messageId}:after:${after}`
    return this.#parts.jobs.add({ id, kind: 'vcast', dueAtMs, payload: { ...payload } })
  }
}
