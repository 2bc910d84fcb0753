import { callAdmin } from '@openmps/cli'
import type { AppRef } from '@openmps/proto/link'
import type { MessageCounters, MessageReport } from '@openmps/pushcore'

export interface CreatedApp extends AppRef {
  readonly accessKeyId: string
  readonly accessKeySecret: string
  readonly receiptPublicKey: string
}

export interface DeviceReport {
  readonly device: { readonly token: string; readonly userId?: string }
  readonly online: boolean
  readonly messages: readonly MessageReport[]
}

/** The operator: calls of the admin API over real HTTP. */
export interface Admin {
  createApp(appId: string, callbackUrl?: string): Promise<CreatedApp>
  receiptPublicKey(): Promise<string>
  counters(app: AppRef): Promise<MessageCounters>
  /** By message id or message key. */
  messages(app: AppRef, idOrKey: string): Promise<readonly MessageReport[]>
  device(app: AppRef, token: string): Promise<DeviceReport>
  user(app: AppRef, userId: string): Promise<DeviceReport>
}

export function createAdmin(service: { readonly url: string; readonly adminToken: string }): Admin {
  const get = <T>(path: string) => callAdmin<T>(service, 'GET', path)
  const at = ({ appId, workspaceId }: AppRef) => `/apps/${encodeURIComponent(appId)}/${encodeURIComponent(workspaceId)}`
  return {
    createApp: (appId, callbackUrl) =>
      callAdmin(service, 'POST', '/apps', { appId, ...(callbackUrl !== undefined && { callbackUrl }) }),
    receiptPublicKey: async () => (await get<{ receiptPublicKey: string }>('/apps')).receiptPublicKey,
    counters: (app) => get(`${at(app)}/counters`),
    messages: async (app, idOrKey) =>
      (await get<{ messages: MessageReport[] }>(`${at(app)}/messages/${encodeURIComponent(idOrKey)}`)).messages,
    device: (app, token) => get(`${at(app)}/devices/${encodeURIComponent(token)}`),
    user: (app, userId) => get(`${at(app)}/users/${encodeURIComponent(userId)}`),
  }
}

/** Promise 3: accepted is the sum of the terminal states and of what is pending. */
export function addsUp(counters: MessageCounters): boolean {
  const { accepted, delivered, expired, revoked, failed, pending } = counters
  return pending >= 0 && accepted === delivered + expired + revoked + failed + pending
}
