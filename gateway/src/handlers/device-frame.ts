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
import { type Session, spendFrame } from '../session/session.ts'
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
  const { framesPerSecond, frameBurst } = ctx.options
  if (!spendFrame(session, ctx.second(), framesPerSecond, frameBurst)) return 'tooManyFrames'
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

function dispatch(ctx: GatewayContext, session: Session, frame: ClientFrame): CloseReason | undefined {
  const { body } = frame
  // A frame of a later protocol version.
  if (body === undefined) return undefined
  // Connect comes first, once; the others after Connected.
  if (session.phase !== (body === 'connect' ? 'connecting' : 'open')) return 'outOfState'
  switch (body) {
    case 'connect':
      return receiveConnect(ctx, session, frame.connect ?? {})
    case 'ack':
      return receiveAck(ctx, session, frame.ack?.messageIds ?? [])
    case 'request':
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
