import type { AppRef } from '@openmps/proto/link'
import type { Dispatcher } from '../delivery/dispatcher.ts'
import type { JobHandler } from '../jobs/worker.ts'
import type { ActivityStore } from '../ports/activity-store.ts'
import type { AppStore } from '../ports/app-store.ts'
import type { Clock } from '../ports/clock.ts'
import type { DeviceStore } from '../ports/device-store.ts'
import type { Handoff, HandoffStore } from '../ports/handoff-store.ts'
import type { Message, MessageStore, Settled } from '../ports/message-store.ts'
import type { SessionDirectory } from '../ports/session-directory.ts'
import { type Accounts, channelOf } from './accounts.ts'
import { retryAt } from './back-off.ts'
import type { Background } from './background.ts'
import { decide, RECEIPT_WAIT_MS, type RouteDevice } from './decide.ts'
import type { Given, Handover, Outcome } from './handover.ts'
import { isSilent } from './notice.ts'
import { expectsReceipt } from './receipt-way.ts'
import { createActivityRouter } from './route-activity.ts'
import { createRouteEnds } from './route-ends.ts'
import { rulesFor, type VendorRouting } from './routing-rules.ts'
import type { VendorPayload } from './vendor-job.ts'

export interface RouterParts {
  readonly apps: Pick<AppStore, 'find'>
  readonly messages: MessageStore
  /** The same without what became of them at vendors. */
  readonly plainMessages: Pick<MessageStore, 'get'>
  readonly devices: Pick<DeviceStore, 'get'>
  readonly activities: Pick<ActivityStore, 'find'>
  readonly directory: Pick<SessionDirectory, 'find'>
  readonly handoffs: Pick<HandoffStore, 'of'>
  readonly accounts: Pick<Accounts, 'of'>
  readonly handover: Pick<Handover, 'give'>
  readonly dispatcher: Pick<Dispatcher, 'mail'>
  /** Takes back what a vendor took while it was being revoked. */
  readonly revokeLate: (app: AppRef, messageId: string) => Promise<void>
  readonly background: Pick<Background, 'turn'>
  readonly clock: Clock
  readonly onSettled: (settled: readonly Settled[]) => void
}

/**
 * The job `vendor:<message>`: decides which of the message's devices get it over a vendor's channel now, gives it there,
 * and comes back as long as something is open. It is durable with the message, so whatever ends in between, it is done.
 */
export function createRouter(parts: RouterParts): JobHandler {
  const { apps, messages, devices, directory, handoffs, accounts, handover, dispatcher, background, clock, onSettled } =
    parts
  const ends = createRouteEnds(parts)
  const routeActivity = createActivityRouter({ ...parts, ends })

  async function newMessage(app: AppRef, messageId: string): Promise<Message | undefined> {
    const message = await parts.plainMessages.get(app, messageId)
    return message && { ...message, handoffs: [] }
  }

  async function routeDevices(message: Message, rules: VendorRouting) {
    const { app, messageId } = message
    const open = message.devices.filter(({ ackedAtMs }) => ackedAtMs === undefined).map(({ token }) => token)
    const [holders, channels, known, sessions, before] = await Promise.all([
      message.state === 'delivered' ? ends.holders(messageId, open) : open,
      accounts.of(app),
      Promise.all(open.map((token) => devices.get(app, token))),
      directory.find(open),
      message.handoffs ?? handoffs.of(app, messageId),
    ])
    const givens = new Map<string, Given>()
    // Of rules that the app may have changed since.
    const wasParked = message.extras?.vendorParked === true
    const silent = isSilent(message.frame)
    const routes = message.devices.map(({ token, ackedAtMs }): RouteDevice => {
      const at = open.indexOf(token)
      const device = known[at]
      // Logged out means no push, also of what was accepted before.
      const isTheirs = message.target.kind !== 'user' || device?.userId === message.target.id
      const channel = device && isTheirs && holders.includes(token) ? channelOf(channels, device) : undefined
      const ofDevice = before.filter((one) => one.device === token)
      // Another token of the vendor's is another try; without one what became of the last token stands.
      const handoff =
        channel === undefined
          ? newest(ofDevice)
          : ofDevice.find((one) => one.vendorToken === device?.thirdChannelDeviceToken)
      if (device !== undefined && channel !== undefined) {
        const { overlong } = rules
        const vendorToken = device.thirdChannelDeviceToken ?? ''
        const { type } = message
        const given = { app, type, routed: message, overlong, channel, vendorToken, device }
        givens.set(token, { ...given, ...(handoff && { before: handoff }) })
      }
      return {
        token,
        reachable: channel !== undefined && (!silent || channel.vendor.silent),
        online: sessions[at] !== undefined,
        acked: ackedAtMs !== undefined,
        parked: wasParked || ofDevice.some(({ state }) => state === 'sent'),
        ...(handoff && { handoff }),
      }
    })
    return { routes, givens, before }
  }

  async function settle(messageId: string, before: readonly Handoff[], tokens: readonly string[]): Promise<void> {
    const acks = before.flatMap(({ device, state, channel, atMs }) =>
      state === 'arrived' && tokens.includes(device) ? [{ device, messageIds: [messageId], atMs, channel }] : [],
    )
    if (acks.length > 0) onSettled(await messages.acknowledge(acks))
  }

  async function release(messageId: string, tokens: readonly string[]): Promise<void> {
    await Promise.all(tokens.map((token) => messages.release(token, messageId)))
    for (const token of tokens) await dispatcher.mail(token)
  }

  /** What follows from the vendors' answers: the times at which the message is to be looked at again. */
  async function after(
    { messageId }: Message,
    routes: readonly RouteDevice[],
    outcomes: readonly Outcome[],
    rules: VendorRouting,
  ): Promise<number[]> {
    const tokens = (wanted: (one: Outcome) => boolean) =>
      outcomes.flatMap((one) => (wanted(one) && one.given.device !== undefined ? [one.given.device.token] : []))
    // In the vendor's hands: the own channel does not deliver it too while the vendor may report it.
    const taken = tokens(({ given, answer }) => answer.kind === 'sent' && expectsReceipt(given.channel))
    await Promise.all(taken.map((token) => messages.park(token, messageId)))
    const refused = tokens(({ answer }) => answer.kind === 'refused')
    // A vendor that is away may stay so: the own channel has what that one was to have first.
    const parked = new Set(routes.flatMap((one) => (one.parked ? [one.token] : [])))
    const waiting = tokens(({ answer }) => answer.kind === 'again').filter((token) => parked.has(token))
    if (rules.strategy !== 'vendor-only') await release(messageId, [...refused, ...waiting])
    const nowMs = clock.now()
    return [
      ...outcomes.flatMap(({ given, answer }) =>
        answer.kind === 'again' ? [retryAt(given.before, answer, nowMs)] : [],
      ),
      ...(taken.length > 0 ? [nowMs + RECEIPT_WAIT_MS] : []),
      ...(outcomes.some(({ overtaken }) => overtaken) ? [nowMs] : []),
      // It may be hopeless now.
      ...(rules.strategy === 'vendor-only' && refused.length > 0 ? [nowMs] : []),
    ]
  }

  return async (job) => {
    await background.turn()
    const { appId = '', workspaceId = '', messageId = '', again } = job.payload as Partial<VendorPayload>
    const app: AppRef = { appId, workspaceId }
    // No vendor can have had it: what they did with it need not be read.
    const isNew = job.attempts === 0 && again === undefined
    const message = isNew ? await newMessage(app, messageId) : await messages.get(app, messageId)
    // Of a user's message that one device has, the others may still be open.
    if (message === undefined || !['pending', 'delivered'].includes(message.state)) return undefined
    if (message.expiresAtMs <= clock.now()) return undefined
    const rules = rulesFor((await apps.find(app))?.vendorRouting, message.extras)
    if (message.target.kind === 'activity') {
      return message.state === 'pending' ? routeActivity(message, rules) : undefined
    }
    const { routes, givens, before } = await routeDevices(message, rules)
    const { vendorFromMs = message.acceptedAtMs } = (message.extras ?? {}) as { vendorFromMs?: number }
    const route = decide(routes, rules, vendorFromMs, clock.now())
    await settle(messageId, before, route.settle)
    await release(messageId, route.release)
    const outcomes = await handover.give(route.send.flatMap((token) => givens.get(token) ?? []))
    if (await ends.isRevokedSince(message, outcomes)) return undefined
    const times = [
      ...(await after(message, routes, outcomes, rules)),
      ...(route.againAtMs === undefined ? [] : [route.againAtMs]),
    ]
    if (route.hopeless) {
      const reason = routes.some(({ handoff }) => handoff) ? 'vendorRefused' : 'noVendorChannel'
      return ends.conclude(message, { state: 'failed', reason })
    }
    return times.length === 0 ? undefined : { retryAtMs: Math.min(...times) }
  }
}

const newest = (handoffs: readonly Handoff[]): Handoff | undefined =>
  handoffs.reduce<Handoff | undefined>(
    (last, one) => (last === undefined || one.atMs >= last.atMs ? one : last),
    undefined,
  )
