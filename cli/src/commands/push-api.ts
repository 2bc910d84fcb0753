import type { Command } from 'commander'
import { type CommonOptions, type Context, print } from '../context.ts'
import { appPath, changeAdmin, getAdmin } from './app-calls.ts'
import { readTextFile } from './input/given-file.ts'
import { fields } from './output/table.ts'
import { inApp, type Tools } from './tools.ts'

interface PushApiAnswer {
  readonly enabled: boolean
  readonly publicKey: string
  readonly fingerprint: string
}

interface SetOptions extends CommonOptions {
  readonly file: string
  readonly disable?: boolean
}

/** Whose signatures the signed push API of an app takes. */
export function registerPushApi(program: Command, { context }: Tools): void {
  const pushApi = program.command('push-api').description('the key of the signed push API of an app')
  inApp(pushApi.command('show'))
    .description('show the public key and its fingerprint')
    .action((options: CommonOptions) => show(context(options)))
  inApp(pushApi.command('set'))
    .description('take what is signed with the private half of this key')
    .requiredOption('--file <path>', 'RSA public key of 2048 bits, PEM')
    .option('--disable', 'keep the key, and refuse every call')
    .action((options: SetOptions) => set(context(options), options))
  inApp(pushApi.command('remove'))
    .description('forget the key')
    .action((options: CommonOptions) => remove(context(options)))
}

async function show(context: Context): Promise<void> {
  const answer = await getAdmin<PushApiAnswer>(context, `${appPath(context)}/push-api`)
  print(context, answer, lines(answer))
}

async function set(context: Context, { file, disable }: SetOptions): Promise<void> {
  const body = { publicKey: readTextFile(file), enabled: disable !== true }
  const answer = await changeAdmin<PushApiAnswer>(context, 'PUT', `${appPath(context)}/push-api`, body)
  print(context, answer, lines(answer))
}

async function remove(context: Context): Promise<void> {
  await changeAdmin(context, 'DELETE', `${appPath(context)}/push-api`)
  print(context, { removed: true }, ['removed: signed calls are refused'])
}

const lines = ({ enabled, publicKey, fingerprint }: PushApiAnswer): string[] =>
  fields({ state: enabled ? 'enabled' : 'disabled', fingerprint, 'public key': publicKey })
