import type { AppRef } from '@openmps/proto/link'
import type { PushRequest, Target } from '@openmps/pushcore'

/** A push as the core takes it, for stories that need moments which HTTP does not give. */
export function simpleRequest(app: AppRef, target: Target, messageKey: string): PushRequest {
  return {
    app,
    type: 'simple',
    taskName: 'story',
    to: { kind: 'targets', addressees: [{ target, messageKey }] },
    notice: { title: 'Title', content: '', silent: false, pushStyle: 0, action: 'openApp', params: {} },
    expiresInSeconds: 60,
    strategy: { kind: 'now' },
    extras: {},
  }
}
