import type { Command } from 'commander'
import { type CommonOptions, type Context, print } from '../context.ts'
import { appAction } from './app-calls.ts'
import { oneOf } from './input/words.ts'
import { inApp, type Tools } from './tools.ts'

const SYSTEMS = { android: '1', ios: '2', harmonyos: '7' } as const

/** What devices do themselves with the SDK, and backends for them. */
export function registerBinding(program: Command, { context }: Tools): void {
  inApp(program.command('bind <device> <user>'))
    .description('bind a device (by its token) to a user, whose waiting messages it gets')
    .option('--os <system>', 'android, ios or harmonyos', 'android')
    .action((device: string, user: string, options: CommonOptions & { os: string }) =>
      bind(context(options), device, user, options.os),
    )
  inApp(program.command('unbind <device> <user>'))
    .description('end that')
    .action((device: string, user: string, options: CommonOptions) => unbind(context(options), device, user))
}

async function bind(context: Context, device: string, user: string, os: string): Promise<void> {
  const OsType = oneOf(SYSTEMS, os, '--os')
  await appAction(context, 'PushBind', { DeliveryToken: device, UserId: user, OsType })
  print(context, { bound: true, device, user }, [`bound ${device} to ${user}`])
}

async function unbind(context: Context, device: string, user: string): Promise<void> {
  await appAction(context, 'PushUnBind', { DeliveryToken: device, UserId: user })
  print(context, { bound: false, device, user }, [`${device} is not bound to ${user}`])
}
