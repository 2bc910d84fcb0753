import { createMemoryNonceStore } from '../../../src/adapters/memory/nonce-store.ts'
import { answerOpenApi, type RawRequest } from '../../../src/openapi/index.ts'
import type { Clock } from '../../../src/ports/clock.ts'
import { RecordingCore } from './recording-core.ts'
import { NOW_MS, v3 } from './signer.ts'

/** A clock that a test sets by hand. */
export class TestClock implements Clock {
  nowMs = NOW_MS
  now(): number {
    return this.nowMs
  }
  after(): () => void {
    return () => {}
  }
}

/** The API without a socket, over a core that records. */
export function createApi() {
  const core = new RecordingCore()
  const clock = new TestClock()
  const nonces = createMemoryNonceStore({ clock })
  const failures: unknown[] = []
  const options = { core, clock, nonces, timeZone: 'Asia/Shanghai', hostId: 'push.example.com' }

  async function send(request: RawRequest) {
    const { status, body } = await answerOpenApi(request, options, (error) => failures.push(error))
    // Through JSON, as a client gets it.
    return { status, body: JSON.parse(JSON.stringify(body)) }
  }

  return {
    core,
    clock,
    nonces,
    failures,
    options,
    send,
    /** A signed call. */
    call: (action: string, fields: Readonly<Record<string, string>>) => send(v3(action, fields, { atMs: clock.nowMs })),
    /** The result code of a signed call: "OK", "100" or a number. */
    async codeOf(action: string, fields: Readonly<Record<string, string>>): Promise<string> {
      const { body } = await send(v3(action, fields, { atMs: clock.nowMs }))
      return body.ResultCode ?? body.Code
    },
  }
}

/** Fields of a correct call, with some of them changed; undefined leaves one out. */
export function vary(
  good: Readonly<Record<string, string>>,
  changes: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const all: Record<string, string | undefined> = { ...good, ...changes }
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined))
}

export const SIMPLE = {
  AppId: 'ONEX570DA89211721',
  WorkspaceId: 'test',
  TaskName: 'simpleTest',
  Title: 'Test',
  Content: 'Body',
  DeliveryType: '3',
  TargetMsgkey: '{"user1024":"1578807462788"}',
  ExpiredSeconds: '300',
} as const
