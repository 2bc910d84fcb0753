import { z } from 'zod'

/** A text message that supplements a push, as the push asks for it; kept in the extras of its messages as `sms`. */
const SMS_REQUEST = z.object({
  strategy: z.enum(['resend', 'concurrent']),
  /** Of `resend`: also when the push arrived and was not opened. Absent: only when it did not arrive. */
  unlessOpened: z.literal(true).optional(),
  /** Of `resend`: so long after the acceptance. Absent: at the end of the push's validity. */
  delaySeconds: z.number().optional(),
  signName: z.string(),
  templateCode: z.string(),
  templateParams: z.record(z.string(), z.string()),
})

export type SmsRequest = Readonly<z.infer<typeof SMS_REQUEST>>

/** What the extras of a push ask for, if they do. */
export function smsOf(extras: Readonly<Record<string, unknown>> | undefined): SmsRequest | undefined {
  return extras?.sms === undefined ? undefined : SMS_REQUEST.parse(extras.sms)
}

interface Accepted {
  readonly acceptedAtMs: number
  readonly expiresAtMs: number
}

/** When it is decided whether the text message goes out; never after the push's validity. */
export function dueAtMs({ strategy, delaySeconds }: SmsRequest, { acceptedAtMs, expiresAtMs }: Accepted): number {
  if (strategy === 'concurrent') return acceptedAtMs
  return delaySeconds === undefined ? expiresAtMs : Math.min(expiresAtMs, acceptedAtMs + delaySeconds * 1_000)
}
