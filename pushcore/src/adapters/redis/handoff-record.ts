import type { AppRef } from '@openmps/proto/link'
import { HANDOFF_STATES, type Handoff } from '../../ports/handoff-store.ts'
import { handoffRank } from '../handoff-rules.ts'

/** What scripts neither read nor replace by itself. */
type Rest = Pick<Handoff, 'device' | 'channel' | 'packageName' | 'vendorToken' | 'code' | 'status' | 'detail' | 'atMs'>

/** What a script makes the record of, in its order. */
export function recordArguments({
  app: _,
  messageId: __,
  state,
  attempts,
  firstAtMs,
  keepUntilMs,
  clickedAtMs = 0,
  vendorId = '',
  ...rest
}: Handoff): (string | number)[] {
  const id = Buffer.from(vendorId).toString('base64url')
  const facts: Rest = rest
  return [handoffRank(state), attempts, firstAtMs, keepUntilMs, clickedAtMs, id, JSON.stringify(facts)]
}

/** Undefined when there is no such record. */
export function toHandoff(app: AppRef, messageId: string, record: string): Handoff | undefined {
  const parts = /^(\d+):(\d+):(\d+):(\d+):(\d+):([^:]*):(.*)$/s.exec(record)
  if (parts === null) return undefined
  const [, rank, attempts, firstAtMs, keepUntilMs, clickedAtMs, id = '', json = ''] = parts
  const rest: Rest = JSON.parse(json)
  return {
    app,
    messageId,
    ...rest,
    state: HANDOFF_STATES[Number(rank)] ?? 'again',
    attempts: Number(attempts),
    firstAtMs: Number(firstAtMs),
    keepUntilMs: Number(keepUntilMs),
    ...(id !== '' && { vendorId: Buffer.from(id, 'base64url').toString() }),
    ...(clickedAtMs !== '0' && { clickedAtMs: Number(clickedAtMs) }),
  }
}
