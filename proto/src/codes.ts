/**
 * Close codes of the device protocol. The range is the policy, so that an old device obeys a new
 * code: 4000–4499 come back (with back-off), 4500–4999 stay away until something has changed.
 */
export const CLOSE_CODES = {
  goingAway: { code: 4000, text: 'the server is going away' },
  handshakeTimeout: { code: 4001, text: 'no valid Connect in time' },
  unavailable: { code: 4002, text: 'the push core is not reachable' },
  slowConsumer: { code: 4003, text: 'the device does not read what is sent to it' },
  internalError: { code: 4004, text: 'internal error' },
  tooManyFrames: { code: 4005, text: 'too many frames in a short time' },
  protocolError: { code: 4500, text: 'malformed frame' },
  frameTooLarge: { code: 4501, text: 'frame larger than the limit' },
  outOfState: { code: 4502, text: 'frame not allowed in this state' },
  replaced: { code: 4503, text: 'a newer session of this device exists' },
  unknownApp: { code: 4504, text: 'unknown app or workspace' },
  tokenInvalid: { code: 4505, text: 'device token malformed or of another app (3054)' },
  secretInvalid: { code: 4506, text: 'device secret does not match the token' },
} as const

export type CloseReason = keyof typeof CLOSE_CODES

/** Whether a device may come back by itself after this close code. Codes outside 4000–4999 are network events. */
export function mayReconnect(code: number): boolean {
  return code < 4500 || code > 4999
}

/** WebSocket subprotocol of the device port. */
export const SUBPROTOCOL = 'openmps.v1'
