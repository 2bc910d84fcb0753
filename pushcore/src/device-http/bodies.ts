import { LIMITS } from '@openmps/proto'
import { z } from 'zod'
import { isId } from '../plain-text.ts'
import type { DeviceFacts } from '../ports/device-store.ts'
import { readPhone } from '../supplement/phone.ts'
import { DEVICE_HTTP_LIMITS } from './limits.ts'

/** Characters of what a device reports of itself, such as its model; longer: 3028. */
const MAX_REPORTED_CHARS = 256

const text = (maxChars: number) =>
  z
    .string()
    .refine((value) => value === '' || isId(value, maxChars))
    .default('')
const version = text(LIMITS.maxVersionChars)
const userId = z.string()

// What an older push core does not know in a body, it leaves out, as it does with fields of frames.

export const newInstallation = z.object({
  appId: z.string().default(''),
  workspaceId: z.string().default(''),
  platform: z.literal([0, 1, 2, 7]).default(0),
  appVersion: version,
  sdkVersion: version,
})

export const binding = z.object({
  userId,
  userToken: z.string().max(LIMITS.maxUserTokenChars).default(''),
  phoneNumber: z
    .string()
    .default('')
    .refine((value) => value === '' || readPhone(value) !== undefined)
    .transform((value) => readPhone(value) ?? ''),
})

/** The rule of the number is looked at by the call. */
export const phone = z.object({ phoneNumber: z.string() })

/** The rules of both are looked at by the call. */
export const activity = z.object({ activityId: z.string(), pushToken: z.string() })

export const unbinding = z.object({ userId })

export const report = z.object({
  thirdChannel: z.number().int().default(0),
  thirdChannelDeviceToken: z.string().default(''),
  /** The rule of it is looked at by the call. */
  packageName: z.string().default(''),
  appVersion: version,
  sdkVersion: version,
  model: text(MAX_REPORTED_CHARS),
  connectType: text(MAX_REPORTED_CHARS),
})

export const events = z.object({
  events: z
    .array(
      z.object({
        messageId: z.string().refine((id) => isId(id)),
        kind: z.enum(['ack', 'opened', 'ignored']),
        atMs: z.number().int().nonnegative().optional(),
      }),
    )
    .min(1)
    .max(DEVICE_HTTP_LIMITS.maxEvents),
})

/** What a body tells of the device; what is empty leaves what is known. */
export function factsOf(told: {
  platform?: number
  appVersion: string
  sdkVersion: string
  model?: string
  connectType?: string
}): DeviceFacts {
  const { platform = 0, appVersion, sdkVersion, model, connectType } = told
  const reported = { ...(model && { model }), ...(connectType && { connectType }) }
  return {
    ...(platform !== 0 && { platform }),
    ...(appVersion !== '' && { appVersion }),
    ...(sdkVersion !== '' && { sdkVersion }),
    ...(Object.keys(reported).length > 0 && { reported }),
  }
}
