import type { AppRef } from '@openmps/proto/link'
import type { Clock } from '../ports/clock.ts'
import type { Conclusion, Message, MessageStore, Settled } from '../ports/message-store.ts'
import type { Outcome } from './handover.ts'

export interface RouteEndsParts {
  readonly messages: Pick<MessageStore, 'conclude' | 'page' | 'revocations'>
  /** Without what became of them at vendors. */
  readonly plainMessages: Pick<MessageStore, 'get'>
  /** Takes back what a vendor took while it was being revoked. */
  readonly revokeLate: (app: AppRef, messageId: string) => Promise<void>
  readonly clock: Clock
  readonly onSettled: (settled: readonly Settled[]) => void
}

/** How the way of a message over vendors' channels ends: decided by what a vendor said, or because it was revoked. */
export function createRouteEnds({ messages, plainMessages, revokeLate, clock, onSettled }: RouteEndsParts) {
  return {
    async conclude({ app, messageId }: Message, end: Conclusion): Promise<undefined> {
      const settled = await messages.conclude(app, messageId, end, clock.now())
      if (settled !== undefined) onSettled([settled])
      return undefined
    },

    /**
     * The devices whose inboxes still hold a message that another device has already. Its state does not tell that it
     * was revoked since, because it had ended; but then no inbox holds it.
     */
    async holders(messageId: string, devices: readonly string[]): Promise<string[]> {
      const held = devices.map(async (device) => {
        const { stillWaiting } = await messages.page(device, 1, [messageId], clock.now())
        return stillWaiting.length > 0 ? [device] : []
      })
      return (await Promise.all(held)).flat()
    },

    /** What a vendor took while the message was being revoked: the revocation could not know of it. */
    async isRevokedSince({ app, messageId, devices }: Message, outcomes: readonly Outcome[]): Promise<boolean> {
      const sent = outcomes.filter(({ answer }) => answer.kind === 'sent')
      // What has just been delivered was not revoked before, and a revocation from then on knows of it.
      if (sent.length === 0 || (devices.length === 1 && sent.every(({ delivers }) => delivers))) return false
      const state = (await plainMessages.get(app, messageId))?.state
      // One that a device has stays delivered; the others are told.
      const others =
        state === 'delivered' && devices.length > 1 ? sent.map(({ given }) => given.device?.token ?? '') : []
      const told = await Promise.all(others.map((device) => messages.revocations(device)))
      if (state !== 'revoked' && !told.some((ids) => ids.includes(messageId))) return false
      await revokeLate(app, messageId)
      return true
    },
  }
}

export type RouteEnds = ReturnType<typeof createRouteEnds>
