import {
  type ClientFrame,
  type CloseReason,
  decodeClientFrame,
  encodeServerFrame,
  LIMITS,
  PushError,
} from '@openmps/proto'
import type { GatewayContext } from '../gateway-context.ts'
import { closeSession } from '../session/close.ts'
import { transmit } from '../session/delivery.ts'
import { type Session, spendFrames } from '../session/session.ts'
import { inFlight } from '../session/window.ts'
import { receiveAck } from './ack.ts'
import { receiveConnect } from './connect.ts'
import { receiveEvent } from './event.ts'
import { receiveRequest } from './request.ts'

/** A WebSocket message of a device. Whatever it holds, it can only cost the device its own socket. */
export function receiveFrame(ctx: GatewayContext, session: Session, bytes: Uint8Array, binary: boolean): void {
  if (session.phase === 'closed') return
  ctx.events.frameReceived()
  const wrong = accept(ctx, session, bytes, binary)
  if (wrong !== undefined) closeSession(ctx, session, wrong)
}

/** Handles the frame, or says what to close the socket with. */
function accept(ctx: GatewayContext, session: Session, bytes: Uint8Array, binary: boolean): CloseReason | undefined {
  if (!spend(ctx, session, 1)) return 'tooManyFrames'
  if (!binary) return 'protocolError'
  let frame: ClientFrame
  try {
    frame = decodeClientFrame(bytes, LIMITS.maxClientFrameBytes)
  } catch (error) {
    return error instanceof PushError && error.code === 'FRAME_TOO_LARGE' ? 'frameTooLarge' : 'protocolError'
  }
  try {
    return dispatch(ctx, session, frame)
  } catch (error) {
    // A defect of ours. It must not take the process down, nor leave the session half changed.
    ctx.log.error({ err: error, body: frame.body }, 'a frame could not be handled')
    return 'internalError'
  }
}

/** Frames are the currency: what costs more than one costs the device accordingly. */
function spend(ctx: GatewayContext, session: Session, cost: number): boolean {
  const { framesPerSecond, frameBurst } = ctx.options
  return spendFrames(session, cost, ctx.second(), framesPerSecond, frameBurst)
}

function dispatch(ctx: GatewayContext, session: Session, frame: ClientFrame): CloseReason | undefined {
  const { body } = frame
  // A frame of a later protocol version.
  if (body === undefined) return undefined
  // Connect comes first, once; the others after Connected.
  if (session.phase !== (body === 'connect' ? 'connecting' : 'open')) return 'outOfState'
  switch (body) {
    case 'connect':
      return receiveConnect(ctx, session, frame.connect ?? {})
    case 'ack': {
      const messageIds = frame.ack?.messageIds ?? []
      // What is acknowledged beyond the window is honest only now and then, after a broken connection.
      const surplus = messageIds.length - inFlight(session).length
      if (surplus > 0 && !spend(ctx, session, surplus)) return 'tooManyFrames'
      return receiveAck(ctx, session, messageIds)
    }
    case 'request':
      if (!spend(ctx, session, ctx.options.callCost)) return 'tooManyFrames'
      return receiveRequest(ctx, session, frame.request ?? {})
    case 'event':
      return receiveEvent(ctx, session, frame.event ?? {})
    case 'ping':
      transmit(ctx, session, encodeServerFrame({ pong: { nonce: frame.ping?.nonce ?? 0 } }))
      return undefined
    default:
      return body satisfies never
  }
}
