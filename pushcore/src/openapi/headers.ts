/** Values of each header, by lower-case name, in the order received. Node's own map hides repeats. */
export type Headers = ReadonlyMap<string, readonly string[]>

/** @param raw names and values in turn, as `IncomingMessage.rawHeaders` */
export function readHeaders(raw: readonly string[]): Headers {
  const headers = new Map<string, string[]>()
  for (let at = 0; at + 1 < raw.length; at += 2) {
    const name = (raw[at] ?? '').toLowerCase()
    const value = raw[at + 1] ?? ''
    const values = headers.get(name)
    if (values === undefined) headers.set(name, [value])
    else values.push(value)
  }
  return headers
}
