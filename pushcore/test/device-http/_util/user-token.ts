import { createHmac } from 'node:crypto'
import type { AppRef } from '@openmps/proto/link'

export interface UserTokenParts {
  readonly app: AppRef
  readonly device: string
  readonly userId: string
  readonly expiresAtMs: number
  readonly accessKeyId: string
  readonly secret: string
}

/** As docs/protocol.md tells backends to make one. */
export function signUserToken({ app, device, userId, expiresAtMs, accessKeyId, secret }: UserTokenParts): string {
  const expires = Math.floor(expiresAtMs / 1_000)
  const text = `openmps-bind\n${app.appId}\n${app.workspaceId}\n${userId}\n${device}\n${expires}`
  return `v1.${accessKeyId}.${expires}.${createHmac('sha256', secret).update(text).digest('base64url')}`
}
