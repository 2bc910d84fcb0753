import { CLOSE_CODES, PushError, RESULT_CODES } from '@openmps/proto'
import { isBroadcastId } from '@openmps/proto/broadcast'
import type { LinkUp } from '@openmps/proto/link'
import type { Logger } from 'pino'
import { boundedCache } from '../bounded-cache.ts'
import type { DeviceBroadcasts } from '../broadcast/device-broadcasts.ts'
import { mergePage } from '../broadcast/merge-page.ts'
import { repeatedNotice } from '../broadcast/standing-notices.ts'
import { TIME_ZONE_FACT } from '../guards/device-zones.ts'
import type { DeviceFacts } from '../ports/device-store.ts'
import type { GatewayLink } from '../ports/gateway-link.ts'
import type { MessageStore } from '../ports/message-store.ts'
import type { Session } from '../ports/session-directory.ts'
import { CLOCK_SKEW_MS, type SessionOpener } from '../ports/session-opener.ts'
import type { Writable } from '../writable.ts'
import type { AckBatch } from './ack-batch.ts'
import { type DeviceCallParts, runDeviceCall } from './device-calls.ts'
import type { KnownSessions } from './known-sessions.ts'

export interface SessionParts extends DeviceCallParts {
  readonly messages: MessageStore
  readonly opener: SessionOpener
  readonly known: KnownSessions
  readonly link: GatewayLink
  readonly acks: AckBatch
  readonly broadcasts: DeviceBroadcasts
  readonly logger: Logger
}

/** Of a pull that does not ask for broadcasts. */
const NO_LOG = { envelopes: [], position: '', more: false }

/** Of a session that is refused. */
const NOWHERE = { position: '', standing: 0, logNewest: '' }

/** Long enough for what waits while a process is frozen; about 100 bytes each. */
const REMEMBERED_CONNECTS = 50_000

type Of<Kind extends LinkUp['kind']> = Extract<LinkUp, { kind: Kind }>

/** What the gateways tell about their devices. An event whose epoch is not the newest changes nothing. */
export class Sessions {
  readonly #parts: SessionParts
  /** When the newest connection of a device was made, of those that were told last. */
  readonly #connects = boundedCache<number>(REMEMBERED_CONNECTS)

  constructor(parts: SessionParts) {
    this.#parts = parts
  }

  async receive(gateway: string, up: LinkUp): Promise<void> {
    if (up.kind === 'opened') return this.#open(gateway, up)
    const { device, epoch } = up
    const session = { device, gateway, epoch }
    const { known, messages, dispatcher, broadcasts, clock } = this.#parts
    if (up.kind === 'closed') return this.#close(session, up.cursor)
    if (up.kind === 'resumed') return this.#resume(session)
    const newest = up.kind === 'call' ? await known.isNewestNow(session) : await known.isNewest(session)
    if (!newest) return
    switch (up.kind) {
      case 'acked':
        return this.#acked(gateway, up)
      case 'pull':
        return dispatcher.paging(device, this.#pull(gateway, up))
      case 'call':
        return this.#call(gateway, up)
      case 'happened':
        if (isBroadcastId(up.messageId)) {
          await broadcasts.happened(device, up.messageId, up.event, Math.min(up.atMs, clock.now()))
          return
        }
        await messages.happened(device, up.messageId, up.event, Math.min(up.atMs, clock.now()))
        return
      default:
        up satisfies never
    }
  }

  async #open(gateway: string, up: Of<'opened'>): Promise<void> {
    const { connection, device, app, broadcastCursor, connectedAtMs } = up
    const { apps, opener, known, link, broadcasts, clock, logger } = this.#parts
    const refuse = (refused: number) =>
      link.send(gateway, { kind: 'openResult', connection, refused, epoch: 0, userId: '', hasMail: false, ...NOWHERE })
    try {
      if ((await apps.find(app)) === undefined) return refuse(CLOSE_CODES.unknownApp.code)
      // Of a connection that the device gave up for a later one, told late: it must not end that one's session.
      if (connectedAtMs + CLOCK_SKEW_MS < (this.#connects.get(device) ?? 0)) return refuse(CLOSE_CODES.unavailable.code)
      this.#connects.set(device, connectedAtMs)
      const opened = await opener.open({ app, device, gateway, facts: told(up), connectedAtMs, atMs: clock.now() })
      const { session, replaced, userId, revocations } = opened
      const log = await broadcasts.opened(app, device, opened.standing, broadcastCursor)
      const hasMail = opened.hasMail || log.hasMail
      known.note(session)
      this.#evict(replaced, gateway)
      const { epoch } = session
      const { position, standing, logNewest } = log
      link.send(gateway, {
        kind: 'openResult',
        connection,
        refused: 0,
        epoch,
        userId,
        hasMail,
        position,
        standing,
        logNewest,
      })
      this.#withdraw(session, revocations)
    } catch (error) {
      if (PushError.from(error).code !== 'CLOSED') logger.warn({ err: error }, 'a session could not be opened')
      refuse(CLOSE_CODES.unavailable.code)
    }
  }

  /** The gateway pulls by itself, so what came while its link was gone is not looked for here. */
  async #resume(session: Session): Promise<void> {
    const { opener, known, link, clock } = this.#parts
    const { device, gateway, epoch } = session
    const { restored, replaced, revocations, standing } = await opener.resume(session, clock.now())
    if (!restored) {
      link.send(gateway, { kind: 'evict', device, epoch })
      return
    }
    known.note(session)
    this.#evict(replaced, gateway)
    // It may have been bound or unbound while nobody could tell the gateway.
    if (standing !== undefined) link.send(gateway, repeatedNotice(session, standing, clock.now()))
    this.#withdraw(session, revocations)
  }

  async #close(session: Session, cursor: string): Promise<void> {
    const { known, broadcasts } = this.#parts
    // True of the device whatever its sessions: a cursor never goes back.
    if (cursor !== '') await broadcasts.acked(session.device, [], cursor)
    await known.close(session)
  }

  async #acked(gateway: string, { device, messageIds, cursor }: Of<'acked'>): Promise<void> {
    const { acks, broadcasts, clock } = this.#parts
    const ofLog = messageIds.filter(isBroadcastId)
    const ofInbox = ofLog.length === 0 ? messageIds : messageIds.filter((id) => !isBroadcastId(id))
    if (ofInbox.length > 0) acks.add(gateway, { device, messageIds: ofInbox, atMs: clock.now() })
    if (ofLog.length > 0 || cursor !== '') await broadcasts.acked(device, ofLog, cursor)
  }

  /** A gateway closes its own older session by itself. */
  #evict(replaced: Session | undefined, by: string): void {
    if (replaced === undefined || replaced.gateway === by) return
    const { device, epoch } = replaced
    this.#parts.link.send(replaced.gateway, { kind: 'evict', device, epoch })
  }

  /** Notifications that were revoked while the device was away, or its link. */
  #withdraw({ device, gateway, epoch }: Session, messageIds: readonly string[]): void {
    if (messageIds.length === 0) return
    this.#parts.link.send(gateway, { kind: 'withdraw', device, epoch, messageIds: [...messageIds] })
  }

  async #pull(gateway: string, { device, epoch, limit, inFlight, number, log }: Of<'pull'>): Promise<void> {
    const { messages, acks, broadcasts, link, clock } = this.#parts
    acks.flush()
    const ofLog = inFlight.filter(isBroadcastId)
    const ofInbox = ofLog.length === 0 ? inFlight : inFlight.filter((id) => !isBroadcastId(id))
    const inbox = await messages.page(device, limit, ofInbox, clock.now())
    // After the inbox: no message of the page is newer than what is known of the log.
    const page = log === undefined ? NO_LOG : await broadcasts.page(device, log, limit, ofLog)
    const { envelopes, more, position } = mergePage(inbox, page, limit)
    const stillWaiting = ofLog.length === 0 ? [] : await broadcasts.stillWaiting(ofLog)
    link.send(gateway, {
      kind: 'page',
      device,
      epoch,
      envelopes: [...envelopes],
      more,
      stillWaiting: [...inbox.stillWaiting, ...stillWaiting],
      number,
      position,
    })
  }

  async #call(gateway: string, { device, epoch, requestId, app, call }: Of<'call'>): Promise<void> {
    const { link, logger } = this.#parts
    let code: number = RESULT_CODES.SYSTEM_ERROR.code
    try {
      code = await runDeviceCall(this.#parts, app, device, call)
    } catch (error) {
      logger.warn({ err: PushError.from(error) }, 'a call of a device failed')
    }
    link.send(gateway, { kind: 'callResult', device, epoch, requestId, code })
  }
}

/** What a device does not say leaves what is known of it, from a backend for example. */
function told({ platform, appVersion, sdkVersion, timeZone }: Of<'opened'>): DeviceFacts {
  // One after the other and not spread: a reconnect storm makes one for each device, and they have few shapes so.
  const facts: Writable<DeviceFacts> = {}
  if (platform !== 0) facts.platform = platform
  if (appVersion !== '') facts.appVersion = appVersion
  if (sdkVersion !== '') facts.sdkVersion = sdkVersion
  if (timeZone !== '') facts.reported = { [TIME_ZONE_FACT]: timeZone }
  return facts
}
