import type { Ids } from '../ids.ts'
import type { AppStore } from '../ports/app-store.ts'
import type { Clock } from '../ports/clock.ts'
import type { Accepted, MessageStore, NewMessage } from '../ports/message-store.ts'
import { addresseesOf, type PushOutcome, type PushRequest } from '../push-request.ts'
import type { Dispatcher } from './dispatcher.ts'
import { encodePush } from './push-frame.ts'

export interface AcceptParts {
  readonly apps: AppStore
  readonly messages: MessageStore
  readonly dispatcher: Dispatcher
  readonly ids: Ids
  readonly clock: Clock
  /** Called once per push, when it is durable. */
  readonly onAccepted: (accepted: readonly Accepted[]) => void
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

/** The messages of a push, made and not yet stored. */
export async function prepare(
  { apps, ids, clock }: AcceptParts,
  request: PushRequest,
  taskId: number,
  validFromMs: number,
): Promise<NewMessage[]> {
  const app = await apps.find(request.app)
  const acceptedAtMs = clock.now()
  const expiresAtMs = validFromMs + request.expiresInSeconds * 1000
  const hasExtras = Object.keys(request.extras).length > 0
  return addresseesOf(request.to).map(({ target, messageKey, texts }): NewMessage => {
    const messageId = ids.messageId()
    const notice = { ...request.notice, ...texts }
    return {
      app: request.app,
      messageId,
      target,
      messageKey,
      type: request.type,
      taskId,
      frame: encodePush(notice, messageId, messageKey, expiresAtMs),
      title: notice.title,
      acceptedAtMs,
      expiresAtMs,
      receipt: app?.callbackUrl !== undefined && app.callbackPaused !== true,
      ...(hasExtras && { extras: request.extras }),
    }
  })
}

/** Stores the messages and wakes their devices. What became of each, in their order. */
export async function store(parts: AcceptParts, news: readonly NewMessage[]): Promise<Accepted[]> {
  const { messages, dispatcher } = parts
  const accepted = await messages.accept(news)
  parts.onAccepted(accepted)
  let full: Promise<void> | undefined
  for (const [index, result] of accepted.entries()) {
    const message = news[index]
    if (result.outcome !== 'stored' || message === undefined) continue
    const { messageId, frame, expiresAtMs } = message
    for (const [at, device] of result.devices.entries()) {
      full = dispatcher.deliver(device, { messageId, frame, expiresAtMs }, result.places?.[at])
    }
  }
  // All wakes of the push stand in the line before anything waits: a wait between them would let a later push overtake.
  await full
  await Promise.all(accepted.map(({ outcome }, at) => (outcome === 'repeat' ? wakeAgain(parts, news[at]) : undefined)))
  return accepted
}

/** The first attempt may have been stored and its answer lost, and with it the wakes. */
async function wakeAgain({ messages, dispatcher }: AcceptParts, message: NewMessage | undefined): Promise<void> {
  if (message === undefined) return
  const first = await messages.findByKey(message.app, message.target, message.messageKey)
  for (const { token, ackedAtMs } of first?.devices ?? []) {
    if (ackedAtMs === undefined) await dispatcher.mail(token)
  }
}

export function outcomeOf(taskId: number, accepted: readonly Accepted[]): Extract<PushOutcome, { kind: 'accepted' }> {
  const messages = accepted.map(({ messageId, outcome }) => ({ messageId, repeat: outcome === 'repeat' }))
  return { kind: 'accepted', taskId, messages }
}
