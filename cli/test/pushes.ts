import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { createProgram } from '../src/program.ts'
import { startDevice } from './_util/device.ts'
import { startTerminal } from './_util/service.ts'

const DAY_MS = 86_400_000

void t.test('a template is made, listed, shown, pushed with values, and deleted', async (t) => {
  const { run, json } = await startTerminal(t)
  const made = ['template', 'create', 'shipped', '--title', 'Hi #name#', '--content', '#what# is on its way']
  const [template] = await json(...made, '--url', 'https://shop.example', '--image', 'defaultUrl=https://i.example')
  t.match(template, { id: /^.+$/, name: 'shipped' })
  t.match(await json('template', 'list'), [{ total: 1, templates: [{ Id: template?.id, Name: 'shipped' }] }])
  t.match(
    (await run('template', 'show', 'shipped')).join('\n'),
    /title +Hi #name#[\s\S]*opens +https:\/\/shop\.example/,
  )

  const values = ['--value', 'name=Li', '--value', 'what=It=5']
  t.match(await json('push', '--user', 'alice', '--template', 'shipped', ...values, '--key', 'k1'), [
    { accepted: true, target: 'alice', messageKey: 'k1' },
  ])
  t.match(await json('status', 'k1'), [{ messages: [{ title: 'Hi Li', target: { kind: 'user', id: 'alice' } }] }])

  await t.rejects(run('push', '--user', 'a', '--template', 'shipped'), { message: /3023 .*--value name=text/ })
  await t.rejects(run('push', '--user', 'a', '--template', 'shipped', '--title', 'x'), { message: /of the template/ })
  await t.rejects(run('push', '--user', 'a', '--value', 'a=b'), { message: /--template/ })
  await t.rejects(run(...made), { message: /already|EXIST/ })
  await t.rejects(run('template', 'create', 'x', '--title', 'only'), { message: /--content/ })
  await run('template', 'delete', 'shipped')
  await t.rejects(run('template', 'show', 'shipped'), { message: /3022 .*openmps template list/ })
})

void t.test('several targets of one push have keys of their own, and a push is revoked', async (t) => {
  const { run, json } = await startTerminal(t)
  const [sent] = await json('push', '--user', 'a', '--user', 'b', '--user', 'a', '--key', 'k', '--param', 'x=1')
  t.same(sent?.messages, [
    { target: 'a', messageKey: 'k-1' },
    { target: 'b', messageKey: 'k-2' },
  ])
  await run('revoke', 'k-1', '--target', 'a')
  t.match(await json('status', 'k-1'), [{ messages: [{ state: 'revoked' }] }])
  t.match(await json('status', 'k-2'), [{ messages: [{ state: 'pending' }] }])
  t.match((await run('push', '--user', 'c', '--key', 'd', '--dry-run')).join('\n'), /wait for a device +1\n/)
  await t.rejects(run('status', 'd'), { code: 'NOT_FOUND' }, 'nothing was stored')
  await t.rejects(run('revoke', 'never', '--target', 'a'), { message: /3028/ })
  await t.rejects(run('revoke', 'k-2'), { message: /--target/ })
  await t.rejects(run('push', '--user', 'a', '--param', 'novalue'), { message: /novalue is not name=text/ })
})

void t.test('a push names its category, by which the contact rules bound it', async (t) => {
  const terminal = await startTerminal(t)
  const { run, json, folder } = terminal
  const { token } = await startDevice(t, terminal, 'alice')
  const file = join(folder, 'rules')
  writeFileSync(file, '{"offers":{"maxPerDay":1}}')
  await run('contact-rules', 'set', '--file', file)
  const push = ['push', '--device', token, '--category', 'offers']
  t.match(await json(...push, '--key', 'c1'), [{ accepted: true, messageKey: 'c1', scheduleId: undefined }])
  t.match((await run(...push, '--dry-run')).join('\n'), /too many for the day +1/)
  t.match(await json(...push, '--at', '+2h'), [{ accepted: true, scheduleId: /^[0-9a-f]{32}$/ }])
  await json(...push, '--key', 'c2')
  t.match(await json('status', 'c2'), [{ messages: [{ state: 'failed' }] }])

  await run('template', 'create', 'news', '--title', 'T', '--content', 'C')
  const multiple = ['push-multiple', '--template', 'news', '--device', token, '--key', 'c3', '--category', 'offers']
  t.match(await json(...multiple, '--dry-run'), [{ capped: 1 }])
  t.match((await json(...multiple)).at(-1), { accepted: 1, taskIds: [/^\d+$/] })
  t.match(await json('status', 'c3-1'), [{ messages: [{ state: 'failed' }] }])
  await t.rejects(run('push', '--user', 'a', '--category', 'two words'), { message: /1 to 32 letters/ })
})

void t.test('a multiple push reads a file, tells its progress, and is a task to list, show and revoke', async (t) => {
  const { run, json, folder } = await startTerminal(t)
  await run('template', 'create', 'news', '--title', '#title#', '--content', 'for #name#')
  const file = join(folder, 'targets')
  const own = { target: 'u-1', key: 'mine', values: { name: 'Li' }, params: { p: '1' } }
  const others = Array.from({ length: 129 }, (_, index) => `u-${index + 2}`)
  writeFileSync(file, [JSON.stringify(own), '', ...others].join('\r\n'))
  const args = ['push-multiple', '--template', 'news', '--users', file, '--key', 'n']
  const values = ['--value', 'title=T', '--value', 'name=all']
  const lines = await json(...args, ...values, '--name', 'spring')
  t.match(lines[0], { event: 'progress', done: 130, total: 130, unit: 'targets' })
  const outcome = lines.at(-1)
  t.match(outcome, { accepted: 130, key: 'n' })
  const taskIds = outcome?.taskIds
  if (!Array.isArray(taskIds)) throw new Error('no tasks')
  t.equal(taskIds.length, 2, 'a hundred targets make a task')
  t.match(await json('status', 'mine'), [{ messages: [{ title: 'T', target: { id: 'u-1' } }] }])
  t.match(await json('status', 'n-130'), [{ messages: [{ target: { id: 'u-130' } }] }])

  t.match(await json(...args, ...values, '--dry-run', '--key', 'dry'), [{ dryRun: true, waiting: 130, reached: 0 }])
  await t.rejects(run('status', 'dry-2'), { code: 'NOT_FOUND' }, 'nothing was stored')
  const again = (await json(...args, ...values)).at(-1)
  t.same(again?.taskIds, taskIds, 'the same file with the same key repeats the same messages')
  const [list] = await json('task', 'list', '--name', 'spring')
  t.same(new Set(Array.isArray(list?.tasks) ? list.tasks.map(({ TaskId }) => TaskId) : []), new Set(taskIds))
  t.match(await json('task', 'show', taskIds[0]), [{ TaskId: Number(taskIds[0]) }])
  await run('task', 'revoke', taskIds[0])
  t.match(await json('status', 'mine'), [{ messages: [{ state: 'revoked' }] }])
  await t.rejects(run('task', 'show', '1'), { message: /3028/ })
})

void t.test('a multiple push that is wrong anywhere sends nothing', async (t) => {
  const { run, folder } = await startTerminal(t)
  await run('template', 'create', 'news', '--title', 'T', '--content', 'C')
  const file = join(folder, 'targets')
  const args = ['push-multiple', '--template', 'news', '--users', file, '--key', 'w']
  writeFileSync(file, 'a\n{"target":"b","colour":"red"}\n')
  await t.rejects(run(...args), { message: /line 2 of .*nothing was sent/ })
  writeFileSync(file, '{"target":"a","key":"k"}\n{"target":"b","key":"k"}\n')
  await t.rejects(run(...args), { message: /line 2 .*key of another line/ })
  await t.rejects(run('status', 'w-1'), { code: 'NOT_FOUND' })
  await t.rejects(run(...args, '--user', 'a'), { message: /one of --users/ })
  await t.rejects(run('push-multiple', '--template', 'news', '--users', 'gone'), { message: /cannot be read/ })
  await t.rejects(run('push-multiple', '--template', 'none', '--user', 'a', '--key', 'x'), {
    message: /0 of 1 were accepted.*3022.*--key x/,
  })
})

void t.test('a broadcast reaches a device that is online, and its progress is shown', async (t) => {
  const terminal = await startTerminal(t)
  const { run, json } = terminal
  const { token, next } = await startDevice(t, terminal, 'carol')
  await run('unbind', token, 'carol')
  t.match(await run('bind', token, 'bob', '--os', 'android'), [/bound .* to bob/])
  await run('template', 'create', 'all', '--title', 'To #whom#', '--content', 'c')

  const got = next('message')
  const args = ['broadcast', '--template', 'all', '--os', 'android', '--key', 'b1']
  const lines = await json(...args, '--value', 'whom=all', '--bound-within', '7d')
  t.match(await got, { message: { title: 'To all' } })
  const done = lines.at(-1)
  t.match(done, { accepted: true, messageKey: 'b1', taskId: /^\d+$/, reached: { PushArrivalNum: 1 } })
  const shown = lines.filter(({ event }) => event === 'progress')
  t.match(shown.at(-1), { done: 1, unit: 'devices reached' }, 'the last of the progress is the outcome')

  const text = await run(...args, '--value', 'whom=all', '--follow', '0')
  t.match(text.join('\n'), new RegExp(`accepted as task ${done?.taskId}`), 'the same key is the same broadcast')
  await t.rejects(run(...args, '--who', 'unbound', '--bound-within', '7d'), { message: /no use/ })
  await t.rejects(run(...args, '--bound-within', '9d'), { message: /7d, 15d, 60d, ever/ })
  await t.rejects(run(...args, '--bound-within', '7d', '--bound-from', '2d'), { message: /not both/ })
  await t.rejects(run('broadcast', '--template', 'all', '--os', 'windows'), { message: /android, ios, harmonyos/ })
})

void t.test('who stops a long command is told how to go on; what was accepted goes on', async (t) => {
  const { run, env } = await startTerminal(t)
  await run('template', 'create', 'all', '--title', 'T', '--content', 'c')
  const lines: string[] = []
  const stopped = (...args: string[]) =>
    createProgram({ env, out: (line) => lines.push(line), stop: AbortSignal.abort() }).parseAsync(args, {
      from: 'user',
    })
  await t.rejects(stopped('push-multiple', '--template', 'all', '--user', 'a', '--key', 'k'), {
    code: 'CLOSED',
    message: /0 of 1 were accepted, then: it was stopped; run it again with --key k/,
  })
  await stopped('broadcast', '--template', 'all', '--os', 'android', '--follow', '3600')
  t.match(lines.at(-1), /take it back: openmps task revoke \d+/)
})

void t.test('pushes wait for their time, are listed, and cancelled', async (t) => {
  const { run, json } = await startTerminal(t)
  const [once] = await json('push', '--user', 'a', '--at', '+2h', '--title', 'later')
  t.match(once, { accepted: true, scheduleId: /^[0-9a-f]{32}$/ })
  const until = new Date(Date.now() + 3 * DAY_MS).toISOString()
  const loop = ['push', '--user', 'a', '--loop', 'daily', '--time', '09:00', '--from', '+1d', '--until', until]
  const [looped] = await json(...loop)
  const [list] = await json('schedule', 'list')
  t.match(list, { total: 4 }, 'three days and one time')
  t.match((await run('schedule', 'list')).join('\n'), /waiting +later/)

  const id = String(once?.scheduleId)
  t.match(await json('schedule', 'cancel', id), [{ results: [{ id, cancelled: true }] }])
  await t.rejects(run('schedule', 'cancel', id), { code: 'NOT_FOUND', message: /--time/ })
  const pushes = Array.isArray(list?.pushes) ? list.pushes : []
  const single = pushes.find(({ ParentId }) => ParentId === looped?.scheduleId)
  t.match(await run('schedule', 'cancel', '--time', single.UniqueId), [`cancelled ${single.UniqueId}`])
  t.match(await json('schedule', 'list'), [{ total: 2 }])

  await run('template', 'create', 'all', '--title', 'T', '--content', 'c')
  const [broadcast] = await json('broadcast', '--template', 'all', '--os', 'ios', '--who', 'all', '--at', '+1h')
  t.match(broadcast, { scheduleId: /^[0-9a-f]{32}$/ })
  t.match(await json('schedule', 'list', '--type', 'broadcast'), [{ total: 1, pushes: [{ Type: 3 }] }])
  await t.rejects(run('push', '--user', 'a', '--at', 'tomorrow'), { message: /is not a time/ })
  await t.rejects(run('push', '--user', 'a', '--loop', 'weekly', '--time', '09:00', '--until', '+7d'), {
    message: /--days/,
  })
})
