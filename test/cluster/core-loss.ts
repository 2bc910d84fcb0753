import { randomUUID } from 'node:crypto'
import type { Test } from 'tap'
import type { Cluster } from './cluster.ts'
import { pushAndSee, pushThrough } from './pushing.ts'

const DEVICES = 10
/** Long enough to kill the push core before, on a busy machine too. */
const SCHEDULED_IN_MS = 6_000

/** What a killed push core has answered arrives, what it has not is accepted by the other one, and its jobs are done. */
export async function coreLoss(t: Test, cluster: Cluster): Promise<void> {
  const { backends, cores } = cluster
  const devices = await Promise.all(Array.from({ length: DEVICES }, () => cluster.device(t)))
  const waits = await cluster.device(t)
  const messageKey = randomUUID()
  const fixedTimeMs = Date.now() + SCHEDULED_IN_MS
  await backends[0].push({ device: waits.token }, { messageKey, fixedTimeMs })
  await pushThrough(t, cluster, devices, async () => {
    await cores[0].kill()
    t.ok(Date.now() < fixedTimeMs, 'before the scheduled push was due')
  })
  await waits.messages.until((all) => all.length > 0, 'the scheduled message')
  t.same(waits.keys, [messageKey], 'the other push core has pushed it')

  await cores[0].start()
  await cores[0].ready()
  for (const backend of backends) for (const device of devices.slice(0, 2)) await pushAndSee(t, device, backend)
}
