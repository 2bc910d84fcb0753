import { type Context, findService, print } from '../context.ts'
import { callAdmin } from '../service-client.ts'

interface AppAnswer {
  readonly appId: string
  readonly workspaceId: string
  readonly callbackUrl?: string
  readonly createdAtMs: number
}

interface CreatedApp extends AppAnswer {
  readonly accessKeyId: string
  readonly accessKeySecret: string
  readonly receiptPublicKey: string
}

export interface CreateOptions {
  readonly workspace: string
  readonly callback?: string
}

/** Creates an app with its first access key; the secret is shown this once. */
export async function createApp(context: Context, appId: string, options: CreateOptions): Promise<void> {
  const body = {
    appId,
    workspaceId: options.workspace,
    ...(options.callback !== undefined && { callbackUrl: options.callback }),
  }
  const app = await callAdmin<CreatedApp>(findService(context), 'POST', '/apps', body)
  print(context, app, [
    `app                ${app.appId}`,
    `workspace          ${app.workspaceId}`,
    `access key id      ${app.accessKeyId}`,
    `access key secret  ${app.accessKeySecret}   (shown once: keep it)`,
    `callback           ${app.callbackUrl ?? 'none: no receipts are sent'}`,
    `receipt public key ${app.receiptPublicKey}`,
  ])
}

export async function listApps(context: Context): Promise<void> {
  const answer = await callAdmin<{ apps: AppAnswer[] }>(findService(context), 'GET', '/apps')
  const rows = answer.apps.map((app) => [app.appId, app.workspaceId, app.callbackUrl ?? '-'])
  print(context, answer, table(['APP', 'WORKSPACE', 'CALLBACK'], rows))
}

function table(head: string[], rows: string[][]): string[] {
  const all = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  return all.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
