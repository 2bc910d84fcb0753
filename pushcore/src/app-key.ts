import type { AppRef } from '@openmps/proto/link'

/** One text for an app. The length comes first, so that no two pairs of app and workspace give the same. */
export function appKey({ appId, workspaceId }: AppRef): string {
  return `${appId.length}:${appId}/${workspaceId}`
}
