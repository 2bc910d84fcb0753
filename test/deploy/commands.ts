import { createProgram } from '@openmps/cli'
import type { Test } from 'tap'

const program = createProgram({ env: {}, out: () => undefined, stop: new AbortController().signal })

/** The arguments are those of a command that `openmps` has, with options that it knows. */
export function checkCommand(t: Test, [name = '', ...options]: readonly string[]): void {
  const command = program.commands.find((known) => known.name() === name)
  if (!t.ok(command !== undefined, `openmps ${name} is a command`)) return
  for (const option of options) {
    t.ok(
      command?.options.some(({ long }) => long === option),
      `openmps ${name} knows ${option}`,
    )
  }
}
