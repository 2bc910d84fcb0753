import { CLOSE_CODES, PushError, RESULT_CODES } from '@openmps/proto'
import type { LinkUp } from '@openmps/proto/link'
import type { Logger } from 'pino'
import type { AppStore } from '../ports/app-store.ts'
import type { Clock } from '../ports/clock.ts'
import type { DeviceFacts, DeviceStore } from '../ports/device-store.ts'
import type { GatewayLink } from '../ports/gateway-link.ts'
import type { MessageStore } from '../ports/message-store.ts'
import type { SessionDirectory } from '../ports/session-directory.ts'
import type { AckBatch } from './ack-batch.ts'
import { runDeviceCall } from './device-calls.ts'
import type { Dispatcher } from './dispatcher.ts'

export interface SessionParts {
  readonly apps: AppStore
  readonly devices: DeviceStore
  readonly messages: MessageStore
  readonly directory: SessionDirectory
  readonly link: GatewayLink
  readonly acks: AckBatch
  readonly dispatcher: Dispatcher
  readonly clock: Clock
  readonly logger: Logger
}

type Of<Kind extends LinkUp['kind']> = Extract<LinkUp, { kind: Kind }>

/** What the gateways tell about their devices. An event whose epoch is not the newest changes nothing. */
export class Sessions {
  readonly #parts: SessionParts

  constructor(parts: SessionParts) {
    this.#parts = parts
  }

  async receive(gateway: string, up: LinkUp): Promise<void> {
    if (up.kind === 'opened') return this.#open(gateway, up)
    if (up.kind === 'closed') return this.#close(up)
    if (up.kind === 'resumed') return this.#resume(gateway, up)
    const { directory, messages, acks, clock } = this.#parts
    const [session] = await directory.find([up.device])
    if (session?.epoch !== up.epoch) return
    switch (up.kind) {
      case 'acked':
        acks.add({ device: up.device, messageIds: up.messageIds, atMs: clock.now() })
        return
      case 'pull':
        return this.#parts.dispatcher.paging(up.device, this.#pull(gateway, up))
      case 'call':
        return this.#call(gateway, up)
      case 'happened':
        return messages.happened(up.device, up.messageId, up.event, Math.min(up.atMs, clock.now()))
      default:
        up satisfies never
    }
  }

  async #open(gateway: string, { connection, device, app, ...facts }: Of<'opened'>): Promise<void> {
    const { apps, devices, directory, messages, link, clock, logger } = this.#parts
    const refuse = (refused: number) =>
      link.send(gateway, { kind: 'openResult', connection, refused, epoch: 0, userId: '', hasMail: false })
    try {
      if ((await apps.find(app)) === undefined) return refuse(CLOSE_CODES.unknownApp.code)
      const userId = (await devices.seen(app, device, told(facts), clock.now())) ?? ''
      const { session, replaced } = await directory.open(device, gateway)
      if (replaced !== undefined && replaced.gateway !== gateway) {
        link.send(replaced.gateway, { kind: 'evict', device, epoch: replaced.epoch })
      }
      // Read after the directory knows the session: a message that this read misses is delivered inline.
      const hasMail = await messages.hasMail(device, clock.now())
      const { epoch } = session
      link.send(gateway, { kind: 'openResult', connection, refused: 0, epoch, userId, hasMail })
      // Notifications that were revoked while the device was away.
      const messageIds = await messages.revocations(device)
      if (messageIds.length > 0) link.send(gateway, { kind: 'withdraw', device, epoch, messageIds })
    } catch (error) {
      logger.warn({ err: error }, 'a session could not be opened')
      refuse(CLOSE_CODES.unavailable.code)
    }
  }

  async #close({ device, epoch }: Of<'closed'>): Promise<void> {
    await this.#parts.directory.close(device, epoch)
  }

  /** The gateway pulls by itself, so what came while its link was gone is not looked for here. */
  async #resume(gateway: string, { device, epoch }: Of<'resumed'>): Promise<void> {
    const { directory, link, messages } = this.#parts
    const { restored, replaced } = await directory.restore({ device, gateway, epoch })
    if (!restored) {
      link.send(gateway, { kind: 'evict', device, epoch })
      return
    }
    if (replaced !== undefined && replaced.gateway !== gateway) {
      link.send(replaced.gateway, { kind: 'evict', device, epoch: replaced.epoch })
    }
    // Those that were told while the link was gone.
    const messageIds = await messages.revocations(device)
    if (messageIds.length > 0) link.send(gateway, { kind: 'withdraw', device, epoch, messageIds })
  }

  async #pull(gateway: string, { device, epoch, limit, inFlight, number }: Of<'pull'>): Promise<void> {
    const { messages, acks, link, clock } = this.#parts
    acks.flush()
    const { envelopes, more, stillWaiting } = await messages.page(device, limit, inFlight, clock.now())
    link.send(gateway, {
      kind: 'page',
      device,
      epoch,
      envelopes: [...envelopes],
      more,
      stillWaiting: [...stillWaiting],
      number,
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
function told({ platform, appVersion, sdkVersion }: Omit<Of<'opened'>, 'connection' | 'device' | 'app'>): DeviceFacts {
  return {
    ...(platform !== 0 && { platform }),
    ...(appVersion !== '' && { appVersion }),
    ...(sdkVersion !== '' && { sdkVersion }),
  }
}
