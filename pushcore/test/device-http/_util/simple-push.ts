import type { AppRef } from '@openmps/proto/link'
import type { Target } from '../../../src/ports/message-store.ts'
import type { PushRequest } from '../../../src/push-request.ts'

/** The least push to one target, valid for an hour. */
export function simplePush(app: AppRef, target: Target, messageKey: string): PushRequest {
  return {
    app,
    type: 'simple',
    taskName: 'test',
    to: { kind: 'targets', addressees: [{ target, messageKey }] },
    notice: { title: 'Title', content: '', silent: false, pushStyle: 0, action: 'openApp', params: {} },
    expiresInSeconds: 3_600,
    strategy: { kind: 'now' },
    extras: {},
  }
}
