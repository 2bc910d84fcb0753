/** Remembers the nonces of signed requests, so that a captured request cannot be sent again. */
export interface NonceStore {
  /** Records the nonce. False when this key has used it before and it is still remembered. */
  use(accessKeyId: string, nonce: string, expiresAtMs: number): Promise<boolean>
}
