import { randomBytes } from 'node:crypto'
import { encodeServerFrame } from '@openmps/proto'
import type { Envelope, LinkDown, LinkUp } from '@openmps/proto/link'
import { pino } from 'pino'
import { Registry } from 'prom-client'
import t from 'tap'
import { type CoreLink, createGateway, createGatewayEvents } from '../src/index.ts'
import { APP } from './_util/device.ts'
import { ManualClock } from './_util/manual-clock.ts'
import { MemorySocketServer } from './_util/memory-sockets.ts'
import { seededRandom } from './_util/random.ts'

const SEEDS = 800
const STEPS = 400
const WINDOW = 4

/** Starts the ids of messages that come late into the inbox; the others sort behind them. */
const OLDER = 'a'

function envelopeOf(messageId: string): Envelope {
  return { messageId, frame: encodeServerFrame({ push: { messageId } }), expiresAtMs: Number.MAX_SAFE_INTEGER }
}

/**
 * A push core whose every step is taken by the test: a message is stored, and only later woken for; a
 * page is read, and only later sent. In between anything else may happen, as in the real one.
 */
class SteppedCore implements CoreLink {
  up = true
  readonly toCore: LinkUp[] = []
  readonly toGateway: LinkDown[] = []
  readonly inbox: Envelope[] = []
  readonly #unwoken: { readonly envelope: Envelope; readonly previous: string }[] = []
  #readPage: LinkDown | undefined
  #receiver: (message: LinkDown) => void = () => {}
  #count = 0
  device = ''

  onLinked(): void {}

  send(message: LinkUp): boolean {
    if (!this.up) return false
    this.toCore.push(message)
    return true
  }

  onMessage(receiver: (message: LinkDown) => void): void {
    this.#receiver = receiver
  }

  store(): void {
    this.#count += 1
    const envelope = envelopeOf(`n${String(this.#count).padStart(6, '0')}`)
    const previous = this.inbox.at(-1)?.messageId ?? ''
    this.inbox.push(envelope)
    this.#unwoken.push({ envelope, previous })
  }

  /** A message that waited for the user comes into the inbox as the device is bound: older than the others. */
  arrive(): void {
    this.#count += 1
    const envelope = envelopeOf(`${OLDER}${String(this.#count).padStart(6, '0')}`)
    const at = this.inbox.findIndex(({ messageId }) => messageId > envelope.messageId)
    this.inbox.splice(at === -1 ? this.inbox.length : at, 0, envelope)
    this.toGateway.push({ kind: 'mail', device: this.device, epoch: 1 })
  }

  wake(inline: boolean): void {
    const unwoken = this.#unwoken.shift()
    if (unwoken === undefined) return
    const { device } = this
    this.toGateway.push(inline ? { kind: 'deliver', device, epoch: 1, ...unwoken } : { kind: 'mail', device, epoch: 1 })
  }

  /** The link of the push core that would have told of it is cut. */
  loseWake(): void {
    this.#unwoken.shift()
  }

  relinked(): void {
    this.toGateway.push({ kind: 'resync', announce: false })
  }

  /** Handles the next message of the gateway; a pull only as far as reading its page. */
  work(): void {
    if (this.#readPage !== undefined) return
    const message = this.toCore.shift()
    if (message?.kind === 'opened') {
      this.device = message.device
      const { connection } = message
      this.toGateway.push({ kind: 'openResult', connection, refused: 0, epoch: 1, userId: '', hasMail: false })
    } else if (message?.kind === 'acked') {
      const kept = this.inbox.filter(({ messageId }) => !message.messageIds.includes(messageId))
      this.inbox.splice(0, this.inbox.length, ...kept)
    } else if (message?.kind === 'pull') {
      const { device, epoch, limit, inFlight, number } = message
      const rest = this.inbox.filter(({ messageId }) => !inFlight.includes(messageId))
      const stillWaiting = inFlight.filter((id) => this.inbox.some(({ messageId }) => messageId === id))
      const envelopes = rest.slice(0, limit)
      this.#readPage = { kind: 'page', device, epoch, envelopes, more: rest.length > limit, stillWaiting, number }
    }
  }

  losePage(): void {
    this.#readPage = undefined
  }

  sendPage(): void {
    if (this.#readPage !== undefined) this.toGateway.push(this.#readPage)
    this.#readPage = undefined
  }

  /** Withdraws a message, as when the backend revokes it. */
  withdraw(at: number): void {
    const [envelope] = this.inbox.splice(at, 1)
    if (envelope === undefined) return
    const { messageId } = envelope
    const waiting = this.#unwoken.findIndex(({ envelope }) => envelope.messageId === messageId)
    if (waiting !== -1) this.#unwoken.splice(waiting, 1)
    this.toGateway.push({ kind: 'withdraw', device: this.device, epoch: 1, messageIds: [messageId] })
  }

  deliver(): void {
    const message = this.toGateway.shift()
    if (message !== undefined) this.#receiver(message)
  }
}

async function run(seed: number): Promise<string | undefined> {
  const pick = seededRandom(seed)
  const core = new SteppedCore()
  const clock = new ManualClock()
  const sockets = new MemorySocketServer()
  const gateway = createGateway({
    sockets,
    link: core,
    clock,
    keys: { tokenKey: randomBytes(32), secretKeys: [randomBytes(32)] },
    logger: pino({ level: 'silent' }),
    events: createGatewayEvents(new Registry()),
    options: { maxInFlight: WINDOW, frameBurst: 1_000_000 },
  })
  await gateway.listen({ host: '', port: 0 })
  const socket = sockets.connect()
  socket.deliver({ connect: APP })
  core.work()
  core.deliver()

  /** Sent and neither acknowledged nor withdrawn, as the device sees it. */
  const held: string[] = []
  const seen = new Set<string>()
  const done = new Set<string>()
  const repeats: string[] = []
  let newest = ''
  let problem: string | undefined
  const read = () => {
    for (const frame of socket.received.splice(0)) {
      for (const id of frame.revoke?.messageIds ?? []) {
        done.add(id)
        if (held.includes(id)) held.splice(held.indexOf(id), 1)
      }
      const id = frame.push?.messageId
      if (id === undefined) continue
      if (!seen.has(id) && id < newest && !id.startsWith(OLDER)) problem = `${id} came after ${newest}`
      if (id > newest) newest = id
      seen.add(id)
      // What the device has acknowledged, or was told to withdraw, it acknowledges again; it does not count.
      if (done.has(id)) repeats.push(id)
      else if (!held.includes(id)) held.push(id)
      if (held.length > WINDOW) problem = `${held.length} in flight`
    }
  }
  const ack = (count: number) => {
    const messageIds = [...repeats.splice(0), ...held.splice(pick(Math.max(1, held.length - count)), count)]
    for (const id of messageIds) done.add(id)
    if (messageIds.length > 0) socket.deliver({ ack: { messageIds } })
  }
  const actions = [
    () => core.store(),
    () => core.store(),
    () => core.wake(true),
    () => core.wake(true),
    () => core.wake(false),
    () => core.work(),
    () => core.work(),
    () => core.sendPage(),
    () => core.deliver(),
    () => core.deliver(),
    () => core.deliver(),
    () => ack(1),
    () => ack(1 + pick(WINDOW)),
    () => pick(10) === 0 && core.withdraw(pick(core.inbox.length + 1)),
    () => {
      socket.blocked = pick(4) === 0
      if (!socket.blocked) socket.unblock()
    },
    () => pick(5) === 0 && clock.advance(20_000),
    () => pick(20) === 0 && core.losePage(),
    () => pick(8) === 0 && core.loseWake(),
    () => pick(6) === 0 && core.arrive(),
    () => {
      core.up = pick(8) !== 0
    },
  ]
  // One time-out is enough to call a device slow that stays blocked; it is unblocked well within two.
  for (let step = 0; step < STEPS && problem === undefined; step += 1) {
    actions[pick(actions.length)]?.()
    read()
    if (socket.code !== undefined) return socket.code === 4003 ? undefined : `closed with ${socket.code}`
  }
  // Everything comes to rest: what was stored has reached the device, or was withdrawn, or is acknowledged.
  core.up = true
  socket.unblock()
  core.relinked()
  for (let round = 0; round < 400 && problem === undefined; round += 1) {
    core.wake(false)
    core.work()
    core.sendPage()
    core.deliver()
    read()
    ack(WINDOW)
    // Acks are sent at the end of the turn.
    await new Promise((resolve) => setImmediate(resolve))
    if (round % 50 === 49) clock.advance(20_000)
  }
  for (const { messageId } of core.inbox) problem ??= `${messageId} was left in the inbox`
  return problem
}

void t.test('whatever comes in between, the window holds, order holds and no message is left behind', async (t) => {
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const problem = await run(seed)
    if (problem !== undefined) t.fail(`seed ${seed}: ${problem}`)
  }
  t.pass(`${SEEDS} interleavings`)
})
