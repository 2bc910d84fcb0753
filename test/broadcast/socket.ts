import { once } from 'node:events'
import { decodeServerFrame, encodeClientFrame, SUBPROTOCOL } from '@openmps/proto'
import type { AppRef } from '@openmps/proto/link'
import { type DeviceKeys, deriveSecret, issueToken } from '@openmps/proto/token'
import { WebSocket } from 'ws'
import { Log } from '../dev-env/index.ts'

/** A device of a few bytes: it acknowledges all that comes at once, and keeps only the message keys. */
export interface SmallDevice {
  readonly token: string
  /** Message keys, repeats included. */
  readonly keys: Log<string>
  /** Ids of messages that it was told to remove. */
  readonly removed: Log<string>
}

export interface DeviceEntry {
  readonly url: string
  readonly keys: DeviceKeys
  readonly app: AppRef
}

const MAX_FRAME_BYTES = 1 << 20

/** Opens its session; without a token it is a new installation. */
export async function openDevice(
  { url, keys: deviceKeys, app }: DeviceEntry,
  token = issueToken(deviceKeys, app),
): Promise<SmallDevice> {
  const socket = new WebSocket(url, SUBPROTOCOL)
  const keys = new Log<string>('message keys of a device')
  const removed = new Log<string>('removals of a device')
  const connected = new Promise<void>((resolve, reject) => {
    socket.on('close', (code) => reject(new Error(`closed with ${code}`)))
    socket.on('message', (data: Buffer) => {
      const { body, push, revoke } = decodeServerFrame(data, MAX_FRAME_BYTES)
      if (body === 'connected') resolve()
      const ackId = push?.messageId || revoke?.ackId
      if (push) keys.add(push.customId ?? '')
      for (const id of revoke?.messageIds ?? []) removed.add(id)
      if (ackId) socket.send(encodeClientFrame({ ack: { messageIds: [ackId] } }))
    })
  })
  await once(socket, 'open')
  const deviceSecret = deriveSecret(deviceKeys, token)
  socket.send(encodeClientFrame({ connect: { ...app, deviceToken: token, deviceSecret } }))
  await connected
  return { token, keys, removed }
}

/** Sockets that are opened at a time. */
const DIALS = 100

/** In the order of the tokens. */
export async function openDevices(entry: DeviceEntry, tokens: readonly (string | undefined)[]): Promise<SmallDevice[]> {
  const devices: SmallDevice[] = []
  for (let at = 0; at < tokens.length; at += DIALS) {
    devices.push(...(await Promise.all(tokens.slice(at, at + DIALS).map((token) => openDevice(entry, token)))))
  }
  return devices
}
