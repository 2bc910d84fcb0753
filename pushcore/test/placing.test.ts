import t, { type Test } from 'tap'
import { countedMessages } from '../src/delivery/counted-messages.ts'
import { WakeLine } from '../src/delivery/wake-line.ts'
import type { Accepted, MessageStore, Placed } from '../src/ports/message-store.ts'
import type { StatEvent } from '../src/statistics/statistics.ts'
import { openCore } from './_util/open-core.ts'
import { request } from './audience/_util/service.ts'
import { createManualClock } from './contract/_util/clock.ts'
import { appA, message, toDevice, toUser } from './contract/_util/messages.ts'

/** Where users' messages are held up on their way to the inboxes. */
interface Held {
  readonly place: () => void
  readonly fail: () => void
}

/** The store, as one that answers pushes to users before their inboxes have them. */
function placingLater(messages: MessageStore, held: Held[]): MessageStore {
  const later = (stored: Placed): Accepted => {
    const placed = new Promise<Placed>((resolve, reject) => {
      held.push({ place: () => resolve(stored), fail: () => reject(new Error('the inbox is away')) })
    })
    placed.catch(() => undefined)
    const { messageId, counted } = stored
    return { outcome: 'placing', messageId, counted: { ...counted, platform: 0, appVersion: '' }, placed }
  }
  return {
    ...messages,
    async accept(news) {
      const accepted = await messages.accept(news)
      return accepted.map((one, n) => (one.outcome === 'stored' && news[n]?.target.kind === 'user' ? later(one) : one))
    },
  }
}

/** A push core with a user's device that is online. */
async function open(t: Test) {
  const held: Held[] = []
  const opened = await openCore(t, ({ messages }) => ({ messages: placingLater(messages, held) }))
  const device = opened.token()
  await opened.core.bind(appA, device, 'user', {})
  await opened.directory.open(device, 'gateway')
  let pushes = 0
  const push = async (target: ReturnType<typeof toUser>) => {
    pushes += 1
    const outcome = await opened.core.push(
      request({ kind: 'targets', addressees: [{ target, messageKey: `key-${pushes}` }] }),
    )
    return outcome.kind === 'accepted' ? outcome.messages[0]?.messageId : undefined
  }
  const delivered = () => opened.sent.flatMap((down) => (down.kind === 'deliver' ? [down.envelope.messageId] : []))
  /** When everything that can be sent is sent. */
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve))
  return { ...opened, device, held, push, delivered, settle }
}

void t.test(
  'a push to a user is answered before the inboxes have it, and its device is woken when they do',
  async (t) => {
    const { held, push, delivered, settle } = await open(t)
    const id = await push(toUser('user'))
    await settle()
    t.strictSame(delivered(), [])
    held[0]?.place()
    await settle()
    t.strictSame(delivered(), [id])
  },
)

void t.test('a device gets them in the order of acceptance, although a later one was in its inbox first', async (t) => {
  const { device, held, push, delivered, settle } = await open(t)
  const ids = [await push(toUser('user')), await push(toDevice(device)), await push(toUser('user'))]
  ids.push(await push(toDevice(device)))
  held[1]?.place()
  await settle()
  t.strictSame(delivered(), [])
  held[0]?.place()
  await settle()
  t.strictSame(delivered(), ids)
})

void t.test('an inbox that is away holds up no wake of what was accepted later', async (t) => {
  const { device, held, push, delivered, settle } = await open(t)
  await push(toUser('user'))
  const ids = [await push(toDevice(device)), await push(toUser('user'))]
  held[0]?.fail()
  held[1]?.place()
  await settle()
  t.strictSame(delivered(), ids)
})

void t.test('an unbinding is answered behind the wakes of what was accepted before', async (t) => {
  const { core, device, held, push, delivered, settle } = await open(t)
  const id = await push(toUser('user'))
  let answered = false
  const unbound = core.unbind(appA, device, 'user').then(() => {
    answered = true
  })
  await settle()
  t.equal(answered, false)
  held[0]?.place()
  await unbound
  t.strictSame(delivered(), [id])
})

void t.test('a push core that stops first wakes the devices of what it has accepted', async (t) => {
  const { core, held, push, delivered, settle } = await open(t)
  const id = await push(toUser('user'))
  let stopped = false
  const stopping = core.finishJobs().then(() => {
    stopped = true
  })
  await settle()
  t.equal(stopped, false)
  held[0]?.place()
  await stopping
  t.strictSame(delivered(), [id])
})

void t.test('targets that are fed are answered with what became of them at the inboxes', async (t) => {
  const { core, held, settle } = await open(t)
  const { to: _, strategy: _now, ...push } = request({ kind: 'targets', addressees: [] })
  const { id } = await core.audiences.open(push)
  const addressees = ['user', 'nobody'].map((user) => ({ target: toUser(user), messageKey: 'fed' }))
  const fed = core.audiences.feed(appA, id, addressees)
  while (held.length < 2) await settle()
  held[0]?.place()
  held[1]?.fail()
  t.match(await fed, { accepted: 2, repeated: 0, failed: 0 }, 'what is on its way is accepted')
})

void t.test('a push counts when it is placed, as its device; when its inbox is away, as none', async (t) => {
  const { store, device } = await open(t)
  await store.devices.report(appA, device, { platform: 7 }, 0)
  const held: Held[] = []
  const counted: StatEvent[] = []
  const clock = createManualClock()
  const statistics = { count: (event: StatEvent) => counted.push(event) }
  const messages = countedMessages(placingLater(store.messages, held), statistics, clock)
  await messages.accept([message(toUser('user')), message(toUser('user'))])
  t.strictSame(counted, [])
  for (const { place } of held.slice(0, 1)) place()
  for (const { fail } of held.slice(1)) fail()
  await new Promise((resolve) => setImmediate(resolve))
  t.strictSame(
    counted.map(({ counter, as }) => [counter, as.platform]),
    [
      ['pushed', 7],
      ['succeeded', 7],
      ['pushed', 0],
    ],
  )
})

void t.test('a line of wakes runs at once what waits for nothing, and keeps the order of the rest', async (t) => {
  const line = new WakeLine()
  const ran: number[] = []
  const now = (n: number) => () => {
    ran.push(n)
    return undefined
  }
  t.equal(line.add(now(1)), undefined)
  t.strictSame(ran, [1], 'before anything else can be called')
  let release: (() => void) | undefined
  const waiting = line.add(() =>
    new Promise<void>((resolve) => {
      release = resolve
    }).then(now(2)),
  )
  const behind = line.add(now(3))
  t.strictSame(ran, [1])
  release?.()
  await Promise.all([waiting, behind])
  t.strictSame(ran, [1, 2, 3])
  t.equal(line.add(now(4)), undefined)
  t.strictSame(ran, [1, 2, 3, 4])
})
