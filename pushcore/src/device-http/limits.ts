/** Limits of the HTTPS API of devices. docs/protocol.md gives the consequence of each. */
export const DEVICE_HTTP_LIMITS = {
  /** A body in bytes; larger: 413. The limit of a frame of the socket. */
  maxBodyBytes: 16 * 1024,
  /** Events of one request; more: 3028. As ids of an Ack. */
  maxEvents: 64,
  /** Requests of one source in a second; more: 429. */
  requestsPerSecond: 60,
  /** New installations of one source in a minute; more: 429. */
  registrationsPerMinute: 10,
  /** Sources that are remembered; beyond it the one that came least recently is forgotten. */
  maxSources: 100_000,
} as const
