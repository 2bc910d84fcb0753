import type { handleBidiStreamingCall, handleClientStreamingCall, ServerDuplexStream } from '@grpc/grpc-js'
import type { PushBatchRequest, PushChunk, PushChunkResult, PushCollectResponse, PushResult } from '@openmps/proto/push'
import { endOf, type GrpcParts, methodOf, openCall } from '../call.ts'
import { takeChunks } from '../chunks.ts'
import { refuseField } from '../fault.ts'
import { GRPC_LIMITS } from '../limits.ts'
import { handOver } from './push.ts'

/** Answers each chunk when it is durable. */
export function pushStream(parts: GrpcParts): handleBidiStreamingCall<PushChunk, PushChunkResult> {
  return (call) => {
    const cancelled = new Promise<void>((resolve) => call.once('cancelled', resolve))
    async function serve(): Promise<void> {
      const context = await openCall(call, parts)
      await takeChunks<PushChunk>(call, parts, async ({ sequence = 0, pushes }) => {
        const { results } = await handOver(pushes ?? [], context)
        const answered = results.then((all) => Promise.race([write(call, { sequence, results: all }), cancelled]))
        return { answered }
      })
    }
    serve().then(
      () => {
        parts.events.callEnded(methodOf(call), 0)
        call.end()
      },
      (error: unknown) => call.emit('error', endOf(call, parts, error)),
    )
  }
}

/** Resolves when the answer has been given to the connection, which takes it when the caller reads. */
function write(call: ServerDuplexStream<PushChunk, PushChunkResult>, result: PushChunkResult): Promise<void> {
  return new Promise((resolve) => call.write(result, () => resolve()))
}

/** One answer when the caller has sent all. */
export function pushCollect(parts: GrpcParts): handleClientStreamingCall<PushBatchRequest, PushCollectResponse> {
  return (call, callback) => {
    async function serve(): Promise<PushCollectResponse> {
      const context = await openCall(call, parts)
      const chunks: Promise<PushResult[]>[] = []
      let count = 0
      await takeChunks<PushBatchRequest>(call, parts, async ({ pushes }) => {
        count += pushes?.length ?? 0
        if (count > GRPC_LIMITS.maxCollectedPushes) {
          refuseField(
            'pushes',
            `more than ${GRPC_LIMITS.maxCollectedPushes} pushes in one call: those before were accepted, use PushStream for more`,
          )
        }
        const { results } = await handOver(pushes ?? [], context)
        chunks.push(results)
        return { answered: results.then(() => {}) }
      })
      return summaryOf((await Promise.all(chunks)).flat())
    }
    serve().then(
      (response) => {
        parts.events.callEnded(methodOf(call), 0)
        callback(null, response)
      },
      (error: unknown) => callback(endOf(call, parts, error)),
    )
  }
}

function summaryOf(results: readonly PushResult[]): PushCollectResponse {
  const accepted = results.flatMap((result) => result.accepted ?? [])
  const repeats = accepted.flatMap(({ messages }) => messages ?? []).filter(({ repeat }) => repeat).length
  return { accepted: accepted.length, refused: results.length - accepted.length, repeats, results: [...results] }
}
