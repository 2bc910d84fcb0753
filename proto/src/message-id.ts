/** In what a vendor's channel hands to the app: our message id. */
export const PAYLOAD_ID = 'openmpsId'

/** A ULID; of a broadcast with its mark behind it. */
const FORM = /^[0-7][0-9A-HJKMNP-TV-Z]{25}B?$/

/** Whether the text has the form of an id that a push core gives. */
export const isMessageId = (text: string): boolean => FORM.test(text)
