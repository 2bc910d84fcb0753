/** What takes the place of a notification that was revoked, at vendors that can only overwrite. mPaaS guide 6.4. */
export const REVOKED_TEXT = 'Message revoked'
