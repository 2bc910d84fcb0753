import { PushError } from '@openmps/proto'
import type { AppRef } from '@openmps/proto/link'
import type { App, AppStore } from '../../ports/app-store.ts'

/** The app as it is now. The gate has found it, so that it is missing only when the store forgot it since. */
export async function theApp(apps: AppStore, ref: AppRef): Promise<App> {
  const app = await apps.find(ref)
  if (app === undefined) throw new PushError('APP_UNKNOWN', `there is no app ${ref.appId} / ${ref.workspaceId}`)
  return app
}
