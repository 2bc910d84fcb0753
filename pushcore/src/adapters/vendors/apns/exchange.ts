import { type ClientHttp2Stream, constants, type IncomingHttpHeaders, type IncomingHttpStatusHeader } from 'node:http2'

/** An honest answer has some 60. */
const MAX_ANSWER_CHARS = 4096

export const TIMEOUT = 'TIMEOUT'

export interface Answer {
  readonly kind: 'answer'
  readonly status: number
  /** Of the header apns-id; empty when there was none. */
  readonly id: string
  readonly retryAfter?: string
  readonly body: string
}

export interface NoAnswer {
  readonly kind: 'none'
  /** What became of the stream, if that is known. */
  readonly code?: string
}

/** Sends the body, and waits for the end of the stream, which comes within `ms`. Never rejects. */
export function exchange(stream: ClientHttp2Stream, body: string, ms: number): Promise<Answer | NoAnswer> {
  return new Promise((resolve) => {
    let head: IncomingHttpHeaders & IncomingHttpStatusHeader = {}
    let text = ''
    let code: string | undefined
    const giveUp = (why: string) => {
      code = why
      stream.close(constants.NGHTTP2_CANCEL)
      // While the connection takes no bytes it would not close.
      stream.destroy()
    }
    const timer = setTimeout(() => giveUp(TIMEOUT), ms)
    stream.setEncoding('utf8')
    stream.once('response', (headers) => {
      head = headers
    })
    stream.on('data', (chunk: string) => {
      text += chunk
      if (text.length > MAX_ANSWER_CHARS) giveUp('ANSWER_TOO_LARGE')
    })
    stream.on('error', (error) => {
      code ??= codeOf(error)
    })
    stream.once('close', () => {
      clearTimeout(timer)
      const { ':status': status, 'apns-id': id, 'retry-after': retryAfter } = head
      if (code !== undefined) return resolve({ kind: 'none', code })
      // A stream that breaks off has an end too, but another code.
      if (stream.rstCode !== constants.NGHTTP2_NO_ERROR || status === undefined) return resolve({ kind: 'none' })
      const told = { kind: 'answer', status, id: typeof id === 'string' ? id : '', body: text } as const
      resolve({ ...told, ...(retryAfter !== undefined && { retryAfter }) })
    })
    stream.end(body)
  })
}

/** Not the message: it may quote what was sent. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'NO_ANSWER'
  if (error.cause instanceof Error) return codeOf(error.cause)
  return 'code' in error ? String(error.code) : error.name
}
