import { PushError } from '@openmps/proto'
import { z } from 'zod'
import type { Task } from '../../ports/task-store.ts'
import { answers, appParams, done, limit, queryMs, timeMs } from './schemas.ts'
import type { AdminParts, AdminScope } from './scope.ts'
import { counts } from './statistics-routes.ts'

const task = z.object({
  taskId: z.number().int(),
  name: z.string(),
  type: z.string(),
  template: z.object({ id: z.string(), name: z.string() }).optional(),
  createdAtMs: timeMs,
  expiresAtMs: timeMs,
  endedAtMs: timeMs.optional().describe('absent: it runs'),
  revokedAtMs: timeMs.optional(),
})

const tags = ['tasks']
const path = '/apps/:appId/:workspaceId/tasks'
const taskParams = appParams.extend({ taskId: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER) })

function shown({
  id,
  name,
  type,
  template,
  createdAtMs,
  expiresAtMs,
  endedAtMs,
  revokedAtMs,
}: Task): z.infer<typeof task> {
  return {
    taskId: id,
    name,
    type,
    ...(template !== undefined && { template }),
    createdAtMs,
    expiresAtMs,
    ...(endedAtMs !== undefined && { endedAtMs }),
    ...(revokedAtMs !== undefined && { revokedAtMs }),
  }
}

const noTask = (id: number) => new PushError('NOT_FOUND', `the app has no task ${id} of the last days`)

/** Pushes that have a number: to many targets, and to everybody. */
export function registerTaskRoutes(admin: AdminScope, { core }: AdminParts): void {
  admin.get(
    path,
    {
      config: { role: 'viewer' },
      schema: {
        tags,
        summary: 'List tasks, newest first',
        params: appParams,
        querystring: z.strictObject({
          fromMs: queryMs.default(0),
          name: z.string().max(512).optional(),
          offset: z.coerce.number().int().min(0).max(10_000).default(0),
          limit,
        }),
        response: answers(z.object({ tasks: z.array(task) })),
      },
    },
    async ({ params, query: { name, ...query } }) => {
      const found = await core.tasks.list(params, { ...query, ...(name !== undefined && { name }) })
      return { tasks: found.map(shown) }
    },
  )

  admin.get(
    `${path}/:taskId`,
    {
      config: { role: 'viewer' },
      schema: {
        tags,
        summary: 'Show a task and its figures',
        params: taskParams,
        response: answers(task.extend({ counts })),
      },
    },
    async ({ params: { taskId, ...app } }) => {
      const found = await core.tasks.get(app, taskId)
      if (found === undefined) throw noTask(taskId)
      return { ...shown(found), counts: await core.statistics.ofTask(app, taskId) }
    },
  )

  admin.post(
    `${path}/:taskId/revoke`,
    {
      config: { role: 'operator' },
      schema: { tags, summary: 'Withdraw a task of the last 7 days', params: taskParams, response: done },
    },
    async ({ params: { taskId, ...app } }, reply) => {
      if (!(await core.tasks.revoke(app, taskId))) throw noTask(taskId)
      return reply.code(204).send(null)
    },
  )
}
