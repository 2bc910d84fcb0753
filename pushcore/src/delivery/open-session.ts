import type { DeviceStanding, DeviceStore } from '../ports/device-store.ts'
import type { MessageStore } from '../ports/message-store.ts'
import type { SessionDirectory } from '../ports/session-directory.ts'
import type { SessionOpener } from '../ports/session-opener.ts'
import type { Writable } from '../writable.ts'

export interface SessionOpenerParts {
  readonly devices: DeviceStore
  readonly messages: MessageStore
  readonly directory: SessionDirectory
}

/** The opener of a store inside the process, where four questions cost no more than one. */
export function composeSessionOpener({ devices, messages, directory }: SessionOpenerParts): SessionOpener {
  return {
    async open({ app, device, gateway, facts, atMs }) {
      const known = await devices.seen(app, device, facts, atMs)
      const { session, replaced } = await directory.open(device, gateway)
      // Read after the directory knows the session: a message that this read misses is delivered inline.
      const hasMail = await messages.hasMail(device, atMs)
      const revocations = await messages.revocations(device)
      const opened = { session, userId: known.userId ?? '', hasMail, revocations, standing: standingIn(known) }
      return replaced === undefined ? opened : { ...opened, replaced }
    },

    async resume(session) {
      const outcome = await directory.restore(session)
      if (!outcome.restored) return { ...outcome, revocations: [] }
      const standing = await devices.standing(session.device)
      return { ...outcome, revocations: await messages.revocations(session.device), ...(standing && { standing }) }
    },
  }
}

/** Field by field: a reconnect storm makes one for each device. */
function standingIn({ platform, createdAtMs, readTo, boundAtMs, unboundAtMs }: DeviceStanding): DeviceStanding {
  const standing: Writable<DeviceStanding> = { platform, createdAtMs, readTo }
  if (boundAtMs !== undefined) standing.boundAtMs = boundAtMs
  if (unboundAtMs !== undefined) standing.unboundAtMs = unboundAtMs
  return standing
}
