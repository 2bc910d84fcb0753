import type { EventEmitter } from 'node:events'
import type { GrpcParts } from './call.ts'
import { CallError } from './fault.ts'
import { GRPC_LIMITS } from './limits.ts'

/** The reading side of a stream of chunks. */
interface ChunkSource extends EventEmitter {
  pause(): unknown
  resume(): unknown
}

/**
 * Reads chunks until the caller has no more. Each is taken before the next one is looked at; what `take` resolves to
 * is the wait for its answer, and of those as many overlap as the limits allow. Beyond it the caller is not read.
 *
 * Resolves when every chunk is answered. Rejects with the first error, after all chunks that were taken by then have
 * ended: what they accepted is told, and chunks that were not taken have changed nothing.
 */
export function takeChunks<Chunk>(
  source: ChunkSource,
  { clock, closing }: Pick<GrpcParts, 'clock' | 'closing'>,
  take: (chunk: Chunk) => Promise<{ readonly answered: Promise<void> }>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let underWay = 0
    let over = false
    let failure: { readonly error: unknown } | undefined
    let turn: Promise<unknown> = Promise.resolve()
    let cancelIdle = () => {}

    function stop(error: unknown): void {
      failure ??= { error }
      source.pause()
      finish()
    }
    function finish(): void {
      if (underWay > 0 || (failure === undefined && !over)) return
      closing.removeEventListener('abort', onClosing)
      cancelLife()
      cancelIdle()
      source.off('data', onChunk)
      if (failure === undefined) resolve()
      else reject(failure.error)
    }
    function waitForMore(): void {
      cancelIdle()
      cancelIdle = clock.after(GRPC_LIMITS.streamIdleMs, () => stop(IDLE()))
    }
    function ended(): void {
      underWay--
      if (failure === undefined && !over) {
        source.resume()
        waitForMore()
      }
      finish()
    }
    async function run(chunk: Chunk): Promise<void> {
      // Not taken, and so not accepted, once the stream has failed.
      if (failure !== undefined) return ended()
      try {
        const { answered } = await take(chunk)
        answered.catch(stop).finally(ended)
      } catch (error) {
        stop(error)
        ended()
      }
    }
    function onChunk(chunk: Chunk): void {
      underWay++
      waitForMore()
      if (underWay >= GRPC_LIMITS.maxChunksUnderWay) {
        source.pause()
        cancelIdle()
      }
      turn = turn.then(() => run(chunk))
    }
    const onClosing = () => stop(CLOSING())
    const cancelLife = clock.after(GRPC_LIMITS.maxStreamMs, () => stop(WORN_OUT()))

    closing.addEventListener('abort', onClosing)
    source.on('end', () => {
      over = true
      cancelIdle()
      finish()
    })
    source.on('cancelled', () => stop(new CallError('TIMEOUT', 'the call ended')))
    source.on('data', onChunk)
    waitForMore()
    if (closing.aborted) onClosing()
  })
}

const IDLE = () =>
  new CallError('TIMEOUT', `nothing came for ${GRPC_LIMITS.streamIdleMs / 1_000} s: end streams that rest`)
export const WORN_OUT = () => new CallError('UNAVAILABLE', 'the stream has lasted long enough: open a new one')
export const CLOSING = () => new CallError('UNAVAILABLE', 'the service stops: open a new stream')
