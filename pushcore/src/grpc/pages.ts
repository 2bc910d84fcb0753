import { refuseField } from './fault.ts'
import { GRPC_LIMITS } from './limits.ts'

interface Asked {
  readonly pageSize?: number | null
  readonly pageToken?: string | null
}

/** Which part of a list is asked for. */
export interface Page {
  readonly offset: number
  readonly limit: number
}

const TOKEN = /^\d{1,6}$/

/** The token is the number of entries before the page; callers are told that it is opaque. @throws FieldRefusal */
export function checkPage({ pageSize, pageToken }: Asked): Page {
  const limit = pageSize || GRPC_LIMITS.defaultPageSize
  if (limit > GRPC_LIMITS.maxPageSize) refuseField('page_size', `at most ${GRPC_LIMITS.maxPageSize}`)
  const token = pageToken || '0'
  const offset = TOKEN.test(token) ? Number(token) : refuseField('page_token', 'not a token of this list')
  if (offset > GRPC_LIMITS.maxPageOffset) refuseField('page_token', 'too far: narrow the list down')
  return { offset, limit }
}

/** Of the page behind this one; empty when there is none. */
export const nextToken = ({ offset, limit }: Page, more: boolean): string => (more ? String(offset + limit) : '')
