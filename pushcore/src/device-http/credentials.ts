import type { IncomingHttpHeaders } from 'node:http'
import type { AppRef } from '@openmps/proto/link'
import type { DeviceCredentials } from '../delivery/device-access.ts'
import { isId } from '../plain-text.ts'

export const APP_HEADER = 'x-openmps-app'
export const WORKSPACE_HEADER = 'x-openmps-workspace'

/** Token and secret of `Authorization: Basic`; undefined when the header is not there or names no token. */
export function readCredentials({ authorization = '' }: IncomingHttpHeaders): DeviceCredentials | undefined {
  const [, encoded = ''] = /^Basic ([A-Za-z0-9+/=]+)$/i.exec(authorization) ?? []
  const text = Buffer.from(encoded, 'base64').toString('latin1')
  const colon = text.indexOf(':')
  return colon < 1 ? undefined : { token: text.slice(0, colon), secret: text.slice(colon + 1) }
}

/** The app of the two headers, percent-encoded because ids may be any text; undefined when they do not name one. */
export function readApp(headers: IncomingHttpHeaders): AppRef | undefined {
  const appId = decoded(headers[APP_HEADER])
  const workspaceId = decoded(headers[WORKSPACE_HEADER])
  return isId(appId) && isId(workspaceId) ? { appId, workspaceId } : undefined
}

function decoded(value: string | string[] | undefined): string {
  try {
    return typeof value === 'string' ? decodeURIComponent(value) : ''
  } catch {
    return ''
  }
}
