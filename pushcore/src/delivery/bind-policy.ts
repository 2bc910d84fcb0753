import { createHmac, timingSafeEqual } from 'node:crypto'
import type { AppRef } from '@openmps/proto/link'
import { secretsOf } from '../openapi/authenticate.ts'
import type { AccessKey, AppStore } from '../ports/app-store.ts'

/** What a device wants: to get the messages of a user. */
export interface Binding {
  readonly app: AppRef
  readonly device: string
  readonly userId: string
  /** Signed by the app's backend for this user and device; empty when the device shows none. */
  readonly userToken: string
}

interface UserToken {
  readonly accessKeyId: string
  /** Seconds since 1970, as it was written. */
  readonly expires: string
  readonly signature: Buffer
}

/** How far ahead a token may expire: what leaks from a device's log is soon worth nothing. */
const MAX_AHEAD_MS = 3_600_000

const USER_TOKEN = /^v1\.(.{1,128})\.(\d{1,10})\.([A-Za-z0-9_-]{43})$/

/**
 * Whether a device may bind the user by itself. What a backend binds is not asked here: it has shown its key.
 * Unbinding is never asked: a device takes messages from nobody but itself.
 */
export async function mayBind(
  apps: Pick<AppStore, 'find' | 'findKey'>,
  binding: Binding,
  nowMs: number,
): Promise<boolean> {
  const app = await apps.find(binding.app)
  if (app === undefined) return false
  const { bindPolicy = 'client' } = app
  switch (bindPolicy) {
    case 'client':
      return true
    case 'backend':
      return false
    case 'signed': {
      const token = readUserToken(binding.userToken)
      const key = token && (await apps.findKey(token.accessKeyId))
      return token !== undefined && key !== undefined && isGood(token, key, binding, nowMs)
    }
    default:
      return bindPolicy satisfies never
  }
}

/**
 * Whether a device may take an alias by itself: a message for an alias goes to whoever has it, so where a device may not
 * say whose it is, it may not say what it is called either.
 */
export async function mayTakeAlias(apps: Pick<AppStore, 'find'>, app: AppRef): Promise<boolean> {
  const found = await apps.find(app)
  return found !== undefined && (found.bindPolicy ?? 'client') === 'client'
}

/** `v1.<access key id>.<expires>.<signature>`; undefined when it is not one. */
function readUserToken(text: string): UserToken | undefined {
  const [, accessKeyId, expires, signature] = USER_TOKEN.exec(text) ?? []
  if (accessKeyId === undefined || expires === undefined || signature === undefined) return undefined
  return { accessKeyId, expires, signature: Buffer.from(signature, 'base64url') }
}

function isGood(token: UserToken, key: AccessKey, binding: Binding, nowMs: number): boolean {
  const { appId, workspaceId } = binding.app
  const expiresAtMs = Number(token.expires) * 1_000
  if (expiresAtMs <= nowMs || expiresAtMs > nowMs + MAX_AHEAD_MS) return false
  if (!key.active || !key.apps.some((app) => app.appId === appId && app.workspaceId === workspaceId)) return false
  return secretsOf(key, nowMs).some((secret) => timingSafeEqual(token.signature, sign(secret, binding, token.expires)))
}

/** Over everything that the binding is about, the device too: a token that leaks binds no other one. */
function sign(secret: string, { app, device, userId }: Binding, expires: string): Buffer {
  const lines = ['openmps-bind', app.appId, app.workspaceId, userId, device, expires]
  // None of them holds a line break, so no two bindings give the same text.
  return createHmac('sha256', secret).update(lines.join('\n')).digest()
}
