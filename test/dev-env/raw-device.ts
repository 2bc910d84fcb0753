import { once } from 'node:events'
import {
  type ClientFrameInit,
  decodeServerFrame,
  encodeClientFrame,
  type Push,
  type ServerFrame,
  SUBPROTOCOL,
} from '@openmps/proto'
import type { AppRef } from '@openmps/proto/link'
import { WebSocket } from 'ws'
import { Log } from './log.ts'

/** The protocol frame by frame: a device that does only what a test tells it, wrong things included. */
export interface RawDevice {
  readonly credentials: { readonly deviceToken: string; readonly deviceSecret: string }
  /** Pushes as they arrive, repeats included. */
  readonly pushes: Log<Push>
  readonly frames: Log<ServerFrame>
  /** Distinct message ids that arrived and were not acknowledged. */
  readonly unacked: ReadonlySet<string>
  /** The most of them that there ever were. */
  readonly mostUnacked: number
  readonly closed: Promise<number>
  send(frame: ClientFrameInit): void
  ack(...messageIds: string[]): void
  /** Stops reading from the socket: what is sent to it piles up elsewhere. */
  stopReading(): void
  readAgain(): void
  destroy(): void
}

const MAX_FRAME_BYTES = 1 << 20

/** @throws Error `refused with <close code>` */
export async function openRawDevice(
  url: string,
  app: AppRef,
  credentials?: RawDevice['credentials'],
): Promise<RawDevice> {
  const socket = new WebSocket(url, SUBPROTOCOL)
  const frames = new Log<ServerFrame>('frames')
  const pushes = new Log<Push>('pushes')
  const unacked = new Set<string>()
  let mostUnacked = 0
  const closed = new Promise<number>((resolve) => socket.on('close', resolve))
  socket.on('message', (data: Buffer) => {
    const frame = decodeServerFrame(data, MAX_FRAME_BYTES)
    if (frame.push?.messageId) {
      unacked.add(frame.push.messageId)
      mostUnacked = Math.max(mostUnacked, unacked.size)
      pushes.add(frame.push)
    }
    frames.add(frame)
  })
  const send = (frame: ClientFrameInit) => socket.send(encodeClientFrame(frame))
  await once(socket, 'open')
  const greeted = new Promise<ServerFrame['connected']>((resolve, reject) => {
    socket.once('close', (code) => reject(new Error(`refused with ${code}`)))
    socket.once('message', (data: Buffer) => resolve(decodeServerFrame(data, MAX_FRAME_BYTES).connected))
  })
  send({ connect: { ...app, ...credentials } })
  const connected = await greeted
  return {
    credentials: {
      deviceToken: connected?.deviceToken ?? '',
      deviceSecret: connected?.deviceSecret || (credentials?.deviceSecret ?? ''),
    },
    pushes,
    frames,
    unacked,
    get mostUnacked() {
      return mostUnacked
    },
    closed,
    send,
    ack(...messageIds) {
      for (const id of messageIds) unacked.delete(id)
      send({ ack: { messageIds } })
    },
    stopReading: () => socket.pause(),
    readAgain: () => socket.resume(),
    destroy: () => socket.terminate(),
  }
}
