import { generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto'
import type { AppRef } from '@openmps/proto/link'
import type { Clock } from '../../../src/ports/clock.ts'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })

/** As a person pastes it into the settings of the app. */
export const PUBLIC_KEY_PEM = publicKey.export({ type: 'spki', format: 'pem' })

export interface SignedAnswer {
  readonly status: number
  readonly contentType: string | null
  readonly headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of all actions
  readonly json: any
}

export interface Sending {
  /** Instead of the members as JSON. */
  readonly body?: Buffer | string
  /** The bytes that are signed, when they are not those that are sent. */
  readonly signed?: Buffer
  readonly key?: KeyObject
  /** Instead of `sign=…&signType=RSA`. */
  readonly query?: (signature: string) => string
}

/** A backend that signs with its own RSA key, over a real connection. */
export function createSigningBackend(url: string, app: AppRef, clock: Clock) {
  /** The members that every request has. A nonce is new each time. */
  const common = () => ({
    AppId: app.appId,
    WorkspaceId: app.workspaceId,
    Timestamp: clock.now(),
    Nonce: randomUUID(),
  })

  async function send(
    action: string,
    members: Readonly<Record<string, unknown>>,
    { body, signed, key = privateKey, query }: Sending = {},
  ): Promise<SignedAnswer> {
    const bytes = Buffer.from(body ?? JSON.stringify({ ...common(), ...members }))
    const signature = sign('sha256', signed ?? bytes, key).toString('base64')
    const search = query?.(signature) ?? `sign=${encodeURIComponent(signature)}&signType=RSA`
    const response = await fetch(`${url}/rest/v1/${action}?${search}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: bytes,
    })
    const { status, headers } = response
    const contentType = headers.get('content-type')
    return { status, contentType, headers, json: JSON.parse(await response.text()) }
  }

  return { send, common }
}

export const SIMPLE = {
  TaskName: 'shipped',
  DeliveryType: 3,
  TargetMsgkey: { ada: 'order-1' },
  Title: 'Shipped',
  Content: 'on its way',
  ExpiredSeconds: 3600,
}
