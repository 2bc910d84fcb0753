import { revocationAck } from '@openmps/proto'
import type { AppRef } from '@openmps/proto/link'
import type { AckRecord, NewMessage, Target } from '../../../src/ports/message-store.ts'
import type { MessageModel } from './message-model.ts'
import { appA, appB, frameOf, message, toActivity, toDevice, toUser } from './messages.ts'
import type { Random } from './random.ts'

/** No message of a walk is valid for longer. */
export const LONGEST_MS = 200_000

export const apps = [appA, appB] as const
export const users = ['user-1', 'user-2', 'user-3', 'user-4']
export const tokensOf = (app: AppRef): string[] => [1, 2, 3, 4, 5].map((n) => `device-${app.appId}-${n}`)

/** What a walk pushes and acknowledges: few names, so that everything meets everything. */
export class MessageInputs {
  readonly #random: Random
  readonly #expiries = new Set<number>()

  constructor(random: Random) {
    this.#random = random
  }

  /** Every expiry is odd and there is no second one like it, so that their order is plain. */
  message(nowMs: number): NewMessage {
    const random = this.#random
    const app = random.pick(apps)
    let expiresAtMs = nowMs + 1 + 2 * random.below(random.chance(0.3) ? 2_000 : LONGEST_MS / 2 - 1_000)
    while (this.#expiries.has(expiresAtMs)) expiresAtMs += 2
    this.#expiries.add(expiresAtMs)
    return message(this.#target(app), {
      app,
      acceptedAtMs: nowMs,
      expiresAtMs,
      type: random.pick(['simple', 'template', 'multiple']),
      receipt: random.chance(0.5),
      ...(random.chance(0.5) ? { followUps: [{ kind: 'vendor', dueAtMs: nowMs }] } : {}),
      ...(random.chance(0.3) ? { parked: random.some(tokensOf(app), 0.4) } : {}),
      ...(random.chance(0.3) ? { messageKey: `again-${random.below(40)}` } : {}),
      frame: frameOf(`frame ${random.below(1_000_000)} ${'.'.repeat(random.below(200))}`),
    })
  }

  #target(app: AppRef): Target {
    if (this.#random.chance(0.05)) return toActivity('activity')
    return this.#random.chance(0.4) ? toDevice(this.#random.pick(tokensOf(app))) : toUser(this.#random.pick(users))
  }

  /** Acks of what the devices hold, mixed with revocations, foreign messages and unknown ids. */
  acks(model: MessageModel, nowMs: number): AckRecord[] {
    const random = this.#random
    const foreign = random.pick([undefined, ...model.messages.values()])
    return random.some(apps.flatMap(tokensOf), 0.2).map((device) => {
      const held = model.inbox(device).filter(({ sent }) => sent.expiresAtMs > nowMs)
      const revoked = model.revocations(device)
      const acked = [...random.some(held, 0.5), ...random.some(revoked, 0.1)]
      if (foreign !== undefined && !foreign.had.has(device)) acked.push(foreign)
      const ids = acked.map(({ sent }) => sent.messageId)
      ids.push(...random.some(revoked, 0.3).map(({ sent }) => revocationAck(sent.messageId)))
      if (random.chance(0.1)) ids.push('01ARZ3NDEKTSV4RRFFQ69G5FAV')
      return { device, messageIds: ids, atMs: nowMs }
    })
  }
}
