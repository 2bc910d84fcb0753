import { type ClientFrameInit, LIMITS, PushError, type Request, type Response } from '@openmps/proto'
import type { Clock } from './clock.ts'
import { createDeferred, type Deferred } from './deferred.ts'
import { CLIENT_LIMITS } from './limits.ts'

/** The server's answer to a call. A refusal is an answer too: `success` false, with the result code. */
export interface CallResult {
  readonly success: boolean
  /** Result code as text, "100" for success. */
  readonly code: string
  /** Upper-case name of the code, "SUCCESS". */
  readonly name: string
  readonly message: string
}

/** What to ask, without the id. */
export type CallRequest = Omit<Request, 'id' | 'call'>

/**
 * Calls that wait for a session or for their answer. Calls of one topic are wishes about the same
 * thing (whose user this device is; its token at one vendor): of those that wait only the last counts.
 * Calls of one lane may touch the same thing (tags that two calls name): they go one after the other,
 * in their order. A call whose connection broke is sent again on the next one; the server takes repeats.
 */
export interface CallQueue {
  /**
   * @throws PushError (as a rejection) TIMEOUT; OVERLOADED at the bound; OUT_OF_STATE when a later call of the
   *   same topic took its place before it was answered; what `rejectAll` is given
   * @param lane each topic has one; the topic itself when it is left out
   */
  call(topic: string, request: CallRequest, lane?: string): Promise<CallResult>
  attach(send: (frame: ClientFrameInit) => void): void
  /** What is sent may still be answered, nothing more is sent: the session is about to end. */
  hold(): void
  /** The session has ended: what it left unanswered waits for the next one. */
  detach(): void
  onResponse(response: Response): void
  /** Ends the calls that were not sent on this session, or all of them. */
  reject(which: 'waiting' | 'all', error: PushError): void
  /** Resolves when no sent call is without an answer. */
  settled(): Promise<void>
}

interface Call {
  readonly topic: string
  readonly lane: string
  readonly request: CallRequest
  readonly answer: Deferred<CallResult>
  readonly cancelTimeout: () => void
}

export function createCallQueue(options: { readonly clock: Clock; readonly timeoutMs: number }): CallQueue {
  const { clock, timeoutMs } = options
  /** By topic, in the order in which they go out. */
  let waiting = new Map<string, Call>()
  /** By request id. One that timed out stays until its answer or the session's end: the server still counts it. */
  const sent = new Map<number, Call>()
  let lastId = 0
  let send: ((frame: ClientFrameInit) => void) | undefined
  let onSettled: (() => void)[] = []

  const sentOf = (lane: string) => [...sent.values()].find((call) => call.lane === lane)
  const lastOf = (lane: string) => [...waiting.values()].reverse().find((call) => call.lane === lane) ?? sentOf(lane)

  function create(topic: string, request: CallRequest, lane: string): Call {
    const answer = createDeferred<CallResult>()
    const cancelTimeout = clock.after(timeoutMs, () => {
      answer.reject(new PushError('TIMEOUT', `no answer in ${timeoutMs} ms`))
      if (waiting.get(topic)?.answer === answer) waiting.delete(topic)
    })
    return { topic, lane, request, answer, cancelTimeout }
  }

  const refuse = (call: Call, error: PushError) => {
    call.cancelTimeout()
    call.answer.reject(error)
  }

  function pump(): void {
    if (!send) return
    for (const [topic, call] of waiting) {
      if (sent.size >= LIMITS.maxPendingRequests) return
      if (sentOf(call.lane)) continue
      waiting.delete(topic)
      lastId = (lastId % 0xffff_ffff) + 1
      sent.set(lastId, call)
      send({ request: { ...call.request, id: lastId } })
    }
  }

  function checkSettled(): void {
    if (sent.size > 0) return
    const done = onSettled
    onSettled = []
    for (const run of done) run()
  }

  return {
    call(topic, request, lane = topic) {
      const replaced = waiting.get(topic)
      const before = lastOf(lane)
      // The same wish again, with none between: one answer serves both.
      if (before && !before.answer.settled && same(before.request, request)) return before.answer.promise
      if (!replaced && waiting.size + sent.size >= CLIENT_LIMITS.maxCalls) {
        return Promise.reject(new PushError('OVERLOADED', 'too many calls wait for an answer'))
      }
      if (replaced) refuse(replaced, superseded())
      const call = create(topic, request, lane)
      // Behind the others of its lane, wherever the one that it replaces stood.
      waiting.delete(topic)
      waiting.set(topic, call)
      pump()
      return call.answer.promise
    },
    attach(to) {
      send = to
      pump()
    },
    hold() {
      send = undefined
    },
    detach() {
      send = undefined
      const again = new Map<string, Call>()
      for (const call of sent.values()) {
        if (waiting.has(call.topic)) refuse(call, superseded())
        else if (!call.answer.settled) again.set(call.topic, call)
      }
      sent.clear()
      waiting = new Map([...again, ...waiting])
      checkSettled()
    },
    onResponse({ id, success, code, name, message }) {
      const call = sent.get(id ?? 0)
      // An answer to nothing that this session asked.
      if (!call) return
      sent.delete(id ?? 0)
      call.cancelTimeout()
      call.answer.resolve({ success: success ?? false, code: code ?? '', name: name ?? '', message: message ?? '' })
      pump()
      checkSettled()
    },
    reject(which, error) {
      for (const call of waiting.values()) refuse(call, error)
      waiting.clear()
      if (which === 'all') for (const call of sent.values()) refuse(call, error)
    },
    settled: () => (sent.size === 0 ? Promise.resolve() : new Promise((resolve) => onSettled.push(resolve))),
  }
}

const superseded = () => new PushError('OUT_OF_STATE', 'a later call took the place of this one')

const same = (one: CallRequest, other: CallRequest): boolean => JSON.stringify(one) === JSON.stringify(other)
