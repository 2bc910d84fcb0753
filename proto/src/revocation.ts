const MARK = 'R'
const ULID_CHARS = 26

/**
 * What a device acknowledges when it has withdrawn the message. Not the message's own id: an ack of the message may
 * be on its way when it is revoked, and would be taken for the end of its revocation.
 */
export const revocationAck = (messageId: string): string => messageId + MARK

/** The message whose revocation the ack is of; undefined for any other ack. */
export function revokedBy(ackId: string): string | undefined {
  return ackId.length === ULID_CHARS + 1 && ackId.endsWith(MARK) ? ackId.slice(0, ULID_CHARS) : undefined
}
