import { z } from 'zod'
import { parseJson } from '../shared/http.ts'

const REASON = z.object({ reason: z.string().regex(/^\w{1,64}$/), timestamp: z.number().optional() })

export interface Reason {
  /** Apple's word. */
  readonly reason: string
  /** When Apple last saw that the token was dead: milliseconds since 1970. With status 410. */
  readonly timestamp?: number | undefined
}

/** What a refusal says, and the end of a connection may say. Undefined: it is not Apple's JSON. */
export const readReason = (body: string): Reason | undefined => REASON.safeParse(parseJson(body)).data
