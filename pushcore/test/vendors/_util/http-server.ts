import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { Test } from 'tap'

export interface SeenRequest {
  readonly method: string
  /** Without the query. */
  readonly path: string
  readonly query: URLSearchParams
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: string
}

export interface CannedAnswer {
  /** Default 200. */
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  /** A text as it is; anything else as JSON. */
  readonly body?: unknown
}

/**
 * `hangUp`: the connection is destroyed before an answer; `cutOff`: in the middle of its body; `silence`: never
 * answered; `huge`: an answer of 4 MB. `after` is the handler's own answer, spoiled: the vendor has acted on the call.
 */
export type Fault = CannedAnswer | 'hangUp' | 'cutOff' | 'silence' | 'huge' | { readonly after: 'hangUp' | 'cutOff' }

export interface VendorServer {
  /** http://127.0.0.1:port */
  readonly url: string
  /** In the order in which they came in. */
  readonly requests: SeenRequest[]
  /** The requests to this path. */
  to(path: string): SeenRequest[]
  /** What happens to the next requests to this path, one fault each. */
  fail(path: string, ...faults: readonly Fault[]): void
}

const HUGE_BYTES = 4 * 1024 * 1024

/** A vendor's API over real HTTP: `answer` is told in the words of the vendor's page, and faults come before it. */
export async function startVendorServer(
  t: Test,
  answer: (request: SeenRequest) => CannedAnswer | Promise<CannedAnswer>,
): Promise<VendorServer> {
  const requests: SeenRequest[] = []
  const faults = new Map<string, Fault[]>()

  async function serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = await read(incoming)
    requests.push(request)
    const fault = faults.get(request.path)?.shift()
    if (fault === undefined) write(response, await answer(request))
    else if (fault === 'hangUp') response.destroy()
    else if (fault === 'cutOff') cutOff(response, { body: { result: 'cut in the middle' } })
    else if (fault === 'huge') write(response, { body: 'x'.repeat(HUGE_BYTES) })
    else if (fault === 'silence') return
    else if ('after' in fault) spoil(response, await answer(request), fault.after)
    else write(response, fault)
  }

  const server = createServer((incoming, response) => {
    serve(incoming, response).catch((error: unknown) => {
      // A test that looks at the answer sees why; a phone's connection that is gone needs none.
      if (!response.headersSent) write(response, { status: 599, body: String(error) })
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => {
    server.closeAllConnections()
    return new Promise((resolve) => server.close(resolve))
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    to: (path) => requests.filter((request) => request.path === path),
    fail: (path, ...next) => faults.set(path, [...(faults.get(path) ?? []), ...next]),
  }
}

async function read(incoming: IncomingMessage): Promise<SeenRequest> {
  const { pathname, searchParams } = new URL(incoming.url ?? '/', 'http://127.0.0.1')
  const headers = Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  )
  return {
    method: incoming.method ?? '',
    path: pathname,
    query: searchParams,
    headers,
    body: await text(incoming),
  }
}

const bodyOf = ({ body }: CannedAnswer): string => (typeof body === 'string' ? body : JSON.stringify(body ?? {}))

function write(response: ServerResponse, answer: CannedAnswer): void {
  response.writeHead(answer.status ?? 200, { 'content-type': 'application/json', ...answer.headers })
  response.end(bodyOf(answer))
}

function spoil(response: ServerResponse, answer: CannedAnswer, how: 'hangUp' | 'cutOff'): void {
  if (how === 'hangUp') response.destroy()
  else cutOff(response, answer)
}

/** The head promises the whole body, and half of it comes. */
function cutOff(response: ServerResponse, answer: CannedAnswer): void {
  const body = bodyOf(answer)
  response.writeHead(answer.status ?? 200, { 'content-length': Buffer.byteLength(body) })
  response.write(body.slice(0, body.length / 2), () => response.destroy())
}
