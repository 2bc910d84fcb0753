import type { Command } from 'commander'
import { type CommonOptions, type Context, print } from '../context.ts'
import { appPath, changeAdmin, getAdmin } from './app-calls.ts'
import { table } from './output/table.ts'
import { inApp, type Tools } from './tools.ts'

interface Routing {
  readonly strategy: string
  readonly offlinePolicy: string
  readonly overlong: string
  readonly ackWaitSeconds: number
}

interface SetOptions extends CommonOptions {
  readonly strategy?: string
  readonly offlinePolicy?: string
  readonly overlong?: string
  readonly ackWait?: string
}

/** Which way an app's messages take: the own channel, or a vendor's. */
export function registerRouting(program: Command, { context }: Tools): void {
  const routing = program.command('routing').description('which way messages take to devices that a vendor reaches')
  inApp(routing.command('show'))
    .description('show it')
    .action((options: CommonOptions) => show(context(options)))
  inApp(routing.command('set'))
    .description('set it; what is not given gets its default')
    .option('--strategy <strategy>', 'online-first, vendor-first, own-only or vendor-only')
    .option('--offline-policy <policy>', "any: the vendor for each of a user's devices that is away; all: when all are")
    .option('--overlong <what>', 'reject or truncate a title or text beyond what a vendor takes')
    .option('--ack-wait <seconds>', 'online-first: how long an online device may take to acknowledge')
    .action((options: SetOptions) => set(context(options), options))
}

async function show(context: Context): Promise<void> {
  const answer = await getAdmin<Routing>(context, `${appPath(context)}/routing`)
  print(context, answer, lines(answer))
}

async function set(context: Context, { strategy, offlinePolicy, overlong, ackWait }: SetOptions): Promise<void> {
  const body = {
    ...(strategy !== undefined && { strategy }),
    ...(offlinePolicy !== undefined && { offlinePolicy }),
    ...(overlong !== undefined && { overlong }),
    ...(ackWait !== undefined && { ackWaitSeconds: Number(ackWait) }),
  }
  const answer = await changeAdmin<Routing>(context, 'PUT', `${appPath(context)}/routing`, body)
  print(context, answer, lines(answer))
}

const lines = ({ strategy, offlinePolicy, overlong, ackWaitSeconds }: Routing): string[] =>
  table(['STRATEGY', 'OFFLINE', 'OVERLONG', 'ACK WAIT'], [[strategy, offlinePolicy, overlong, `${ackWaitSeconds} s`]])
