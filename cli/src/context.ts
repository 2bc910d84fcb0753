import { PushError } from '@openmps/proto'
import { type Credentials, readCredentials } from './data-folder.ts'
import type { AccessKeyPair, ServiceAddress } from './service-client.ts'
import { SETTINGS } from './settings.ts'

/** Options that every command takes, as commander gives them. */
export interface CommonOptions {
  readonly json?: boolean
  readonly app?: string
  readonly workspace?: string
}

/** What surrounds a command. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Lines for people and for programs. */
  readonly out: (line: string) => void
  /** Aborted when the person or the system asks the process to end. */
  readonly stop: AbortSignal
  /** Replaces the line below the output, with nothing at the end; absent where no terminal shows it. */
  readonly draw?: (text: string) => void
  /** Asks for a text that nobody may see, such as a password; absent where nobody can be asked. */
  readonly ask?: (question: string) => Promise<string>
}

export interface Context extends CommonOptions, Surroundings {}

/** Prints the value as one line of JSON, or as the lines that tell it to a person. */
export function print(context: Context, value: unknown, lines: readonly string[]): void {
  if (context.json) context.out(JSON.stringify(value))
  else for (const line of lines) context.out(line)
}

/** The service: by OPENMPS_URL, or the one whose data folder is here. @throws PushError CONFIG_INVALID */
export function findService(context: Context): ServiceAddress & { readonly deviceUrl?: string } {
  const { env } = context
  const local = localCredentials(context)
  const url = env.OPENMPS_URL ?? local?.url
  if (url === undefined) {
    throw new PushError(
      'CONFIG_INVALID',
      'no service is known: start one with "openmps start" in this folder, or set OPENMPS_URL and OPENMPS_ADMIN_TOKEN',
    )
  }
  const adminToken = env.OPENMPS_ADMIN_TOKEN ?? local?.adminToken
  return {
    url,
    ...(adminToken !== undefined && { adminToken }),
    ...(local !== undefined && { deviceUrl: local.deviceUrl }),
  }
}

/** The app that a command acts on: the options, the environment, or the app of the credentials file. */
export function findApp(context: Context): { appId: string; workspaceId: string } {
  const { env } = context
  const local = localCredentials(context)?.app
  const appId = context.app ?? env.OPENMPS_APP_ID ?? local?.appId
  const workspaceId = context.workspace ?? env.OPENMPS_WORKSPACE_ID ?? local?.workspaceId ?? 'default'
  if (appId === undefined) throw new PushError('CONFIG_INVALID', 'which app? give --app, or set OPENMPS_APP_ID')
  return { appId, workspaceId }
}

/** @throws PushError CONFIG_INVALID */
export function findAccessKey(context: Context): AccessKeyPair {
  const { env } = context
  const local = localCredentials(context)?.app
  const accessKeyId = env.OPENMPS_ACCESS_KEY_ID ?? local?.accessKeyId
  const accessKeySecret = env.OPENMPS_ACCESS_KEY_SECRET ?? local?.accessKeySecret
  if (accessKeyId === undefined || accessKeySecret === undefined) {
    throw new PushError(
      'CONFIG_INVALID',
      'no access key: set OPENMPS_ACCESS_KEY_ID and OPENMPS_ACCESS_KEY_SECRET to what "openmps app create" printed',
    )
  }
  return { accessKeyId, accessKeySecret }
}

function localCredentials({ env }: Context): Credentials | undefined {
  return readCredentials(env[SETTINGS.dataDir.name] ?? SETTINGS.dataDir.fallback)
}
