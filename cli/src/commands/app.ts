import { PushError } from '@openmps/proto'
import type { Command } from 'commander'
import { type CommonOptions, type Context, print } from '../context.ts'
import { appPath, changeAdmin, getAdmin } from './app-calls.ts'
import { fields, table, timeText } from './output/table.ts'
import { inApp, type Tools, withJson } from './tools.ts'

interface AppAnswer {
  readonly appId: string
  readonly workspaceId: string
  readonly callbackUrl?: string
  readonly callbackPaused?: true
  readonly bindPolicy?: string
  readonly createdAtMs: number
}

interface CreatedApp extends AppAnswer {
  readonly accessKeyId: string
  readonly accessKeySecret: string
  readonly receiptPublicKey: string
}

interface CreateOptions extends CommonOptions {
  readonly workspace: string
  readonly callback?: string
}

interface SetOptions extends CommonOptions {
  readonly callback?: string | false
  readonly pauseReceipts?: boolean
  readonly resumeReceipts?: boolean
  readonly bindPolicy?: string
}

export function registerApp(program: Command, { context }: Tools): void {
  const app = program.command('app').description('apps and their settings')
  withJson(app.command('create <appId>'))
    .description('create an app with an access key')
    .option('--workspace <id>', 'its workspace', 'default')
    .option('--callback <url>', 'address that receipts are posted to')
    .action((appId: string, options: CreateOptions) => createApp(context(options), appId, options))
  withJson(app.command('list'))
    .description('list the apps')
    .action((options: CommonOptions) => listApps(context(options)))
  inApp(app.command('show'))
    .description('the settings of an app, and how many messages it had')
    .action((options: CommonOptions) => showApp(context(options)))
  inApp(app.command('set'))
    .description('change the settings of an app')
    .option('--callback <url>', 'address that receipts are posted to')
    .option('--no-callback', 'no receipts any more')
    .option('--pause-receipts', 'keep the address, make no receipts')
    .option('--resume-receipts', 'make receipts again')
    .option('--bind-policy <who>', 'who may bind a user id: client, signed or backend')
    .action((options: SetOptions) => setApp(context(options), options))
}

/** Creates an app with its first access key; the secret is shown this once. */
async function createApp(context: Context, appId: string, { workspace, callback }: CreateOptions): Promise<void> {
  const body = { appId, workspaceId: workspace, ...(callback !== undefined && { callbackUrl: callback }) }
  const app = await changeAdmin<CreatedApp>(context, 'POST', '/apps', body)
  print(context, app, [
    `app                ${app.appId}`,
    `workspace          ${app.workspaceId}`,
    `access key id      ${app.accessKeyId}`,
    `access key secret  ${app.accessKeySecret}   (shown once: keep it)`,
    `callback           ${app.callbackUrl ?? 'none: no receipts are sent'}`,
    `receipt public key ${app.receiptPublicKey}`,
  ])
}

async function listApps(context: Context): Promise<void> {
  const answer = await getAdmin<{ apps: AppAnswer[] }>(context, '/apps')
  const rows = answer.apps.map((app) => [app.appId, app.workspaceId, app.callbackUrl ?? '-'])
  print(context, answer, table(['APP', 'WORKSPACE', 'CALLBACK'], rows))
}

async function showApp(context: Context): Promise<void> {
  const path = appPath(context)
  const app = await getAdmin<AppAnswer>(context, path)
  const counters = await getAdmin<Record<string, number>>(context, `${path}/counters`)
  print(context, { ...app, counters }, [...settingLines(app), '', ...fields(counters)])
}

async function setApp(context: Context, options: SetOptions): Promise<void> {
  const { callback, pauseReceipts, resumeReceipts, bindPolicy } = options
  if (pauseReceipts && resumeReceipts) {
    throw new PushError('INVALID_ARGUMENT', 'give either --pause-receipts or --resume-receipts')
  }
  const change = {
    ...(typeof callback === 'string' && { callbackUrl: callback }),
    ...(callback === false && { callbackUrl: null }),
    ...((pauseReceipts || resumeReceipts) && { callbackPaused: pauseReceipts === true }),
    ...(bindPolicy !== undefined && { bindPolicy }),
  }
  if (Object.keys(change).length === 0) {
    throw new PushError('INVALID_ARGUMENT', 'set what? see "openmps app set --help"')
  }
  const app = await changeAdmin<AppAnswer>(context, 'PATCH', appPath(context), change)
  print(context, app, settingLines(app))
}

function settingLines(app: AppAnswer): string[] {
  const paused = app.callbackPaused ? ' (paused: no receipts are made)' : ''
  return fields({
    app: app.appId,
    workspace: app.workspaceId,
    callback: app.callbackUrl === undefined ? 'none: no receipts are sent' : `${app.callbackUrl}${paused}`,
    'bind policy': app.bindPolicy ?? 'client',
    created: timeText(app.createdAtMs),
  })
}
