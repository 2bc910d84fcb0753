import t from 'tap'
import { setScene } from './crash/scene.ts'
import { findViolations } from './crash/verdict.ts'
import { createRandom } from './dev-env/index.ts'

/** Kills. A soak sets more. */
const ROUNDS = Number(process.env.OPENMPS_TEST_CRASH_ROUNDS ?? 20)
const SEED = Number(process.env.OPENMPS_TEST_SEED ?? Math.floor(Math.random() * 2 ** 31))
/** Of the receipts, the share that is refused when it comes for the first time. */
const REFUSED_RECEIPTS = 0.03
/** For what is owed at the end, besides as long again as the run took: a refused receipt comes again after as long as it is old. */
const PATIENCE_MS = 30_000

void t.test('a service killed at any moment loses nothing that it accepted and delivers nothing twice', async (t) => {
  t.comment(`seed ${SEED}, ${ROUNDS} rounds`)
  const random = createRandom(SEED)
  const scene = await setScene(t, random)
  const { server, pace, ledger, receiver, installations } = scene
  await scene.settle()
  receiver.answer = ({ msgId }) => (!ledger.receipts.has(msgId) && random.chance(REFUSED_RECEIPTS) ? 500 : 200)
  const begunAtMs = performance.now()
  scene.begin()
  const failed = scene.failed()

  async function killAndRestart(): Promise<void> {
    for (let round = 0; round < ROUNDS; round++) {
      // Sometimes in the middle of its start, with what the last crash has left.
      if (!random.chance(0.15)) await pace.until(() => server.ready)
      await pace.after(random.int(10, 400))
      await server.kill()
      server.start()
    }
    await pace.until(() => server.ready)
  }
  await Promise.race([killAndRestart(), failed])
  const patienceMs = PATIENCE_MS + (performance.now() - begunAtMs)
  const givenUp = new Promise<void>((resolve) => setTimeout(resolve, patienceMs).unref())
  await Promise.race([scene.end(), givenUp, failed])

  const counters = await scene.counters()
  t.strictSame(findViolations(ledger, counters, await scene.publicKey()).slice(0, 20), [], 'every promise was kept')
  t.strictSame(server.complaints, [], 'the service had nothing to complain about')
  t.strictSame(
    [...installations.values()].flatMap(({ errors }) => errors),
    [],
    'no device had an error',
  )
  const requests = [...ledger.sent.values()].reduce((sum, push) => sum + push.requests, 0)
  t.comment(`${ledger.sent.size} pushes in ${requests} requests, ${counters.repeats} of them repeats`)
  t.comment(`${ledger.got.length} deliveries, ${receiver.receipts.all.length} receipts, ${JSON.stringify(counters)}`)
})
