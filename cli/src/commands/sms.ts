import type { Command } from 'commander'
import { type CommonOptions, type Context, print } from '../context.ts'
import { appPath, changeAdmin, getAdmin } from './app-calls.ts'
import { readJsonFile } from './input/given-file.ts'
import { fields } from './output/table.ts'
import { inApp, type Tools } from './tools.ts'

interface SmsAnswer {
  readonly enabled: boolean
  readonly provider: string
  readonly accessKeyId: string
  readonly accessKeySecretSet: boolean
  readonly baseUrl: string
  readonly perNumberPerDay: number
  readonly perAppPerDay: number
}

/** The account that the text messages of an app are sent with. They cost money. */
export function registerSms(program: Command, { context }: Tools): void {
  const sms = program.command('sms').description('the account that the text messages of an app are sent with')
  inApp(sms.command('show'))
    .description('show it, without its secret')
    .action((options: CommonOptions) => show(context(options)))
  inApp(sms.command('set'))
    .description('set it')
    .requiredOption(
      '--file <path>',
      'JSON: {"enabled","accessKeyId","accessKeySecret","baseUrl","perNumberPerDay","perAppPerDay"}',
    )
    .action((options: CommonOptions & { file: string }) => set(context(options), options.file))
}

async function show(context: Context): Promise<void> {
  const answer = await getAdmin<SmsAnswer>(context, `${appPath(context)}/sms`)
  print(context, answer, lines(answer))
}

async function set(context: Context, file: string): Promise<void> {
  const answer = await changeAdmin<SmsAnswer>(context, 'PUT', `${appPath(context)}/sms`, readJsonFile(file))
  print(context, answer, lines(answer))
}

const lines = (sms: SmsAnswer): string[] =>
  fields({
    state: sms.enabled ? 'enabled' : 'disabled',
    provider: `${sms.provider} at ${sms.baseUrl}`,
    'access key': `${sms.accessKeyId}, ${sms.accessKeySecretSet ? 'secret set' : 'no secret'}`,
    'to a number': `${sms.perNumberPerDay} a day`,
    'in all': `${sms.perAppPerDay} a day`,
  })
