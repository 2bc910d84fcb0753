import type { Notice } from '../push-request.ts'

/** What only the vendors' channels need. Kept with the message; the own channel does not send it. */
export type VendorFields = {
  /** Class of the message by vendor, as mPaaS guide 4.1.4 numbers them: hms, HONOR, oppo, vivo. */
  readonly thirdChannelCategory?: Readonly<Record<string, string>>
  /** Strength of the reminder by vendor: hms, oppo. */
  readonly notifyLevel?: Readonly<Record<string, string>>
  /** Notification channel at Xiaomi. */
  readonly miChannelId?: string
  /** Notification channel of the app on Android. */
  readonly channelId?: string
  /** vivo: 0 operational, 1 system. */
  readonly classification?: '0' | '1'
  readonly transparentMessagePayload?: unknown
  readonly transparentMessageUrgency?: string
  /** Xiaomi: the template of a private message and its values, as sent. */
  readonly vendorTemplate?: string
}

/** An update or the end of an iOS Live Activity. */
export type LiveActivity = {
  readonly event?: 'update' | 'end'
  /** Passed to the app as it is; sent in the dotted form its leaves are texts. */
  readonly contentState?: Readonly<Record<string, unknown>>
  /** Seconds since 1970; of use with `end` only. */
  readonly dismissalDateSeconds?: number
}

/** A message as a vendor's channel gets it. Texts are final and fit the vendor's limits. */
export interface VendorNotice extends Pick<Notice, 'title' | 'content' | 'silent' | 'pushStyle' | 'action' | 'url'> {
  /** Ours. It travels in the payload under PAYLOAD_ID, so that the SDK drops what it has already. */
  readonly messageId: string
  /** The backend's own id. */
  readonly messageKey: string
  readonly taskId: number
  /** Those meant for this vendor. */
  readonly iconUrl?: string
  readonly imageUrl?: string
  /** What the app gets on a click; `badge`, `sound`, … of mPaaS guide 7.2.11 are among them. */
  readonly params: Readonly<Record<string, string>>
  /** What is left of the validity, whole seconds, at least 1. */
  readonly ttlSeconds: number
  /** 1 to 2^31 - 1, the same for each attempt at the message: what comes later replaces what is shown. */
  readonly notifyId: number
  readonly fields: VendorFields
  readonly activity?: LiveActivity
  /** Where the vendor tells of arrivals, and what it tells along: our message id. Absent: it is not asked to. */
  readonly receipt?: { readonly url: string; readonly param: string }
}

export { PAYLOAD_ID } from '@openmps/proto'

/** How to act for an app at a vendor. */
export interface VendorAccount {
  /** Of these very credentials: changes with each of them, so that nothing made with old ones is used again. */
  readonly key: string
  /** Of the Android package, the iOS bundle or the HarmonyOS app. */
  readonly packageName: string
  readonly credentials: Readonly<Record<string, string>>
}

export interface VendorPush {
  /** The vendor's token of the device; of a Live Activity its push token. */
  readonly token: string
  readonly notice: VendorNotice
}

/**
 * What the vendor said to one token. `code` is the vendor's own, `status` that of mPaaS guide 10.3 (the same where the
 * guide lists the vendor's own codes), `detail` in words and free of secrets.
 */
export type VendorAnswer =
  /** Taken; not that the device has it. `vendorId`: the vendor's id of the message, for receipts and revocation. */
  | { readonly kind: 'sent'; readonly vendorId: string }
  | ({
      readonly kind: 'refused'
      readonly reason: VendorRefusal
      /** Of a dead token: when the vendor last saw that it was, in milliseconds since 1970. One reported later lives. */
      readonly deadSinceMs?: number
    } & VendorCode)
  /** Not taken now. `afterMs`: the vendor asks not to come back before; else back-off is the caller's. */
  | ({ readonly kind: 'again'; readonly why: 'busy' | 'outage'; readonly afterMs?: number } & VendorCode)

export interface VendorCode {
  readonly code: string
  readonly status: string
  readonly detail: string
}

/**
 * `token`: dead, to be forgotten. `device`: this device does not take it now, and its token stays. `request`: the message
 * is wrong. `account`: credentials, rights or settings; an operator has to look. `quota`: no more today.
 */
export type VendorRefusal = 'token' | 'device' | 'request' | 'account' | 'quota'

/** One that was sent, to be taken back. */
export interface VendorSent extends VendorPush {
  readonly vendorId: string
}

/** A vendor's API. Nothing here rejects; every call ends within VENDOR_CALL_MS per attempt, retries of a login included. */
export interface VendorChannel {
  /**
   * At most `batch.size` pushes in one call; with `batch.of` 'notice' all have the same notice. Answers in their order.
   * What a call without an answer leaves open is told as `again`: a repeat carries the same `notifyId`.
   */
  send(account: VendorAccount, pushes: readonly VendorPush[]): Promise<VendorAnswer[]>
  /** Takes back what may still be shown or waiting, by withdrawal or by overwriting. Answers in their order. */
  revoke(account: VendorAccount, sent: readonly VendorSent[]): Promise<VendorAnswer[]>
  close(): Promise<void>
}

/** One line of a vendor's report. */
export interface VendorReceipt {
  /** The vendor's token, or a list of one vendor id's tokens taken apart. */
  readonly token: string
  /** What we gave along: our message id; empty when the vendor does not tell it. */
  readonly param: string
  readonly vendorId: string
  /** `dropped`: it has not been shown and will not be. */
  readonly event: 'arrived' | 'clicked' | 'dropped'
  /** The token is dead, to be forgotten. */
  readonly tokenDead: boolean
  /** A token that takes the place of this one from now on. */
  readonly newToken?: string
  /** The vendor's own code of the event, and what it means. */
  readonly code: string
  readonly detail: string
  /** Milliseconds since 1970, maybe with a fraction; 0: not told. */
  readonly atMs: number
}

/** A vendor's report as it came in, at most MAX_RECEIPT_BYTES. */
export interface ReceiptRequest {
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: string
  /** Milliseconds since 1970. */
  readonly nowMs: number
}

export type ReceiptReading =
  | { readonly kind: 'receipts'; readonly receipts: readonly VendorReceipt[] }
  /** Not the vendor, as far as it can be told: nothing is changed. */
  | { readonly kind: 'forged'; readonly detail: string }
  | { readonly kind: 'malformed'; readonly detail: string }

export interface ReceiptReader {
  /** The last part of the endpoint's path: hms, honor, harmonyos, miui, oppo, vivo, meizu. */
  readonly path: string
  /** Where the vendor has the address from: set in its console, or sent with each message. */
  readonly address: 'console' | 'message'
  read(request: ReceiptRequest, account: VendorAccount): ReceiptReading
  /** What the vendor expects with status 200; JSON. */
  readonly answer: Readonly<Record<string, string | number>>
}

/** Fields of a vendor's credentials. Every value is a text. */
export interface CredentialFields {
  /** Fields that may be shown. */
  readonly open: readonly string[]
  readonly secret: readonly string[]
  /** Fields that have to be set: those of one of the lists. */
  readonly required: readonly (readonly string[])[]
  /**
   * Whether the vendor could be called with these; of a certificate, what it says.
   * @throws PushError INVALID_ARGUMENT: says which field is wrong, and never its value
   */
  readonly check?: (credentials: Readonly<Record<string, string>>) => Certificate | undefined
}

export interface Certificate {
  readonly subject: string
  readonly notAfterMs: number
}

/** All that is to know about a vendor. A new one is a folder of adapters/vendors and one line in its index. */
export interface Vendor {
  /** In routes, records and settings. */
  readonly name: string
  /** `thirdChannel` of devices. */
  readonly number: number
  /** For people. */
  readonly label: string
  readonly credentials: CredentialFields
  /** In characters (code points); mPaaS guide 8 and the vendor's page, the smaller of the two. Absent: none. */
  readonly limits: { readonly title?: number; readonly content?: number }
  /** Whether messages that show nothing can be sent. */
  readonly silent: boolean
  /** The key of this vendor in `IconUrls` and `ImageUrls`. */
  readonly urlKey?: 'hmsUrl' | 'miuiUrl' | 'oppoUrl' | 'fcmUrl' | 'iosUrl'
  /** Tokens of one call; whether they share one notice or each has its own. */
  readonly batch: { readonly size: number; readonly of: 'notice' | 'pushes' }
  /** Calls at a time for one account. */
  readonly concurrency: number
  /** Tokens a second for one account, of each push core: the vendor's smallest figure. */
  readonly perSecond: number
  /** Absent: the vendor tells of no arrival. */
  readonly receipts?: ReceiptReader
  open(parts: VendorParts): VendorChannel
}

export interface VendorParts {
  readonly now: () => number
  /** Milliseconds for one HTTP call. Default VENDOR_CALL_MS. */
  readonly callMs?: number
  /** PEM of the authority that a test's server is signed by. Default: the system's. */
  readonly ca?: string
}

export const VENDOR_CALL_MS = 10_000
export const MAX_RECEIPT_BYTES = 1024 * 1024
