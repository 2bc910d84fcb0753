import {
  createMemoryStorage,
  createPushClient,
  type PushClient,
  type PushClientOptions,
  type PushError,
  type PushMessage,
  type PushState,
  type StateReason,
} from '@openmps/client-sdk'
import type { FakeConnection, FakeServer } from './fake-server.ts'
import { Queue } from './queue.ts'

/** An app around a client: everything that its callbacks are told, to be waited for. */
export interface App {
  readonly client: PushClient
  readonly messages: Queue<PushMessage>
  readonly tokens: Queue<string>
  readonly revoked: Queue<readonly string[]>
  readonly errors: Queue<PushError>
  readonly states: Queue<{ state: PushState; reason: StateReason | undefined }>
  until(state: PushState): Promise<StateReason | undefined>
}

export function createApp(
  t: { teardown(run: () => unknown): void },
  server: Pick<FakeServer, 'url'>,
  options: Partial<PushClientOptions> = {},
): App {
  const messages = new Queue<PushMessage>()
  const tokens = new Queue<string>()
  const revoked = new Queue<readonly string[]>()
  const errors = new Queue<PushError>()
  const states: App['states'] = new Queue()
  const client = createPushClient({
    url: server.url,
    appId: 'app',
    workspaceId: 'default',
    storage: createMemoryStorage(),
    closeTimeoutMs: 500,
    onToken: (token) => tokens.push(token),
    onMessage: (message) => messages.push(message),
    onRevoke: (ids) => revoked.push(ids),
    onError: (error) => errors.push(error),
    onStateChange: (state, reason) => states.push({ state, reason }),
    ...options,
  })
  t.teardown(() => client.close())
  const until = async (state: PushState) => (await states.next((item) => item.state === state)).reason
  return { client, messages, tokens, revoked, errors, states, until }
}

/** Starts and waits until both sides are connected. */
export async function connect(app: App, server: FakeServer): Promise<FakeConnection> {
  await app.client.start()
  const connection = await server.connections.next()
  await app.client.ready()
  return connection
}

/** When it resolves, the server has got everything that the client had sent before, and the client all of the server's. */
export async function barrier({ client }: App, connection: FakeConnection): Promise<void> {
  await client.report(0, '')
  await connection.next('request')
}
