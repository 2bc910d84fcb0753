import { PushError } from '@openmps/proto'
import type { NewMessage } from '../ports/message-store.ts'
import type { Task, TaskStore } from '../ports/task-store.ts'
import type { PushOutcome, PushRequest } from '../push-request.ts'
import { type AcceptParts, outcomeOf, prepare, store } from './accept.ts'

export interface MultipleParts extends AcceptParts {
  readonly tasks: TaskStore
}

/** Another push core took the id in the same millisecond with the same number, which 256 starts hand out again. */
const MAX_TRIES = 3

/**
 * Accepts a push to up to a hundred targets that has a task. The task is written first, with the ids of the messages
 * to come: a crash in between leaves a task without messages, which shows as one that reached nobody, and never
 * messages that nobody can revoke. When every message is a repeat the first push's task is the answer, and the new
 * one is taken back.
 */
export async function acceptMultiple(
  parts: MultipleParts,
  request: PushRequest,
  validFromMs = parts.clock.now(),
): Promise<Extract<PushOutcome, { kind: 'accepted' }>> {
  const { tasks, ids } = parts
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const taskId = ids.taskId()
    const news = await prepare(parts, request, taskId, validFromMs)
    if (!(await tasks.create(taskOf(request, taskId, news, parts.clock.now())))) continue
    const accepted = await store(parts, news)
    const repeated = accepted.every(({ outcome }) => outcome === 'repeat')
    const first = repeated ? await firstTaskOf(parts, news) : undefined
    if (first === undefined) return outcomeOf(taskId, accepted)
    await tasks.remove(request.app, taskId)
    return outcomeOf(first, accepted)
  }
  throw new PushError('INTERNAL', 'no task id was free: check the clocks of the push cores')
}

function taskOf(request: PushRequest, id: number, news: readonly NewMessage[], nowMs: number): Task {
  const { app, taskName, template } = request
  return {
    id,
    app,
    type: 'multiple',
    name: taskName,
    ...(template && { template }),
    createdAtMs: nowMs,
    expiresAtMs: news[0]?.expiresAtMs ?? nowMs,
    // The call that accepts them ends with the last one.
    endedAtMs: nowMs,
    messageIds: news.map(({ messageId }) => messageId),
  }
}

/** The task of the message that has the key of the first target. */
async function firstTaskOf({ messages }: MultipleParts, [news]: readonly NewMessage[]): Promise<number | undefined> {
  if (news === undefined) return undefined
  return (await messages.findByKey(news.app, news.target, news.messageKey))?.taskId
}
