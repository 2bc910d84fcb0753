import type { PushRequest, Target } from '@openmps/proto/push'
import { appA } from '../../contract/_util/messages.ts'

let keys = 0
export const freshKey = (): string => `key-${++keys}`

/** A push that is right, to one user unless told otherwise. */
export function pushTo(targets: Target[], changes: Partial<PushRequest> = {}): PushRequest {
  return {
    app: appA,
    taskName: 'task',
    targets,
    content: { title: 'Title', body: 'Body' },
    expiresInSeconds: 3_600,
    ...changes,
  }
}

export const toUser = (userId: string, messageKey = freshKey()): Target => ({ userId, messageKey })
