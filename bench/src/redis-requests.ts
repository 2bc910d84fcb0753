const CR = 0x0d
const EMPTY = Buffer.alloc(0)

/** Counts the commands in a stream of Redis requests: arrays of texts with their lengths in front. */
export class RequestReader {
  #rest: Buffer = EMPTY

  /** How many commands end in these bytes. */
  read(bytes: Buffer): number {
    const all = this.#rest.length === 0 ? bytes : Buffer.concat([this.#rest, bytes])
    let at = 0
    let commands = 0
    for (;;) {
      const end = endOfRequest(all, at)
      if (end < 0) break
      at = end
      commands += 1
    }
    // A copy: the bytes of a socket's read are its own.
    this.#rest = at === all.length ? EMPTY : Buffer.from(all.subarray(at))
    return commands
  }
}

/** Where the request that begins there ends; -1 when it is not whole. */
function endOfRequest(bytes: Buffer, from: number): number {
  const head = numberAt(bytes, from)
  if (head === undefined) return -1
  let at = head.end
  for (let part = 0; part < head.value; part += 1) {
    const length = numberAt(bytes, at)
    if (length === undefined) return -1
    at = length.end + length.value + 2
  }
  return at <= bytes.length ? at : -1
}

/** The number of a line such as `*3` or `$12`, and where the next line begins. */
function numberAt(bytes: Buffer, from: number): { value: number; end: number } | undefined {
  const cr = bytes.indexOf(CR, from)
  if (cr < 0 || cr + 2 > bytes.length) return undefined
  return { value: Number(bytes.toString('latin1', from + 1, cr)), end: cr + 2 }
}
