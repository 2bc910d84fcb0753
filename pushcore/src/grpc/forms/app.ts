import type { App } from '@openmps/proto/push'
import { Form, type LateChecks } from './form.ts'

/** A form that begins with the tenant, as all do. `path` leads to the message that holds it, such as `tag.`. */
export function appForm(app: App | null | undefined, late?: LateChecks, path = ''): Form {
  const form = new Form(late)
  form.put('AppId', `${path}app.app_id`, app?.appId)
  form.put('WorkspaceId', `${path}app.workspace_id`, app?.workspaceId)
  return form
}
