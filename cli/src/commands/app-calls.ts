import { type Context, findAccessKey, findApp, findService } from '../context.ts'
import { callAdmin, callOpenApi, readAdminText } from '../service-client.ts'

/**
 * An action of the server API for the app that the command acts on, signed with its access key.
 * @typeParam T the answer as docs/openapi.md has it
 */
export async function appAction<T>(
  context: Context,
  action: string,
  parameters: Readonly<Record<string, string | undefined>>,
): Promise<T> {
  const { appId, workspaceId } = findApp(context)
  const given: Record<string, string> = { AppId: appId, WorkspaceId: workspaceId }
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) given[name] = value
  return (await callOpenApi(findService(context).url, findAccessKey(context), action, given)) as T
}

/** The admin routes of the app that the command acts on begin with this. */
export function appPath(context: Context): string {
  const { appId, workspaceId } = findApp(context)
  return `/apps/${encodeURIComponent(appId)}/${encodeURIComponent(workspaceId)}`
}

export const getAdmin = <T>(context: Context, path: string) => callAdmin<T>(findService(context), 'GET', path)

export const changeAdmin = <T>(
  context: Context,
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
) => callAdmin<T>(findService(context), method, path, body)

export const readText = (context: Context, path: string) => readAdminText(findService(context), path)

/** `?a=1&b=2` of what is given; empty when nothing is. */
export function queryText(values: Readonly<Record<string, string | number | undefined>>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) if (value !== undefined) query.set(name, String(value))
  return query.size === 0 ? '' : `?${query}`
}
