import { type Command, Option } from 'commander'
import type { CommonOptions, Context, Surroundings } from '../context.ts'

/** What a group of commands registers itself with. */
export interface Tools {
  readonly context: (options: CommonOptions) => Context
  readonly stop: AbortSignal
}

export const createTools = (surroundings: Surroundings): Tools => ({
  context: ({ json, app, workspace }) => ({
    ...surroundings,
    ...(json !== undefined && { json }),
    ...(app !== undefined && { app }),
    ...(workspace !== undefined && { workspace }),
  }),
  stop: surroundings.stop,
})

/** The option that every command takes. */
export function withJson(command: Command): Command {
  return command.addOption(new Option('--json', 'one JSON value per line instead of text'))
}

/** Of a command that acts on an app. */
export function inApp(command: Command): Command {
  return withJson(
    command
      .option('--app <id>', 'the app (default: the one of the credentials file)')
      .option('--workspace <id>', 'its workspace'),
  )
}

/** For an option that may be given several times. */
export const collect = (value: string, before: readonly string[] = []): string[] => [...before, value]
