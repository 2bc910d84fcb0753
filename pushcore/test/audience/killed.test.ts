import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import t, { type Test } from 'tap'
import { appA, toUser } from '../contract/_util/messages.ts'
import { idFile, MEMBERS, openService } from './_util/service.ts'

const SCRIPT = fileURLToPath(new URL('./_util/killed.ts', import.meta.url))

/** Runs the script until it has told that it is in the middle, and kills it. Returns how far it was. */
async function killInTheMiddle(dir: string, ...args: string[]): Promise<number> {
  const flags = ['--conditions=@openmps/source', '--import=tsx']
  const child = spawn(process.execPath, [...flags, SCRIPT, dir, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const exited = once(child, 'exit')
  let count = 0
  for await (const line of createInterface({ input: child.stdout })) {
    count = Number(line)
    if (count >= MEMBERS / 10) break
  }
  child.kill('SIGKILL')
  await exited
  return count
}

async function withTag(t: Test): Promise<{ dir: string; id: string }> {
  const dir = t.testdir()
  const { core, store, close } = openService(dir)
  const key = { id: 'key', secret: 'secret', active: true, apps: [appA] }
  await store.apps.create({ ...appA, createdAtMs: Date.now() }, key)
  const tag = await core.tags.create(appA, 'user', 'tag')
  await close()
  if (typeof tag === 'string') throw new Error(tag)
  return { dir, id: tag.id }
}

void t.test('an import that was killed is completed by repeating it: each id is in once', async (t) => {
  const { dir, id } = await withTag(t)
  const told = await killInTheMiddle(dir, 'import', id)
  const { core, close } = openService(dir)
  t.teardown(close)
  const { members = 0 } = (await core.tags.get(appA, 'user', { id })) ?? {}
  t.ok(members >= told && members < MEMBERS, `${members} of ${MEMBERS} were in, ${told} told`)
  const result = await core.tags.importFile(appA, 'user', id, idFile(MEMBERS))
  t.match(result, { read: MEMBERS, added: MEMBERS - members, repeated: members })
  t.match(await core.tags.get(appA, 'user', { id }), { members: MEMBERS })
  const lines: string[] = []
  for await (const some of core.tags.exportFile(appA, 'user', id)) lines.push(...some.trimEnd().split('\n'))
  t.equal(lines.length, MEMBERS)
  t.equal(new Set(lines).size, MEMBERS)
})

void t.test('a push to a tag that was killed goes on by itself: each user gets it once', async (t) => {
  const { dir, id } = await withTag(t)
  const before = openService(dir)
  await before.core.tags.importFile(appA, 'user', id, idFile(MEMBERS))
  await before.close()
  const told = await killInTheMiddle(dir, 'push')

  const { core, store, close } = openService(dir)
  t.teardown(close)
  const { accepted } = await core.counters(appA)
  t.ok(accepted >= told && accepted < MEMBERS, `${accepted} of ${MEMBERS} were accepted, ${told} told`)
  await store.releaseLeases()
  core.start()
  const untilMs = Date.now() + 120_000
  const ended = async () => (await core.tasks.list(appA, { fromMs: 0, offset: 0, limit: 10 }))[0]?.endedAtMs
  while ((await ended()) === undefined && Date.now() < untilMs) await delay(50)
  t.match(await core.counters(appA), { accepted: MEMBERS, pending: MEMBERS }, 'a second one would count')
  for (const n of [0, 1, MEMBERS / 2, MEMBERS - 1]) {
    t.match(await store.messages.findByKey(appA, toUser(`user-${n}`), 'key'), { messageKey: 'key' }, `user-${n}`)
  }
})
