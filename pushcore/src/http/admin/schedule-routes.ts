import { z } from 'zod'
import type { ScheduledPush } from '../../schedule/scheduled-push.ts'
import { answers, appParams, limit, queryMs, timeMs } from './schemas.ts'
import type { AdminParts, AdminScope } from './scope.ts'

/** As in the API of backends. */
const MAX_CANCELLED = 30

const scheduled = z.object({
  uniqueId: z.string().describe('of this occurrence'),
  scheduleId: z.string(),
  atMs: timeMs,
  executed: z.boolean(),
  kind: z.string().describe('at: once; loop: again and again'),
  type: z.string(),
  title: z.string(),
  content: z.string(),
  createdAtMs: timeMs,
})

const tags = ['schedules']
const path = '/apps/:appId/:workspaceId/schedules'

function shown({ uniqueId, atMs, executed, schedule }: ScheduledPush): z.infer<typeof scheduled> {
  const { id, strategy, type, title, content, createdAtMs } = schedule
  return { uniqueId, scheduleId: id, atMs, executed, kind: strategy.kind, type, title, content, createdAtMs }
}

/** Pushes that wait for their time. */
export function registerScheduleRoutes(admin: AdminScope, { core }: AdminParts): void {
  admin.get(
    path,
    {
      config: { role: 'viewer' },
      schema: {
        tags,
        summary: 'List scheduled pushes',
        description: 'Planned between the two times. Newest schedule first, each in the order of time.',
        params: appParams,
        querystring: z.strictObject({
          fromMs: queryMs,
          toMs: queryMs,
          uniqueId: z.string().max(64).optional(),
          offset: z.coerce.number().int().min(0).max(100_000).default(0),
          limit,
        }),
        response: answers(z.object({ total: z.number().int(), pushes: z.array(scheduled) })),
      },
    },
    async ({ params, query: { uniqueId, ...query } }) => {
      const { total, pushes } = await core.schedules.list(params, {
        ...query,
        ...(uniqueId !== undefined && { uniqueId }),
      })
      return { total, pushes: pushes.map(shown) }
    },
  )

  admin.post(
    `${path}/cancel`,
    {
      config: { role: 'operator' },
      schema: {
        tags,
        summary: 'Cancel scheduled pushes',
        description: 'Each id is answered by itself. False: unknown, sent or cancelled before.',
        params: appParams,
        body: z.strictObject({
          ids: z.array(z.string().min(1).max(64)).min(1).max(MAX_CANCELLED),
          kind: z.enum(['main', 'sub']).default('main').describe('main: whole schedules; sub: single occurrences'),
        }),
        response: answers(z.object({ results: z.array(z.object({ id: z.string(), cancelled: z.boolean() })) })),
      },
    },
    async ({ params, body: { ids, kind } }) => {
      const results: { id: string; cancelled: boolean }[] = []
      // One after the other: two occurrences of one schedule are one record.
      for (const id of ids) results.push({ id, cancelled: await core.schedules.cancel(params, id, kind) })
      return { results }
    },
  )
}
