import { Readable } from 'node:stream'
import { z } from 'zod'
import { RECEIPT_EVENT_TYPES } from '../../receipts/receipt-events.ts'
import { answers, appParams, errorBody, limit, next, queryMs, streamed, timeMs } from './schemas.ts'
import type { AdminParts, AdminScope } from './scope.ts'

const event = z.object({
  time: timeMs,
  eventType: z.enum(RECEIPT_EVENT_TYPES),
  appId: z.string(),
  workspaceId: z.string(),
  messageId: z.string(),
  messageKey: z.string(),
  taskId: z.number(),
  deviceId: z.string().describe('empty: no device ever had it'),
  deviceType: z.number().int(),
  appVersion: z.string(),
  lastActiveTime: timeMs,
  channel: z.number().int().describe('0: the own channel'),
  reason: z.string().describe('of sent_fail'),
})

const fields = {
  messageId: z.string().max(128).optional(),
  device: z.string().max(512).optional(),
  userId: z.string().max(512).optional(),
  fromMs: queryMs.optional(),
  toMs: queryMs.optional(),
  eventType: z.enum(RECEIPT_EVENT_TYPES).optional(),
}
const query = z.strictObject(fields)

const tags = ['receipt log']
const path = '/apps/:appId/:workspaceId/events'

/** What is given, and nothing else. */
function queryOf({ messageId, device, userId, fromMs, toMs, eventType }: z.infer<typeof query>) {
  return {
    ...(messageId !== undefined && { messageId }),
    ...(device !== undefined && { device }),
    ...(userId !== undefined && { userId }),
    ...(fromMs !== undefined && { fromMs }),
    ...(toMs !== undefined && { toMs }),
    ...(eventType !== undefined && { eventType }),
  }
}

/** What happened to messages, event by event. */
export function registerEventRoutes(admin: AdminScope, { core }: AdminParts): void {
  admin.get(
    path,
    {
      config: { role: 'viewer' },
      schema: {
        tags,
        summary: 'Read the receipt log',
        description: 'By message, device or user, or by a window of 72 hours of acceptance. `limit` counts messages.',
        params: appParams,
        querystring: z.strictObject({ ...fields, after: z.string().max(200).optional(), limit }),
        response: answers(z.object({ events: z.array(event), next })),
      },
    },
    async ({ params, query: { after, limit: most, ...rest } }) => {
      const place = { limit: most, ...(after !== undefined && { after }) }
      const { events, next } = await core.receiptLog.find(params, { ...queryOf(rest), ...place })
      return { events: [...events], ...(next !== undefined && { next }) }
    },
  )

  admin.get(
    `${path}/export`,
    {
      config: { role: 'viewer' },
      schema: {
        tags,
        summary: 'Export the receipt log',
        description: 'As the log is read, all pages: CSV, or one JSON object a line.',
        params: appParams,
        querystring: z.strictObject({ ...fields, format: z.enum(['csv', 'ndjson']).default('csv') }),
        response: {
          200: {
            description: 'the events',
            content: { 'text/csv': { schema: streamed }, 'application/x-ndjson': { schema: streamed } },
          },
          '4xx': errorBody,
        },
      },
    },
    async ({ params, query: { format, ...rest } }, reply) => {
      const asked = queryOf(rest)
      // Before the status is sent: what is asked wrongly is answered as an error.
      await core.receiptLog.find(params, { ...asked, limit: 1 })
      const type = format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson'
      return reply.type(type).send(Readable.from(core.receiptLog.export(params, asked, format)))
    },
  )
}
