import type { handleServerStreamingCall, ServerWritableStream } from '@grpc/grpc-js'
import { MessageStatus, type MessagesRequest } from '@openmps/proto/push'
import { endOf, type GrpcParts, methodOf, openCall } from '../call.ts'
import { CLOSING, WORN_OUT } from '../chunks.ts'
import { CallError } from '../fault.ts'
import { GRPC_LIMITS } from '../limits.ts'
import { write } from '../write.ts'
import { checkMessages, statusesOf } from './messages.ts'

type Call = ServerWritableStream<MessagesRequest, MessageStatus>

const { State } = MessageStatus
const mayChange = ({ state }: MessageStatus): boolean => state === State.PENDING

/**
 * Tells the states of messages, then looks again and tells those that have changed, until none can change any more.
 * The store is asked rather than this process, because another push core may settle the message.
 */
export function watchMessages(parts: GrpcParts): handleServerStreamingCall<MessagesRequest, MessageStatus> {
  let watches = 0

  async function serve(call: Call): Promise<void> {
    const context = await openCall(call, parts)
    const { app, ids } = await checkMessages(call.request, context)
    const endsAtMs = parts.clock.now() + GRPC_LIMITS.maxStreamMs
    const told = new Map<string, string>()
    let waiting: readonly string[] = [...new Set(ids)]
    let delayMs: number = GRPC_LIMITS.watchEveryMs
    while (!call.cancelled) {
      const statuses = await statusesOf(app, waiting, context)
      const changed = statuses.filter((status) => told.get(status.messageId ?? '') !== JSON.stringify(status))
      for (const status of changed) {
        told.set(status.messageId ?? '', JSON.stringify(status))
        await write(call, status)
      }
      waiting = statuses.filter(mayChange).flatMap(({ messageId }) => messageId ?? [])
      if (waiting.length === 0) return
      if (parts.clock.now() >= endsAtMs) throw WORN_OUT()
      delayMs = changed.length > 0 ? GRPC_LIMITS.watchEveryMs : Math.min(delayMs * 2, GRPC_LIMITS.maxWatchEveryMs)
      await pause(call, parts, delayMs)
    }
  }

  return (call) => {
    const serving =
      watches < GRPC_LIMITS.maxWatches
        ? serve(call)
        : Promise.reject(new CallError('OVERLOADED', `${GRPC_LIMITS.maxWatches} calls watch already: use GetMessages`))
    watches++
    serving
      .then(
        () => {
          parts.events.callEnded(methodOf(call), 0)
          call.end()
        },
        (error: unknown) => call.emit('error', endOf(call, parts, error)),
      )
      .finally(() => watches--)
  }
}

/** @throws CallError UNAVAILABLE when the service stops */
function pause(call: Call, { clock, closing }: GrpcParts, delayMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (finish: () => void) => () => {
      cancel()
      call.off('cancelled', onEnd)
      closing.removeEventListener('abort', onClosing)
      finish()
    }
    const onEnd = end(resolve)
    const onClosing = end(() => reject(CLOSING()))
    const cancel = clock.after(delayMs, onEnd)
    call.on('cancelled', onEnd)
    closing.addEventListener('abort', onClosing)
    if (closing.aborted) onClosing()
  })
}
