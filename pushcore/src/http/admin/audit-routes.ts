import { z } from 'zod'
import { answers, limit, queryMs, timeMs } from './schemas.ts'
import type { AdminParts, AdminScope } from './scope.ts'

const entry = z.object({
  id: z.string(),
  atMs: timeMs,
  actor: z.string(),
  address: z.string(),
  route: z.string(),
  app: z.object({ appId: z.string(), workspaceId: z.string() }).optional(),
  detail: z.string().describe('parameters and body as JSON, without secrets'),
  requestId: z.string(),
  outcome: z.enum(['asked', 'refused']).describe('asked: written before the change; refused: nothing was changed'),
})

/** Who changed what. */
export function registerAuditRoutes(admin: AdminScope, { audit }: AdminParts): void {
  admin.get(
    '/audit',
    {
      config: { role: 'admin' },
      schema: {
        tags: ['audit'],
        summary: 'Read the audit log',
        description:
          'Newest first. A page looks at 5000 entries at most: it may be short, or empty, and have a `next`.',
        querystring: z
          .strictObject({
            actor: z.string().max(200).optional(),
            appId: z.string().max(200).optional(),
            workspaceId: z.string().max(200).optional(),
            route: z.string().max(200).optional(),
            fromMs: queryMs.optional(),
            toMs: queryMs.optional(),
            before: z.string().max(64).optional().describe('`next` of the page before'),
            limit,
          })
          .refine(({ appId, workspaceId }) => (appId === undefined) === (workspaceId === undefined), {
            error: 'goes with workspaceId',
            path: ['appId'],
          }),
        response: answers(z.object({ entries: z.array(entry), next: z.string().optional() })),
      },
    },
    async ({ query: { actor, appId, workspaceId, route, fromMs, toMs, before, limit: most } }) => {
      const filter = {
        ...(actor !== undefined && { actor }),
        ...(appId !== undefined && workspaceId !== undefined && { app: { appId, workspaceId } }),
        ...(route !== undefined && { route }),
        ...(fromMs !== undefined && { fromMs }),
        ...(toMs !== undefined && { toMs }),
      }
      const { entries, next } = await audit.page(filter, before, most)
      return { entries: [...entries], ...(next !== undefined && { next }) }
    },
  )
}
