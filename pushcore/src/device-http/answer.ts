import { RESULT_CODES, type ResultName, resultName } from '@openmps/proto'
import type { FastifyReply } from 'fastify'

/** The four fields of the client calls of the contract. The code is text. */
export interface ResultBody {
  readonly success: boolean
  readonly code: string
  readonly name: string
  readonly message: string
}

export function bodyOf(result: ResultName): ResultBody {
  const { code, name, text } = RESULT_CODES[result]
  return { success: result === 'SUCCESS', code: String(code), name, message: text }
}

export const bodyOfCode = (code: number): ResultBody => bodyOf(resultName(code))

/** Of a request that failed before any rule looked at it, in the same form. */
export function sendFailure(reply: FastifyReply, status: number, result: ResultName, message: string): FastifyReply {
  return reply.code(status).send({ ...bodyOf(result), message })
}
