import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import t from 'tap'
import { startTerminal, type Terminal } from './_util/service.ts'

const MAIN = join(import.meta.dirname, '../dist/main.js')

/** `openmps <args>` as a process of its own, with this standard input. */
async function openmps({ env }: Terminal, args: readonly string[], input: string) {
  const child = spawn(process.execPath, [MAIN, ...args], { env: { PATH: process.env.PATH, ...env } })
  child.stdin.end(input)
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return { out, err, code: child.exitCode }
}

void t.test('a password comes from the standard input and is shown nowhere; errors are JSON with --json', async (t) => {
  const terminal = await startTerminal(t)
  const create = ['person', 'create', 'alice', '--role', 'viewer']
  const made = await openmps(terminal, create, 'a long password of hers\nand no more\n')
  t.match(made, { code: 0, out: /name +alice/, err: '' })
  t.notMatch(made.out, 'password of hers')

  const again = await openmps(terminal, [...create, '--json'], 'a long password of hers\n')
  t.equal(again.code, 1)
  t.match(JSON.parse(again.err), { error: 'ALREADY_EXISTS' })
  const none = await openmps(terminal, ['person', 'create', 'bob'], '')
  t.match(none, { code: 1, err: /^openmps: no password/ })
  t.match(await terminal.json('person', 'list'), [{ people: [{ name: 'alice' }] }])
  t.equal(Object((await terminal.json('person', 'list'))[0]).people.length, 1, 'nobody without a password')
})
