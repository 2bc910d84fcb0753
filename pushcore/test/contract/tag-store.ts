import type { Test } from 'tap'
import type { Tag, TagKind, TagStore } from '../../src/ports/tag-store.ts'
import { compareUtf8 } from '../../src/utf8-order.ts'
import { START_MS } from './_util/clock.ts'
import { appA, appB, sorted } from './_util/messages.ts'
import { createRandom } from './_util/random.ts'
import { type OpenStores, openFixture } from './_util/stores.ts'

const tag = (id: string, changes: Partial<Tag> = {}): Tag => ({
  id,
  kind: 'user',
  name: `tag ${id}`,
  members: 0,
  createdAtMs: START_MS + Number(id),
  updatedAtMs: START_MS + Number(id),
  ...changes,
})

const NOBODY = { appId: 'unknown', workspaceId: 'default' }

/** Of each shard what pages of `limit` give, in their order. */
async function shardsOf(tags: TagStore, kind: TagKind, id: string, limit = 1_000): Promise<string[][]> {
  const shards: string[][] = []
  for (let shard = 0; shard < tags.shards; shard++) {
    const members: string[] = []
    let page: string[]
    do {
      page = await tags.members(appA, kind, id, shard, members.at(-1) ?? '', limit)
      members.push(...page)
    } while (page.length === limit)
    shards.push(members)
  }
  return shards
}

const membersOf = async (tags: TagStore, id: string, kind: TagKind = 'user') =>
  sorted((await shardsOf(tags, kind, id)).flat())

/** The promises of TagStore, for any adapter. */
export async function tagStoreContract(t: Test, open: OpenStores): Promise<void> {
  await t.test('a tag is found by id and by name, in its app and kind alone', async (t) => {
    const { tags, reopen } = await openFixture(t, open)
    t.equal(await tags.create(appA, tag('1', { name: '运动 "x"' })), 'created')
    const again = (await reopen()).tags
    const found = tag('1', { name: '运动 "x"' })
    t.strictSame(await again.get(appA, 'user', { id: '1' }), found)
    t.strictSame(await again.get(appA, 'user', { name: '运动 "x"' }), found)
    t.equal(await again.get(appA, 'device', { id: '1' }), undefined)
    t.equal(await again.get(appA, 'device', { name: found.name }), undefined)
    t.equal(await again.get(appB, 'user', { id: '1' }), undefined)
    t.equal(await again.get(appA, 'user', { name: 'unknown' }), undefined)
    t.equal(await again.get(NOBODY, 'user', { id: '1' }), undefined)
    await t.rejects(again.create(NOBODY, tag('1')), { code: 'APP_UNKNOWN' })
  })

  await t.test('a name is unique in its app and kind, also for two that come at once', async (t) => {
    const { tags } = await openFixture(t, open)
    const named = (id: string, kind: TagKind = 'user') => tag(id, { kind, name: 'name' })
    const outcomes = await Promise.all([tags.create(appA, named('1')), tags.create(appA, named('2'))])
    t.strictSame(outcomes, ['created', 'exists'])
    t.equal(await tags.create(appA, named('3', 'device')), 'created')
    t.equal(await tags.create(appB, named('4')), 'created')
    t.equal(await tags.create(appA, tag('1')), 'taken')
    t.equal(await tags.get(appA, 'user', { name: 'tag 1' }), undefined, 'nothing is left of it')
  })

  await t.test('a renamed tag keeps its members and frees its name', async (t) => {
    const { tags } = await openFixture(t, open)
    for (const id of ['1', '2']) await tags.create(appA, tag(id))
    await tags.add(appA, 'user', '1', ['a'], START_MS)
    t.equal(await tags.rename(appA, 'user', '1', 'tag 2', START_MS + 50), 'exists')
    t.equal(await tags.rename(appA, 'user', '1', 'tag 1', START_MS + 60), 'renamed', 'to what it is called')
    t.equal(await tags.rename(appA, 'user', '1', 'new', START_MS + 70), 'renamed')
    t.equal(await tags.rename(appA, 'user', '9', 'other', START_MS), 'unknown')
    t.match(await tags.get(appA, 'user', { name: 'new' }), { id: '1', members: 1, updatedAtMs: START_MS + 70 })
    t.equal(await tags.get(appA, 'user', { name: 'tag 1' }), undefined)
    t.equal(await tags.rename(appA, 'user', '2', 'tag 1', START_MS), 'renamed')
  })

  await t.test('the list is newest first, in pages, with its total', async (t) => {
    const { tags } = await openFixture(t, open)
    for (let n = 1; n <= 12; n++) await tags.create(appA, tag(String(n)))
    await tags.create(appA, tag('20', { kind: 'device' }))
    await tags.create(appB, tag('21'))
    const ids = async (offset: number, limit: number) => {
      const page = await tags.list(appA, 'user', offset, limit)
      t.equal(page.total, 12)
      return page.tags.map(({ id }) => id)
    }
    t.strictSame(await ids(0, 5), ['12', '11', '10', '9', '8'])
    t.strictSame(await ids(10, 5), ['2', '1'])
    t.strictSame(await ids(12, 5), [])
    t.match(await tags.list(appA, 'device', 0, 5), { total: 1, tags: [tag('20', { kind: 'device' })] })
    t.strictSame(await tags.list(NOBODY, 'user', 0, 5), { tags: [], total: 0 })
  })

  await t.test('a member is in a tag once, and knows its tags', async (t) => {
    const { tags, reopen } = await openFixture(t, open)
    for (const id of ['1', '2']) await tags.create(appA, tag(id))
    await tags.create(appA, tag('3', { kind: 'device' }))
    t.strictSame(await tags.add(appA, 'user', '1', ['a', 'b', 'a'], START_MS + 9), { added: 2, full: false })
    t.strictSame(await tags.add(appA, 'user', '1', ['b', 'c'], START_MS + 9), { added: 1, full: false })
    t.strictSame(await tags.add(appA, 'user', '2', ['a'], START_MS + 9), { added: 1, full: false })
    t.strictSame(await tags.add(appA, 'device', '3', ['a'], START_MS + 9), { added: 1, full: false })
    t.equal(await tags.add(appA, 'user', '3', ['a'], START_MS), undefined, 'it is a tag of devices')
    t.equal(await tags.add(appB, 'user', '1', ['a'], START_MS), undefined)

    const again = (await reopen()).tags
    t.strictSame(await membersOf(again, '1'), ['a', 'b', 'c'])
    t.match(await again.get(appA, 'user', { id: '1' }), { members: 3, updatedAtMs: START_MS + 9 })
    t.strictSame(
      (await again.tagsOf(appA, 'user', 'a')).map(({ id }) => id),
      ['1', '2'],
    )
    t.match(await again.tagsOf(appA, 'device', 'a'), [{ id: '3', members: 1 }])
    t.strictSame(await again.tagsOf(appA, 'user', 'nobody'), [])
    t.strictSame(await again.tagsOf(NOBODY, 'user', 'a'), [])
  })

  await t.test('members that are taken out are out; taking others is no error', async (t) => {
    const { tags } = await openFixture(t, open)
    await tags.create(appA, tag('1'))
    await tags.add(appA, 'user', '1', ['a', 'b', 'c'], START_MS)
    t.equal(await tags.take(appA, 'user', '1', ['a', 'c', 'x'], START_MS + 5), 2)
    t.equal(await tags.take(appA, 'user', '1', ['a'], START_MS + 6), 0)
    t.match(await tags.get(appA, 'user', { id: '1' }), { members: 1, updatedAtMs: START_MS + 5 })
    t.strictSame(await membersOf(tags, '1'), ['b'])
    t.strictSame(await tags.tagsOf(appA, 'user', 'a'), [])
    t.equal(await tags.take(appA, 'user', '9', ['a'], START_MS), undefined)
  })

  await t.test('members come shard by shard in the order of their bytes, in pages of any size', async (t) => {
    const { tags } = await openFixture(t, open)
    for (const id of ['1', '2', '12']) await tags.create(appA, tag(id))
    // Beyond the first plane, above the surrogates, and prefixes of each other.
    const hard = ['😀', '\u{10ffff}', '\uffee', '\ud7ff', 'a', 'ab', 'a b', '0', '~', 'é', '名字']
    const all = [...hard, ...Array.from({ length: 300 }, (_, n) => `user-${n}`)]
    await tags.add(appA, 'user', '1', all, START_MS)
    await tags.add(appA, 'user', '2', hard, START_MS)
    await tags.add(appA, 'user', '12', ['other'], START_MS)

    const shards = await shardsOf(tags, 'user', '1')
    t.strictSame(sorted(shards.flat()), sorted(all))
    for (const members of shards) t.strictSame(members, [...members].sort(compareUtf8))
    for (const limit of [1, 2, 7]) t.strictSame(await shardsOf(tags, 'user', '1', limit), shards)
    for (const [n, members] of (await shardsOf(tags, 'user', '2')).entries()) {
      t.ok(
        members.every((member) => shards[n]?.includes(member)),
        'the same shard in every tag',
      )
    }
  })

  await t.test('who is in any of some tags is told of many members at once', async (t) => {
    const { tags } = await openFixture(t, open)
    for (const id of ['1', '2', '3']) await tags.create(appA, tag(id))
    await tags.add(appA, 'user', '1', ['a', 'b'], START_MS)
    await tags.add(appA, 'user', '2', ['b', 'c'], START_MS)
    await tags.add(appA, 'user', '3', ['d'], START_MS)
    const inAny = async (ids: string[], members: string[]) => [...(await tags.inAny(appA, 'user', ids, members))].sort()
    t.strictSame(await inAny(['1', '2'], ['a', 'b', 'c', 'd', 'e']), ['a', 'b', 'c'])
    t.strictSame(await inAny(['3', 'unknown'], ['a', 'd']), ['d'])
    t.strictSame(await inAny([], ['a']), [])
    t.strictSame(await inAny(['1'], []), [])
    t.strictSame([...(await tags.inAny(appB, 'user', ['1'], ['a']))], [])
  })

  await t.test('the name of a removed tag is free at once, and its members are forgotten in steps', async (t) => {
    const { tags } = await openFixture(t, open)
    await tags.create(appA, tag('1'))
    await tags.create(appA, tag('2'))
    const members = Array.from({ length: 700 }, (_, n) => `user-${n}`)
    await tags.add(appA, 'user', '1', members, START_MS)
    await tags.add(appA, 'user', '2', ['user-1'], START_MS)

    t.equal(await tags.remove(appB, 'user', '1'), false)
    t.equal(await tags.remove(appA, 'user', '1'), true)
    t.equal(await tags.remove(appA, 'user', '1'), false)
    t.equal(await tags.get(appA, 'user', { id: '1' }), undefined)
    t.match(await tags.tagsOf(appA, 'user', 'user-1'), [{ id: '2' }])
    t.equal(await tags.add(appA, 'user', '1', ['x'], START_MS), undefined)
    t.equal(await tags.create(appA, tag('3', { name: 'tag 1' })), 'created')

    let cleared = 0
    let steps = 0
    for (
      let some = await tags.clear(appA, 'user', '1', 300);
      some > 0;
      some = await tags.clear(appA, 'user', '1', 300)
    ) {
      t.ok(some <= 300)
      cleared += some
      steps++
    }
    t.equal(cleared, 700)
    t.ok(steps >= 3)
    t.strictSame(await membersOf(tags, '1'), [])
    t.strictSame(await membersOf(tags, '2'), ['user-1'])
  })

  await t.test('a random walk of changes agrees with sets', async (t) => {
    const { tags, reopen } = await openFixture(t, open)
    const random = createRandom(11)
    const users = Array.from({ length: 60 }, (_, n) => `user-${n}`)
    const model = new Map(['1', '2', '3'].map((id) => [id, new Set<string>()]))
    for (const id of model.keys()) await tags.create(appA, tag(id))
    for (let n = 0; n < 120; n++) {
      const [id, set] = random.pick([...model])
      const some = random.some(users, 0.2)
      const before = set.size
      if (random.chance(0.6)) {
        for (const user of some) set.add(user)
        t.strictSame(await tags.add(appA, 'user', id, some, START_MS), { added: set.size - before, full: false })
      } else {
        for (const user of some) set.delete(user)
        t.equal(await tags.take(appA, 'user', id, some, START_MS), before - set.size)
      }
    }
    const again = (await reopen()).tags
    for (const [id, set] of model) {
      t.strictSame(await membersOf(again, id), sorted([...set]))
      t.equal((await again.get(appA, 'user', { id }))?.members, set.size)
    }
  })
}
