import { Command } from 'commander'
import { registerAccessKey } from './commands/access-key.ts'
import { registerAlias } from './commands/alias.ts'
import { registerApp } from './commands/app.ts'
import { registerAudit } from './commands/audit.ts'
import { registerBinding } from './commands/binding.ts'
import { registerBroadcast } from './commands/broadcast.ts'
import { registerChannel } from './commands/channel.ts'
import { registerCommunication } from './commands/communication.ts'
import { registerContactRules } from './commands/contact-rules.ts'
import { registerDevice } from './commands/device.ts'
import { registerEvents } from './commands/events.ts'
import { registerPerson } from './commands/person.ts'
import { registerProcesses } from './commands/processes.ts'
import { registerPush } from './commands/push.ts'
import { registerPushApi } from './commands/push-api.ts'
import { registerPushAudience } from './commands/push-audience.ts'
import { registerPushMultiple } from './commands/push-multiple.ts'
import { registerRevoke } from './commands/revoke.ts'
import { registerRouting } from './commands/routing.ts'
import { registerSchedule } from './commands/schedule.ts'
import { registerSms } from './commands/sms.ts'
import { registerStats } from './commands/stats.ts'
import { registerStatus } from './commands/status.ts'
import { registerTag } from './commands/tag.ts'
import { registerTask } from './commands/task.ts'
import { registerTemplate } from './commands/template.ts'
import { registerToken } from './commands/token.ts'
import { createTools, type Tools } from './commands/tools.ts'
import type { Surroundings } from './context.ts'

export type ProgramOptions = Surroundings

/** In the order of the help. */
const GROUPS: readonly ((program: Command, tools: Tools) => void)[] = [
  registerProcesses,
  registerApp,
  registerAccessKey,
  registerPush,
  registerPushMultiple,
  registerPushAudience,
  registerBroadcast,
  registerTemplate,
  registerTask,
  registerSchedule,
  registerRevoke,
  registerStatus,
  registerEvents,
  registerStats,
  registerDevice,
  registerBinding,
  registerAlias,
  registerTag,
  registerPushApi,
  registerChannel,
  registerContactRules,
  registerRouting,
  registerCommunication,
  registerSms,
  registerPerson,
  registerToken,
  registerAudit,
]

/** The `openmps` command. Commands throw PushErrors whose message says what to do next. */
export function createProgram(options: ProgramOptions): Command {
  const program = new Command('openmps')
    .description('The open message push service')
    .showHelpAfterError('(openmps --help shows what there is)')
  const tools = createTools(options)
  for (const register of GROUPS) register(program, tools)
  return program
}
