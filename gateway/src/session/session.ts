import type { Given } from '@openmps/proto/link'
import { type AppLog, createAppLog } from '../broadcast/app-log.ts'
import type { Socket } from '../ports/socket.ts'
import type { ReadingState } from './reading.ts'

/** A device's call that waits for the push core. */
export interface PendingCall {
  readonly session: Session
  readonly requestId: number
}

const NO_APP: AppLog = createAppLog({ appId: '', workspaceId: '' })

/**
 * connecting: the socket is open, Connect has not come. opening: the push core was asked. open: pushes
 * flow. closed: the socket is gone, which is final.
 */
export type Phase = 'connecting' | 'opening' | 'open' | 'closed'

/**
 * A device's life on one socket. There are as many of these as devices, so it is one object of a fixed
 * shape: numbers, the token, and lists that exist only while they hold something. Whoever needs a timer
 * puts the session into a shared queue.
 */
export class Session implements ReadingState {
  readonly socket: Socket
  phase: Phase = 'connecting'
  /** Empty until Connect. */
  token = ''
  /** Set by Connect; one object for all sessions of the app once open. */
  app: AppLog = NO_APP
  /** From the push core, once open. */
  epoch = 0

  inFlight: string[] | undefined = undefined
  newest = ''
  flags = 0
  position = ''
  standing = 0
  given: Given[] | undefined = undefined

  /** Acknowledged ids that go to the push core at the end of this turn of the event loop. */
  acks: string[] | undefined = undefined
  calls: PendingCall[] | undefined = undefined

  /** Token bucket of the frames: what is left, and the second (of the gateway's life) it was filled in. */
  allowance: number
  filledAtSecond: number

  constructor(socket: Socket, allowance: number, second: number) {
    this.socket = socket
    this.allowance = allowance
    this.filledAtSecond = second
  }
}

/** Takes the cost, in frames, from the session's allowance; false when there is not enough left. */
export function spendFrames(session: Session, cost: number, second: number, perSecond: number, burst: number): boolean {
  if (second !== session.filledAtSecond) {
    // A clock that was set back must not take what was earned.
    const earned = Math.max(0, second - session.filledAtSecond) * perSecond
    session.allowance = Math.min(burst, session.allowance + earned)
    session.filledAtSecond = second
  }
  if (session.allowance < cost) return false
  session.allowance -= cost
  return true
}
