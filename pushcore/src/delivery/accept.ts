import type { Ids } from '../ids.ts'
import type { AppStore } from '../ports/app-store.ts'
import type { Clock } from '../ports/clock.ts'
import type { Accepted, MessageStore, NewMessage } from '../ports/message-store.ts'
import type { PushOutcome, PushRequest } from '../push-request.ts'
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
  const { apps, messages, dispatcher, ids, clock } = parts
  const app = await apps.find(request.app)
  const acceptedAtMs = clock.now()
  const expiresAtMs = validFromMs + request.expiresInSeconds * 1000
  const taskId = ids.taskId()
  const hasExtras = Object.keys(request.extras).length > 0
  const news = request.targets.map(({ target, messageKey }): NewMessage => {
    const messageId = ids.messageId()
    return {
      app: request.app,
      messageId,
      target,
      messageKey,
      taskId,
      frame: encodePush(request.notice, messageId, messageKey, expiresAtMs),
      title: request.notice.title,
      acceptedAtMs,
      expiresAtMs,
      receipt: app?.callbackUrl !== undefined,
      ...(hasExtras && { extras: request.extras }),
    }
  })
  const accepted = await messages.accept(news)
  parts.onAccepted(accepted)
  let full: Promise<void> | undefined
  for (const [index, result] of accepted.entries()) {
    const message = news[index]
    if (result.outcome !== 'stored' || message === undefined) continue
    const envelope = { messageId: message.messageId, frame: message.frame, expiresAtMs }
    for (const [at, device] of result.devices.entries()) {
      full = dispatcher.deliver(device, envelope, result.places?.[at])
    }
  }
  // All wakes of the push stand in the line before anything waits: a wait between them would let a later push overtake.
  await full
  return {
    kind: 'accepted',
    taskId,
    messages: accepted.map(({ messageId, outcome }) => ({ messageId, repeat: outcome === 'repeat' })),
  }
}
