import type { Test } from 'tap'
import type { Tag } from '../../src/ports/tag-store.ts'
import { HOUR_MS, START_MS } from './_util/clock.ts'
import { acceptAll, appA, appB, inboxOf, message, nextMessageId, toDevice, toUser } from './_util/messages.ts'
import { type Fixture, type OpenStores, openFixture, type Stores } from './_util/stores.ts'

const FACTS = { platform: 1, appVersion: '2', thirdChannel: 5, thirdChannelDeviceToken: 'vendor', reported: { a: 'b' } }
const LATER = START_MS + HOUR_MS / 2
const TAG: Tag = { id: '1', kind: 'device', name: 'beta', members: 0, createdAtMs: START_MS, updatedAtMs: START_MS }

/** Devices of the app that have all that a device can have. */
async function openWith(t: Test, open: OpenStores, tokens: readonly string[]): Promise<Fixture> {
  const fixture = await openFixture(t, open)
  await fixture.tags.create(appA, TAG)
  for (const token of tokens) await equip(fixture, token)
  return fixture
}

async function equip({ devices, aliases, tags, broadcasts }: Stores, token: string, atMs = START_MS): Promise<void> {
  await devices.bind(appA, token, `user of ${token}`, FACTS, atMs)
  for (const alias of ['x', '名']) await aliases.set(appA, token, alias)
  await tags.add(appA, 'device', TAG.id, [token], atMs)
  const nothing = { arrived: [], opened: [], ignored: [] }
  await broadcasts.note(appA, [{ device: token, atMs, readTo: nextMessageId(atMs), ...nothing }])
}

/** Every way that leads to the device, and what is known of it. */
async function tracesOf({ devices, aliases, tags }: Stores, token: string) {
  const members: string[] = []
  for (let shard = 0; shard < tags.shards; shard++) {
    members.push(...(await tags.members(appA, 'device', TAG.id, shard, '', 100)))
  }
  const leads = await Promise.all(['x', '名'].map((alias) => aliases.devices(appA, alias)))
  return {
    device: (await devices.get(appA, token)) !== undefined,
    standing: (await devices.standing(token)) !== undefined,
    walked: (await devices.walk(appA, '', 100)).devices.some((device) => device.token === token),
    bound: (await devices.ofUser(appA, `user of ${token}`)).length,
    aliases: await aliases.of(appA, token),
    leads: leads.map((found) => found.includes(token)),
    tags: (await tags.tagsOf(appA, 'device', token)).map(({ id }) => id),
    isMember: members.includes(token),
  }
}

const ALL = {
  device: true,
  standing: true,
  walked: true,
  bound: 1,
  aliases: ['x', '名'],
  leads: [true, true],
  tags: [TAG.id],
  isMember: true,
}
const NOTHING = {
  device: false,
  standing: false,
  walked: false,
  bound: 0,
  aliases: [],
  leads: [false, false],
  tags: [],
  isMember: false,
}

/** `forget`. */
export async function forgetContract(t: Test, open: OpenStores): Promise<void> {
  await t.test('an idle device is forgotten with all that leads to it, and no other device is', async (t) => {
    const { reopen, ...stores } = await openWith(t, open, ['idle', 'other'])
    t.strictSame(await tracesOf(stores, 'idle'), ALL)
    t.equal(await stores.devices.forget(appA, 'idle', START_MS), true)
    const again = await reopen()
    t.strictSame(await tracesOf(again, 'idle'), NOTHING)
    t.strictSame(await tracesOf(again, 'other'), ALL)
    t.match(await again.tags.get(appA, 'device', { id: TAG.id }), { members: 1 })
    t.equal(await again.devices.forget(appA, 'idle', START_MS), false, 'once')
  })

  await t.test('a device that was active since, of another app or not known is left as it is', async (t) => {
    const { devices, ...stores } = await openWith(t, open, ['device-1'])
    t.equal(await devices.forget(appA, 'device-1', START_MS - 1), false)
    t.equal(await devices.forget(appB, 'device-1', LATER), false)
    t.equal(await devices.forget({ appId: 'none', workspaceId: 'none' }, 'device-1', LATER), false)
    t.equal(await devices.forget(appA, 'device-2', LATER), false)
    t.equal(await devices.forget(appA, 'x'.repeat(3_000), LATER), false)
    t.strictSame(await tracesOf({ devices, ...stores }, 'device-1'), ALL)
    t.match(await stores.tags.get(appA, 'device', { id: TAG.id }), { members: 1 })
    t.equal(await devices.get(appA, 'device-2'), undefined, 'no device came of it')
  })

  await t.test('what was seen of a device and is not written yet counts', async (t) => {
    const { devices, reopen, ...stores } = await openWith(t, open, ['device-1', 'new'])
    await devices.seen(appA, 'device-1', { appVersion: '3' }, LATER)
    await devices.seen(appA, 'device-2', {}, START_MS)
    t.equal(await devices.forget(appA, 'device-1', START_MS), false)
    t.equal(await devices.forget(appA, 'device-2', START_MS), true)
    t.strictSame(await tracesOf({ devices, ...stores }, 'device-1'), ALL)
    const again = await reopen()
    t.match(await again.devices.get(appA, 'device-1'), { appVersion: '3', lastActiveAtMs: LATER })
    t.equal(await again.devices.get(appA, 'device-2'), undefined, 'and what was forgotten is not written later')
  })

  await t.test('a device that comes back is a new one, whatever it does first', async (t) => {
    const { devices, reopen, ...stores } = await openWith(t, open, ['seen', 'reported', 'bound'])
    for (const token of ['seen', 'reported', 'bound']) t.equal(await devices.forget(appA, token, START_MS), true)
    const fresh = { platform: 0, createdAtMs: LATER, readTo: '' }
    t.strictSame(await devices.seen(appA, 'seen', {}, LATER), fresh)
    await devices.report(appA, 'reported', {}, LATER)
    await devices.bind(appA, 'bound', 'user of bound', {}, LATER)
    t.strictSame(await devices.standing('bound'), { ...fresh, userId: 'user of bound', boundAtMs: LATER })

    const again = await reopen()
    for (const token of ['seen', 'reported']) {
      t.strictSame(await tracesOf(again, token), { ...NOTHING, device: true, standing: true, walked: true })
      const times = { lastActiveAtMs: LATER, createdAtMs: LATER }
      const unknown = { platform: 0, appVersion: '', sdkVersion: '' }
      t.strictSame(await again.devices.get(appA, token), { ...appA, token, ...unknown, ...times })
    }
    await equip(again, 'bound', LATER)
    t.strictSame(await tracesOf({ ...stores, ...again }, 'bound'), ALL)
    t.match(await again.tags.get(appA, 'device', { id: TAG.id }), { members: 1 })
    t.equal(await again.devices.forget(appA, 'bound', LATER), true, 'and is forgotten again')
    t.strictSame(await tracesOf(again, 'bound'), NOTHING)
  })

  await t.test('the messages of its user wait for the user; its own wait for it', async (t) => {
    const { messages, devices } = await openFixture(t, open)
    await devices.bind(appA, 'idle', 'user', {}, START_MS)
    const [first, own, second] = await acceptAll(messages, [
      message(toUser('user')),
      message(toDevice('idle')),
      message(toUser('user')),
    ])
    t.equal(await devices.forget(appA, 'idle', START_MS), true)
    t.match(await messages.get(appA, String(first)), { state: 'pending', waiting: true })
    t.strictSame(await inboxOf(messages, 'idle'), [own])
    t.match(await messages.counters(appA), { accepted: 3, pending: 3 })

    t.match(await devices.bind(appA, 'new', 'user', {}, LATER), { arrived: 2 })
    t.strictSame(await inboxOf(messages, 'new'), [first, second])
    await devices.bind(appA, 'idle', 'user', {}, LATER)
    t.strictSame(await inboxOf(messages, 'idle'), [own])
  })

  await t.test('the messages of its user stay with the other devices', async (t) => {
    const { messages, devices } = await openFixture(t, open)
    await devices.bind(appA, 'idle', 'user', {}, START_MS)
    await devices.bind(appA, 'other', 'user', {}, LATER)
    const [sent] = await acceptAll(messages, [message(toUser('user'))])
    t.equal(await devices.forget(appA, 'idle', START_MS), true)
    t.strictSame(await inboxOf(messages, 'other'), [sent])
    t.match(await messages.get(appA, String(sent)), { state: 'pending', waiting: false })
    const [later] = await acceptAll(messages, [message(toUser('user'))])
    t.strictSame((await messages.get(appA, String(later)))?.devices, [{ token: 'other' }])
  })

  await t.test('one that comes back at that moment keeps everything or begins anew', async (t) => {
    const tokens = Array.from({ length: 20 }, (_, n) => `device-${n}`)
    const { devices, ...stores } = await openWith(t, open, tokens)
    for (const [n, token] of tokens.entries()) {
      const back = () => devices.bind(appA, token, `user of ${token}`, {}, LATER)
      const forget = () => devices.forget(appA, token, START_MS)
      const both = n % 2 === 0 ? [forget(), back()] : [back(), forget()]
      const isForgotten = (await Promise.all(both)).includes(true)
      const anew = { ...NOTHING, device: true, standing: true, walked: true, bound: 1 }
      t.strictSame(await tracesOf({ devices, ...stores }, token), isForgotten ? anew : ALL)
      t.match(await devices.get(appA, token), { lastActiveAtMs: LATER, createdAtMs: isForgotten ? LATER : START_MS })
    }
  })
}
