import type { Standing } from '@openmps/proto/broadcast'
import type { AppRef } from '@openmps/proto/link'

/** An installation, known by its device token. */
export interface Device extends AppRef {
  readonly token: string
  /** 1 Android, 2 iOS, 7 HarmonyOS, 0 unknown: the values of OsType. */
  readonly platform: number
  readonly appVersion: string
  readonly sdkVersion: string
  /** The user id bound now. A device has one user, a user has many devices. */
  readonly userId?: string
  readonly boundAtMs?: number
  readonly unboundAtMs?: number
  /** The vendor's channel of the device and its token there. */
  readonly thirdChannel?: number
  readonly thirdChannelDeviceToken?: string
  /** When they were reported last. */
  readonly thirdChannelAtMs?: number
  /** Of the app on the device: which of the app's credentials at the vendor are for it. */
  readonly packageName?: string
  readonly phoneNumber?: string
  /** What else the device or the backend reported: model, connect type, … */
  readonly reported?: Readonly<Record<string, string>>
  /**
   * Last session opened or call made, at the resolution that the adapter flushes it (at most a minute late). Of a device
   * that stays connected for longer, once a day.
   */
  readonly lastActiveAtMs: number
  readonly createdAtMs: number
}

/** What a session or a call tells about its device. Absent fields leave what is stored. */
export interface DeviceFacts {
  readonly platform?: number
  readonly appVersion?: string
  readonly sdkVersion?: string
  readonly thirdChannel?: number
  readonly thirdChannelDeviceToken?: string
  readonly packageName?: string
  readonly phoneNumber?: string
  readonly reported?: Readonly<Record<string, string>>
}

/** How a device stands towards broadcasts. */
export interface DeviceStanding extends Standing {
  /** Broadcasts that were accepted before are not for the device. */
  readonly createdAtMs: number
  /** The last broadcast that it has read past; empty for none. */
  readonly readTo: string
}

export interface Bound {
  /** The user id that the device had before, when it was another one. */
  readonly previousUserId?: string
  /** How many messages that waited for the user came into the device's inbox by this binding. */
  readonly arrived: number
  /** Devices of the user that were unbound to make room. */
  readonly expelled: readonly string[]
}

/**
 * Devices and their bindings.
 *
 * Every write is one commit and durable before its promise resolves, except `seen`. Binding and
 * unbinding move messages between the user's waiting list and the device's inbox within the same
 * commit, so that no push can fall between: a push accepted before the binding is moved by it, one
 * accepted after it finds the device.
 */
export interface DeviceStore {
  get(app: AppRef, token: string): Promise<Device | undefined>
  /** Devices bound to the user, most recently active first; at most `limits.maxDevicesPerUser`. */
  ofUser(app: AppRef, userId: string): Promise<Device[]>

  /**
   * Notes that the device exists and is active. Coalesced and written in batches: a crash may lose the
   * last minute's times, never a device that has been bound or reported. Returns the user id that is bound
   * now and the standing: one call per session, because sessions come in storms.
   */
  seen(
    app: AppRef,
    token: string,
    facts: DeviceFacts,
    atMs: number,
  ): Promise<DeviceStanding & { readonly userId?: string }>

  /** By the token alone, for a device whose session is open. Undefined when it is not known. */
  standing(token: string): Promise<DeviceStanding | undefined>

  /**
   * Binds the device to the user; an older binding of the device to another user ends. The user's
   * waiting messages that are still valid move to the device's inbox, in their order. When the user has
   * too many devices the least recently active one is unbound.
   */
  bind(app: AppRef, token: string, userId: string, facts: DeviceFacts, atMs: number): Promise<Bound>

  /**
   * Ends the binding; no error when there is none. The user's unacknowledged messages leave the inbox
   * of the device (logged out means no push) and wait for the user if no other device has them.
   */
  unbind(app: AppRef, token: string, userId: string, atMs: number): Promise<void>

  /** Stores the facts, vendor token included, of a device that need not have been seen before. */
  report(app: AppRef, token: string, facts: DeviceFacts, atMs: number): Promise<void>

  /**
   * Takes back the vendor's channel and its token of a device, after the vendor has said that the token is dead: only
   * if they are these, and were not reported after `deadSinceMs` (absent: whenever they were), because what was reported
   * later is alive. False: nothing was changed.
   */
  forgetVendorToken(
    app: AppRef,
    token: string,
    thirdChannel: number,
    thirdChannelDeviceToken: string,
    deadSinceMs?: number,
  ): Promise<boolean>

  /**
   * Devices of the app, at most `limit`, in the order of a walk that begins after '' and goes on after `next`;
   * without `next` it is at its end. Each device that exists during the whole walk comes once.
   */
  walk(app: AppRef, after: string, limit: number): Promise<{ devices: Device[]; next?: string }>

  /**
   * Forgets a device whose last activity is not after the time: its record, vendor token, aliases and device tags, and
   * what it has read. A binding ends as by `unbind`: the user's messages wait if no other device has them. What has an
   * end of its own stays until then: messages to the device, which it gets if it comes back, and its Live Activities.
   *
   * Whether it was idle is decided by the write that takes the record away: a device that comes back before keeps
   * everything, one that comes back after is a new device from its first call on. False: it was active since or is not
   * known, or something about it is being changed; then nothing of it is touched.
   */
  forget(app: AppRef, token: string, idleSinceMs: number): Promise<boolean>
}
