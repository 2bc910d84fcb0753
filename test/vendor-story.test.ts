import t, { type Test } from 'tap'
import { freePort, startDevEnv, startTcpProxy } from './dev-env/index.ts'
import { openScene, type Phone, type Scene, until } from './vendors/scene.ts'
import { NAMES, type Name, STORIES, type Story, type Way } from './vendors/stories.ts'
import { type Figures, figuresOf, Tally } from './vendors/tally.ts'
import { CHANNELS, startVendorServers } from './vendors/vendor-servers.ts'

const servers = await startVendorServers(t)
const env = await startDevEnv(t)

/** So long an online phone may take to acknowledge, seconds: above what a busy machine needs. */
const ACK_WAIT_SECONDS = 5

interface Actor {
  readonly name: Name
  readonly way: Way
  readonly phone: Phone
}

/** Of a message: what the app got over the socket, and the notifications of its vendor. */
function copies({ vendor, vendorToken, device }: Phone, key: string, messageId: string) {
  const shown = vendor === undefined ? [] : servers.shown(vendor, vendorToken)
  return {
    socket: device.keys.filter((one) => one === key).length,
    vendor: shown.filter((one) => one.messageId === messageId).length,
  }
}

/** One push to a user with four phones, all of which are online in the end. */
async function play(t: Test, scene: Scene, user: string, { title, routing, online, ways }: Story, tally: Tally) {
  const cast = await Promise.all(
    NAMES.map(async (name): Promise<Actor> => {
      const phone = await scene.phone(user, name === 'own' ? undefined : name)
      if (!online.includes(name)) await scene.leave(phone)
      return { name, way: ways[name], phone }
    }),
  )
  const tokensOf = (actors: readonly Actor[]) => actors.map(({ phone }) => phone.device.token).sort()
  const byVendor = cast.filter(({ way }) => way === 'vendor')

  const key = await scene.push(user, routing)
  tally.pushed.push(key)
  const { messageId } = await scene.message(key)
  for (const { way, phone, name } of cast) {
    if (way === 'socket') await phone.device.messages.find(({ customId }) => customId === key, `${title}: ${name}`)
    if (way === 'vendor')
      await until(() => copies(phone, key, messageId).vendor > 0, `${title}: ${name}, by its vendor`)
    if (way === 'vendor' && phone.vendor !== undefined) tally.count('sent', CHANNELS[phone.vendor])
  }
  const parts = async () => new Map((await scene.message(key)).vendors?.map(({ device, state }) => [device, state]))
  await until(async () => (await parts()).size === byVendor.length, `${title}: what the vendors said is known`)
  const states = await parts()
  t.strictSame([...states.keys()].sort(), tokensOf(byVendor), `${title}: to whom vendors were asked to send`)
  for (const { name, phone } of byVendor) {
    t.equal(states.get(phone.device.token), name === 'apns' ? 'arrived' : 'sent', `${title}: ${name} took it`)
  }
  if (cast.every(({ way }) => way === 'later')) {
    t.equal((await scene.message(key)).state, 'pending', `${title}: it waits until somebody comes online`)
  }

  // Huawei reports before the phones come back, HarmonyOS afterwards; and each of them twice.
  async function report(vendor: 'hms' | 'harmony'): Promise<void> {
    for (const { phone } of byVendor.filter(({ name }) => name === vendor)) {
      for (const _ of [1, 2]) t.equal(await scene.report(phone, messageId), 200, `${title}: ${vendor} reports`)
      t.equal((await parts()).get(phone.device.token), 'arrived', `${title}: ${vendor} has reported`)
    }
  }
  await report('hms')
  for (const { name, phone } of cast) if (!online.includes(name)) await scene.comeBack(phone)
  // What comes over a socket comes in order: behind this one nothing of the message is left.
  const last = await scene.push(user, { strategy: 'own-only' })
  tally.pushed.push(last)
  for (const { phone } of cast)
    await phone.device.messages.find(({ customId }) => customId === last, `${title}: the last`)
  await report('harmony')

  for (const { name, way, phone } of cast) {
    const once = { socket: way === 'socket' || way === 'later' ? 1 : 0, vendor: way === 'vendor' ? 1 : 0 }
    t.strictSame(copies(phone, key, messageId), once, `${title}: what ${name} got`)
  }
  const { state, devices } = await scene.message(key)
  t.equal(state, 'delivered', title)
  const acked = devices.filter(({ ackedAt }) => ackedAt !== undefined).map(({ token }) => token)
  t.strictSame(acked.sort(), tokensOf(cast.filter(({ way }) => way !== 'never')), `${title}: who is known to have it`)
  for (const one of [key, last]) {
    const { fields } = await scene.receiver.taken(one)
    t.match(fields, { pushSuccess: true, statusCode: '2', targetId: user }, `${title}: what the backend hears`)
    const first = cast.find(({ phone }) => phone.device.token === fields.extInfo.adToken)
    t.ok(one === last || first?.way !== 'never', `${title}: the backend hears of one that got it`)
    const vendor = one === key && first?.way === 'vendor' ? first.phone.vendor : undefined
    tally.count('arrived', vendor === undefined ? 0 : CHANNELS[vendor])
  }
  for (const { phone } of cast) await phone.device.close()
}

void t.test(
  'each strategy and policy: each phone gets it once, the backend hears once, and all is counted',
  async (t) => {
    const scene = await openScene(t, env, servers)
    await scene.admin('PUT', '/routing', { ackWaitSeconds: ACK_WAIT_SECONDS })
    const tally = new Tally()
    for (const [number, story] of STORIES.entries()) await play(t, scene, `user-${number}`, story, tally)

    // It acknowledges nothing: when its vendor has the message, the time of all phones before it is over too.
    const mute = await scene.phone('mute', 'hms', {
      onMessage: () => new Promise(() => {}),
      callbackTimeoutMs: 600_000,
    })
    const unheard = await scene.push('mute')
    tally.pushed.push(unheard)
    const { messageId } = await scene.message(unheard)
    await until(() => copies(mute, unheard, messageId).vendor === 1, 'the vendor gets what is not acknowledged')
    tally.count('sent', CHANNELS.hms)
    await until(
      async () => (await scene.message(unheard)).vendors?.[0]?.state === 'sent',
      'what the vendor said is known',
    )
    t.equal((await scene.message(unheard)).state, 'pending', 'a vendor that reports arrivals has not reported it')
    t.equal(await scene.report(mute, messageId), 200)
    t.equal((await scene.message(unheard)).state, 'delivered')
    tally.count('arrived', CHANNELS.hms)
    await scene.receiver.taken(unheard)

    const taken = { 5: servers.hms.accepted, 11: servers.harmony.accepted, 2: servers.apns.pushes }
    for (const [channel, all] of Object.entries(taken)) {
      t.equal(all.length, tally.sent.get(Number(channel)), `channel ${channel} got nothing else`)
    }
    for (const key of tally.pushed) t.equal(scene.receiver.of(key).length, 1, 'one receipt of each message')
    t.equal(scene.receiver.receipts.all.length, tally.pushed.length, 'and no other')

    const figures = () => Promise.all(tally.figures.map(({ channel }) => figuresOf(scene, channel)))
    const isCounted = (all: readonly Figures[]) =>
      all.reduce((sum, { arrived }) => sum + arrived, 0) >= tally.pushed.length
    await until(async () => isCounted(await figures()), 'all is counted')
    t.strictSame(await figures(), tally.figures)
    const { length } = tally.pushed
    t.match(await scene.app.counters(), { accepted: length, delivered: length, pending: 0 })
  },
)

void t.test('what a vendor has is taken back or written over when the message is revoked', async (t) => {
  const scene = await openScene(t, env, servers)
  const phones = await Promise.all((['hms', 'harmony', 'apns'] as const).map((vendor) => scene.phone('ada', vendor)))
  for (const phone of phones) await scene.leave(phone)
  const key = await scene.push('ada')
  const { messageId } = await scene.message(key)
  await until(async () => (await scene.message(key)).vendors?.length === 3, 'all vendors have it')
  await scene.app.backend.revoke(key, 'ada')

  for (const phone of phones) {
    const { vendor, vendorToken } = phone
    if (vendor === undefined) continue
    if (vendor === 'harmony') {
      const withdrawals = () => servers.harmony.to('/v1/5000/messages:revoke').map(({ body }) => JSON.parse(body))
      await until(() => withdrawals().length > 0, 'HarmonyOS is asked to withdraw it')
      const [shown] = servers.shown(vendor, vendorToken)
      t.strictSame(withdrawals(), [{ notifyId: Number(shown?.notifyId), token: [vendorToken] }])
      continue
    }
    await until(() => servers.shown(vendor, vendorToken).length === 2, `${vendor} gets what takes its place`)
    const [first, second] = servers.shown(vendor, vendorToken)
    t.match([first, second], [{ title: 'Title' }, { title: 'Message revoked' }], vendor)
    t.match(second, { notifyId: first?.notifyId, messageId }, `${vendor}: in the place of the first`)
  }
  for (const phone of phones) await scene.comeBack(phone)
  const last = await scene.push('ada', { strategy: 'own-only' })
  for (const { device } of phones) {
    await device.messages.find(({ customId }) => customId === last, 'the last')
    t.strictSame(device.keys, [last], 'over the socket it comes no more')
  }
})

void t.test(
  'a vendor that is away: calls pause, the inbox keeps the messages, and who comes online gets them there',
  async (t) => {
    let port = Number(new URL(servers.hms.url).port)
    const proxy = await startTcpProxy(t, () => port)
    const { credentials } = servers
    const hms = { ...credentials.hms, baseUrl: `http://127.0.0.1:${proxy.port}` }
    const scene = await openScene(t, env, { credentials: { ...credentials, hms } })
    const users = Array.from({ length: 7 }, (_, number) => `away-${number}`)
    const phones = await Promise.all(users.map((user) => scene.phone(user, 'hms')))
    for (const phone of phones) await scene.leave(phone)
    const proven = await scene.push('away-0')
    await until(async () => (await scene.message(proven)).vendors?.[0]?.state === 'sent', 'the vendor is there')

    const up = port
    port = await freePort()
    proxy.cut()
    const waiting = users.slice(1)
    const keys = await Promise.all(waiting.map((user) => scene.push(user)))
    const metric = async (to: string) =>
      Number(
        new RegExp(`^openmps_vendor_breaker_total\\{vendor="hms",to="${to}"\\} (\\d+)$`, 'm').exec(
          await (await fetch(`${env.service.credentials.url}/metrics`)).text(),
        )?.[1] ?? 0,
      )
    await until(async () => (await metric('open')) === 1, 'its calls pause')
    await until(() => env.complaints.some((line) => line.includes('its calls pause')), 'which the log tells')
    for (const key of keys) {
      await until(async () => (await scene.message(key)).vendors?.[0]?.state === 'again', 'it is to be tried again')
      t.equal((await scene.message(key)).state, 'pending')
    }

    const [first, ...rest] = phones.slice(1)
    const [firstKey = '', ...restKeys] = keys
    if (first === undefined) throw new Error('no phone')
    await scene.comeBack(first)
    await first.device.messages.find(({ customId }) => customId === firstKey, 'it comes over the socket')
    await until(async () => (await scene.message(firstKey)).state === 'delivered', 'it is delivered')

    port = up
    await until(async () => (await metric('closed')) === 1, 'the vendor is called again')
    for (const [at, key] of restKeys.entries()) {
      const { messageId } = await scene.message(key)
      const phone = rest[at]
      if (phone === undefined) throw new Error('no phone')
      await until(async () => (await scene.message(key)).vendors?.[0]?.state === 'sent', 'the vendor has it in the end')
      t.equal(await scene.report(phone, messageId), 200)
      t.strictSame(copies(phone, key, messageId), { socket: 0, vendor: 1 })
      t.match(await scene.message(key), { state: 'delivered' })
    }
    const { messageId } = await scene.message(firstKey)
    t.strictSame(copies(first, firstKey, messageId), { socket: 1, vendor: 0 }, 'and who has it is not sent it')
  },
)
