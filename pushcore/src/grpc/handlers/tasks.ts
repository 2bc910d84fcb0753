import { PushError } from '@openmps/proto'
import type { Empty, ListTasksRequest, ListTasksResponse, TaskRef, Task as Told } from '@openmps/proto/push'
import { checkApp } from '../../openapi/checks/app.ts'
import type { Task } from '../../ports/task-store.ts'
import type { CallContext } from '../call.ts'
import { refuseField } from '../fault.ts'
import { appForm } from '../forms/app.ts'
import { checkPage, nextToken } from '../pages.ts'

export async function listTasks(call: ListTasksRequest, context: CallContext): Promise<ListTasksResponse> {
  const app = await appForm(call.app).check((params) => checkApp(params, context))
  const page = checkPage(call)
  // One more than asked for tells whether there is a next page.
  const tasks = await context.core.tasks.list(app, {
    fromMs: call.fromMs ?? 0,
    ...(call.name && { name: call.name }),
    offset: page.offset,
    limit: page.limit + 1,
  })
  return {
    tasks: tasks.slice(0, page.limit).map(told),
    nextPageToken: nextToken(page, tasks.length > page.limit),
  }
}

export async function getTask(call: TaskRef, context: CallContext): Promise<Told> {
  const app = await appForm(call.app).check((params) => checkApp(params, context))
  const taskId = checkTaskId(call)
  const { tasks, statistics } = context.core
  const task = await tasks.get(app, taskId)
  if (task === undefined) throw new PushError('NOT_FOUND')
  return { ...told(task), counts: await statistics.ofTask(app, taskId) }
}

export async function revokeTask(call: TaskRef, context: CallContext): Promise<Empty> {
  const app = await appForm(call.app).check((params) => checkApp(params, context))
  const taskId = checkTaskId(call)
  return context.change(app, call, async () => {
    if (!(await context.core.tasks.revoke(app, taskId))) throw new PushError('NOT_FOUND')
    return {}
  })
}

function checkTaskId({ taskId }: TaskRef): number {
  if (!taskId || !Number.isSafeInteger(taskId)) return refuseField('task_id', 'no task has this id')
  return taskId
}

function told({ id, name, type, createdAtMs, endedAtMs = 0, revokedAtMs = 0, template }: Task): Told {
  return { taskId: id, name, kind: type, createdAtMs, endedAtMs, revokedAtMs, templateName: template?.name ?? '' }
}
