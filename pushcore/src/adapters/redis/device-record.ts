import type { AppRef } from '@openmps/proto/link'
import type { Device, DeviceFacts, DeviceStanding } from '../../ports/device-store.ts'
import type { Reply } from './engine.ts'

/** Facts of other names are fields of the hash with this in front. */
const REPORTED = 'r:'

const TEXTS = ['appVersion', 'sdkVersion', 'userId', 'thirdChannelDeviceToken', 'packageName', 'phoneNumber'] as const
const NUMBERS = [
  'platform',
  'thirdChannel',
  'thirdChannelAtMs',
  'boundAtMs',
  'unboundAtMs',
  'lastActiveAtMs',
  'createdAtMs',
] as const

/** Facts as fields and values of the device's hash. */
export function factFields({ reported, ...facts }: DeviceFacts): (string | number)[] {
  const plain = Object.entries(facts).filter(([, value]) => value !== undefined)
  const others = Object.entries(reported ?? {}).map(([name, value]) => [REPORTED + name, value] as const)
  return [...plain, ...others].flat() as (string | number)[]
}

export function toDevice(app: AppRef, token: string, fields: Readonly<Record<string, string>>): Device {
  const device: Record<string, unknown> = { appId: app.appId, workspaceId: app.workspaceId, token, platform: 0 }
  for (const name of ['appVersion', 'sdkVersion']) device[name] = ''
  for (const name of TEXTS) if (fields[name] !== undefined) device[name] = fields[name]
  for (const name of NUMBERS) if (fields[name] !== undefined) device[name] = Number(fields[name])
  const reported = Object.entries(fields).filter(([name]) => name.startsWith(REPORTED))
  if (reported.length > 0) {
    device.reported = Object.fromEntries(reported.map(([name, value]) => [name.slice(REPORTED.length), value]))
  }
  return device as unknown as Device
}

/** A device with what was seen of it and is not written yet. */
export function withFacts(device: Device, { reported, ...facts }: DeviceFacts, atMs: number): Device {
  const known = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
  return {
    ...device,
    ...known,
    ...(reported && { reported: { ...device.reported, ...reported } }),
    lastActiveAtMs: Math.max(device.lastActiveAtMs, atMs),
  }
}

/** Fields of the device's hash, in the order that `toStanding` reads them. `bc`: the last broadcast read. */
export const STANDING_FIELDS = ['platform', 'boundAtMs', 'unboundAtMs', 'createdAtMs', 'bc', 'userId'] as const

export function toStanding(fields: readonly Reply[]): DeviceStanding & { readonly userId?: string } {
  const [platform, boundAtMs, unboundAtMs, createdAtMs, readTo, userId] = fields
  return {
    platform: Number(platform ?? 0),
    createdAtMs: Number(createdAtMs ?? 0),
    readTo: String(readTo ?? ''),
    // The time of an ended binding stays in the hash.
    ...(userId != null && { userId: String(userId), boundAtMs: Number(boundAtMs) }),
    ...(unboundAtMs != null && { unboundAtMs: Number(unboundAtMs) }),
  }
}
