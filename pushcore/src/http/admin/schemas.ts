import { LIMITS } from '@openmps/proto'
import { z } from 'zod'
import { ROLES } from '../../operators/roles.ts'
import { isId } from '../../plain-text.ts'

/** What all routes of the admin API share. Times are milliseconds since 1970-01-01 UTC. */

export const id = z
  .string()
  .trim()
  .min(1)
  .max(LIMITS.maxIdChars)
  .refine((text) => text === '' || isId(text), 'holds control characters')
export const appRef = z.strictObject({ appId: id, workspaceId: id })
/** A part of an address. What is too long to exist is not found, and not a fault of the request. */
export const segment = z.string().min(1).max(512)
export const appParams = z.object({ appId: segment, workspaceId: segment })

export const role = z
  .enum(ROLES)
  .describe('viewer reads; operator also pushes, revokes and edits templates; admin does everything')
export const scope = z
  .union([z.literal('all'), z.array(appRef).min(1).max(100)])
  .describe('"all", or the apps that are reached')

export const timeMs = z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER)
export const queryMs = z.coerce.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER)
export const limit = z.coerce.number().int().min(1).max(500).default(100)
export const pageQuery = z.strictObject({ after: z.string().max(1_000).default(''), limit })
export const next = z.string().optional().describe('for the next page, as `after`; absent at the end')

/** Of what backends call with. */
export const rateLimit = z.strictObject({
  perSecond: z
    .number()
    .min(0.01)
    .max(1_000_000)
    .describe('units that come back each second: calls, or targets of a push to several'),
  burst: z.number().int().min(1).max(1_000_000).describe('units that may be taken at once after a pause'),
})

/** A secret in a body: it is never answered, logged or shown. */
export const secretText = (max = 512) => z.string().min(1).max(max).meta({ writeOnly: true })

export const errorBody = z.object({
  error: z.string().describe('code, see docs/errors.md'),
  message: z.string().describe('what to do'),
})

/** The body of an answer that is not JSON and comes piece by piece. */
export const streamed = z.unknown().meta({ type: 'string' })

/** Answers of a route: the one when it went well, and errors. */
export const answers = <T extends z.ZodType>(schema: T) => ({ 200: schema, '4xx': errorBody })
export const created = <T extends z.ZodType>(schema: T) => ({ 201: schema, '4xx': errorBody })
export const done = { 204: z.null().describe('done'), '4xx': errorBody } as const

/** A page of a list whose items are found again by `idOf`. */
export function page<T>(items: readonly T[], limitOfPage: number, idOf: (item: T) => string): { next?: string } {
  const last = items.at(-1)
  return items.length === limitOfPage && last !== undefined ? { next: idOf(last) } : {}
}
