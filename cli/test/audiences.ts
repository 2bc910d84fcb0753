import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { fileBody, fileParts } from '../src/commands/input/file-parts.ts'
import { callAdmin } from '../src/service-client.ts'
import { startDevice } from './_util/device.ts'
import { startTerminal } from './_util/service.ts'

void t.test('a tag is filled from a file with progress, exported, renamed and removed', async (t) => {
  const { run, json, folder } = await startTerminal(t)
  await run('tag', 'create', 'spring')
  const file = join(folder, 'ids')
  const ids = Array.from({ length: 120_000 }, (_, index) => `user-${index}`)
  writeFileSync(file, [...ids, 'user-1', 'x'.repeat(61)].join('\n'))

  const lines = await json('tag', 'import', 'spring', file)
  const bytes = readFileSync(file).length
  t.match(lines.at(-2), { event: 'progress', done: bytes, total: bytes, unit: 'bytes' })
  t.same(lines.at(-1), { read: 120_002, added: 120_000, repeated: 1, tooLong: 1, unfit: 0 })
  t.match((await run('tag', 'list')).join('\n'), /spring +120000/)
  t.match((await run('tag', 'import', 'spring', file)).at(-2), /120002 ids read, 0 added/, 'again does no harm')

  const copy = join(folder, 'copy')
  await run('tag', 'export', 'spring', copy)
  t.same(new Set(readFileSync(copy, 'utf8').trim().split('\n')), new Set(ids))
  t.match(await json('tag', 'take-out', 'spring', 'user-1', 'user-2', 'nobody'), [{ taken: 2 }])
  await run('tag', 'rename', 'spring', 'summer')
  await t.rejects(run('tag', 'export', 'spring', '-'), { code: 'NOT_FOUND', message: /openmps tag list/ })
  await run('tag', 'remove', 'summer')
  t.match(await json('tag', 'list'), [{ total: 0, tags: [] }])
  await t.rejects(run('tag', 'list', '--kind', 'thing'), { message: /user, device/ })
  await run('tag', 'create', 'x')
  await t.rejects(run('tag', 'import', 'x', join(folder, 'gone')), { message: /not a file/ })
})

void t.test('a file is cut into parts of whole lines, whatever their length', async (t) => {
  const path = join(t.testdir(), 'lines')
  const text = Array.from({ length: 40 }, (_, index) => 'é'.repeat(index % 9)).join('\n')
  writeFileSync(path, text)
  const parts: Buffer[] = []
  for await (const part of fileParts(path, 40)) parts.push(part)
  t.equal(Buffer.concat(parts).toString(), text)
  t.ok(parts.length > 5)
  for (const part of parts) t.ok(part.length <= 40)
  for (const part of parts.slice(0, -1)) t.equal(part.at(-1), 0x0a, 'it ends with its line')
  writeFileSync(path, `a\n${'b'.repeat(50)}`)
  await t.rejects(
    async () => {
      for await (const part of fileParts(path, 40)) parts.push(part)
    },
    { code: 'INVALID_ARGUMENT', message: /one id a line/ },
  )
})

void t.test('a device has aliases', async (t) => {
  const terminal = await startTerminal(t)
  const { run, json } = terminal
  const { token } = await startDevice(t, terminal, 'alice')
  t.match(await run('alias', 'list', token), ['no alias'])
  await run('alias', 'set', token, 'kitchen')
  t.same(await json('alias', 'list', token), [{ aliases: ['kitchen'] }])
  await run('alias', 'remove', token, 'kitchen')
  t.same(await json('alias', 'list', token), [{ aliases: [] }])
})

void t.test('the body of a call is read while it is sent, and not before', async (t) => {
  const path = join(t.testdir(), 'ids')
  const line = `${'x'.repeat(99)}\n`
  writeFileSync(path, line.repeat(50_000))
  let read = 0
  const reading = { stop: new AbortController().signal, onRead: (bytes: number) => (read = bytes) }
  const slow = fileBody(path, reading)
  const pieces = slow[Symbol.asyncIterator]()
  const { value } = await pieces.next()
  t.ok(Buffer.isBuffer(value))
  t.ok(read < 1_000_000, `${read} of 5 000 000 bytes`)
  slow.destroy()

  const bytes: Buffer[] = []
  for await (const piece of fileBody(path, reading)) bytes.push(piece)
  t.equal(Buffer.concat(bytes).toString(), line.repeat(50_000))
  t.equal(read, 5_000_000)

  const { port, got } = await startTaking(t)
  const service = { url: `http://127.0.0.1:${port}`, adminToken: 'token' }
  t.strictSame(await callAdmin(service, 'POST', '/list', fileBody(path, reading)), {})
  t.match(await got, { type: 'text/plain', bytes: 5_000_000 })
  const stopped = fileBody(path, { ...reading, stop: AbortSignal.abort() })
  await t.rejects(callAdmin(service, 'POST', '/list', stopped), { code: 'CLOSED', message: 'it was stopped' })
})

async function startTaking(t: Test) {
  let took = (_: { type: string | undefined; bytes: number }) => {}
  const got = new Promise<{ type: string | undefined; bytes: number }>((resolve) => {
    took = resolve
  })
  const server = createServer((request, response) => {
    let bytes = 0
    request.on('data', (piece: Buffer) => {
      bytes += piece.length
    })
    request.once('end', () => {
      took({ type: request.headers['content-type'], bytes })
      response.end('{}')
    })
  })
  t.teardown(() => {
    server.closeAllConnections()
    server.close()
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  return { port, got }
}
