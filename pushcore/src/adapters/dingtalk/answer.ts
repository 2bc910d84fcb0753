import { z } from 'zod'
import type { ReminderOutcome } from '../../ports/reminder-channel.ts'

const ANSWER = z.object({ errcode: z.number(), errmsg: z.string().default('') })

/** Busy, and too many messages of the robot: it takes 20 a minute. */
const LATER = [-1, 130101, 410100]

/** What the robot said: it answers 200 to everything, and tells in the body. */
export function readAnswer(status: number, body: string): ReminderOutcome {
  const parsed = ANSWER.safeParse(parse(body))
  if (!parsed.success) return { kind: 'retry', detail: `HTTP ${status}` }
  const { errcode, errmsg } = parsed.data
  if (errcode === 0) return { kind: 'sent' }
  const isRate = LATER.includes(errcode) || /too fast/i.test(errmsg)
  return { kind: isRate ? 'retry' : 'failed', detail: `${errcode} ${errmsg.slice(0, 300)}` }
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
