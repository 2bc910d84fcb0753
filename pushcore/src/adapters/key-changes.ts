import { PushError } from '@openmps/proto'
import type { AppRef } from '@openmps/proto/link'
import { type AccessKey, MAX_KEYS_PER_APP } from '../ports/app-store.ts'

/** The keys that may act for the app. */
export function keysOf(keys: Iterable<AccessKey>, app: AppRef): AccessKey[] {
  const mine = (of: AppRef) => of.appId === app.appId && of.workspaceId === app.workspaceId
  return [...keys].filter((key) => key.apps.some(mine))
}

/** @throws PushError ALREADY_EXISTS, INVALID_ARGUMENT when the key cannot be added to those that are there */
export function checkNewKey(keys: Iterable<AccessKey>, { id, apps }: AccessKey): void {
  const present = [...keys]
  if (present.some((key) => key.id === id)) throw new PushError('ALREADY_EXISTS', `the access key ${id} exists`)
  if (apps.every((app) => keysOf(present, app).length < MAX_KEYS_PER_APP)) return
  throw new PushError('INVALID_ARGUMENT', `an app has at most ${MAX_KEYS_PER_APP} access keys: remove one`)
}

export function noApp(app: AppRef, code: 'NOT_FOUND' | 'APP_UNKNOWN' = 'NOT_FOUND'): PushError {
  return new PushError(code, `there is no app ${app.appId} / ${app.workspaceId}`)
}

export function appChanged({ appId, workspaceId }: AppRef): PushError {
  return new PushError('CONFLICT', `the app ${appId} / ${workspaceId} was changed in between: read it again`)
}

export function noKey(id: string): PushError {
  return new PushError('NOT_FOUND', `there is no access key ${id}`)
}

export function keyChanged(id: string): PushError {
  return new PushError('CONFLICT', `the access key ${id} was changed in between: read it again`)
}
