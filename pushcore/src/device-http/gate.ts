import type { FastifyReply, FastifyRequest } from 'fastify'
import { sendFailure } from './answer.ts'
import type { SourceRate } from './source-rate.ts'

/** A hook that turns away who asks too often, before the body is read. */
export function rateGate(rate: SourceRate) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const waitMs = rate.admit(request.ip)
    if (waitMs === 0) return undefined
    const seconds = Math.ceil(waitMs / 1_000)
    reply.header('retry-after', String(seconds))
    return sendFailure(reply, 429, 'SYSTEM_ERROR', `Too many requests: try again in ${seconds} s.`)
  }
}
