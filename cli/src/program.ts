import { Command, Option } from 'commander'
import { createApp, listApps } from './commands/app.ts'
import { runDevice } from './commands/device.ts'
import { gateway } from './commands/gateway.ts'
import { keys } from './commands/keys.ts'
import { push } from './commands/push.ts'
import { pushcore } from './commands/pushcore.ts'
import { type StartOptions, start } from './commands/start.ts'
import { messageStatus, targetStatus } from './commands/status.ts'
import type { CommonOptions, Context } from './context.ts'

export interface ProgramOptions {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly out: (line: string) => void
  /** Aborted when the person or the system asks the process to end. */
  readonly stop: AbortSignal
}

/** The `openmps` command. Commands throw PushErrors whose message says what to do next. */
export function createProgram({ env, out, stop }: ProgramOptions): Command {
  const program = new Command('openmps')
    .description('The open message push service')
    .showHelpAfterError('(openmps --help shows what there is)')
  const json = () => new Option('--json', 'one JSON value per line instead of text')
  const inApp = (command: Command) =>
    command
      .option('--app <id>', 'the app (default: the one of the credentials file)')
      .option('--workspace <id>', 'its workspace')
      .addOption(json())
  const context = (options: CommonOptions): Context => ({ env, out, ...options })

  program
    .command('start')
    .description('run the service: HTTP API, device port and store in one process')
    .option('--gateways <n>', 'as several processes: this one, and so many gateways that share the device port')
    .addOption(json())
    .action((options: CommonOptions & StartOptions) => start(context(options), options, stop))
  program
    .command('pushcore')
    .description('run a push core alone: HTTP API and store, linked to the gateways of OPENMPS_GATEWAYS or of Redis')
    .addOption(json())
    .action((options: CommonOptions) => pushcore(context(options), stop))
  program
    .command('gateway')
    .description('run a gateway alone: device port and link port')
    .addOption(json())
    .action((options: CommonOptions) => gateway(context(options), stop))

  program
    .command('keys')
    .description('make the keys of a new installation, for processes that share no data folder; never overwrites')
    .addOption(json())
    .action((options: CommonOptions) => keys(context(options)))

  const app = program.command('app').description('create and list apps')
  app
    .command('create <appId>')
    .description('create an app with an access key')
    .option('--workspace <id>', 'its workspace', 'default')
    .option('--callback <url>', 'address that receipts are posted to')
    .addOption(json())
    .action((appId: string, options) => createApp(context({ json: options.json }), appId, options))
  app
    .command('list')
    .description('list the apps')
    .addOption(json())
    .action((options: CommonOptions) => listApps(context(options)))

  inApp(program.command('push'))
    .description('push a notification to a user or a device')
    .option('--user <id>', 'to all devices of this user')
    .option('--device <token>', 'to this device')
    .option('--title <text>', 'its title', 'Hello')
    .option('--content <text>', 'its text', 'from openmps push')
    .option('--key <id>', 'your own id of the message: the same one is delivered once')
    .option('--expires <seconds>', 'how long it stays valid, 1 to 259200', '3600')
    .option('--url <address>', 'web page that a click opens')
    .option('--silent', 'hand it to the app without showing it')
    .action((options) => push(context(options), options))

  inApp(program.command('device'))
    .description('a device in the terminal: prints what it gets until you press Ctrl-C')
    .option('--user <id>', 'bind it to this user')
    .option('--name <name>', 'the same name is the same device the next time', 'terminal')
    .option('--url <address>', 'device port (default: the service of the credentials file)')
    .option('--state <folder>', 'where the device keeps its token')
    .action((options) => runDevice(context(options), options, stop))

  inApp(program.command('status [message]'))
    .description('what became of a message (by message key or id), or what is known of a device or user')
    .option('--device <token>', 'a device and its newest messages')
    .option('--user <id>', "a user's most recent device and its newest messages")
    .action((message: string | undefined, options, command: Command) => {
      if (message !== undefined) return messageStatus(context(options), message)
      if (options.device !== undefined) return targetStatus(context(options), 'device', options.device)
      if (options.user !== undefined) return targetStatus(context(options), 'user', options.user)
      return command.error('of what? give a message, --device <token> or --user <id>')
    })

  return program
}
