import type { Device } from '../ports/device-store.ts'
import type { Message } from '../ports/message-store.ts'
import { readPhone } from './phone.ts'
import type { SmsRequest } from './sms-request.ts'

/** Numbers of one user that get the text; those of the devices that were active last. */
export const MAX_NUMBERS = 5

const ANDROID = 1

export interface Recipient {
  readonly phone: string
  /** The device whose number it is; of several the one that was active last. */
  readonly device: string
}

/** Why there is no text message, with the words that people read. */
export const SKIPS = {
  revoked: 'the push was revoked',
  delivered: 'the push arrived',
  opened: 'the push was opened',
  noAndroid: 'the target has no Android device now',
  noPhone: 'no Android device of the target has a phone number',
  off: 'text messages are off for this app',
  account: 'the settings for text messages of this app cannot be read: set them again',
  numberCap: 'the number has got as many text messages today as it may',
  appCap: 'the app has sent as many text messages today as it may',
  late: 'it is a day late: the provider took none, or nothing was running',
} as const
export type Skip = keyof typeof SKIPS

export type Decision =
  | { readonly kind: 'send'; readonly recipients: readonly Recipient[] }
  | { readonly kind: 'skip'; readonly why: Skip }

/**
 * Who gets the text message now. `devices` are the target's as they are now: who has logged out gets no text either.
 * A number that several devices share gets one text. Android only: with other platforms a text is against the rules.
 */
export function decide(
  message: Pick<Message, 'state' | 'devices'>,
  sms: Pick<SmsRequest, 'strategy' | 'unlessOpened'>,
  devices: readonly Pick<Device, 'token' | 'platform' | 'phoneNumber'>[],
): Decision {
  if (message.state === 'revoked') return skip('revoked')
  if (sms.strategy === 'resend') {
    if (message.devices.some(({ openedAtMs }) => openedAtMs !== undefined)) return skip('opened')
    if (sms.unlessOpened === undefined && hasArrived(message)) return skip('delivered')
  }
  const androids = devices.filter(({ platform }) => platform === ANDROID)
  if (androids.length === 0) return skip('noAndroid')
  const byPhone = new Map<string, Recipient>()
  for (const { token, phoneNumber } of androids) {
    const phone = phoneNumber === undefined ? undefined : readPhone(phoneNumber)
    if (phone !== undefined && !byPhone.has(phone)) byPhone.set(phone, { phone, device: token })
  }
  const recipients = [...byPhone.values()].slice(0, MAX_NUMBERS)
  return recipients.length === 0 ? skip('noPhone') : { kind: 'send', recipients }
}

const skip = (why: Skip): Decision => ({ kind: 'skip', why })

function hasArrived({ state, devices }: Pick<Message, 'state' | 'devices'>): boolean {
  return state === 'delivered' || devices.some(({ ackedAtMs }) => ackedAtMs !== undefined)
}
