import { GatewayError } from './gateway-error.ts'
import { OPENAPI_LIMITS } from './limits.ts'
import { BadEscape, decodeFormText } from './percent-coding.ts'

/** Parameters by name. Names are case-sensitive; each occurs once. */
export type Params = ReadonlyMap<string, string>

export interface Decoded {
  /** Of query and form together: an action does not care which of them a client used. */
  readonly params: Params
  readonly query: Params
  /** False when some text was not UTF-8; that text is then missing from the parameters. */
  readonly utf8: boolean
}

const AMPERSAND = 0x26

/**
 * Reads query and form. A name that occurs twice is refused, also once in each, because client, proxy
 * and server could each believe another one.
 * @param rawQuery what follows the question mark, as received
 * @throws GatewayError InvalidParameter
 */
export function decodeParams(rawQuery: string, body: Uint8Array): Decoded {
  const query = Buffer.from(rawQuery, 'latin1')
  // Counted before anything is split, so that a body of separators costs nothing.
  if (countPairs(query) + countPairs(body) > OPENAPI_LIMITS.maxParameters) {
    throw new GatewayError('InvalidParameter', `More than ${OPENAPI_LIMITS.maxParameters} parameters.`)
  }
  const params = new Map<string, string>()
  const inQuery = decodeInto(params, rawQuery)
  const queryParams = new Map(params)
  const inBody = decodeInto(params, Buffer.from(body.buffer, body.byteOffset, body.length).toString('latin1'))
  return { params, query: queryParams, utf8: inQuery && inBody }
}

function decodeInto(params: Map<string, string>, raw: string): boolean {
  let utf8 = true
  if (raw === '') return utf8
  for (const pair of raw.split('&')) {
    if (pair === '') continue
    const equals = pair.indexOf('=')
    const name = decodeOne(equals === -1 ? pair : pair.slice(0, equals))
    const value = equals === -1 ? '' : decodeOne(pair.slice(equals + 1))
    if (name === undefined || value === undefined) {
      utf8 = false
      continue
    }
    if (name === '') throw new GatewayError('InvalidParameter', 'A parameter has no name.')
    if (params.has(name)) throw new GatewayError('InvalidParameter', `Parameter ${name} occurs twice.`)
    params.set(name, value)
  }
  return utf8
}

function decodeOne(raw: string): string | undefined {
  try {
    return decodeFormText(raw)
  } catch (error) {
    if (error instanceof BadEscape) throw new GatewayError('InvalidParameter', 'A percent escape is malformed.')
    throw error
  }
}

function countPairs(bytes: Uint8Array): number {
  if (bytes.length === 0) return 0
  let count = 1
  for (let at = bytes.indexOf(AMPERSAND); at !== -1; at = bytes.indexOf(AMPERSAND, at + 1)) count++
  return count
}
