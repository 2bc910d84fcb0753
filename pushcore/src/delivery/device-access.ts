import { isBroadcastId } from '@openmps/proto/broadcast'
import type { AppRef, DeviceCall } from '@openmps/proto/link'
import { checkSecret, checkToken, type DeviceKeys, deriveSecret, issueToken } from '@openmps/proto/token'
import type { DeviceBroadcasts } from '../broadcast/device-broadcasts.ts'
import type { DeviceFacts } from '../ports/device-store.ts'
import type { MessageStore, Settled } from '../ports/message-store.ts'
import { type DeviceCallParts, runDeviceCall } from './device-calls.ts'

export interface DeviceCredentials {
  readonly token: string
  readonly secret: string
}

/** What happened to a message at a device. */
export interface DeviceEvent {
  readonly kind: 'ack' | 'opened' | 'ignored'
  readonly messageId: string
  /** By the server's clock as the device knows it; what lies ahead counts as now. */
  readonly atMs: number
}

/** What devices do that hold no socket. The rules are those of the socket. */
export interface DeviceAccess {
  /** A new installation of an app that exists. */
  register(app: AppRef, facts: DeviceFacts): Promise<DeviceCredentials>
  /** The device's secret under the current key; undefined when what it shows is wrong. No look-up. */
  secretOf(app: AppRef, shown: DeviceCredentials): string | undefined
  /** Returns the result code. A call is an activity of the device, whatever comes of it. */
  call(app: AppRef, device: string, call: DeviceCall, facts: DeviceFacts): Promise<number>
  /** Written when it resolves, an activity as well. Events about messages that the device never had change nothing. */
  tell(app: AppRef, device: string, events: readonly DeviceEvent[]): Promise<void>
}

export interface DeviceAccessParts extends DeviceCallParts {
  readonly keys: DeviceKeys
  readonly messages: Pick<MessageStore, 'acknowledge' | 'happened'>
  readonly broadcasts: Pick<DeviceBroadcasts, 'acked' | 'happened'>
  readonly onSettled: (settled: readonly Settled[]) => void
}

export function createDeviceAccess(parts: DeviceAccessParts): DeviceAccess {
  const { keys, devices, messages, broadcasts, clock, onSettled } = parts

  async function acknowledge(device: string, ids: readonly string[]): Promise<void> {
    const ofLog = ids.filter(isBroadcastId)
    const messageIds = ids.filter((id) => !isBroadcastId(id))
    if (messageIds.length > 0) onSettled(await messages.acknowledge([{ device, messageIds, atMs: clock.now() }]))
    if (ofLog.length > 0) await broadcasts.acked(device, ofLog, '')
  }

  return {
    async register(app, facts) {
      const token = issueToken(keys, app)
      await devices.seen(app, token, facts, clock.now())
      return { token, secret: deriveSecret(keys, token) }
    },
    secretOf: (app, shown) => provenSecret(keys, app, shown),
    async call(app, device, call, facts) {
      await devices.seen(app, device, {}, clock.now())
      return runDeviceCall(parts, app, device, call, facts)
    },
    async tell(app, device, events) {
      await devices.seen(app, device, {}, clock.now())
      const acked = events.filter(({ kind }) => kind === 'ack').map(({ messageId }) => messageId)
      if (acked.length > 0) await acknowledge(device, acked)
      for (const { kind, messageId, atMs } of events) {
        if (kind === 'ack') continue
        const store = isBroadcastId(messageId) ? broadcasts : messages
        await store.happened(device, messageId, kind, Math.min(atMs, clock.now()))
      }
    },
  }
}

/** The secret under the current key, for who shows one under any valid key. */
export function provenSecret(keys: DeviceKeys, app: AppRef, { token, secret }: DeviceCredentials): string | undefined {
  const proven = checkToken(keys, app, token) && checkSecret(keys, token, secret) !== undefined
  return proven ? deriveSecret(keys, token) : undefined
}
