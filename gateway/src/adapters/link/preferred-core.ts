/**
 * Which of the linked push cores a device's messages go to: the one with the highest hash of core and
 * device (rendezvous hashing). All messages of a device take one way, which keeps their order, and when a
 * core comes or goes only the devices move that it gains or had.
 */
export function preferredCore<Core extends { readonly seed: number }>(
  cores: readonly Core[],
  device: string,
): Core | undefined {
  if (cores.length < 2) return cores[0]
  const hashed = hash(device)
  let best: Core | undefined
  let highest = -1
  for (const core of cores) {
    const score = mix(hashed ^ core.seed)
    if (score <= highest) continue
    best = core
    highest = score
  }
  return best
}

/** FNV-1a over UTF-16 code units; 0 to 2^32 - 1. Tokens are random and unforgeable, so no more is needed. */
export function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value >>> 0
}

/** The finaliser of MurmurHash3: every bit of the input reaches every bit of the result. */
function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
