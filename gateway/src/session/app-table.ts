import type { AppRef } from '@openmps/proto/link'

/**
 * One AppRef per app for all its sessions, instead of two strings each. Only apps that the push core has
 * opened a session for are asked for, so it is bounded by the number of apps.
 */
export class AppTable {
  readonly #apps = new Map<string, AppRef>()

  shared(app: AppRef): AppRef {
    // Length first, so that no two pairs run together to the same text.
    const key = `${app.appId.length}:${app.appId}:${app.workspaceId}`
    const known = this.#apps.get(key)
    if (known !== undefined) return known
    this.#apps.set(key, app)
    return app
  }
}
