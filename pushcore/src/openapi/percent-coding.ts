/** A percent sign that is not followed by two hex digits. */
export class BadEscape extends Error {}

const PLAIN = /^[\x20-\x24\x26-\x2a\x2c-\x7e]*$/
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * Decodes one name or value of a query or form, given as one character per byte. Spaces arrive as `+`
 * (Python, Java) or `%20` (Node).
 * @returns undefined when the bytes are not UTF-8
 * @throws BadEscape
 */
export function decodeFormText(raw: string): string | undefined {
  if (PLAIN.test(raw)) return raw
  try {
    return utf8.decode(decodeBytes(raw))
  } catch (error) {
    if (error instanceof BadEscape) throw error
    return undefined
  }
}

function decodeBytes(raw: string): Uint8Array {
  const bytes = new Uint8Array(raw.length)
  let length = 0
  for (let at = 0; at < raw.length; at++) {
    const char = raw.charCodeAt(at)
    if (char === 0x25) {
      const hex = raw.slice(at + 1, at + 3)
      if (!/^[0-9A-Fa-f]{2}$/.test(hex)) throw new BadEscape(`bad escape %${hex}`)
      bytes[length++] = Number.parseInt(hex, 16)
      at += 2
    } else bytes[length++] = char === 0x2b ? 0x20 : char
  }
  return bytes.subarray(0, length)
}

/** RFC 3986 on UTF-8: only `A-Z a-z 0-9 - _ . ~` stay. Both signature schemes use it. */
export function percentEncode(text: string): string {
  const encoded = encodeURIComponent(text)
  if (!/[!'()*]/.test(encoded)) return encoded
  return encoded
    .replaceAll('!', '%21')
    .replaceAll("'", '%27')
    .replaceAll('(', '%28')
    .replaceAll(')', '%29')
    .replaceAll('*', '%2A')
}
