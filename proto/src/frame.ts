import { openmps } from '../gen/device.js'
import { PushError } from './errors.ts'

/**
 * The device protocol's messages, as protobufjs generates them from schema/device.proto. Decoded
 * messages always carry every scalar field (proto3 defaults), sub-messages may be null.
 */
export const { ClientFrame, ServerFrame, Platform, ClickAction, EventKind } = openmps.device.v1
export type ClientFrame = openmps.device.v1.ClientFrame
export type ServerFrame = openmps.device.v1.ServerFrame
export type ClientFrameInit = openmps.device.v1.ClientFrame.$Properties
export type ServerFrameInit = openmps.device.v1.ServerFrame.$Properties
export type Connect = openmps.device.v1.Connect.$Properties
export type Connected = openmps.device.v1.Connected.$Properties
export type Push = openmps.device.v1.Push.$Properties
export type Request = openmps.device.v1.Request.$Properties
export type Response = openmps.device.v1.Response.$Properties
export type DeviceEvent = openmps.device.v1.Event.$Properties

export function encodeClientFrame(frame: ClientFrameInit): Uint8Array {
  return ClientFrame.encode(frame).finish()
}

export function encodeServerFrame(frame: ServerFrameInit): Uint8Array {
  return ServerFrame.encode(frame).finish()
}

/**
 * Decodes one frame of a device. Unknown fields are skipped; a frame of an unknown kind decodes with
 * `body` undefined and is to be ignored.
 * @throws PushError FRAME_TOO_LARGE before anything is allocated, MALFORMED_FRAME
 */
export function decodeClientFrame(bytes: Uint8Array, maxBytes: number): ClientFrame {
  if (bytes.length > maxBytes) throw new PushError('FRAME_TOO_LARGE')
  try {
    return ClientFrame.decode(bytes)
  } catch (cause) {
    throw new PushError('MALFORMED_FRAME', undefined, { cause })
  }
}

/** Decodes one frame of the server, under the same rules. */
export function decodeServerFrame(bytes: Uint8Array, maxBytes: number): ServerFrame {
  if (bytes.length > maxBytes) throw new PushError('FRAME_TOO_LARGE')
  try {
    return ServerFrame.decode(bytes)
  } catch (cause) {
    throw new PushError('MALFORMED_FRAME', undefined, { cause })
  }
}
