import { pino } from 'pino'
import t from 'tap'
import { loadSocketServer } from '../src/index.ts'
import { startGateway, type Technology } from './_util/start.ts'

function createLog() {
  const lines: { level: number; msg: string; mod?: string; reason?: string }[] = []
  const logger = pino({}, { write: (line) => lines.push(JSON.parse(line)) })
  return { logger, lines }
}

void t.test('uWebSockets.js is taken where its binary loads, without a word', async (t) => {
  const { logger, lines } = createLog()
  t.equal((await loadSocketServer({ logger })).technology, 'uws')
  t.same(lines, [])
})

void t.test('where it does not, the ws package is taken with one warning', async (t) => {
  const { logger, lines } = createLog()
  const loadNative = () => Promise.reject(new Error('no binary'))
  const server = await loadSocketServer({ logger, loadNative })
  t.equal(server.technology, 'ws')
  t.match(lines, [{ level: 40, mod: 'gateway', reason: 'no binary' }])
  t.equal(lines.length, 1)
})

for (const technology of ['uws', 'ws'] satisfies Technology[]) {
  void t.test(`the life of a message on ${technology}`, async (t) => {
    const { session, device, core, gateway } = await startGateway(t, {}, technology)
    const phone = await session()
    const ids = Array.from({ length: 40 }, () => core.push(phone.token).messageId)
    for (const id of ids) {
      t.equal(await phone.push(), id)
      phone.ack(id)
    }
    const again = await (await device(phone)).connect()
    t.match(await phone.closed, { code: 4503 })
    const { messageId } = core.push(again.token)
    t.equal(await again.push(), messageId)
    again.ws.send(Buffer.from([1, 2, 3]))
    t.match(await again.closed, { code: 4500 })
    await gateway.close()
    t.equal(gateway.socketCount, 0)
    t.equal(gateway.sessionCount, 0)
  })
}
