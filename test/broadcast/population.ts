import type { AppRef } from '@openmps/proto/link'
import { type DeviceKeys, issueToken } from '@openmps/proto/token'
import type { Device, DeviceStore } from '@openmps/pushcore'

const ANDROID = 1
const IOS = 2

/** Devices of one app, by what becomes of a broadcast to the bound ones of Android. */
export interface Population {
  /** Online and meant. */
  readonly online: readonly string[]
  /** Online, on another operating system. */
  readonly otherSystem: readonly string[]
  /** Online, without a user. */
  readonly unbound: readonly string[]
  /** Meant, and offline until some of the broadcasts are over. */
  readonly later: readonly string[]
  /** Meant, and not seen again. */
  readonly gone: readonly string[]
}

export type Sizes = { readonly [Group in keyof Population]: number }

/** Registrations that wait for the disk together. */
const AT_A_TIME = 5_000

/** Registers the devices in the store, as sessions and bindings of theirs would have done long ago. */
export async function register(store: DeviceStore, keys: DeviceKeys, app: AppRef, sizes: Sizes): Promise<Population> {
  const atMs = Date.now() - 3_600_000
  const add = async (count: number, write: (token: string) => Promise<unknown>): Promise<string[]> => {
    const tokens = Array.from({ length: count }, () => issueToken(keys, app))
    for (let at = 0; at < count; at += AT_A_TIME) await Promise.all(tokens.slice(at, at + AT_A_TIME).map(write))
    return tokens
  }
  const bind = (platform: Device['platform']) => (token: string) =>
    store.bind(app, token, `user of ${token}`, { platform }, atMs)
  return {
    online: await add(sizes.online, bind(ANDROID)),
    otherSystem: await add(sizes.otherSystem, bind(IOS)),
    unbound: await add(sizes.unbound, (token) => store.report(app, token, { platform: ANDROID }, atMs)),
    later: await add(sizes.later, bind(ANDROID)),
    gone: await add(sizes.gone, bind(ANDROID)),
  }
}
