/** Whether a Sec-WebSocket-Protocol header lists the subprotocol (RFC 6455, 4.2.1: comma-separated tokens). */
export function offersSubprotocol(header: string | undefined, subprotocol: string): boolean {
  // The honest device offers exactly this one.
  if (header === subprotocol) return true
  return header?.split(',').some((offered) => offered.trim() === subprotocol) ?? false
}
