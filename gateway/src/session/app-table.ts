import type { AppRef } from '@openmps/proto/link'
import { type AppLog, createAppLog } from '../broadcast/app-log.ts'

/**
 * One AppLog per app for all its sessions, instead of two strings each. Only apps that the push core has
 * opened a session for, or has broadcast to, are asked for, so it is bounded by the number of apps.
 */
export class AppTable {
  readonly #apps = new Map<string, AppLog>()

  shared(app: AppRef): AppLog {
    // Length first, so that no two pairs run together to the same text.
    const key = `${app.appId.length}:${app.appId}:${app.workspaceId}`
    const known = this.#apps.get(key)
    if (known !== undefined) return known
    const log = createAppLog(app)
    this.#apps.set(key, log)
    return log
  }
}
