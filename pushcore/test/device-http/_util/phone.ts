import type { AppRef } from '@openmps/proto/link'

export interface PhoneAnswer {
  readonly status: number
  readonly headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of all calls
  readonly json: any
}

export interface Shown {
  readonly token?: string
  readonly secret?: string
  readonly app?: Partial<AppRef>
}

/** A device that has no socket: calls over real HTTP, with credentials that a test may spoil. */
export function createPhone(url: string, app: AppRef) {
  const post = async (path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) => {
    const response = await fetch(`${url}/device/v1${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
    const answer: PhoneAnswer = { status: response.status, headers: response.headers, json: await response.json() }
    return answer
  }

  const register = (more: Readonly<Record<string, unknown>> = {}) => post('/register', { ...app, ...more })

  /** An installation whose calls carry its credentials, or what a test puts in their place. */
  async function installed(more: Readonly<Record<string, unknown>> = {}) {
    const { json } = await register(more)
    const own = { token: String(json.deviceToken), secret: String(json.deviceSecret) }
    const call = (path: string, body: unknown, shown: Shown = {}) => {
      const { token, secret } = { ...own, ...shown }
      const { appId, workspaceId } = { ...app, ...shown.app }
      return post(path, body, {
        authorization: `Basic ${Buffer.from(`${token}:${secret}`).toString('base64')}`,
        'x-openmps-app': encodeURIComponent(appId),
        'x-openmps-workspace': encodeURIComponent(workspaceId),
      })
    }
    return { ...own, call }
  }

  return { post, register, installed }
}
