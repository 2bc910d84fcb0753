import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import t from 'tap'
import { createProgram } from '../src/program.ts'

/** Those of most commands, told once. */
const COMMON = new Set(['--json', '--app', '--workspace'])

interface Leaf {
  /** `app create <appId>` */
  readonly usage: string
  readonly command: Command
}

function leaves(command: Command, path: readonly string[] = []): Leaf[] {
  if (command.commands.length > 0) return command.commands.flatMap((sub) => leaves(sub, [...path, sub.name()]))
  const words = command.registeredArguments.map((argument) => {
    const name = argument.variadic ? `${argument.name()}...` : argument.name()
    return argument.required ? `<${name}>` : `[${name}]`
  })
  return [{ usage: [...path, ...words].join(' '), command }]
}

const program = createProgram({ env: {}, out: () => undefined, stop: new AbortController().signal })
const all = leaves(program)

void t.test('docs/cli.md has every command with its options and what it does, and no other', async (t) => {
  const text = readFileSync(join(import.meta.dirname, '../../docs/cli.md'), 'utf8')
  const rows = text.split('\n').filter((line) => line.startsWith('| `'))
  const told = all.map(({ usage, command }) => {
    const options = command.options.filter(({ long }) => !COMMON.has(long ?? ''))
    const flags = options.map(({ flags }) => `\`${flags}\``).join(' ') || '–'
    return `| \`${usage}\` | ${flags} | ${command.description()} |`
  })
  t.ok(told.length > 50, 'the commands were found')
  t.same(new Set(rows), new Set(told))
  t.equal(rows.length, told.length, 'each once')
})

void t.test('every command takes --json and says what it does', async (t) => {
  for (const { usage, command } of all) {
    t.ok(
      command.options.some(({ long }) => long === '--json'),
      `${usage} takes --json`,
    )
    t.not(command.description(), '', usage)
    for (const { flags, description } of command.options) t.not(description, '', `${usage} ${flags}`)
  }
})

void t.test('no option takes what is secret: arguments are seen by others', async (t) => {
  for (const { usage, command } of all) {
    for (const { flags } of command.options)
      t.notMatch(flags, /(password|secret|credential).*[<[]/i, `${usage} ${flags}`)
  }
})
