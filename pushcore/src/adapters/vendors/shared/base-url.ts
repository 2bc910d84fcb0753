import { PushError } from '@openmps/proto'

const MAX_URL_CHARS = 512

/**
 * The field is an address of an API, or is not set. Plain HTTP is for this machine alone: what goes there has secrets.
 * @throws PushError INVALID_ARGUMENT
 */
export function checkBaseUrl(credentials: Readonly<Record<string, string>>, name = 'baseUrl'): void {
  const text = credentials[name]
  if (text === undefined || isApiAddress(text)) return
  throw new PushError(
    'INVALID_ARGUMENT',
    `credentials.${name}: is an https address without a query, as https://host/path`,
  )
}

export function isApiAddress(text: string): boolean {
  if (text.length > MAX_URL_CHARS || !URL.canParse(text)) return false
  const { protocol, hostname, search, hash, username, password } = new URL(text)
  if (search || hash || username || password) return false
  return protocol === 'https:' || (protocol === 'http:' && isThisMachine(hostname))
}

const isThisMachine = (host: string) => host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host)

/** An address below the API's, which may end with a slash or not. */
export const under = (baseUrl: string, path: string): string => `${baseUrl.replace(/\/+$/, '')}${path}`
