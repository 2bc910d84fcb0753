import type { Command } from 'commander'
import { type CommonOptions, type Context, print } from '../context.ts'
import { appAction } from './app-calls.ts'
import { inApp, type Tools } from './tools.ts'

export function registerRevoke(program: Command, { context }: Tools): void {
  inApp(program.command('revoke <message>'))
    .description('withdraw a message of the last 7 days (by message key or id), from the display too')
    .requiredOption('--target <id>', 'the user or device token that it was pushed to')
    .action((message: string, options: CommonOptions & { target: string }) =>
      revoke(context(options), message, options.target),
    )
}

async function revoke(context: Context, message: string, target: string): Promise<void> {
  await appAction(context, 'RevokePushMessage', { MessageId: message, TargetId: target })
  print(context, { revoked: message, target }, [`revoked ${message} for ${target}`])
}
