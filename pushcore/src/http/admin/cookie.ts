import { SESSION_MS } from '../../operators/sessions.ts'

const NAME = 'openmps_session'

/** The session's token in a Cookie header; undefined when there is none, or more than one. */
export function readCookie(header: string | undefined): string | undefined {
  const values = (header ?? '').split(';').flatMap((pair) => {
    const [name, value] = pair.trim().split('=', 2)
    return name === NAME && value !== undefined ? [value] : []
  })
  return values.length === 1 ? values[0] : undefined
}

/** No script reads it and no other site makes the browser send it. An empty token removes it. */
export function writeCookie(token: string, secure: boolean): string {
  const lifeSeconds = token === '' ? 0 : SESSION_MS / 1000
  const flags = `Max-Age=${lifeSeconds}; Path=/; HttpOnly; SameSite=Strict`
  return `${NAME}=${token}; ${flags}${secure ? '; Secure' : ''}`
}
