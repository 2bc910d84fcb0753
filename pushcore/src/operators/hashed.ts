import { createHash, timingSafeEqual } from 'node:crypto'

/** SHA-256 as hex: enough for secrets of 256 random bits, which nobody can try out. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** Takes the same time for all texts of one length. */
export function sameText(left: string, right: string): boolean {
  return timingSafeEqual(createHash('sha256').update(left).digest(), createHash('sha256').update(right).digest())
}
