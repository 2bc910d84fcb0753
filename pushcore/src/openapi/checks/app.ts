import type { AppRef } from '@openmps/proto/link'
import { isId } from '../../plain-text.ts'
import type { ActionContext } from '../action.ts'
import type { Params } from '../decode.ts'
import { refuse } from '../refusal.ts'
import { required } from '../values.ts'

/** Checks 1 to 3, of every action: named (3003), existing (3007), and open to this access key (8014). */
export async function checkApp(params: Params, { core, key }: ActionContext): Promise<AppRef> {
  const app: AppRef = {
    appId: required(params, 'AppId', 'NEED_APPID_WORKSPACEID'),
    workspaceId: required(params, 'WorkspaceId', 'NEED_APPID_WORKSPACEID'),
  }
  // No app has such a name, so the store need not be asked.
  if (!isId(app.appId) || !isId(app.workspaceId)) refuse('APPID_WRONG')
  if ((await core.findApp(app)) === undefined) refuse('APPID_WRONG')
  const mine = key.apps.some(({ appId, workspaceId }) => appId === app.appId && workspaceId === app.workspaceId)
  if (!mine) refuse('ACCOUNT_NO_PERMISSION')
  return app
}
