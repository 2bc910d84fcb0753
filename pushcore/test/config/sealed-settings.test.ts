import t from 'tap'
import { VENDORS } from '../../src/adapters/vendors/index.ts'
import { Channels } from '../../src/config/channels.ts'
import { Communications } from '../../src/config/communication.ts'
import { createSealer } from '../../src/config/seal.ts'
import { openCore } from '../_util/open-core.ts'
import { appA, appB } from '../contract/_util/messages.ts'

const oldKey = createSealer(Buffer.alloc(32, 1))
const newKey = createSealer(Buffer.alloc(32, 2))

void t.test(
  'with another cluster key a channel is still shown, and takes credentials when all are given',
  async (t) => {
    const { store, clock } = await openCore(t)
    const before = new Channels({ config: store.config, sealer: oldKey, vendors: VENDORS, clock })
    const after = new Channels({ config: store.config, sealer: newKey, vendors: VENDORS, clock })
    const credentials = { appKey: 'key', masterSecret: 'secret' }
    const made = await before.put(appA, 'oppo', 'app', { enabled: true, credentials, receipts: false })
    const { receiptPath: _, ...told } = made
    t.match(await after.list(appA), [told], 'but for the address, which nobody can tell any more')
    await t.rejects(
      after.put(appA, 'oppo', 'app', { enabled: true, credentials: { appKey: 'key' }, receipts: false }),
      {
        code: 'INVALID_ARGUMENT',
        message: /masterSecret/,
      },
    )
    t.match(await after.put(appA, 'oppo', 'app', { enabled: false, credentials, receipts: false }), { enabled: false })
    await t.rejects(before.put(appA, 'oppo', 'app', { enabled: true, credentials: {}, receipts: false }), {
      code: 'INVALID_ARGUMENT',
    })
  },
)

void t.test('a sealed record that is moved to another app gives nothing away', async (t) => {
  const { store, clock } = await openCore(t)
  const channels = new Channels({ config: store.config, sealer: oldKey, vendors: VENDORS, clock })
  await channels.put(appA, 'xiaomi', 'app', { enabled: true, credentials: { appSecret: 'secret' }, receipts: false })
  const [record] = await store.config.list('channel', { limit: 1, nowMs: clock.now() })
  if (record === undefined) throw new Error('no record')
  const id = record.id.replace(appA.appId, appB.appId)
  await store.config.write({ ...record, id }, 0, clock.now())
  t.equal((await channels.list(appB)).length, 1)
  await t.rejects(channels.put(appB, 'xiaomi', 'app', { enabled: true, credentials: {}, receipts: false }), {
    code: 'INVALID_ARGUMENT',
  })
})

void t.test('one channel too many is refused, and one that is there can be changed', async (t) => {
  const { store, clock } = await openCore(t)
  const channels = new Channels({ config: store.config, sealer: oldKey, vendors: VENDORS, clock })
  const put = (packageName: string) =>
    channels.put(appA, 'xiaomi', packageName, { enabled: true, credentials: { appSecret: 'secret' }, receipts: false })
  for (let n = 0; n < 50; n++) await put(`app${n}`)
  await t.rejects(put('more'), { code: 'INVALID_ARGUMENT' })
  await put('app7')
  t.equal((await channels.list(appA)).length, 50)
})

void t.test('of two who configure the robot at the same time one is told to read again', async (t) => {
  const { store, clock } = await openCore(t)
  const communications = new Communications({ config: store.config, sealer: oldKey, clock })
  const email = { enabled: false, to: [], cc: [] }
  const put = (secret: string) =>
    communications.put(appA, { email, dingtalk: { enabled: true, webhookUrl: 'https://a/', secret } })
  await put('first')
  const outcomes = await Promise.allSettled([put('second'), put('third')])
  t.strictSame(
    outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason.code] : [])),
    ['CONFLICT'],
  )
})
