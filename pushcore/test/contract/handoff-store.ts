import { broadcastId } from '@openmps/proto/broadcast'
import type { Test } from 'tap'
import {
  HANDOFF_LIMITS,
  HANDOFF_STATES,
  type Handoff,
  type HandoffStore,
  MAX_HANDOFFS_TOLD,
} from '../../src/ports/handoff-store.ts'
import { HOUR_MS, START_MS } from './_util/clock.ts'
import { appA, appB, nextMessageId, sorted } from './_util/messages.ts'
import { type OpenStores, openFixture } from './_util/stores.ts'

const handoff = (messageId: string, changes: Partial<Handoff> = {}): Handoff => ({
  app: appA,
  messageId,
  device: 'device-1',
  channel: 5,
  packageName: 'com.example',
  vendorToken: 'vendor-token',
  state: 'again',
  attempts: 1,
  firstAtMs: START_MS,
  atMs: START_MS,
  keepUntilMs: START_MS + 24 * HOUR_MS,
  ...changes,
})

const told = {
  code: '80300007',
  status: '80300007',
  detail: 'all tokens are invalid "a", 令牌 ☎',
  vendorId: 'id:1 年',
} satisfies Partial<Handoff>

/** Vendor tokens in the order of a walk in steps of `limit`. */
async function walked(handoffs: HandoffStore, id: string, limit: number): Promise<string[]> {
  const tokens: string[] = []
  let after: string | undefined = ''
  while (after !== undefined) {
    const page = await handoffs.ofBroadcast(appA, id, after, limit)
    if (page.handoffs.length > limit) throw new Error(`${page.handoffs.length} in a page of ${limit}`)
    tokens.push(...page.handoffs.map(({ vendorToken }) => vendorToken))
    after = page.next
  }
  return tokens
}

/** The promises of HandoffStore, for any adapter. */
export async function handoffStoreContract(t: Test, open: OpenStores): Promise<void> {
  await t.test('a handoff is there with every field after a restart, by its token and by its message', async (t) => {
    const { handoffs, reopen } = await openFixture(t, open)
    const id = nextMessageId(START_MS)
    const vendorToken = `:令牌/${'x'.repeat(HANDOFF_LIMITS.vendorToken - 4)}`
    const full = handoff(id, { ...told, vendorToken, state: 'arrived', clickedAtMs: START_MS + 7 })
    const bare = handoff(id, { device: '', channel: 2 })
    t.strictSame(await handoffs.put([full, bare]), [true, true])
    const again = (await reopen()).handoffs
    t.strictSame(await again.find(appA, id, 5, vendorToken), full)
    t.strictSame(await again.find(appA, id, 2, 'vendor-token'), bare)
    t.strictSame(await again.of(appA, id), [bare, full])
  })

  await t.test('nothing is known of another app, message, channel or token', async (t) => {
    const { handoffs } = await openFixture(t, open)
    const id = nextMessageId(START_MS)
    await handoffs.put([handoff(id)])
    const nobody = { appId: 'none', workspaceId: 'none' }
    t.equal(await handoffs.find(appB, id, 5, 'vendor-token'), undefined)
    t.equal(await handoffs.find(nobody, id, 5, 'vendor-token'), undefined)
    t.equal(await handoffs.find(appA, nextMessageId(START_MS), 5, 'vendor-token'), undefined)
    t.equal(await handoffs.find(appA, 'x'.repeat(3_000), 5, 'vendor-token'), undefined)
    t.equal(await handoffs.find(appA, id, 6, 'vendor-token'), undefined)
    t.equal(await handoffs.find(appA, id, 5, 'vendor-toke'), undefined)
    for (const app of [appB, nobody]) t.strictSame(await handoffs.of(app, id), [])
    t.strictSame(await handoffs.of(appA, 'x'.repeat(3_000)), [])
    t.strictSame(await handoffs.ofBroadcast(appA, id, '', 10), { handoffs: [] }, 'it is of a message')
  })

  await t.test('a state gives way to a later one and to no earlier one', async (t) => {
    const { handoffs } = await openFixture(t, open)
    for (const [before, stored] of HANDOFF_STATES.entries()) {
      for (const [now, state] of HANDOFF_STATES.entries()) {
        const id = nextMessageId(START_MS)
        const first = handoff(id, { state: stored, code: 'before', detail: 'before', atMs: START_MS + 1 })
        const second = handoff(id, { state, code: 'now', atMs: START_MS + 2, packageName: 'now' })
        await handoffs.put([first])
        const change = `${stored} to ${state}`
        t.strictSame(await handoffs.put([second]), [now > before], change)
        t.strictSame(await handoffs.of(appA, id), [now > before ? second : first], change)
      }
    }
  })

  await t.test('what was not taken gives way to what a later attempt says, and what was taken does not', async (t) => {
    const { handoffs } = await openFixture(t, open)
    const id = nextMessageId(START_MS)
    const put = async (state: Handoff['state'], attempts: number) => {
      const [changed] = await handoffs.put([handoff(id, { state, attempts, code: `${attempts}` })])
      const [stored] = await handoffs.of(appA, id)
      return [changed, stored?.state, stored?.attempts, stored?.code]
    }
    t.strictSame(await put('again', 2), [true, 'again', 2, '2'])
    t.strictSame(await put('again', 1), [false, 'again', 2, '2'], 'an answer that came late')
    t.strictSame(await put('again', 2), [false, 'again', 2, '2'], 'told twice')
    t.strictSame(await put('again', 3), [true, 'again', 3, '3'])
    t.strictSame(await put('refused', 4), [true, 'refused', 4, '4'])
    t.strictSame(await put('again', 4), [false, 'refused', 4, '4'])
    t.strictSame(await put('again', 5), [true, 'again', 5, '5'])
    t.strictSame(await put('refused', 6), [true, 'refused', 6, '6'])
    t.strictSame(await put('refused', 7), [true, 'refused', 7, '7'])
    t.strictSame(await put('sent', 7), [true, 'sent', 7, '7'])
    for (const state of ['again', 'refused', 'sent'] as const) {
      t.strictSame(await put(state, 8), [false, 'sent', 7, '7'], state)
    }
    t.strictSame(await put('arrived', 1), [true, 'arrived', 7, '1'], 'the number of attempts never goes back')
  })

  await t.test("the first vendor's id, click, call and end of keeping stay", async (t) => {
    const { handoffs } = await openFixture(t, open)
    const id = nextMessageId(START_MS)
    await handoffs.put([handoff(id, { vendorId: 'first', clickedAtMs: START_MS + 1 })])
    const later = { firstAtMs: START_MS + 5, atMs: START_MS + 6, keepUntilMs: START_MS + 48 * HOUR_MS }
    const other = { state: 'sent', vendorId: 'second', clickedAtMs: START_MS + 9, ...later } as const
    t.strictSame(await handoffs.put([handoff(id, other)]), [true])
    const stored = handoff(id, { state: 'sent', vendorId: 'first', clickedAtMs: START_MS + 1, atMs: START_MS + 6 })
    t.strictSame(await handoffs.of(appA, id), [stored])
    t.strictSame(await handoffs.put([handoff(id, other)]), [false])
  })

  await t.test("a vendor's id and a click are noted whatever the state is, once", async (t) => {
    const { handoffs } = await openFixture(t, open)
    const id = nextMessageId(START_MS)
    const arrived = handoff(id, { state: 'arrived', attempts: 3, detail: 'a receipt that came before the answer' })
    await handoffs.put([arrived])
    const named = { state: 'sent', vendorId: 'the-id' } as const
    t.strictSame(await handoffs.put([handoff(id, { ...named, vendorId: '' })]), [false], 'an empty one is none')
    t.strictSame(await handoffs.put([handoff(id, named)]), [true])
    t.strictSame(await handoffs.put([handoff(id, named)]), [false])
    const clicked = { state: 'dropped', clickedAtMs: START_MS + 8 } as const
    t.strictSame(await handoffs.put([handoff(id, clicked)]), [true])
    t.strictSame(await handoffs.put([handoff(id, clicked)]), [false])
    t.strictSame(await handoffs.of(appA, id), [{ ...arrived, vendorId: 'the-id', clickedAtMs: START_MS + 8 }])
  })

  await t.test(
    'of fifty that tell the same at once one changes something, and repeats in one call are in order',
    async (t) => {
      const { handoffs } = await openFixture(t, open)
      const id = nextMessageId(START_MS)
      const many = Array.from({ length: 50 }, () => handoffs.put([handoff(id, { state: 'sent' })]))
      const changed = await Promise.all(many)
      t.equal(changed.filter(([one]) => one).length, 1)
      const other = nextMessageId(START_MS)
      const states = ['again', 'sent', 'refused', 'arrived'] as const
      t.strictSame(await handoffs.put(states.map((state) => handoff(other, { state }))), [true, true, false, true])
      t.match(await handoffs.of(appA, other), [{ state: 'arrived' }])
      t.strictSame(await handoffs.put([]), [])
    },
  )

  await t.test('those of a message are told in the order of the devices, up to a bound', async (t) => {
    const { handoffs } = await openFixture(t, open)
    const id = nextMessageId(START_MS)
    const devices = Array.from(
      { length: MAX_HANDOFFS_TOLD + 5 },
      (_, n) => `device-${String((n * 37) % 105).padStart(3, '0')}`,
    )
    await handoffs.put(devices.map((device) => handoff(id, { device, vendorToken: `token of ${device}` })))
    const found = await handoffs.of(appA, id)
    const expected = [...devices].sort().slice(0, MAX_HANDOFFS_TOLD)
    t.strictSame(
      found.map(({ device }) => device),
      expected,
    )
  })

  await t.test('a walk comes to each handoff of a broadcast once, in steps of any size', async (t) => {
    const { handoffs, reopen } = await openFixture(t, open)
    const [id, other] = [broadcastId(nextMessageId(START_MS)), broadcastId(nextMessageId(START_MS))]
    const tokens = Array.from({ length: 700 }, (_, n) => `token-${n}`)
    await handoffs.put(tokens.map((vendorToken) => handoff(id, { vendorToken, device: `of ${vendorToken}` })))
    await handoffs.put([handoff(other, { state: 'sent' }), handoff(id, { app: appB })])
    const sent = handoff(id, { vendorToken: 'token-7', device: 'of token-7', state: 'sent', vendorId: '7' })
    t.strictSame(await handoffs.put([sent]), [true])
    const again = (await reopen()).handoffs
    for (const limit of [1_000, 700, 33])
      t.strictSame(sorted(await walked(again, id, limit)), sorted(tokens), `${limit}`)
    t.strictSame(await walked(again, other, 1), ['vendor-token'])
    t.strictSame(await walked(again, broadcastId(nextMessageId(START_MS)), 10), [])
    t.strictSame(await again.ofBroadcast({ appId: 'none', workspaceId: 'none' }, id, '', 10), { handoffs: [] })
    t.strictSame(await again.find(appA, id, 5, 'token-7'), sent)
    t.equal(await again.find(appA, other, 5, 'token-7'), undefined)
    t.strictSame(await again.of(appA, id), [], 'those of a broadcast are asked for by token')
    const page = await again.ofBroadcast(appA, other, '', 10)
    t.strictSame(page.handoffs, [handoff(other, { state: 'sent' })], 'as find tells them')
  })

  await t.test('what is beyond a limit is refused and nothing of the call is stored', async (t) => {
    const { handoffs } = await openFixture(t, open)
    const id = nextMessageId(START_MS)
    const refused = async (changes: Partial<Handoff>, name: RegExp) => {
      const put = handoffs.put([handoff(id), handoff(id, { vendorToken: 'other', ...changes })])
      await t.rejects(put, { code: 'INVALID_ARGUMENT', message: name })
    }
    for (const name of ['device', 'packageName', 'vendorToken', 'code', 'status', 'detail', 'vendorId'] as const) {
      await refused({ [name]: 'x'.repeat(HANDOFF_LIMITS[name] + 1) }, new RegExp(`^${name} .*${HANDOFF_LIMITS[name]}`))
    }
    await refused({ messageId: 'x'.repeat(HANDOFF_LIMITS.messageId + 1) }, /^messageId/)
    await refused({ messageId: '' }, /^messageId/)
    for (const name of ['channel', 'attempts', 'firstAtMs', 'atMs', 'clickedAtMs', 'keepUntilMs'] as const) {
      for (const number of [-1, 1.5, Number.NaN]) await refused({ [name]: number }, new RegExp(`^${name}`))
    }
    const nobody = { appId: 'none', workspaceId: 'none' }
    await t.rejects(handoffs.put([handoff(id), handoff(id, { app: nobody })]), { code: 'APP_UNKNOWN' })
    t.strictSame(await handoffs.of(appA, id), [])
  })
}
