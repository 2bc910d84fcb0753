import type { ContactGuard } from '../guards/contact-guard.ts'
import type { HeldMessage, HeldMessages } from '../guards/held-messages.ts'
import type { Ids } from '../ids.ts'
import type { AppStore } from '../ports/app-store.ts'
import type { Clock } from '../ports/clock.ts'
import type { Accepted, MessageStore, NewMessage } from '../ports/message-store.ts'
import { addresseesOf, type PushOutcome, type PushRequest } from '../push-request.ts'
import type { VendorPlanner } from '../vendors/accept-plan.ts'
import type { Writable } from '../writable.ts'
import type { Dispatcher } from './dispatcher.ts'
import { withFollowUps } from './follow-ups.ts'
import { encodePush } from './push-frame.ts'

export interface AcceptParts {
  readonly apps: AppStore
  readonly messages: MessageStore
  readonly dispatcher: Dispatcher
  readonly ids: Ids
  readonly clock: Clock
  readonly guard: ContactGuard
  readonly held: HeldMessages
  readonly planVendors: VendorPlanner
  /** Called once per push, when it is durable. */
  readonly onAccepted: (accepted: readonly Accepted[], news: readonly NewMessage[]) => void
}

/**
 * Accept → durable → answer → wake. The answer waits for the disk and never for a device; the wake waits
 * for the disk too, so that no device has a message that a crash could take back. The validity counts
 * from `validFromMs`: a scheduled push that is late does not live longer for it.
 */
export async function acceptNow(
  parts: AcceptParts,
  request: PushRequest,
  validFromMs = parts.clock.now(),
): Promise<Extract<PushOutcome, { kind: 'accepted' }>> {
  const taskId = parts.ids.taskId()
  return outcomeOf(taskId, await store(parts, await prepare(parts, request, taskId, validFromMs)))
}

/** A message that is made and not yet stored. */
export interface Prepared extends NewMessage {
  /** It waits for the end of quiet hours. */
  readonly hold?: { readonly untilMs: number; readonly held: HeldMessage }
}

/** What became of a message that was handed over. */
export type Handed =
  | Accepted
  /** It is durable and waits for the end of quiet hours; no list and no counter knows it until then. */
  | { readonly outcome: 'held'; readonly messageId: string; readonly untilMs: number }

/** The messages of a push. Quiet hours and caps are decided here, and a message counts for its cap once. */
export async function prepare(
  { apps, ids, clock, guard, planVendors }: AcceptParts,
  request: PushRequest,
  taskId: number,
  validFromMs: number,
): Promise<Prepared[]> {
  const app = await apps.find(request.app)
  const verdicts = app?.contactRules === undefined ? [] : await guard.decide(request, app.contactRules)
  const addressees = addresseesOf(request.to)
  const plans = await planVendors(
    app,
    request,
    addressees.map(({ target }) => target),
  )
  const acceptedAtMs = clock.now()
  const expiresAtMs = validFromMs + request.expiresInSeconds * 1000
  const hasExtras = Object.keys(request.extras).length > 0
  const receipt = app?.callbackUrl !== undefined && app.callbackPaused !== true
  return addressees.map(({ target, messageKey, texts }, at): Prepared => {
    const messageId = ids.messageId()
    const notice = texts === undefined ? request.notice : { ...request.notice, ...texts }
    const verdict = verdicts[at]
    // Written out and not spread: every push comes by here, and all these objects have one shape then.
    const made: Writable<NewMessage> = {
      app: request.app,
      messageId,
      target,
      messageKey,
      type: request.type,
      taskId,
      title: notice.title,
      acceptedAtMs,
      receipt,
      frame: encodePush(notice, messageId, messageKey, expiresAtMs),
      expiresAtMs,
    }
    if (hasExtras) made.extras = request.extras
    if (verdict?.kind === 'held') {
      const { frame: _, expiresAtMs: __, ...message } = made
      const { expiresInSeconds } = request
      return { ...made, hold: { untilMs: verdict.untilMs, held: { message, notice, expiresInSeconds } } }
    }
    if (verdict?.kind === 'capped') return { ...made, refused: 'frequencyCapped' }
    return withFollowUps(made, plans[at], acceptedAtMs)
  })
}

/** Stores or holds the messages. What became of each, in their order. */
export async function store(parts: AcceptParts, news: readonly Prepared[]): Promise<Handed[]> {
  const going = news.filter(({ hold }) => hold === undefined)
  // First, and without a wait before: ids are in the order of acceptance.
  const accepted = going.length > 0 || news.length === 0 ? await deliver(parts, going) : []
  if (going.length === news.length) return accepted
  const held = await holdBack(parts, news)
  let [nextAccepted, nextHeld] = [0, 0]
  return news.flatMap(({ hold }) => (hold === undefined ? accepted[nextAccepted++] : held[nextHeld++]) ?? [])
}

/** What became of those that wait, in their order. What has no room to wait fails. */
async function holdBack(parts: AcceptParts, news: readonly Prepared[]): Promise<Handed[]> {
  const waiting = news.flatMap((message) => (message.hold === undefined ? [] : [{ message, hold: message.hold }]))
  const [first] = waiting
  const room = first === undefined ? 0 : Math.max(0, await parts.held.room(first.message.app))
  const held = waiting.slice(0, room).map(async ({ hold }): Promise<Handed> => {
    const { messageId, repeat } = await parts.held.hold(hold.held, hold.untilMs)
    return repeat ? { outcome: 'repeat', messageId } : { outcome: 'held', messageId, untilMs: hold.untilMs }
  })
  const refused = waiting.slice(room).map(({ message }) => ({ ...message, refused: 'holdFull' }) as const)
  return [...(await Promise.all(held)), ...(refused.length > 0 ? await deliver(parts, refused) : [])]
}

/** Stores the messages and wakes their devices. The answer does not wait for inboxes that a message is still to come to. */
async function deliver(parts: AcceptParts, news: readonly NewMessage[]): Promise<Accepted[]> {
  const { messages, dispatcher, onAccepted } = parts
  const stored = messages.accept(news).then((accepted) => {
    onAccepted(accepted, news)
    return { accepted, woken: dispatcher.inOrder(() => queueWakes(dispatcher, news, accepted)) }
  })
  dispatcher.accepting(stored.then(({ woken }) => woken))
  const { accepted } = await stored
  await dispatcher.room()
  await Promise.all(accepted.map(({ outcome }, at) => (outcome === 'repeat' ? wake(parts, news[at]) : undefined)))
  return accepted
}

/**
 * All wakes of the push stand in the line before anything waits: a wait between them would let a later push overtake. Only
 * those of messages that are still being placed, and what stands behind them, come later.
 */
function queueWakes(
  dispatcher: Dispatcher,
  news: readonly NewMessage[],
  accepted: readonly Accepted[],
  from = 0,
): Promise<void> | undefined {
  for (let at = from; at < accepted.length; at += 1) {
    const result = accepted[at]
    if (result?.outcome === 'placing') {
      const rest = () => queueWakes(dispatcher, news, accepted, at + 1)
      // When an inbox was away the store tells of mail when it has come there.
      return result.placed
        .then(
          (placed) => queueWake(dispatcher, news[at], placed),
          () => undefined,
        )
        .then(rest)
    }
    if (result !== undefined) queueWake(dispatcher, news[at], result)
  }
  return undefined
}

function queueWake(dispatcher: Dispatcher, message: NewMessage | undefined, result: Accepted): void {
  if (result.outcome !== 'stored' || message === undefined) return
  const { messageId, frame, expiresAtMs, parked } = message
  for (const [at, device] of result.devices.entries()) {
    if (!parked?.includes(device))
      void dispatcher.deliver(device, { messageId, frame, expiresAtMs }, result.places?.[at])
  }
}

/** Of a repeat too: the first attempt may have been stored and its answer lost, and with it the wakes. */
export async function wake(
  { messages, dispatcher }: Pick<AcceptParts, 'messages' | 'dispatcher'>,
  message: NewMessage | undefined,
): Promise<void> {
  if (message === undefined) return
  const first = await messages.findByKey(message.app, message.target, message.messageKey)
  for (const { token, ackedAtMs } of first?.devices ?? []) {
    if (ackedAtMs === undefined) await dispatcher.mail(token)
  }
}

export function outcomeOf(taskId: number, handed: readonly Handed[]): Extract<PushOutcome, { kind: 'accepted' }> {
  const messages = handed.map((one) => ({
    messageId: one.messageId,
    repeat: one.outcome === 'repeat',
    ...(one.outcome === 'held' && { heldUntilMs: one.untilMs }),
  }))
  return { kind: 'accepted', taskId, messages }
}
