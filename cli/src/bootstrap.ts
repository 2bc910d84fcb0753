import { PushError } from '@openmps/proto'
import type { AccessKey, App, AppStore, Clock } from '@openmps/pushcore'
import { newAccessKey } from '@openmps/pushcore/http'
import type { Config } from './config.ts'
import type { BootstrapApp } from './config-values.ts'
import type { Credentials } from './data-folder.ts'
import { readCredentials } from './data-folder.ts'

const DEMO_APP = { appId: 'demo', workspaceId: 'default' }

/**
 * The app that exists from the start: the one of OPENMPS_BOOTSTRAP_APP, otherwise a demo app with
 * credentials of its own, made once and kept in the credentials file.
 */
export async function bootstrap(
  config: Config,
  apps: AppStore,
  clock: Clock,
): Promise<{ app: Credentials['app']; firstStart: boolean }> {
  if (config.bootstrapApp !== undefined) {
    const created = await createGiven(config.bootstrapApp, apps, clock)
    const { appId, workspaceId, accessKeyId, accessKeySecret } = config.bootstrapApp
    return { app: { appId, workspaceId, accessKeyId, accessKeySecret }, firstStart: created }
  }
  if ((await apps.list()).length > 0) {
    // From the store and not from the file: a start that failed half-way has not written the file.
    const [kept] = (await apps.find(DEMO_APP)) === undefined ? [] : await apps.keysOf(DEMO_APP)
    const app = kept && { ...DEMO_APP, accessKeyId: kept.id, accessKeySecret: kept.secret }
    return { app, firstStart: readCredentials(config.dataDir) === undefined }
  }
  const key = newAccessKey(DEMO_APP)
  if (!(await create(apps, { ...DEMO_APP, createdAtMs: clock.now() }, key))) return bootstrap(config, apps, clock)
  return { app: { ...DEMO_APP, accessKeyId: key.id, accessKeySecret: key.secret }, firstStart: true }
}

/** True when it was missing. Its callback address follows the setting at each start. */
async function createGiven(given: BootstrapApp, apps: AppStore, clock: Clock): Promise<boolean> {
  const { appId, workspaceId, accessKeyId, accessKeySecret, callbackUrl } = given
  const ref = { appId, workspaceId }
  const settings = callbackUrl === undefined ? {} : { callbackUrl }
  const existing = await apps.find(ref)
  if (existing !== undefined) {
    if (existing.callbackUrl !== callbackUrl) {
      const { callbackUrl: _, ...kept } = existing
      await apps.update({ ...kept, ...settings })
    }
    return false
  }
  const key = { id: accessKeyId, secret: accessKeySecret, active: true, apps: [ref] }
  return create(apps, { ...ref, createdAtMs: clock.now(), ...settings }, key)
}

/** False when another push core on the same store has just done it. */
async function create(apps: AppStore, app: App, key: AccessKey): Promise<boolean> {
  try {
    await apps.create(app, key)
    return true
  } catch (error) {
    if (PushError.from(error).code === 'ALREADY_EXISTS') return false
    throw error
  }
}
