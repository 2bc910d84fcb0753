import type { Command } from 'commander'
import { collect } from '../tools.ts'
import { mapText, readPairs } from './words.ts'

/** What every kind of push can say of its message besides its texts. */
export interface MessageOptions {
  readonly expires: string
  readonly param?: readonly string[]
  readonly silent?: boolean
  readonly name: string
}

export function withMessage(command: Command): Command {
  return command
    .option('--expires <seconds>', 'how long it stays valid, 1 to 259200', '3600')
    .option('--param <name=text>', 'a parameter that the app gets, several times for several', collect)
    .option('--silent', 'hand it to the app without showing it')
    .option('--name <name>', 'name of the push in lists and figures', 'openmps push')
}

/** As parameters of the server API. @throws PushError INVALID_ARGUMENT */
export function messageOf({ expires, param, silent, name }: MessageOptions): Record<string, string | undefined> {
  return {
    TaskName: name,
    ExpiredSeconds: expires,
    ExtendedParams: mapText(readPairs(param, '--param')),
    Silent: silent ? '1' : undefined,
  }
}
