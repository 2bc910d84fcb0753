import type { Test } from 'tap'
import { type Accepted, type Place, PULL_FIRST } from '../../src/ports/message-store.ts'
import type { SessionDirectory } from '../../src/ports/session-directory.ts'
import { START_MS } from './_util/clock.ts'
import { acceptAll, ack, appA, message, sorted, toDevice, toUser } from './_util/messages.ts'
import { type OpenStores, openFixture, type Stores } from './_util/stores.ts'

/** A store that keeps the session directory too. */
export interface PlacingStores extends Stores {
  readonly directory: SessionDirectory
}

const placesOf = (accepted: Accepted | undefined): readonly Place[] | undefined =>
  accepted?.outcome === 'stored' ? accepted.places : undefined

/** Where the devices were when a message came into their inboxes: `Accepted.places`. */
export async function placeContract(t: Test, open: OpenStores<PlacingStores>): Promise<void> {
  await t.test('an online device is told with its session, an offline one without', async (t) => {
    const { messages, directory } = await openFixture(t, open)
    const { session } = await directory.open('online', 'gateway-1')
    const accepted = await messages.accept([message(toDevice('online')), message(toDevice('offline'))])
    t.strictSame(accepted.map(placesOf), [[{ session, previous: '' }], [{ session: undefined, previous: '' }]])
  })

  await t.test('the session is the newest, and none after its end', async (t) => {
    const { messages, directory } = await openFixture(t, open)
    const push = async () => placesOf((await messages.accept([message(toDevice('device-1'))]))[0])?.[0]?.session
    await directory.open('device-1', 'gateway-1')
    const { session } = await directory.open('device-1', 'gateway-2')
    t.strictSame(await push(), session)

    await directory.close('device-1', session.epoch)
    t.equal(await push(), undefined)
    await directory.restore(session)
    t.strictSame(await push(), session)
    await directory.dropGateway('gateway-2')
    t.equal(await push(), undefined)
  })

  await t.test('the name of a gateway may have spaces in it', async (t) => {
    const { messages, directory } = await openFixture(t, open)
    const { session } = await directory.open('device-1', 'gateway one ')
    const [accepted] = await messages.accept([message(toDevice('device-1'))])
    t.strictSame(placesOf(accepted)?.[0]?.session, session)
  })

  await t.test('each message names the one before it, in one batch and over batches', async (t) => {
    const { messages } = await openFixture(t, open)
    const sent = Array.from({ length: 5 }, () => message(toDevice('device-1')))
    const accepted = [...(await messages.accept(sent.slice(0, 3))), ...(await messages.accept(sent.slice(3)))]
    t.strictSame(
      accepted.map((one) => placesOf(one)?.[0]?.previous),
      ['', ...sent.slice(0, 4).map((one) => one.messageId)],
    )
  })

  await t.test('a parked message is before no other until it is released: no session was given it', async (t) => {
    const { messages } = await openFixture(t, open)
    const [first = '', parked = ''] = await acceptAll(messages, [
      message(toDevice('device-1')),
      message(toDevice('device-1'), { parked: ['device-1'] }),
    ])
    const push = async () => {
      const sent = message(toDevice('device-1'))
      const [accepted] = await messages.accept([sent])
      return { id: sent.messageId, previous: placesOf(accepted)?.[0]?.previous }
    }
    const second = await push()
    t.equal(second.previous, first)
    await messages.park('device-1', second.id)
    const third = await push()
    t.equal(third.previous, first)
    await messages.park('device-1', third.id)
    await messages.release('device-1', parked)
    t.equal((await push()).previous, PULL_FIRST, 'a session that was given the first does not miss it')
  })

  await t.test('a message that was acknowledged is not before another any more', async (t) => {
    const { messages } = await openFixture(t, open)
    const [first = '', second = ''] = await acceptAll(messages, [
      message(toDevice('device-1')),
      message(toDevice('device-1')),
    ])
    const previous = async () => placesOf((await messages.accept([message(toDevice('device-1'))]))[0])?.[0]?.previous
    await ack(messages, 'device-1', [second])
    t.equal(await previous(), first)
  })

  await t.test('behind a message that came late a session pulls, until that is acknowledged', async (t) => {
    const { messages } = await openFixture(t, open)
    const push = async (n: number) => {
      const messageId = `01J0000000000000000000000${n}`
      const [accepted] = await messages.accept([message(toDevice('device-1'), { messageId })])
      return { messageId, previous: placesOf(accepted)?.[0]?.previous }
    }
    const first = await push(1)
    const newest = await push(4)
    await ack(messages, 'device-1', [newest.messageId])
    const late = await push(3)
    t.equal(late.previous, first.messageId, 'itself it is given: it names its neighbour')
    // Who has been given 4 takes 3 for given, too.
    t.equal((await push(5)).previous, PULL_FIRST)
    const second = await push(2)
    t.equal(second.previous, PULL_FIRST, 'as any other')
    await ack(messages, 'device-1', [late.messageId])
    const seventh = await push(7)
    t.equal(seventh.previous, PULL_FIRST, 'the other one is still there')
    await ack(messages, 'device-1', [second.messageId])
    t.equal((await push(8)).previous, seventh.messageId)
  })

  await t.test('behind a message that waited, or was held back, a session pulls', async (t) => {
    const { messages, devices } = await openFixture(t, open)
    const push = async (changes: Parameters<typeof message>[1] = {}) => {
      const sent = message(toDevice('device-1'), changes)
      const [accepted] = await messages.accept([sent])
      return { id: sent.messageId, previous: placesOf(accepted)?.[0]?.previous }
    }
    const [waiting = ''] = await acceptAll(messages, [message(toUser('user'))])
    await devices.bind(appA, 'device-1', 'user', {}, START_MS)
    const first = await push()
    t.equal(first.previous, PULL_FIRST, 'whatever the session was given: the id says nothing of when it came')
    await ack(messages, 'device-1', [waiting])
    const second = await push()
    t.equal(second.previous, first.id)

    const held = await push({ acceptedAtMs: START_MS - 3_600_000 })
    t.equal(held.previous, '', 'its id is of when it was accepted')
    t.equal((await push()).previous, PULL_FIRST)
    await messages.park('device-1', held.id)
    t.not((await push()).previous, PULL_FIRST, 'no page hands it out')
  })

  await t.test('of a user with an online and an offline device each has its own place, in their order', async (t) => {
    const { messages, devices, directory } = await openFixture(t, open)
    for (const token of ['online', 'offline']) await devices.bind(appA, token, 'user', {}, START_MS)
    const { session } = await directory.open('online', 'gateway-1')
    const [own = ''] = await acceptAll(messages, [message(toDevice('offline'))])
    const [accepted] = await messages.accept([message(toUser('user'))])

    const tokens = accepted?.outcome === 'stored' ? accepted.devices : []
    t.strictSame(sorted(tokens), ['offline', 'online'])
    const byDevice = new Map(tokens.map((device, n) => [device, placesOf(accepted)?.[n]]))
    t.strictSame(byDevice.get('online'), { session, previous: '' })
    t.strictSame(byDevice.get('offline'), { session: undefined, previous: own })
  })

  await t.test('a device whose inbox was full has no place', async (t) => {
    const { messages, devices, directory } = await openFixture(t, open, { inboxMessages: 1 })
    for (const token of ['full', 'free']) await devices.bind(appA, token, 'user', {}, START_MS)
    const { session } = await directory.open('free', 'gateway-1')
    await directory.open('full', 'gateway-1')
    await acceptAll(messages, [message(toDevice('full'))])
    const [accepted] = await messages.accept([message(toUser('user'))])
    t.match(accepted, { outcome: 'stored', devices: ['free'] })
    t.strictSame(placesOf(accepted), [{ session, previous: '' }])
  })

  await t.test('a message that waits for its user has no places, and a repeat says nothing of them', async (t) => {
    const { messages, directory } = await openFixture(t, open)
    await directory.open('device-1', 'gateway-1')
    const sent = message(toDevice('device-1'))
    const [waits, , repeat] = await messages.accept([message(toUser('nobody')), sent, sent])
    t.strictSame(placesOf(waits), [])
    t.strictSame(repeat, { outcome: 'repeat', messageId: sent.messageId })
  })

  await t.test('a session that opens beside a push is either told with it or finds the message', async (t) => {
    const { messages, directory } = await openFixture(t, open)
    const devices = Array.from({ length: 50 }, (_, n) => `device-${n}`)
    for (const device of devices) {
      const [[accepted], mail] = await Promise.all([
        messages.accept([message(toDevice(device))]),
        directory.open(device, 'gateway-1').then(() => messages.hasMail(device, START_MS)),
      ])
      t.ok(mail || placesOf(accepted)?.[0]?.session !== undefined, device)
    }
  })
}
