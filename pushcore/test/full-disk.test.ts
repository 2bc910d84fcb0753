import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { openLmdbStore } from '../src/adapters/lmdb/index.ts'
import { systemClock } from '../src/ports/clock.ts'

/** Expires everything, in steps. */
async function expireAll({ messages }: ReturnType<typeof openLmdbStore>): Promise<{ expired: number }> {
  let expired = 0
  for (;;) {
    const { length } = await messages.expire(systemClock.now() + 7_200_000, 100)
    if (length === 0) return { expired }
    expired += length
  }
}

/** 4 MiB, in the shell's blocks of 512 or 1024 bytes. */
const LIMIT_BLOCKS = 4_096

void t.test('a full disk refuses pushes, ends nothing, and has lost none of those it accepted', async (t) => {
  const dir = mkdtempSync(join(tmpdir(), 'openmps-full-'))
  t.teardown(() => rmSync(dir, { recursive: true, force: true }))
  const script = join(import.meta.dirname, '_util', 'fill-disk.ts')
  // Without the environment of the test runner, which would follow the process and handle its signals. The
  // signal that a too large file sends is ignored, as a full disk sends none: the write fails instead.
  const command = `trap '' XFSZ; ulimit -S -f ${LIMIT_BLOCKS}; exec env -i "$0" --conditions=@openmps/source --import tsx "$1" "$2"`
  const child = spawnSync('sh', ['-c', command, process.execPath, script, dir], { encoding: 'utf8' })

  t.strictSame([child.status, child.signal], [0, null], child.stderr.slice(-2_000))
  const said = JSON.parse(child.stdout)
  t.ok(said.accepted > 100, `${said.accepted} were accepted before the disk was full`)
  t.strictSame(said.refusals, Array(5).fill('UNAVAILABLE'))
  t.match(said.counters, { accepted: said.accepted, delivered: 8, pending: said.accepted - 8 })
  t.equal(said.readable, 'pending', 'reading goes on')
  t.strictSame(said.missing, [], 'each is in the inbox of its device')
  t.ok(said.held > 100, `${said.held} are`)

  const store = openLmdbStore({ dir, clock: systemClock })
  t.teardown(() => store.close())
  const app = { appId: 'a', workspaceId: 'w' }
  t.match(await store.messages.counters(app), { accepted: said.accepted, pending: said.accepted - 8 })
  t.equal(store.newestMessageId, said.last)
  t.equal(said.accepted, said.beforeRoom + 1, 'service came back with the room')
  const last = await store.messages.get(app, said.last)
  t.match(
    last,
    { state: 'pending', extras: { another: 'shape', of: 'record' } },
    'another process reads what came after',
  )
  const { expired } = await expireAll(store)
  t.equal(expired, said.accepted - 8, 'and every message ends')
})
