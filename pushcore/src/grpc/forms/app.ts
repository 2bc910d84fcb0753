import type { App } from '@openmps/proto/push'
import { Form, type LateChecks } from './form.ts'

/** A form that begins with the tenant, as all do. */
export function appForm(app: App | null | undefined, late?: LateChecks): Form {
  const form = new Form(late)
  form.put('AppId', 'app.app_id', app?.appId)
  form.put('WorkspaceId', 'app.workspace_id', app?.workspaceId)
  return form
}
