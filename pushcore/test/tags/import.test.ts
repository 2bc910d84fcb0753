import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import t, { type Test } from 'tap'
import { openRedisStore } from '../../src/adapters/redis/index.ts'
import { systemClock } from '../../src/ports/clock.ts'
import { MAX_TAG_MEMBERS, type TagStore } from '../../src/ports/tag-store.ts'
import { idLines } from '../../src/tags/id-lines.ts'
import { createTags } from '../../src/tags/tags.ts'
import { openCore } from '../_util/open-core.ts'
import { startForTests } from '../_util/redis-server.ts'
import { nextPrefix } from '../_util/redis-stores.ts'
import { appA, appB } from '../contract/_util/messages.ts'

const MB = 1024 * 1024
/** What an import may hold above the start, of 12 MB of ids. What nobody holds any more is not counted. */
const MAX_GROWTH_BYTES = 16 * MB
/** Batches between two looks: each look collects the garbage, which takes its time. */
const LOOK_EVERY = 25

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

function memoryHeld(): number {
  collectGarbage()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

async function tagOf(core: Awaited<ReturnType<typeof openCore>>['core'], kind: 'user' | 'device' = 'user') {
  const tag = await core.tags.create(appA, kind, 'tag')
  if (typeof tag === 'string') throw new Error(tag)
  return tag.id
}

async function* pieces(...texts: (string | Uint8Array)[]) {
  yield* texts
}

async function textOf(file: AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const piece of file) text += piece
  return text
}

void t.test('a file is read line by line, however it is cut into pieces', async (t) => {
  const { core } = await openCore(t)
  const long = 'x'.repeat(61)
  const file = Buffer.from(`\ufeffanna\r\nbob\n\n  \n名字\nbob\n${long}\nc\u0001d\n😀`)
  const result = { read: 7, added: 4, repeated: 1, tooLong: 1, unfit: 1 }
  for (const size of [1, 3, 1_000]) {
    const id = await tagOf(core)
    const cut = Array.from({ length: Math.ceil(file.length / size) }, (_, n) => file.subarray(n * size, (n + 1) * size))
    t.strictSame(await core.tags.importFile(appA, 'user', id, pieces(...cut)), result, `pieces of ${size}`)
    t.equal(await textOf(core.tags.exportFile(appA, 'user', id)), 'anna\nbob\n名字\n😀\n')
    t.match(await core.tags.get(appA, 'user', { id }), { members: 4 })
    t.equal(await core.tags.remove(appA, 'user', id), true)
  }
})

void t.test('the tag of devices takes tokens of the app only', async (t) => {
  const { core, token } = await openCore(t)
  const id = await tagOf(core, 'device')
  const mine = token()
  const result = await core.tags.importFile(appA, 'device', id, pieces(`${mine}\nno token\n`))
  t.strictSame(result, { read: 2, added: 1, repeated: 0, tooLong: 0, unfit: 1 })
  t.match(await core.tags.tagsOf(appA, 'device', mine), [{ id }])
})

void t.test('ids that are typed have commas between them and 10 000 characters at most', async (t) => {
  const { core } = await openCore(t)
  const id = await tagOf(core)
  t.match(await core.tags.addList(appA, 'user', id, 'a,b,,a, '), { read: 3, added: 2, repeated: 1 })
  await t.rejects(core.tags.addList(appA, 'user', id, 'x'.repeat(10_001)), { code: 'INVALID_ARGUMENT' })
  t.equal(await core.tags.take(appA, 'user', id, ['a', 'x']), 1)
  t.equal(await textOf(core.tags.exportFile(appA, 'user', id)), 'b\n')
})

void t.test('what is wrong with a file is told, and what came before is in', async (t) => {
  const { core } = await openCore(t)
  const id = await tagOf(core)
  const bad = pieces('anna\n', Uint8Array.from([0xff, 0xfe]), 'bob\n')
  await t.rejects(core.tags.importFile(appA, 'user', id, bad), { code: 'INVALID_ARGUMENT', message: /UTF-8/ })
  await t.rejects(core.tags.importFile(appA, 'user', '17', pieces('a\n')), { code: 'NOT_FOUND' })
  await t.rejects(core.tags.importFile(appB, 'user', id, pieces('')), { code: 'NOT_FOUND' })
  await t.rejects(textOf(core.tags.exportFile(appA, 'user', '17')), { code: 'NOT_FOUND' })
  await t.rejects(core.tags.take(appA, 'user', '17', []), { code: 'NOT_FOUND' })
  for (const name of ['', '  ', 'x'.repeat(31), 'a\nb']) {
    await t.rejects(core.tags.create(appA, 'user', name), { code: 'INVALID_ARGUMENT' }, JSON.stringify(name))
    await t.rejects(core.tags.rename(appA, 'user', id, name), { code: 'INVALID_ARGUMENT' })
  }
  t.type(await core.tags.create(appA, 'user', '😀'.repeat(30)), 'object', 'characters, not code units')
})

void t.test('lines beyond the limit are refused, those before are handed out', async (t) => {
  for (const file of [['a\n\nb\nc'], ['a\n', 'b\n', 'c\n'], ['a\nb\nc\nd\ne\n']]) {
    const found: string[] = []
    const reading = async () => {
      for await (const lines of idLines(pieces(...file), { maxBytes: 100, maxLines: 2 })) found.push(...lines)
    }
    await t.rejects(reading(), { code: 'INVALID_ARGUMENT', message: /more than 2 lines/ })
    t.strictSame(found, ['a', 'b'])
  }
})

void t.test('a file that is too large is refused where its limit is', async (t) => {
  const { core } = await openCore(t)
  const id = await tagOf(core)
  async function* line(megabytes: number) {
    const piece = Buffer.alloc(MB, 'x')
    for (let n = 0; n < megabytes; n++) yield piece
  }
  const tooLarge = core.tags.importFile(appA, 'user', id, line(1_000))
  await t.rejects(tooLarge, { code: 'INVALID_ARGUMENT', message: /more than 104857600 bytes/ })
  t.match(await core.tags.importFile(appA, 'user', id, line(5)), { read: 1, tooLong: 1, added: 0 })
})

/** 500 000 ids of 25 characters in pieces of 64 KB, as an upload brings them. */
async function* upload(first: number, count: number) {
  let text = ''
  for (let n = first; n < first + count; n++) {
    text += `user-of-the-large-file-${n}\n`
    if (text.length < 65_536) continue
    yield Buffer.from(text)
    text = ''
  }
  yield Buffer.from(text)
}

async function importLarge(t: Test, store: TagStore, jobs: Parameters<typeof createTags>[0]['jobs']): Promise<void> {
  let last = 0
  const ids = { taskId: () => ++last }
  const tags = createTags({ store, jobs, ids, clock: systemClock, ownsToken: () => true })
  const tag = await tags.create(appA, 'user', 'large')
  if (typeof tag === 'string') throw new Error(tag)
  const { id } = tag
  const before = memoryHeld()
  const rssBefore = process.memoryUsage.rss()
  let peak = 0
  let rss = 0
  let told = 0
  const startedAtMs = performance.now()
  const progress = () => {
    told++
    rss = Math.max(rss, process.memoryUsage.rss())
    if (told % LOOK_EVERY === 0) peak = Math.max(peak, memoryHeld())
  }
  const result = await tags.importFile(appA, 'user', id, upload(0, MAX_TAG_MEMBERS), progress)
  const seconds = (performance.now() - startedAtMs) / 1_000
  const grown = peak - before
  const figures = [seconds, grown / MB, (rss - rssBefore) / MB].map((figure) => figure.toFixed(1))
  t.comment(
    `500 000 ids in ${figures[0]} s; at the peak ${figures[1]} MB held above the start, ${figures[2]} MB of RSS`,
  )
  t.strictSame(result, { read: MAX_TAG_MEMBERS, added: MAX_TAG_MEMBERS, repeated: 0, tooLong: 0, unfit: 0 })
  t.ok(told >= MAX_TAG_MEMBERS / 1_000, 'progress is told after each thousand')
  t.ok(grown < MAX_GROWTH_BYTES, `${(grown / MB).toFixed(1)} MB`)
  t.match(await store.get(appA, 'user', { id }), { members: MAX_TAG_MEMBERS })

  const more = tags.importFile(appA, 'user', id, upload(MAX_TAG_MEMBERS - 400, 1_000))
  await t.rejects(more, { code: 'INVALID_ARGUMENT', message: /full with 500000 members, 0 of them added now/ })
  t.match(await store.get(appA, 'user', { id }), { members: MAX_TAG_MEMBERS })
  t.equal(await tags.take(appA, 'user', id, ['user-of-the-large-file-7']), 1)
  t.match(await tags.addList(appA, 'user', id, 'one more'), { added: 1 })
}

void t.test('500 000 ids go into the embedded store in bounded memory, and no more', async (t) => {
  const { store } = await openCore(t)
  await importLarge(t, store.tags, store.jobs)
})

void t.test('500 000 ids go into the shared store in bounded memory, and no more', async (t) => {
  const server = await startForTests()
  t.teardown(() => server.stop())
  const store = await openRedisStore({ place: { url: server.url }, clock: systemClock, keyPrefix: nextPrefix() })
  t.teardown(() => store.close())
  const key = { id: 'key', secret: 'secret', active: true, apps: [appA] }
  await store.apps.create({ ...appA, createdAtMs: 0 }, key)
  await importLarge(t, store.tags, store.jobs)
})

void t.test('the members of a removed tag are forgotten by a job', async (t) => {
  const { core, store, clock } = await openCore(t)
  const id = await tagOf(core)
  await core.tags.importFile(appA, 'user', id, upload(0, 5_000))
  core.start()
  t.equal(await core.tags.remove(appA, 'user', id), true)
  t.equal(await core.tags.remove(appA, 'user', id), false)
  t.equal(await core.tags.get(appA, 'user', { id }), undefined)
  while ((await store.jobs.count('untag')) > 0) {
    clock.advance(500)
    await new Promise((resolve) => setImmediate(resolve))
  }
  t.strictSame(await store.tags.members(appA, 'user', id, 0, '', 10), [])
})
