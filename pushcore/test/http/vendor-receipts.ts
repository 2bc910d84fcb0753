import t, { type Test } from 'tap'
import { VENDORS } from '../../src/adapters/vendors/index.ts'
import { MAX_RECEIPT_BYTES } from '../../src/ports/vendor-channel.ts'
import { appA } from '../contract/_util/messages.ts'
import { GOOD_CREDENTIALS } from './_util/channel-credentials.ts'
import { type ReceiptSample, SAMPLES } from './_util/receipt-samples.ts'
import { CLUSTER_KEY, startAdmin } from './_util/service.ts'

const PACKAGE = 'com.example.app'
/** What the consoles of these vendors give for their reports. */
const RECEIPT_SECRETS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  hms: { receiptUser: 'mps', receiptKey: 'S3CRET-receipt-key' },
  harmony: { receiptUser: 'mps', receiptKey: 'S3CRET-receipt-key' },
  meizu: { receiptToken: 'S3CRET-callback' },
}

/** All channels of app A, whose vendors report here. */
async function open(t: Test, secrets: typeof RECEIPT_SECRETS = {}) {
  const vendors = { clusterKey: CLUSTER_KEY, vendors: VENDORS }
  const service = await startAdmin(t, { vendors })
  const { call, url, store, clock } = service
  const addresses = new Map<string, string>()
  for (const { name, receipts } of VENDORS) {
    if (receipts === undefined) continue
    const credentials = { ...GOOD_CREDENTIALS[name], ...secrets[name] }
    const body = { enabled: true, credentials, receipts: true, receiptBaseUrl: 'https://push.example.com' }
    const place = `/apps/${appA.appId}/${appA.workspaceId}/channels/${name}/${PACKAGE}`
    addresses.set(name, (await call('PUT', place, { body })).json.receiptPath)
  }
  const numberOf = (channel: string) => VENDORS.find(({ name }) => name === channel)?.number ?? 0
  return {
    ...service,
    addresses,
    numberOf,
    async post(path: string, body: string | Uint8Array<ArrayBuffer>, headers: Readonly<Record<string, string>> = {}) {
      const response = await fetch(url + path, { method: 'POST', body, headers })
      return { status: response.status, type: response.headers.get('content-type'), json: await response.json() }
    },
    /** What the report is about: a device of the vendor's token that was sent to. */
    async sent({ channel, token, param }: Pick<ReceiptSample, 'channel' | 'token' | 'param'>) {
      const number = numberOf(channel)
      const facts = { platform: 1, thirdChannel: number, thirdChannelDeviceToken: token }
      await store.devices.report(appA, `device-${channel}`, facts, clock.now())
      const nowMs = clock.now()
      const times = { firstAtMs: nowMs, atMs: nowMs, keepUntilMs: nowMs + 1_000_000 }
      const which = { app: appA, messageId: param, device: `device-${channel}`, channel: number }
      const rest = { packageName: PACKAGE, vendorToken: token, state: 'sent', attempts: 1 } as const
      await store.handoffs.put([{ ...which, ...rest, ...times }])
    },
    handoff: ({ channel, token, param }: Pick<ReceiptSample, 'channel' | 'token' | 'param'>) =>
      store.handoffs.find(appA, param, numberOf(channel), token),
  }
}

void t.test('the samples of the guide are taken at their addresses, and answered as the vendor expects', async (t) => {
  const { addresses, post, sent, handoff, store, clock } = await open(t)
  t.strictSame([...addresses.keys()].sort(), [...new Set(SAMPLES.map(({ channel }) => channel))].sort(), 'all of them')
  for (const sample of SAMPLES) {
    const { channel, path, contentType, body, answer, state, token, param } = sample
    const address = addresses.get(channel) ?? ''
    t.match(address, new RegExp(`^/receipts/v1/${path}/[\\w-]{22}$`))
    await sent(sample)
    const { status, type, json } = await post(address, body, { 'content-type': contentType })
    t.equal(status, 200, channel)
    t.match(type, /^application\/json/, channel)
    t.strictSame(json, answer, channel)
    t.match(await handoff(sample), { state, messageId: param, vendorToken: token }, channel)
    const device = await store.devices.get(appA, `device-${channel}`)
    t.equal(
      device?.thirdChannelDeviceToken || undefined,
      state === 'dropped' ? undefined : token,
      `${channel}: its token`,
    )

    const before = await handoff(sample)
    clock.advance(60_000)
    // Vendors repeat what they reported, and are careless with types.
    for (const headers of [{ 'content-type': contentType }, { 'content-type': 'text/plain;charset=GBK' }, {}]) {
      const repeat = await post(address, new Uint8Array(Buffer.from(body)), headers)
      t.match(repeat, { status: 200, json: answer }, `${channel} again, ${JSON.stringify(headers)}`)
    }
    t.strictSame(await handoff(sample), before, `${channel}: a repeat changes nothing`)
  }
})

void t.test('a message is delivered by the first report of it, and counted once', async (t) => {
  const { addresses, post, sent, core, store, clock } = await open(t)
  core.start()
  await store.devices.report(appA, 'device-honor', { platform: 1 }, clock.now())
  const target = { kind: 'device', id: 'device-honor' } as const
  const notice = { title: 'T', content: 'C', silent: false, pushStyle: 0, action: 'openApp', params: {} } as const
  const outcome = await core.push({
    app: appA,
    type: 'simple',
    taskName: 'task',
    to: { kind: 'targets', addressees: [{ target, messageKey: 'key' }] },
    notice,
    expiresInSeconds: 3_600,
    strategy: { kind: 'now' },
    extras: {},
  })
  const id = (outcome.kind === 'accepted' && outcome.messages[0]?.messageId) || ''
  await sent({ channel: 'honor', token: 'token-1', param: id })
  const report = (status: number) =>
    post(
      addresses.get('honor') ?? '',
      JSON.stringify({ statuses: [{ token: 'token-1', biTag: id, status, timestamp: clock.now() }] }),
    )
  t.equal((await core.findMessage(appA, id))?.state, 'pending')
  for (let round = 0; round < 3; round++) t.equal((await report(40000002)).status, 200)
  t.equal((await core.findMessage(appA, id))?.state, 'delivered')
  t.equal((await report(40000005)).status, 200, 'a later report of a failure')
  t.equal((await core.findMessage(appA, id))?.state, 'delivered')
  const day = Math.floor(clock.now() / 86_400_000)
  const filter = { fromDay: day - 1, toDay: day + 1, channel: 9 }
  const deadline = Date.now() + 20_000
  let counted = await core.statistics.total(appA, filter)
  while (counted.arrived < 1 && Date.now() < deadline) {
    clock.advance(1_000)
    counted = await core.statistics.total(appA, filter)
  }
  clock.advance(10_000)
  t.match(await core.statistics.total(appA, filter), { arrived: 1, opened: 0 })
})

void t.test('at another address there is nothing, and nothing is learned', async (t) => {
  const { addresses, post, sent, handoff, call } = await open(t)
  const [sample] = SAMPLES
  if (sample === undefined) throw new Error('no sample')
  const { body } = sample
  await sent(sample)
  const [, , , , key = ''] = addresses.get('hms')?.split('/') ?? []
  t.match(key, /^[\w-]{22}$/)
  for (const path of [
    `/receipts/v1/hms/${'A'.repeat(22)}`,
    `/receipts/v1/honor/${key}`,
    `/receipts/v1/HMS/${key}`,
    `/receipts/v1/hms/${key}x`,
    `/receipts/v1/hms/${'A'.repeat(65)}`,
    `/receipts/v1/${'h'.repeat(21)}/${key}`,
    `/receipts/v1/apns/${key}`,
    `/receipts/v1/hms/%00`,
    `/receipts/v1/hms/`,
    `/receipts/v1/hms/${key}/x`,
  ]) {
    const { status, json } = await post(path, body)
    t.match({ status, json }, { status: 404, json: { error: 'NOT_FOUND' } }, path)
  }
  t.match(await handoff(sample), { state: 'sent' })
  await call('DELETE', `/apps/${appA.appId}/${appA.workspaceId}/channels/hms/${PACKAGE}`)
  t.equal((await post(addresses.get('hms') ?? '', body)).status, 404, 'a channel that was removed')
})

void t.test('a report that the vendor did not make is refused and changes nothing', async (t) => {
  const { addresses, post, sent, handoff, logged } = await open(t, RECEIPT_SECRETS)
  for (const sample of SAMPLES) {
    const { channel } = sample
    if (RECEIPT_SECRETS[channel] === undefined) continue
    await sent(sample)
    const body = sample.body.replace('S3CRET-callback', 'another')
    const signature = `timestamp=1800000000000; nonce=n; value=${Buffer.alloc(32).toString('base64')}`
    const forged = await post(addresses.get(channel) ?? '', body, { 'x-huawei-callback-id': signature })
    t.match(forged, { status: 403, json: { error: 'FORBIDDEN', message: /./ } }, channel)
    t.notMatch(JSON.stringify(forged.json), /S3CRET/, channel)
    t.match(await handoff(sample), { state: 'sent' }, channel)
  }
  t.notMatch(logged.join('\n'), /S3CRET/)
})

void t.test('what is no report is refused', async (t) => {
  const { addresses, post } = await open(t)
  const deep = '['.repeat(100_000)
  for (const [channel, address] of addresses) {
    for (const body of ['', '{', 'null', '7', '"text"', '\u0000', deep, `{"data":${deep}`, `cb=${deep}`]) {
      const { status, json } = await post(address, body, { 'content-type': 'application/json' })
      const what = `${channel}: ${JSON.stringify(body.slice(0, 10))}`
      t.match({ status, json }, { status: 400, json: { error: 'INVALID_ARGUMENT', message: /./ } }, what)
    }
  }
})

void t.test('a report of more than 1 MiB is refused, one of 1 MiB is read', async (t) => {
  const { addresses, post, sent, handoff } = await open(t)
  for (const sample of SAMPLES) {
    const { channel, body, contentType } = sample
    if (contentType !== 'application/json') continue
    const address = addresses.get(channel) ?? ''
    await sent(sample)
    const type = { 'content-type': contentType }
    const tooLong = await post(address, body + ' '.repeat(MAX_RECEIPT_BYTES - Buffer.byteLength(body) + 1), type)
    t.match(tooLong, { status: 413, json: { error: /./ } }, channel)
    t.match(await handoff(sample), { state: 'sent' }, channel)
    const longest = await post(address, body + ' '.repeat(MAX_RECEIPT_BYTES - Buffer.byteLength(body)), type)
    t.equal(longest.status, 200, channel)
    t.match(await handoff(sample), { state: sample.state }, channel)
  }
})

void t.test('reports of what was never sent are taken, whatever they name, and change nothing', async (t) => {
  const { addresses, post, sent, handoff, core } = await open(t)
  const sample = { channel: 'hms', token: 'token-1', param: 'message-1' }
  await sent(sample)
  const long = 'x'.repeat(4_000)
  const odd = ['', ' ', '\u0000', '\n', '\ud800', '__proto__', 'message-1\u0000', '消息', long, '漢'.repeat(4_000)]
  for (const text of odd) {
    for (const line of [
      { token: 'token-1', biTag: text, status: 0, timestamp: 1 },
      { token: text || 'x', biTag: 'message-1', status: 0, timestamp: 1 },
      { token: text || 'x', biTag: text, status: 2, timestamp: 1, requestId: text },
    ]) {
      const body = JSON.stringify({ statuses: [line] })
      t.match(await post(addresses.get('hms') ?? '', body), { status: 200 }, body.slice(0, 60))
    }
  }
  t.match(await handoff(sample), { state: 'sent' })
  t.match(await core.counters(appA), { accepted: 0, delivered: 0 })
})
