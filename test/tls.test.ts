import { createNodeTransport } from '@openmps/client-sdk/node'
import t from 'tap'
import { Agent, setGlobalDispatcher } from 'undici'
import { makeCertificate, startDevEnv, temporaryFolder } from './dev-env/index.ts'

for (const socketServer of ['uws', 'ws'] as const) {
  void t.test(`with certificate and key both ports speak TLS, and nothing else (${socketServer})`, async (t) => {
    const { ca, certFile, keyFile } = makeCertificate(temporaryFolder(t))
    const agent = new Agent({ connect: { ca } })
    setGlobalDispatcher(agent)
    t.teardown(() => agent.close())
    const env = await startDevEnv(t, { tls: { certFile, keyFile }, socketServer })
    const { url, deviceUrl } = env.service.credentials
    t.match(url, /^https:/)
    t.match(deviceUrl, /^wss:/)

    const app = await env.createApp(t)
    const device = await app.device({ transport: createNodeTransport({ ca }) }).online()
    const key = await app.backend.push({ device: device.token })
    t.equal((await device.messages.next()).customId, key)

    await t.rejects(fetch(url.replace('https:', 'http:')), 'plain HTTP is not answered')
    const stranger = app.device()
    await stranger.client.start()
    const refused = await stranger.states.find(({ state }) => state === 'waiting', 'the failed attempt')
    t.match(refused.reason?.text, /self.signed certificate/, 'a client that does not trust it does not connect')
  })
}
