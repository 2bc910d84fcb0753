import { packStanding } from '@openmps/proto/broadcast'
import type { LinkDown } from '@openmps/proto/link'
import { ulidFloor } from '../ids.ts'
import type { Clock } from '../ports/clock.ts'
import type { DeviceStanding, DeviceStore } from '../ports/device-store.ts'
import type { GatewayLink } from '../ports/gateway-link.ts'
import type { Session, SessionDirectory } from '../ports/session-directory.ts'

export interface StandingNoticeParts {
  readonly devices: Pick<DeviceStore, 'standing'>
  readonly directory: Pick<SessionDirectory, 'find'>
  readonly link: Pick<GatewayLink, 'send'>
  readonly clock: Clock
  readonly onError: (error: unknown) => void
}

/** Tells the gateways how devices stand after they were bound or unbound: they hold the filters against it. */
export type TellStanding = (devices: readonly string[]) => Promise<void>

/** A change that no link could tell is told with the next one. After so long nothing is judged anew for it. */
const JUDGED_ANEW_MS = 600_000

/**
 * Never rejects: the binding has happened, and the device's next session is told how it stands.
 *
 * A broadcast of another push core comes by another link, and may overtake the news. So the news says since when it
 * holds: since this call, because who has bound a device and then broadcasts has waited for the end of it.
 */
export function createStandingNotices({ devices, directory, link, clock, onError }: StandingNoticeParts): TellStanding {
  async function tell(tokens: readonly string[]): Promise<void> {
    const since = ulidFloor(clock.now())
    const sessions = await directory.find(tokens)
    const online = sessions.filter((session) => session !== undefined)
    await Promise.all(
      online.map(async (session) => {
        const standing = await devices.standing(session.device)
        if (standing !== undefined) link.send(session.gateway, noticeOf(session, standing, since))
      }),
    )
  }

  return (tokens) => tell(tokens).catch(onError)
}

/** To the gateway of a session that is told again: the news may have been lost with a link. */
export function repeatedNotice(session: Session, standing: DeviceStanding, nowMs: number): LinkDown {
  const { boundAtMs, unboundAtMs } = standing
  const changedAtMs = boundAtMs ?? unboundAtMs ?? 0
  return noticeOf(session, standing, changedAtMs < nowMs - JUDGED_ANEW_MS ? '' : ulidFloor(changedAtMs))
}

const noticeOf = ({ device, epoch }: Session, standing: DeviceStanding, since: string): LinkDown => ({
  kind: 'standing',
  device,
  epoch,
  standing: packStanding(standing),
  since,
})
