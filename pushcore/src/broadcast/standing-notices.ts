import { packStanding } from '@openmps/proto/broadcast'
import type { DeviceStore } from '../ports/device-store.ts'
import type { GatewayLink } from '../ports/gateway-link.ts'
import type { SessionDirectory } from '../ports/session-directory.ts'

export interface StandingNoticeParts {
  readonly devices: Pick<DeviceStore, 'standing'>
  readonly directory: Pick<SessionDirectory, 'find'>
  readonly link: Pick<GatewayLink, 'send'>
  readonly onError: (error: unknown) => void
}

/** Tells the gateways how devices stand after they were bound or unbound: they hold the filters against it. */
export type TellStanding = (devices: readonly string[]) => Promise<void>

/** Never rejects: the binding has happened, and the device's next session is told how it stands. */
export function createStandingNotices({ devices, directory, link, onError }: StandingNoticeParts): TellStanding {
  async function tell(tokens: readonly string[]): Promise<void> {
    const sessions = await directory.find(tokens)
    const online = sessions.filter((session) => session !== undefined)
    await Promise.all(
      online.map(async ({ device, epoch, gateway }) => {
        const standing = await devices.standing(device)
        if (standing === undefined) return
        link.send(gateway, { kind: 'standing', device, epoch, standing: packStanding(standing) })
      }),
    )
  }

  return (tokens) => tell(tokens).catch(onError)
}
