import t from 'tap'
import { APP, KEY, TOKEN } from './_util/recording-core.ts'
import { startService } from './_util/service.ts'
import { clientStories } from './client-stories.ts'

void t.test('the vendor’s published clients drive the server', async (t) => {
  await clientStories(t, async (t) => {
    const { port } = await startService(t, { realTime: true })
    return { port, app: APP, key: KEY, deviceToken: TOKEN }
  })
})
