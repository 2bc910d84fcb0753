import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import t from 'tap'
import { createRandom, startDevEnv } from './dev-env/index.ts'
import { exchange, faultOf } from './fuzz/raw-http.ts'
import { damagedRequest } from './fuzz/requests.ts'

const COUNT = 4_000
const AT_A_TIME = 25
const MAX_HEAP_GROWTH_BYTES = 24 * 1024 * 1024
const SEED = Number(process.env.OPENMPS_TEST_SEED ?? Math.floor(Math.random() * 2 ** 31))

void t.test(
  `${COUNT} malformed HTTP requests get a refusal, JSON or a closed connection, and leave nothing behind`,
  async (t) => {
    t.comment(`seed ${SEED}`)
    const random = createRandom(SEED)
    const env = await startDevEnv(t)
    const { httpPort, credentials } = env.service
    const faults: string[] = []
    const statuses = new Map<string, number>()

    async function attack(requests: number): Promise<void> {
      for (let left = requests; left > 0; left--) {
        const sent = damagedRequest(random, credentials.adminToken)
        const answer = await exchange(httpPort, sent)
        const fault = faultOf(sent, answer)
        if (fault !== undefined) faults.push(`${fault} after ${JSON.stringify(sent.toString('latin1').slice(0, 300))}`)
        const status = answer.subarray(9, 12).toString() || 'closed'
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
      }
    }
    const attackAll = (requests: number) =>
      Promise.all(Array.from({ length: AT_A_TIME }, () => attack(requests / AT_A_TIME)))

    // What is compiled and cached once is there before the first look at the heap.
    await attackAll(COUNT / 4)
    const before = heapBytes()
    await attackAll(COUNT)
    t.strictSame(faults.slice(0, 10), [])
    t.comment(JSON.stringify(Object.fromEntries([...statuses].sort())))
    t.notOk(statuses.has('500'), 'no request found a fault of ours')

    const ready = await fetch(new URL('/readyz', credentials.url))
    t.equal(ready.status, 200)
    const app = await env.createApp(t)
    const device = await app.device().online()
    const key = await app.backend.push({ device: device.token })
    t.equal((await device.messages.next()).customId, key, 'it still does its work')
    await device.close()
    const growth = heapBytes() - before
    t.ok(growth < MAX_HEAP_GROWTH_BYTES, `the heap grew by ${Math.round(growth / 1024)} KB`)
    t.strictSame(env.complaints, [])
  },
)

/** What is left on the heap when all garbage is gone. */
function heapBytes(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  return process.memoryUsage().heapUsed
}
