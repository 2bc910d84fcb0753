/** How to send text messages in the name of an app. */
export interface SmsCredentials {
  readonly accessKeyId: string
  readonly accessKeySecret: string
  /** Where the provider's API is. */
  readonly baseUrl: string
}

/** A text message as the provider's approved template makes it: free text is not possible. */
export interface Sms {
  readonly phone: string
  readonly signName: string
  readonly templateCode: string
  readonly params: Readonly<Record<string, string>>
  /** Comes back in the provider's reports. */
  readonly outId: string
}

/**
 * Why it was not taken: the number, a cap of the provider, the account, or the request is wrong, and a repeat would not
 * help. `again`: surely not taken, come back later. `unsure`: there is no answer, and it may have been taken.
 */
export type SmsRefusal = 'number' | 'cap' | 'account' | 'request' | 'again' | 'unsure'

export type SmsAnswer =
  | { readonly kind: 'accepted'; readonly providerId: string }
  | { readonly kind: 'refused'; readonly reason: SmsRefusal; readonly code: string; readonly detail: string }

export interface SmsSender {
  /** Never rejects, and ends within 15 s. */
  send(credentials: SmsCredentials, sms: Sms): Promise<SmsAnswer>
  close(): Promise<void>
}
