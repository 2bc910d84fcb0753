import { randomBytes } from 'node:crypto'
import { isBroadcastId } from '@openmps/proto/broadcast'
import { pino } from 'pino'
import { Registry } from 'prom-client'
import t from 'tap'
import { createGateway, createGatewayEvents } from '../src/index.ts'
import { APP } from './_util/device.ts'
import { ManualClock } from './_util/manual-clock.ts'
import { MemorySocketServer } from './_util/memory-sockets.ts'
import { seededRandom } from './_util/random.ts'
import { OLDER, SteppedCore, wrongBroadcasts } from './_util/stepped-core.ts'

const SEEDS = 500
const STEPS = 400
const WINDOW = 4

/**
 * What order holds: `calm`, with one push core whose wakes all arrive, that of all ids; otherwise that of the inbox and
 * that of the broadcasts, each by itself, because a wake of one push core may overtake that of another one.
 */
async function run(seed: number, calm: boolean): Promise<string | undefined> {
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
    // With two places the further broadcasts are left to pulls now and then.
    options: { maxInFlight: WINDOW, frameBurst: 1_000_000, maxBroadcasts: 2 },
  })
  await gateway.listen({ host: '', port: 0 })
  const connect = () => {
    const connected = sockets.connect()
    connected.deliver({ connect: APP })
    core.work()
    core.deliver()
    return connected
  }
  // A broadcast that goes out slowly comes to this one first.
  connect()
  const socket = connect()

  /** Sent and neither acknowledged nor withdrawn, as the device sees it. */
  const held: string[] = []
  const seen = new Set<string>()
  const done = new Set<string>()
  const repeats: string[] = []
  const newest = { inbox: '', broadcasts: '' }
  let problem: string | undefined
  const read = () => {
    for (const { push, revoke } of socket.received.splice(0)) {
      for (const id of revoke?.messageIds ?? []) {
        done.add(id)
        if (held.includes(id)) held.splice(held.indexOf(id), 1)
      }
      const id = push?.messageId || revoke?.ackId
      if (!id) continue
      // The revocation of a message of the inbox is not in the window.
      if (revoke && !isBroadcastId(id)) {
        repeats.push(id)
        continue
      }
      const chain = calm || !isBroadcastId(id) ? 'inbox' : 'broadcasts'
      // A removal is no message: that it comes after one that is newer does no harm.
      const mayBeLate = id.startsWith(OLDER) || (!calm && core.isLate(id))
      if (!seen.has(id) && push && id < newest[chain] && !mayBeLate) problem = `${id} came after others`
      if (push && id > newest[chain]) newest[chain] = id
      seen.add(id)
      if (done.has(id) && isBroadcastId(id)) problem = `${id} came again after its ack or removal`
      // What the device has acknowledged, or was told to withdraw, it acknowledges again; it does not count.
      if (done.has(id)) repeats.push(id)
      else if (!held.includes(id)) held.push(id)
      // The gateway hears of a removal before the device does.
      const revoked = core.log.filter((entry) => entry.revoked).map(({ publish }) => publish.envelope.messageId)
      if (held.filter((one) => !revoked.includes(one)).length > WINDOW) problem = `${held.length} in flight`
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
    () => pick(2) === 0 && core.broadcast(pick(3), pick(2)),
    () => pick(6) === 0 && core.revoke(pick(core.log.length + 1)),
    () => pick(4) === 0 && core.changeStanding(1 + pick(2), calm ? core.toGateway : core.fromSecond),
    () => core.work(calm ? 0 : pick(3)),
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
    () => clock.advance(500),
    () => pick(20) === 0 && core.losePage(),
    () => !calm && pick(8) === 0 && core.loseWake(),
    () => !calm && core.second(pick(core.log.length + 1)),
    () => core.deliver(core.fromSecond),
    () => pick(6) === 0 && core.arrive(),
    () => {
      core.up = pick(8) !== 0
    },
  ]
  // One time-out is enough to call a device slow that stays blocked; it is unblocked well within two.
  for (let step = 0; step < STEPS && problem === undefined; step += 1) {
    actions[pick(actions.length)]?.()
    read()
    problem ??= core.wrongCursor(held)
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
    clock.advance(round % 50 === 49 ? 20_000 : 100)
  }
  for (const { messageId } of core.inbox) problem ??= `${messageId} was left in the inbox`
  return problem ?? wrongBroadcasts(core.log, seen)
}

void t.test('whatever comes in between, the window holds, order holds and nothing is left behind', async (t) => {
  for (const calm of [false, true]) {
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const problem = await run(seed, calm)
      if (problem !== undefined) t.fail(`seed ${seed}, ${calm ? 'calm' : 'wild'}: ${problem}`)
    }
  }
  t.pass(`${2 * SEEDS} interleavings`)
})
