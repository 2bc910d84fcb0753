import { type Connect, LIMITS, Platform, PushError } from '@openmps/proto'
import { platformTransport } from '#transport'
import { type Clock, systemClock } from './clock.ts'
import { CLIENT_LIMITS } from './limits.ts'
import type { PushMessage } from './message.ts'
import type { PushState, StateReason } from './state.ts'
import type { PushStorage } from './storage/storage.ts'
import type { Transport } from './transport/transport.ts'

export interface PushClientOptions {
  /** Address of the device port, `ws:` or `wss:`. Over `ws:` the device secret travels in the clear. */
  readonly url: string
  /** 1 to 128 characters, as the workspace id. */
  readonly appId: string
  readonly workspaceId: string
  readonly storage: PushStorage
  readonly platform?: 'android' | 'ios' | 'harmonyos' | undefined
  /** Up to 64 characters. */
  readonly appVersion?: string | undefined
  /** The platform's WebSocket by default. */
  readonly transport?: Transport | undefined
  readonly clock?: Clock | undefined
  /** 0 ≤ r < 1, for the jitter of the back-off. */
  readonly random?: (() => number) | undefined
  /** Times in milliseconds, 1 to 2^31 − 1. `CLIENT_LIMITS` has the defaults and the consequences. */
  readonly connectTimeoutMs?: number | undefined
  readonly pongTimeoutMs?: number | undefined
  readonly callTimeoutMs?: number | undefined
  readonly callbackTimeoutMs?: number | undefined
  readonly closeTimeoutMs?: number | undefined

  /** The device token, once it is stored: after the first connection of this client, and when it changes. */
  readonly onToken?: ((token: string) => unknown) | undefined
  /**
   * A message, one at a time. It is acked when the callback has returned and its promise is settled. A callback
   * that throws has not taken the message: it comes again. `false` means that the app did not handle it, and
   * `display` is asked to; without a callback no message is handled.
   */
  readonly onMessage?: ((message: PushMessage) => unknown) | undefined
  /** Shows a notification that the app did not handle and that is not silent. Part of the callback as far as the ack goes. */
  readonly display?: ((message: PushMessage) => unknown) | undefined
  /**
   * Messages to remove from display. Some may have arrived by another channel, or never. A callback that throws
   * is told again, as with messages.
   */
  readonly onRevoke?: ((messageIds: readonly string[]) => unknown) | undefined
  readonly onStateChange?: ((state: PushState, reason?: StateReason) => unknown) | undefined
  /** What went wrong without an answer that could say so: callbacks, storage, a server's violations. Never fatal. */
  readonly onError?: ((error: PushError) => unknown) | undefined
}

/** The options, checked and complete. */
export interface Settings {
  readonly url: string
  readonly appId: string
  readonly workspaceId: string
  readonly storage: PushStorage
  readonly platform: NonNullable<Connect['platform']>
  readonly appVersion: string
  readonly transport: Transport
  readonly clock: Clock
  readonly random: () => number
  readonly connectTimeoutMs: number
  readonly pongTimeoutMs: number
  readonly callTimeoutMs: number
  readonly callbackTimeoutMs: number
  readonly closeTimeoutMs: number
}

const PLATFORMS = {
  android: Platform.PLATFORM_ANDROID,
  ios: Platform.PLATFORM_IOS,
  harmonyos: Platform.PLATFORM_HARMONYOS,
} as const

const MAX_TIMER_MS = 2 ** 31 - 1

/** @throws PushError INVALID_ARGUMENT, naming the option */
export function readOptions(options: PushClientOptions): Settings {
  check(/^wss?:\/\/./.test(options.url), 'url must begin with ws:// or wss://')
  check(isText(options.appId, LIMITS.maxIdChars), `appId must have 1 to ${LIMITS.maxIdChars} characters`)
  check(isText(options.workspaceId, LIMITS.maxIdChars), `workspaceId must have 1 to ${LIMITS.maxIdChars} characters`)
  const { appVersion = '', platform } = options
  check(appVersion.length <= LIMITS.maxVersionChars, `appVersion may have ${LIMITS.maxVersionChars} characters`)
  check(platform === undefined || platform in PLATFORMS, 'platform is not known')
  check(typeof options.storage?.get === 'function', 'storage is missing')

  const time = (name: keyof PushClientOptions & keyof typeof CLIENT_LIMITS): number => {
    const ms = options[name] ?? CLIENT_LIMITS[name]
    check(Number.isFinite(ms) && ms >= 1 && ms <= MAX_TIMER_MS, `${name} must be 1 to ${MAX_TIMER_MS}`)
    return ms
  }
  return {
    url: options.url,
    appId: options.appId,
    workspaceId: options.workspaceId,
    storage: options.storage,
    appVersion,
    platform: platform === undefined ? Platform.PLATFORM_UNKNOWN : PLATFORMS[platform],
    transport: options.transport ?? platformTransport,
    clock: options.clock ?? systemClock,
    random: options.random ?? Math.random,
    connectTimeoutMs: time('connectTimeoutMs'),
    pongTimeoutMs: time('pongTimeoutMs'),
    callTimeoutMs: time('callTimeoutMs'),
    callbackTimeoutMs: time('callbackTimeoutMs'),
    closeTimeoutMs: time('closeTimeoutMs'),
  }
}

/** Whether it is a text of 1 to `maxChars` UTF-16 code units that UTF-8 can carry. */
export function isText(value: unknown, maxChars: number): value is string {
  if (typeof value !== 'string' || value.length === 0 || value.length > maxChars) return false
  // A lone surrogate has no UTF-8 form and would arrive as another text.
  return !/[\uD800-\uDFFF]/u.test(value)
}

export function check(condition: boolean, message: string): asserts condition {
  if (!condition) throw new PushError('INVALID_ARGUMENT', message)
}
