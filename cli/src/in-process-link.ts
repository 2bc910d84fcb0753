import type { CoreLink } from '@openmps/gateway'
import type { LinkDown } from '@openmps/proto/link'
import type { GatewayLink, PushCore } from '@openmps/pushcore'

/** The gateway's name in the session directory of a one-process service. */
const LOCAL = 'local'

/** The link of a one-process service: the messages of the remote link, by direct call. */
export function createInProcessLink(): {
  readonly forCore: GatewayLink
  readonly forGateway: CoreLink
  connect(core: PushCore): void
} {
  let core: PushCore | undefined
  let receiver: ((message: LinkDown) => void) | undefined
  return {
    forCore: { send: (_gateway, message) => receiver?.(message), gateways: () => [LOCAL] },
    forGateway: {
      send(message) {
        core?.receive(LOCAL, message)
        return core !== undefined
      },
      // Up from the start, and never gone.
      onLinked() {},
      onMessage(callback) {
        receiver = callback
      },
      get up() {
        return core !== undefined
      },
    },
    connect(connected) {
      core = connected
    },
  }
}
