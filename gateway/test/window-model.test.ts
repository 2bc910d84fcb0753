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

const SEEDS = 400
const STEPS = 400
const WINDOW = 4

/** A small generator with a seed (mulberry32), so that a failure can be repeated. */
function random(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
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
  readonly #unwoken: Envelope[] = []
  #readPage: LinkDown | undefined
  #receiver: (message: LinkDown) => void = () => {}
  #count = 0
  device = ''

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
    const messageId = String(this.#count).padStart(6, '0')
    const envelope = { messageId, frame: encodeServerFrame({ push: { messageId } }), expiresAtMs: Infinity }
    this.inbox.push(envelope)
    this.#unwoken.push(envelope)
  }

  wake(inline: boolean): void {
    const envelope = this.#unwoken.shift()
    if (envelope === undefined) return
    const { device } = this
    this.toGateway.push(inline ? { kind: 'deliver', device, epoch: 1, envelope } : { kind: 'mail', device, epoch: 1 })
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
      const { device, epoch, limit, inFlight } = message
      const rest = this.inbox.filter(({ messageId }) => !inFlight.includes(messageId))
      const stillWaiting = inFlight.filter((id) => this.inbox.some(({ messageId }) => messageId === id))
      const envelopes = rest.slice(0, limit)
      this.#readPage = { kind: 'page', device, epoch, envelopes, more: rest.length > limit, stillWaiting }
    }
  }

  losePage(): void {
    this.#readPage = undefined
  }

  catchUp(): void {
    while (this.toCore.length > 0 || this.toGateway.length > 0 || this.#readPage !== undefined) {
      this.sendPage()
      this.work()
      this.deliver()
    }
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
    const waiting = this.#unwoken.findIndex((unwoken) => unwoken.messageId === messageId)
    if (waiting !== -1) this.#unwoken.splice(waiting, 1)
    this.toGateway.push({ kind: 'withdraw', device: this.device, epoch: 1, messageIds: [messageId] })
  }

  deliver(): void {
    const message = this.toGateway.shift()
    if (message !== undefined) this.#receiver(message)
  }
}

async function run(seed: number): Promise<string | undefined> {
  const pick = random(seed)
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
  const acked = new Set<string>()
  const repeats: string[] = []
  let newest = ''
  let problem: string | undefined
  let advances = 0
  const read = () => {
    for (const frame of socket.received.splice(0)) {
      for (const id of frame.revoke?.messageIds ?? []) {
        if (held.includes(id)) held.splice(held.indexOf(id), 1)
      }
      const id = frame.push?.messageId
      if (id === undefined) continue
      if (!seen.has(id) && id < newest) problem = `${id} came after ${newest}`
      if (id > newest) newest = id
      seen.add(id)
      // A repeat of what the device has acknowledged before is acknowledged again and does not count.
      if (acked.has(id)) repeats.push(id)
      else if (!held.includes(id)) held.push(id)
      if (held.length > WINDOW) problem = `${held.length} in flight`
    }
  }
  const ack = (count: number) => {
    const messageIds = [...repeats.splice(0), ...held.splice(pick(Math.max(1, held.length - count)), count)]
    for (const id of messageIds) acked.add(id)
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
    () => {
      if (pick(20) !== 0) return
      // A page may come after its pull was given up, but not after a second time-out.
      advances += 1
      if (advances % 2 === 0) core.catchUp()
      clock.advance(20_000)
    },
    () => pick(20) === 0 && core.losePage(),
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

t.test('whatever comes in between, the window holds, order holds and no message is left behind', async (t) => {
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const problem = await run(seed)
    if (problem !== undefined) t.fail(`seed ${seed}: ${problem}`)
  }
  t.pass(`${SEEDS} interleavings`)
})
