import type { AppRef } from '@openmps/proto/link'
import type { Clock } from '../ports/clock.ts'
import type { GatewayLink } from '../ports/gateway-link.ts'
import type { Message, MessageStore, Settled } from '../ports/message-store.ts'
import type { SessionDirectory } from '../ports/session-directory.ts'
import type { Vendors } from '../vendors/create-vendors.ts'
import type { Dispatcher } from './dispatcher.ts'

/** Revocation reaches back this far (mPaaS guide 7.2.7). */
export const REVOKE_WITHIN_MS = 7 * 24 * 3_600_000

export interface RevocationsParts {
  readonly messages: Pick<MessageStore, 'get' | 'findByKey' | 'revoke'>
  readonly directory: Pick<SessionDirectory, 'find'>
  readonly dispatcher: Pick<Dispatcher, 'caughtUp'>
  readonly link: Pick<GatewayLink, 'send'>
  readonly vendors: Pick<Vendors, 'revoke'>
  readonly clock: Clock
  /** Takes back a message that quiet hours hold; false: there is none. */
  readonly withdrawHeld: (app: AppRef, targetId: string, messageKey: string) => Promise<boolean>
  readonly onSettled: (settled: readonly Settled[]) => void
}

export interface Revocations {
  /** By message key (or message id) and target. False when there is none of the last 7 days. */
  revoke(app: AppRef, idOrKey: string, targetId: string): Promise<boolean>
  /** By message id, however old. False when there is none. */
  revokeMessage(app: AppRef, messageId: string): Promise<boolean>
}

/** Takes messages back: from inboxes, from what devices show, and from vendors. */
export function createRevocations(parts: RevocationsParts): Revocations {
  const { messages, directory, dispatcher, link, vendors, clock, withdrawHeld, onSettled } = parts

  async function withdraw(targets: readonly string[], messageIds: string[]): Promise<void> {
    await Promise.all(targets.map((device) => dispatcher.caughtUp(device)))
    for (const session of await directory.find(targets)) {
      if (session === undefined) continue
      const { gateway, device, epoch } = session
      link.send(gateway, { kind: 'withdraw', device, epoch, messageIds })
    }
  }

  /** By the backend's own id at the target, or by our message id when the target is the message's. */
  async function findForTarget(app: AppRef, idOrKey: string, targetId: string): Promise<Message | undefined> {
    const byKey = await Promise.all(
      (['device', 'user', 'activity'] as const).map((kind) => messages.findByKey(app, { kind, id: targetId }, idOrKey)),
    )
    const found = byKey.find((message) => message !== undefined) ?? (await messages.get(app, idOrKey))
    return found?.target.id === targetId ? found : undefined
  }

  async function revokeMessage(app: AppRef, messageId: string): Promise<boolean> {
    const revoked = await messages.revoke(app, messageId, clock.now())
    if (revoked === undefined) return false
    if (revoked.settled !== undefined) onSettled([revoked.settled])
    await withdraw(revoked.devices, [messageId])
    await vendors.revoke(app, messageId)
    return true
  }

  return {
    revokeMessage,
    async revoke(app, idOrKey, targetId) {
      let message = await findForTarget(app, idOrKey, targetId)
      const withdrawn = message === undefined && (await withdrawHeld(app, targetId, idOrKey))
      // It may have gone out in between.
      if (withdrawn) message = await findForTarget(app, idOrKey, targetId)
      if (message === undefined || message.acceptedAtMs < clock.now() - REVOKE_WITHIN_MS) return withdrawn
      return revokeMessage(app, message.messageId)
    },
  }
}
