import { PushError } from '@openmps/proto'

/**
 * `shop` or `shop/default`: the apps that a person or a token reaches; none: all.
 * @throws PushError INVALID_ARGUMENT
 */
export function readScope(apps: readonly string[] | undefined): 'all' | { appId: string; workspaceId: string }[] {
  if (apps === undefined) return 'all'
  return apps.map((text) => {
    const [appId, workspaceId = 'default', ...more] = text.split('/')
    if (appId && workspaceId && more.length === 0) return { appId, workspaceId }
    throw new PushError('INVALID_ARGUMENT', `--reach ${text} is not <app> or <app>/<workspace>`)
  })
}

export type ScopeAnswer = 'all' | readonly { readonly appId: string; readonly workspaceId: string }[]

export const scopeText = (scope: ScopeAnswer): string =>
  scope === 'all' ? 'all apps' : scope.map(({ appId, workspaceId }) => `${appId}/${workspaceId}`).join(', ')
