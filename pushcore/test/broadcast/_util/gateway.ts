import { broadcastId } from '@openmps/proto/broadcast'
import type { Given, LinkDown, LinkUp } from '@openmps/proto/link'
import type { Test } from 'tap'
import type { BroadcastAudience, PushRequest } from '../../../src/push-request.ts'
import type { openCore } from '../../_util/open-core.ts'
import { appA, nextMessageId } from '../../contract/_util/messages.ts'

export type Core = Awaited<ReturnType<typeof openCore>>
export type Of<Kind extends LinkDown['kind']> = Extract<LinkDown, { kind: Kind }>

export const EVERYBODY: BroadcastAudience = { platform: 1, bound: { days: 'ever' }, unbound: { days: 'ever' } }
export const GATEWAY = 'gateway'

export const request = (messageKey: string, who = EVERYBODY, overrides: Partial<PushRequest> = {}): PushRequest => ({
  app: appA,
  type: 'broadcast',
  taskName: 'news',
  to: { kind: 'broadcast', messageKey, who },
  notice: { title: 'Title', content: 'Content', silent: false, pushStyle: 0, action: 'openApp', params: {} },
  expiresInSeconds: 3_600,
  strategy: { kind: 'now' },
  extras: {},
  ...overrides,
})

/** Pushes it and returns its task and its entry. */
export async function broadcast(t: Test, { core, store }: Core, ...args: Parameters<typeof request>) {
  const outcome = await core.push(request(...args))
  if (outcome.kind !== 'accepted') throw new Error('it was scheduled')
  const entry = await store.broadcasts.findByKey(appA, args[0])
  if (entry === undefined) throw new Error('it is not in the log')
  t.strictSame(outcome.messages, [])
  return { taskId: outcome.taskId, entry }
}

let connections = 0

/** What the core sends in answer to the message; the first that is of the kind. */
export async function answer<Kind extends LinkDown['kind']>(
  { core, sent }: Core,
  up: LinkUp,
  kind: Kind,
): Promise<Of<Kind>> {
  sent.length = 0
  core.receive(GATEWAY, up)
  const isOf = (message: LinkDown): message is Of<Kind> => message.kind === kind
  const deadline = Date.now() + 10_000
  for (;;) {
    const found = sent.find(isOf)
    if (found !== undefined) return found
    if (Date.now() > deadline) throw new Error(`no ${kind} came`)
    await new Promise(setImmediate)
  }
}

export function open(env: Core, device: string, overrides: Partial<Extract<LinkUp, { kind: 'opened' }>> = {}) {
  connections += 1
  const facts = {
    platform: 1,
    appVersion: '1',
    sdkVersion: '1',
    broadcastCursor: '',
    timeZone: '',
    connectedAtMs: Date.now(),
  }
  const up = { kind: 'opened', connection: connections, device, app: appA, ...facts, ...overrides } as const
  return answer(env, up, 'openResult')
}

/** The ids that one pull gives, with its page. */
export async function pull(
  env: Core,
  device: string,
  opened: Of<'openResult'>,
  position = opened.position,
  limit = 32,
  given: readonly Given[] = [],
) {
  const { epoch, standing, logNewest } = opened
  const log = { app: appA, position, standing, newest: logNewest, given }
  const page = await answer(env, { kind: 'pull', device, epoch, limit, inFlight: [], number: 1, log }, 'page')
  return { ids: page.envelopes.map(({ messageId }) => messageId), page }
}

/** A device is new for two seconds. */
export const older = (env: Core) => env.clock.advance(10_000)

/** An id that no broadcast has. */
export const madeUp = () => broadcastId(nextMessageId(0))

/** Waits until the cursor of the device is written. */
export async function flushed(env: Core, device: string, readTo?: string): Promise<void> {
  const deadline = Date.now() + 10_000
  for (;;) {
    env.clock.advance(1_000)
    await new Promise(setImmediate)
    const now = (await env.store.devices.standing(device))?.readTo ?? ''
    if (readTo === undefined ? now !== '' : now === readTo) return
    if (Date.now() > deadline) throw new Error(`the cursor of ${device} is ${now}`)
  }
}
