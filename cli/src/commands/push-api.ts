import { PushError } from '@openmps/proto'
import type { Command } from 'commander'
import { type CommonOptions, type Context, print } from '../context.ts'
import { appPath, changeAdmin, getAdmin } from './app-calls.ts'
import { readTextFile } from './input/given-file.ts'
import { wholeNumber } from './input/words.ts'
import { fields } from './output/table.ts'
import { inApp, type Tools } from './tools.ts'

interface PushApiAnswer {
  readonly enabled: boolean
  readonly publicKey: string
  readonly fingerprint: string
  readonly rateLimit?: RateLimit
}

interface RateLimit {
  readonly perSecond: number
  readonly burst: number
}

interface SetOptions extends CommonOptions {
  readonly file: string
  readonly disable?: boolean
  readonly perSecond?: string
  readonly burst?: string
}

const MAX_BURST = 1_000_000

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
    .option('--per-second <n>', 'calls, or targets, that come back each second, such as 0.5 (default: no limit)')
    .option('--burst <n>', 'of a limit: how many may come at once after a pause')
    .action((options: SetOptions) => set(context(options), options))
  inApp(pushApi.command('remove'))
    .description('forget the key')
    .action((options: CommonOptions) => remove(context(options)))
}

async function show(context: Context): Promise<void> {
  const answer = await getAdmin<PushApiAnswer>(context, `${appPath(context)}/push-api`)
  print(context, answer, lines(answer))
}

async function set(context: Context, { file, disable, ...limit }: SetOptions): Promise<void> {
  const body = { publicKey: readTextFile(file), enabled: disable !== true, rateLimit: limitOf(limit) }
  const answer = await changeAdmin<PushApiAnswer>(context, 'PUT', `${appPath(context)}/push-api`, body)
  print(context, answer, lines(answer))
}

async function remove(context: Context): Promise<void> {
  await changeAdmin(context, 'DELETE', `${appPath(context)}/push-api`)
  print(context, { removed: true }, ['removed: signed calls are refused'])
}

/** The service checks its range. @throws PushError INVALID_ARGUMENT */
function limitOf({ perSecond, burst }: Pick<SetOptions, 'perSecond' | 'burst'>): RateLimit | undefined {
  if (perSecond === undefined && burst === undefined) return undefined
  if (perSecond === undefined || burst === undefined || !/^\d{1,7}(\.\d{1,6})?$/.test(perSecond)) {
    throw new PushError('INVALID_ARGUMENT', 'a limit is --per-second <number> and --burst <n>, both')
  }
  return { perSecond: Number(perSecond), burst: wholeNumber(burst, '--burst', 1, MAX_BURST) }
}

function lines({ enabled, publicKey, fingerprint, rateLimit }: PushApiAnswer): string[] {
  return fields({
    state: enabled ? 'enabled' : 'disabled',
    fingerprint,
    'public key': publicKey,
    limit: rateLimit === undefined ? 'none' : `${rateLimit.perSecond} a second, ${rateLimit.burst} at once`,
  })
}
