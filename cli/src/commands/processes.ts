import type { Command } from 'commander'
import type { CommonOptions } from '../context.ts'
import { gateway } from './gateway.ts'
import { keys } from './keys.ts'
import { pushcore } from './pushcore.ts'
import { type StartOptions, start } from './start.ts'
import { type Tools, withJson } from './tools.ts'

/** What runs the service itself. */
export function registerProcesses(program: Command, { context, stop }: Tools): void {
  withJson(program.command('start'))
    .description('run the service: HTTP API, device port and store in one process')
    .option('--gateways <n>', 'as several processes: this one, and so many gateways that share the device port')
    .action((options: CommonOptions & StartOptions) => start(context(options), options, stop))
  withJson(program.command('pushcore'))
    .description('run a push core alone: HTTP API and store, linked to the gateways of OPENMPS_GATEWAYS or of Redis')
    .action((options: CommonOptions) => pushcore(context(options), stop))
  withJson(program.command('gateway'))
    .description('run a gateway alone: device port and link port')
    .action((options: CommonOptions) => gateway(context(options), stop))
  withJson(program.command('keys'))
    .description('make the keys of a new installation, for processes that share no data folder; never overwrites')
    .action((options: CommonOptions) => keys(context(options)))
}
