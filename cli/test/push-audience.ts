import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { createProgram } from '../src/program.ts'
import { startDevice } from './_util/device.ts'
import { startTerminal } from './_util/service.ts'

void t.test('a push goes to whom a tag expression selects, and to the ids of a file', async (t) => {
  const { run, json, folder } = await startTerminal(t)
  const file = join(folder, 'ids')
  writeFileSync(file, 'alice\nbob\n')
  await run('tag', 'create', 'spring')
  await run('tag', 'import', 'spring', file)
  const [sent] = await json('push-tags', 'spring', '--key', 'k1', '--per-second', '100', '--title', 'T')
  t.match(sent, { accepted: true, messageKey: 'k1', taskId: Number })
  await t.rejects(run('push-tags', 'spring and'), { code: 'INVALID_ARGUMENT', message: /at the end/ })
  await t.rejects(run('push-tags', 'spring', '--per-second', '0'), { message: /--per-second/ })
  const [later] = await json('push-tags', 'spring', '--at', '+1h')
  t.match(later, { scheduleId: /^[0-9a-f]{32}$/ })

  const list = ['push-list', file, '--key', 'k2']
  t.match(await json(...list), [
    { event: 'progress', done: 10, total: 10, unit: 'bytes' },
    { messageKey: 'k2', accepted: 2, repeated: 0, unfit: 0 },
  ])
  t.match((await json(...list)).at(-1), { accepted: 0, repeated: 2 })
  await t.rejects(run('push-list', join(folder, 'gone')), { message: /not a file/ })
  await t.rejects(run(...list, '--expires', '0'), { message: /--key k2/ })
})

void t.test('who stops a push to a file is told how to reach the others', async (t) => {
  const { folder, env } = await startTerminal(t)
  const file = join(folder, 'ids')
  writeFileSync(file, 'alice\nbob\n')
  const program = createProgram({ env, out: () => undefined, stop: AbortSignal.abort() })
  await t.rejects(program.parseAsync(['push-list', file, '--key', 'k'], { from: 'user' }), {
    code: 'CLOSED',
    message: /it was stopped; to reach the others run it again with --key k/,
  })
})

void t.test('a push goes to an alias, and its story on the device is told', async (t) => {
  const terminal = await startTerminal(t)
  const { run, json } = terminal
  const { token } = await startDevice(t, terminal, 'alice')
  await run('alias', 'set', token, 'kitchen')
  const [sent] = await json('push-alias', 'kitchen', '--key', 'k1')
  t.match(sent, { accepted: true, messages: [{ messageKey: 'k1', repeat: false }] })
  const { messages } = sent as { messages: { messageId: string }[] }
  t.match(await json('status', String(messages[0]?.messageId), '--device', token), [{ story: [/accepted/] }])
  await t.rejects(run('push-alias', 'cellar'), { code: 'NOT_FOUND', message: /cellar/ })
})

void t.test('a continuous push is opened, fed and finished', async (t) => {
  const { run, json } = await startTerminal(t)
  const [opened] = await json('continuous', 'open', '--title', 'T')
  const task = String(opened?.taskId)
  t.match(await json('continuous', 'feed', task, 'alice', 'bob', 'alice'), [{ accepted: 2, repeated: 0 }])
  t.match(await json('continuous', 'feed', task, 'alice', 'carol'), [{ accepted: 1, repeated: 1 }])
  await run('continuous', 'finish', task)
  await t.rejects(run('continuous', 'feed', task, 'dora'), { message: /finished/ })
})

void t.test('a broadcast is paced', async (t) => {
  const { run, json } = await startTerminal(t)
  await run('template', 'create', 'all', '--title', 'T', '--content', 'c')
  const broadcast = ['broadcast', '--template', 'all', '--os', 'ios', '--who', 'all', '--follow', '0']
  t.match(await json(...broadcast, '--per-second', '50'), [{ accepted: true, taskId: /^\d+$/ }])
  await t.rejects(run(...broadcast, '--per-second', 'x'), { message: /--per-second/ })
})
