import type { Test } from 'tap'
import {
  type ConfigRecord,
  type ConfigStore,
  MAX_CONFIG_BYTES,
  MAX_CONFIG_RECORDS,
} from '../../src/ports/config-store.ts'
import { START_MS } from './_util/clock.ts'
import { type OpenStores, openEmpty } from './_util/stores.ts'

const NOW = START_MS
const token = (id: string, value = {}, expiresAtMs?: number) =>
  ({ kind: 'token', id, value, ...(expiresAtMs !== undefined && { expiresAtMs }) }) as const

const ids = (records: readonly ConfigRecord[]) => records.map(({ id }) => id)

async function everyId(config: ConfigStore, prefix: string, limit: number): Promise<string[]> {
  const found: string[] = []
  for (let after = ''; ; after = found.at(-1) ?? '') {
    const page = await config.list('token', { prefix, after, limit, nowMs: NOW })
    found.push(...ids(page))
    if (page.length < limit) return found
  }
}

/** The promises of ConfigStore, for any adapter. */
export async function configStoreContract(t: Test, open: OpenStores): Promise<void> {
  await t.test('what was written is read, and is there after a restart', async (t) => {
    const { config, reopen } = await openEmpty(t, open)
    const value = { name: '名前', list: [1, null, { deep: true }] }
    const version = await config.write(token('a\nb', value, NOW + 1_000), 0, NOW)
    const expected = { ...token('a\nb', value, NOW + 1_000), version }
    t.strictSame(await config.read('token', 'a\nb', NOW), expected)
    t.equal(await config.read('person', 'a\nb', NOW), undefined, 'kinds are apart')
    t.equal(await config.read('token', 'x'.repeat(5_000), NOW), undefined)
    t.strictSame(await (await reopen()).config.read('token', 'a\nb', NOW), expected)
  })

  await t.test(
    'a writer that has not read the newest version is refused with CONFLICT and changes nothing',
    async (t) => {
      const { config } = await openEmpty(t, open)
      await t.rejects(config.write(token('a'), 1, NOW), { code: 'CONFLICT' }, 'there is none')
      const first = await config.write(token('a', { n: 1 }), 0, NOW)
      await t.rejects(config.write(token('a', { n: 2 }), 0, NOW), { code: 'CONFLICT' })
      const second = await config.write(token('a', { n: 3 }), first, NOW)
      t.ok(second > first)
      await t.rejects(config.write(token('a', { n: 4 }), first, NOW), { code: 'CONFLICT' })
      t.match(await config.read('token', 'a', NOW), { value: { n: 3 }, version: second })
    },
  )

  await t.test('of ten writers with one version exactly one wins', async (t) => {
    const { config } = await openEmpty(t, open)
    const version = await config.write(token('a'), 0, NOW)
    const writes = Array.from({ length: 10 }, (_, n) => config.write(token('a', { n }), version, NOW))
    const won = (await Promise.allSettled(writes)).flatMap(({ status }, n) => (status === 'fulfilled' ? [n] : []))
    t.equal(won.length, 1)
    t.match(await config.read('token', 'a', NOW), { value: { n: won[0] } })
  })

  await t.test('a version of a removed record is no version of the one in its place', async (t) => {
    const { config } = await openEmpty(t, open)
    const old = await config.write(token('a'), 0, NOW)
    t.equal(await config.remove('token', 'a'), true)
    t.equal(await config.remove('token', 'a'), false)
    t.equal(await config.read('token', 'a', NOW), undefined)
    await config.write(token('a', { name: 'another' }), 0, NOW + 1)
    await t.rejects(config.write(token('a'), old, NOW + 1), { code: 'CONFLICT' })
  })

  await t.test('what has expired is neither read nor listed, gives its place, and is pruned', async (t) => {
    const { config } = await openEmpty(t, open)
    await config.write(token('a', {}, NOW + 10), 0, NOW)
    await config.write(token('b', { first: true }, NOW + 10), 0, NOW)
    await config.write(token('c', {}, NOW + 11), 0, NOW)
    await config.write(token('d'), 0, NOW)
    t.ok(await config.read('token', 'a', NOW + 9))
    t.equal(await config.read('token', 'a', NOW + 10), undefined)
    t.strictSame(ids(await config.list('token', { limit: 1, nowMs: NOW + 10 })), ['c'], 'a page is filled')

    await config.write(token('b', { second: true }), 0, NOW + 10)
    t.equal(await config.prune(NOW + 10, 10), 1, 'b does not expire any more')
    t.equal(await config.prune(NOW + 11, 10), 1)
    t.equal(await config.prune(NOW + 1_000_000, 10), 0)
    t.strictSame(ids(await config.list('token', { limit: 10, nowMs: NOW })), ['b', 'd'])
  })

  await t.test('pruning stops at its limit', async (t) => {
    const { config } = await openEmpty(t, open)
    for (const id of ['a', 'b', 'c']) await config.write(token(id, {}, NOW + 1), 0, NOW)
    t.equal(await config.prune(NOW + 1, 2), 2)
    t.equal(await config.prune(NOW + 1, 2), 1)
  })

  await t.test('a list holds the ids of a prefix, in their order', async (t) => {
    const { config } = await openEmpty(t, open)
    const wanted = ['p\na', 'p\nb', 'p\nÿ', 'p\n中', 'p\n😀']
    for (const id of ['o', 'p', 'q', 'pp\na', ...wanted.toReversed()]) await config.write(token(id), 0, NOW)
    await config.write({ kind: 'person', id: 'p\nc', value: {} }, 0, NOW)
    t.strictSame(await everyId(config, 'p\n', 2), wanted)
    t.strictSame(await everyId(config, '', 3), ['o', 'p', ...wanted, 'pp\na', 'q'])
  })

  await t.test('pages have no gap and no repeat while others write and remove', async (t) => {
    const { config } = await openEmpty(t, open)
    const stable = Array.from({ length: 40 }, (_, n) => `k${String(n * 2).padStart(3, '0')}`)
    for (const id of stable) await config.write(token(id), 0, NOW)
    const others = stable.map(async (id) => {
      await config.write(token(`${id}-`), 0, NOW)
      await config.remove('token', `${id}-`)
    })
    const found = await everyId(config, 'k', 3)
    await Promise.all(others)
    t.strictSame(
      found.filter((id) => !id.endsWith('-')),
      stable,
    )
    t.equal(new Set(found).size, found.length)
  })

  await t.test('an id or a value that is too long is refused and nothing is stored', async (t) => {
    const { config } = await openEmpty(t, open)
    const long = 'x'.repeat(MAX_CONFIG_BYTES)
    await t.rejects(config.write(token('a', { long }), 0, NOW), { code: 'INVALID_ARGUMENT' })
    await t.rejects(config.write(token('中'.repeat(401)), 0, NOW), { code: 'INVALID_ARGUMENT' })
    await t.rejects(config.write(token(''), 0, NOW), { code: 'INVALID_ARGUMENT' })
    await config.write(token('中'.repeat(400)), 0, NOW)
    t.strictSame(ids(await config.list('token', { limit: 10, nowMs: NOW })), ['中'.repeat(400)])
  })

  await t.test('one record of a kind too many is refused with OVERLOADED; other kinds have room', async (t) => {
    const { config } = await openEmpty(t, open)
    for (let n = 0; n < MAX_CONFIG_RECORDS; n += 500) {
      await Promise.all(Array.from({ length: 500 }, (_, i) => config.write(token(`${n + i}`), 0, NOW)))
    }
    await t.rejects(config.write(token('more'), 0, NOW), { code: 'OVERLOADED' })
    await config.write({ kind: 'person', id: 'a', value: {} }, 0, NOW)
    await config.remove('token', '17')
    await config.write(token('more'), 0, NOW)
  })
}
