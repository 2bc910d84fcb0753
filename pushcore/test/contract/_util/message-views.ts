import type { Message } from '../../../src/ports/message-store.ts'
import type { ModelMessage } from './message-model.ts'
import { sorted } from './messages.ts'

/** An envelope, its frame as text. */
export const plain = ({
  messageId,
  frame,
  expiresAtMs,
}: {
  messageId: string
  frame: Uint8Array
  expiresAtMs: number
}) => ({
  messageId,
  frame: Buffer.from(frame).toString(),
  expiresAtMs,
})

/** What of a message can be compared, in one shape for both sides. */
export function storedView(stored: Message | undefined) {
  if (stored === undefined) return undefined
  const { state, reason, devices, settledAtMs, ...sent } = stored
  const tokens = (has: (device: Message['devices'][number]) => unknown) =>
    sorted(devices.filter((device) => has(device) !== undefined).map((device) => device.token))
  return {
    ...sent,
    frame: plain(stored).frame,
    ended: settledAtMs !== undefined,
    state,
    reason,
    had: tokens((device) => device.token),
    acked: tokens((device) => device.ackedAtMs),
    opened: tokens((device) => device.openedAtMs),
    ignored: tokens((device) => device.ignoredAtMs),
  }
}

export function modelView(message: ModelMessage) {
  const { state, reason, had, acked, opened, ignored } = message
  const { followUps: _, parked: __, ...sent } = message.sent
  return {
    ...sent,
    frame: plain(sent).frame,
    ended: state !== 'pending',
    state,
    reason,
    waiting: message.waits,
    had: sorted([...had]),
    acked: sorted([...acked]),
    opened: sorted([...opened]),
    ignored: sorted([...ignored]),
  }
}
