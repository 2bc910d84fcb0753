import t from 'tap'
import { clientStories } from '../pushcore/test/openapi/client-stories.ts'
import { startDevEnv } from './dev-env/index.ts'
import { openRawDevice } from './dev-env/raw-device.ts'

void t.test('the vendor’s published clients drive the whole service', async (t) => {
  const env = await startDevEnv(t)
  const { httpPort, credentials } = env.service
  const { appId = '', workspaceId = '', accessKeyId = '', accessKeySecret = '' } = credentials.app ?? {}
  const app = { appId, workspaceId }
  const key = { id: accessKeyId, secret: accessKeySecret }
  const device = await openRawDevice(credentials.deviceUrl, app)
  t.teardown(() => device.destroy())
  await clientStories(t, async () => ({ port: httpPort, app, key, deviceToken: device.credentials.deviceToken }))
})
