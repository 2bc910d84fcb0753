import type { Command } from 'commander'
import { type CommonOptions, type Context, print } from '../context.ts'
import { appPath, changeAdmin, getAdmin } from './app-calls.ts'
import { readJsonFile } from './input/given-file.ts'
import { fields } from './output/table.ts'
import { inApp, type Tools } from './tools.ts'

interface CommunicationAnswer {
  readonly email: { readonly enabled: boolean; readonly to: readonly string[]; readonly cc: readonly string[] }
  readonly dingtalk: { readonly enabled: boolean; readonly webhookUrlSet: boolean; readonly secretSet: boolean }
}

interface TestAnswer {
  readonly ways: readonly { readonly way: string; readonly taken: boolean; readonly reason?: string }[]
}

const NAMES: Readonly<Record<string, string>> = { email: 'e-mail', dingtalk: 'DingTalk' }

/** Who is told when an app needs people. */
export function registerCommunication(program: Command, { context }: Tools): void {
  const communication = program.command('communication').description('who is told of what needs people')
  inApp(communication.command('show'))
    .description('show it, without secrets')
    .action((options: CommonOptions) => show(context(options)))
  inApp(communication.command('set'))
    .description('set it')
    .requiredOption(
      '--file <path>',
      'JSON: {"email":{"enabled","to":[…],"cc":[…]},"dingtalk":{"enabled","webhookUrl","secret"}}',
    )
    .action((options: CommonOptions & { file: string }) => set(context(options), options.file))
  inApp(communication.command('test'))
    .description('send them a test, and tell by which way it was taken')
    .action((options: CommonOptions) => test(context(options)))
}

async function test(context: Context): Promise<void> {
  const answer = await changeAdmin<TestAnswer>(context, 'POST', `${appPath(context)}/communication/test`)
  const told = answer.ways.map(({ way, taken, reason }) => [
    NAMES[way] ?? way,
    taken ? 'taken' : `not taken: ${reason}`,
  ])
  print(context, answer, fields(Object.fromEntries(told)))
}

async function show(context: Context): Promise<void> {
  const answer = await getAdmin<CommunicationAnswer>(context, `${appPath(context)}/communication`)
  print(context, answer, lines(answer))
}

async function set(context: Context, file: string): Promise<void> {
  const path = `${appPath(context)}/communication`
  const answer = await changeAdmin<CommunicationAnswer>(context, 'PUT', path, readJsonFile(file))
  print(context, answer, lines(answer))
}

function lines({ email, dingtalk }: CommunicationAnswer): string[] {
  const addresses = [...email.to, ...email.cc.map((address) => `${address} (copy)`)].join(', ') || 'nobody'
  const robot = dingtalk.webhookUrlSet ? `robot set, ${dingtalk.secretSet ? 'signed' : 'not signed'}` : 'no robot'
  return fields({
    'e-mail': `${email.enabled ? 'on' : 'off'}: ${addresses}`,
    DingTalk: `${dingtalk.enabled ? 'on' : 'off'}: ${robot}`,
  })
}
