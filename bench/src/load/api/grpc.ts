import { Client, credentials, Metadata } from '@grpc/grpc-js'
import type { PushChunkResult, PushRequest, PushResult, Target } from '@openmps/proto/push'
import { PUSH_CORE } from '@openmps/pushcore/grpc'
import type { ApiPlace } from '../../server/api-operations.ts'
import { BATCH, BATCH_CALLERS, SINGLE_CALLERS, type Targets, type Way } from './way.ts'

const EXPIRES_IN_SECONDS = 86_400
const ANSWER_WITHIN_MS = 30_000
/** Of one PushCollect: 2 000 pushes. */
const COLLECTED_CHUNKS = 20
/** So that the service has work while one of them waits for its only answer. */
const COLLECT_CALLERS = 2

/** One connection with the generated codec, and what every way over it needs. */
class Connection {
  readonly client: Client
  readonly metadata = new Metadata()
  readonly #place: ApiPlace
  readonly #content: string

  constructor(place: ApiPlace, content: string) {
    this.#place = place
    this.#content = content
    this.client = new Client(`127.0.0.1:${place.grpcPort}`, credentials.createInsecure())
    const { id, secret } = place.accessKey
    this.metadata.add('authorization', `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`)
  }

  push(target: Target): PushRequest {
    return {
      app: this.#place.app,
      taskName: 'bench',
      targets: [target],
      content: { title: 'bench', body: this.#content },
      expiresInSeconds: EXPIRES_IN_SECONDS,
    }
  }

  chunk(targets: Targets): PushRequest[] {
    return targets.batch().map((target) => this.push(target))
  }

  options(): { readonly deadline: number } {
    return { deadline: Date.now() + ANSWER_WITHIN_MS }
  }

  async close(): Promise<void> {
    this.client.close()
  }
}

/** One message a call. */
export function push(place: ApiPlace, targets: Targets, content: string): Way {
  const connection = new Connection(place, content)
  const { client, metadata } = connection
  const { path, requestSerialize, responseDeserialize } = PUSH_CORE.push
  return {
    callers: SINGLE_CALLERS,
    call: () =>
      new Promise((resolve, reject) => {
        const request = connection.push(targets.next())
        const options = connection.options()
        client.makeUnaryRequest(path, requestSerialize, responseDeserialize, request, metadata, options, (error) => {
          if (error === null) resolve(1)
          else reject(error)
        })
      }),
    close: () => connection.close(),
  }
}

/** A stream of chunks a call, and one answer to all. */
export function pushCollect(place: ApiPlace, targets: Targets, content: string): Way {
  const connection = new Connection(place, content)
  const { client, metadata } = connection
  const { path, requestSerialize, responseDeserialize } = PUSH_CORE.pushCollect
  return {
    callers: COLLECT_CALLERS,
    call: () =>
      new Promise((resolve, reject) => {
        const options = connection.options()
        const call = client.makeClientStreamRequest(
          path,
          requestSerialize,
          responseDeserialize,
          metadata,
          options,
          (error, answer) => {
            const { accepted, results } = answer ?? {}
            if (error !== null) reject(error)
            else if (accepted === COLLECTED_CHUNKS * BATCH) resolve(accepted)
            else reject(refusal(results ?? []))
          },
        )
        for (let chunk = 0; chunk < COLLECTED_CHUNKS; chunk += 1) call.write({ pushes: connection.chunk(targets) })
        call.end()
      }),
    close: () => connection.close(),
  }
}

interface Waiting {
  readonly resolve: (messages: number) => void
  readonly reject: (error: Error) => void
}

/** A chunk a call, all on one stream, each answered by itself. */
export function pushStream(place: ApiPlace, targets: Targets, content: string): Way {
  const connection = new Connection(place, content)
  const { path, requestSerialize, responseDeserialize } = PUSH_CORE.pushStream
  const stream = connection.client.makeBidiStreamRequest(
    path,
    requestSerialize,
    responseDeserialize,
    connection.metadata,
  )
  /** By sequence; as many as there are callers. */
  const waiting = new Map<number, Waiting>()
  let last = 0
  let broken: Error | undefined
  stream.on('data', ({ sequence = 0, results }: PushChunkResult) => {
    const caller = waiting.get(sequence)
    waiting.delete(sequence)
    const all = results ?? []
    const accepted = all.filter((result) => result.accepted).length
    if (accepted === BATCH) caller?.resolve(accepted)
    else caller?.reject(refusal(all))
  })
  const ended = new Promise<void>((resolve) => {
    const end = (error: Error) => {
      broken ??= error
      for (const { reject } of waiting.values()) reject(error)
      waiting.clear()
      resolve()
    }
    stream.on('error', end)
    stream.once('end', () => end(new Error('the service has ended the stream')))
  })
  return {
    callers: BATCH_CALLERS,
    call: () =>
      new Promise((resolve, reject) => {
        if (broken !== undefined) return reject(broken)
        last += 1
        waiting.set(last, { resolve, reject })
        stream.write({ sequence: last, pushes: connection.chunk(targets) })
      }),
    async close() {
      stream.end()
      await ended
      await connection.close()
    },
  }
}

function refusal(results: readonly PushResult[]): Error {
  const refused = results.find((result) => result.refused)?.refused
  return new Error(`a push was refused: ${refused?.reason ?? 'no reason'} ${refused?.message ?? ''}`)
}
