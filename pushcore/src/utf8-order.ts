const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff

/** Compares well-formed texts as the bytes of their UTF-8 forms: the order of every store's keys. */
export function compareUtf8(left: string, right: string): number {
  const length = Math.min(left.length, right.length)
  for (let at = 0; at < length; at++) {
    const one = left.charCodeAt(at)
    const other = right.charCodeAt(at)
    if (one === other) continue
    // A surrogate stands for a character beyond U+FFFF, which is behind all others.
    if (isSurrogate(one) === isSurrogate(other)) return one - other
    return isSurrogate(one) ? 1 : -1
  }
  return left.length - right.length
}
