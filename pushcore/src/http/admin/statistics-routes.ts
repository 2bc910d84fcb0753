import { Readable } from 'node:stream'
import { PushError } from '@openmps/proto'
import { z } from 'zod'
import { STAT_KEPT_DAYS } from '../../ports/stats-store.ts'
import { PUSH_TYPES } from '../../push-request.ts'
import { answers, appParams, errorBody, queryMs, streamed } from './schemas.ts'
import type { AdminParts, AdminScope } from './scope.ts'

const DAY_MS = 86_400_000

export const counts = z.object({
  pushed: z.number().describe('accepted, one per target'),
  succeeded: z.number().describe('got into an inbox'),
  arrived: z.number().describe('acknowledged by the device'),
  opened: z.number(),
  ignored: z.number(),
  sent: z.number().describe("taken by a vendor's channel"),
  sendFailed: z.number().describe("finally refused by a vendor's channel"),
})

const span = { fromMs: queryMs, toMs: queryMs }
const tags = ['statistics']
const path = '/apps/:appId/:workspaceId'

function checkSpan(fromMs: number, toMs: number): void {
  if (fromMs <= toMs && toMs - fromMs <= STAT_KEPT_DAYS.day * DAY_MS) return
  throw new PushError('INVALID_ARGUMENT', `toMs: is not 0 to ${STAT_KEPT_DAYS.day} days behind fromMs`)
}

const dayText = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10)
const monthText = (month: number): string => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`

/** Figures of an app. Days are those of the service's time zone. */
export function registerStatisticsRoutes(admin: AdminScope, { core }: AdminParts): void {
  admin.get(
    `${path}/statistics`,
    {
      config: { role: 'viewer' },
      schema: {
        tags,
        summary: 'Sum up whole days, of the app or of a task',
        params: appParams,
        querystring: z.strictObject({
          ...span,
          platform: z.coerce.number().int().min(0).max(255).optional(),
          channel: z.coerce.number().int().min(0).max(255).optional(),
          type: z.enum(PUSH_TYPES).optional(),
          taskId: z.coerce.number().int().positive().optional(),
        }),
        response: answers(counts),
      },
    },
    async ({ params, query: { fromMs, toMs, platform, channel, type, taskId } }) => {
      checkSpan(fromMs, toMs)
      const filter = {
        fromDay: core.statistics.dayOf(fromMs),
        toDay: core.statistics.dayOf(toMs),
        ...(platform !== undefined && { platform }),
        ...(channel !== undefined && { channel }),
        ...(type !== undefined && { type }),
      }
      const { statistics } = core
      return taskId === undefined ? statistics.total(params, filter) : statistics.ofTask(params, taskId, filter)
    },
  )

  admin.get(
    `${path}/statistics.csv`,
    {
      config: { role: 'viewer' },
      schema: {
        tags,
        summary: 'Export figures as CSV',
        params: appParams,
        querystring: z.strictObject({ ...span, resolution: z.enum(['minute', 'hour', 'day']).default('day') }),
        response: {
          200: { description: 'RFC 4180', content: { 'text/csv': { schema: streamed } } },
          '4xx': errorBody,
        },
      },
    },
    async ({ params, query: { fromMs, toMs, resolution } }, reply) => {
      checkSpan(fromMs, toMs)
      const lines = core.statistics.csv(params, resolution, fromMs, toMs)
      return reply.type('text/csv; charset=utf-8').send(Readable.from(lines))
    },
  )

  admin.get(
    `${path}/reached`,
    {
      config: { role: 'viewer' },
      schema: {
        tags,
        summary: 'Count the different devices that got something',
        params: appParams,
        querystring: z.strictObject(span),
        response: answers(
          z.object({
            days: z.array(z.object({ day: z.string(), devices: z.number() })),
            months: z.array(z.object({ month: z.string(), devices: z.number() })),
          }),
        ),
      },
    },
    async ({ params, query: { fromMs, toMs } }) => {
      checkSpan(fromMs, toMs)
      const { statistics } = core
      const { days, months } = await statistics.reachedDevices(params, statistics.dayOf(fromMs), statistics.dayOf(toMs))
      return {
        days: [...days].map(([day, devices]) => ({ day: dayText(day), devices })),
        months: [...months].map(([month, devices]) => ({ month: monthText(month), devices })),
      }
    },
  )
}
