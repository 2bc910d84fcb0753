/**
 * Limits of the device protocol. Sizes are bytes of one WebSocket message, times are milliseconds.
 * docs/protocol.md gives the consequence of each; settings that change one say so.
 */
export const LIMITS = {
  /** A device's frame; a larger one closes the socket with 4501. The largest honest one names tags. */
  maxClientFrameBytes: 16 * 1024,
  /** A server's frame: a message of 2048 bytes, its URLs and parameters. */
  maxServerFrameBytes: 64 * 1024,
  /** From the opened socket to a valid Connect; then 4001. */
  handshakeTimeoutMs: 5_000,
  /** Unacknowledged pushes in flight per session (W). The rest waits in the inbox. */
  maxInFlight: 16,
  /** Ids in one Ack frame; more is a protocol error. */
  maxAckIds: 64,
  /** Unanswered requests of one session; more is a protocol error. */
  maxPendingRequests: 16,
  /** User ids and message keys, in UTF-16 code units. */
  maxIdChars: 128,
  /** What a backend signs for a binding: the id of its access key, a time and a signature, with room to spare. */
  maxUserTokenChars: 256,
  /** A vendor's device token. The longest known are under 512 characters. */
  maxVendorTokenChars: 2_048,
  /** The package name of an app at a vendor, in UTF-16 code units. */
  maxPackageNameChars: 128,
  /** The id of a Live Activity that a device reports, in UTF-16 code units. */
  maxActivityIdChars: 128,
  /** The push token of a Live Activity; the known ones have up to 320 hexadecimal digits. */
  maxActivityTokenChars: 512,
  /** An alias, in UTF-16 code units. */
  maxAliasChars: 64,
  /** The name of a tag: 30 characters of up to two code units. */
  maxTagChars: 60,
  /** Tags that one call names. */
  maxTagsPerCall: 64,
  /** A phone number as a person types it: the 20 digits that it may have, with blanks between them. */
  maxPhoneChars: 32,
  /** App version and SDK version. */
  maxVersionChars: 64,
  /** Name of a time zone; the longest of the IANA's has 32. */
  maxTimeZoneChars: 64,
} as const
