/** Parts of a map as Python's `str()` writes it: a string in either quote, with backslash escapes. */
const STRING = /'((?:[^'\\\n]|\\[^\n])*)'|"((?:[^"\\\n]|\\[^\n])*)"/y
const ESCAPE = /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))/gu
const NAMED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '\\': '\\', "'": "'", '"': '"' }

/**
 * Reads `{'name': 'Zhang San'}`: the vendor's own Python sample passes a dict where JSON is expected,
 * and the client sends Python's text of it. Flat maps from string to string only.
 * @returns undefined when the text is anything else
 */
export function readQuotedMap(text: string): Map<string, string> | undefined {
  const map = new Map<string, string>()
  let at = skip(text, 0)
  if (text[at] !== '{') return undefined
  at = skip(text, at + 1)
  while (text[at] !== '}') {
    const key = readString(text, at)
    if (key === undefined) return undefined
    at = skip(text, key.end)
    if (text[at] !== ':') return undefined
    const value = readString(text, skip(text, at + 1))
    if (value === undefined) return undefined
    map.set(key.value, value.value)
    at = skip(text, value.end)
    if (text[at] === ',') at = skip(text, at + 1)
    else if (text[at] !== '}') return undefined
  }
  return skip(text, at + 1) === text.length ? map : undefined
}

function skip(text: string, from: number): number {
  let at = from
  while (text[at] === ' ' || text[at] === '\n' || text[at] === '\t' || text[at] === '\r') at++
  return at
}

function readString(text: string, at: number): { value: string; end: number } | undefined {
  STRING.lastIndex = at
  const match = STRING.exec(text)
  if (match === null) return undefined
  let valid = true
  const value = (match[1] ?? match[2] ?? '').replace(ESCAPE, (whole, x, u, big, named) => {
    const hex: string | undefined = x ?? u ?? big
    if (hex === undefined) return NAMED[named] ?? whole
    const code = Number.parseInt(hex, 16)
    if (code <= 0x10ffff) return String.fromCodePoint(code)
    valid = false
    return whole
  })
  return valid ? { value, end: STRING.lastIndex } : undefined
}
