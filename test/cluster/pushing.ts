import { randomUUID } from 'node:crypto'
import type { Test } from 'tap'
import type { Backend, Device, PushTarget } from '../dev-env/index.ts'
import type { Cluster } from './cluster.ts'
import { until } from './wait.ts'

/** Messages for each device of `pushThrough`. */
export const COUNT = 10

/** A push that is repeated with the same message key, by one push core after the other, until one has accepted it. */
export async function pushSurely(backends: readonly Backend[], target: PushTarget, messageKey: string): Promise<void> {
  let attempt = Math.floor(Math.random() * backends.length)
  await until(async () => {
    try {
      await backends[attempt++ % backends.length]?.push(target, { messageKey })
      return true
    } catch {
      return false
    }
  }, `${messageKey} to be accepted`)
}

/**
 * Pushes to every device, one message after the other and by either push core, some of them while `disturb`
 * happens. Each device must get each message once, in the order in which they were accepted.
 */
export async function pushThrough(
  t: Test,
  { backends }: Pick<Cluster, 'backends'>,
  devices: readonly Device[],
  disturb: () => Promise<void>,
): Promise<void> {
  const run = randomUUID().slice(0, 8)
  const sent = Array.from({ length: COUNT }, (_, n) => `${run}-${n}`)
  const before = devices.map(({ keys }) => keys.length)
  let disturbed = false
  const startedAtMs = performance.now()
  const comment = (what: string) => t.comment(`${what} after ${Math.round(performance.now() - startedAtMs)} ms`)
  const pushing = devices.map(async ({ token }) => {
    for (const [n, key] of sent.entries()) {
      // The second half waits until it has happened: some pushes come before, some meanwhile, some after.
      if (n > COUNT / 2) await until(() => disturbed, 'the disturbance')
      await pushSurely(backends, { device: token }, key)
    }
  })
  await devices[0]?.messages.until((all) => all.length > (before[0] ?? 0), 'the first message')
  await disturb().finally(() => {
    disturbed = true
  })
  comment('disturbed')
  await Promise.all(pushing)
  comment('all accepted')
  for (const [at, device] of devices.entries()) {
    const expected = (before[at] ?? 0) + COUNT
    await device.messages.until((all) => all.length >= expected, `${expected} messages of device ${at}`)
  }
  comment('all there')
  for (const [at, device] of devices.entries()) t.same(device.keys.slice(before[at]), sent, 'each once, in order')
}

/** The message arrives as the next one. */
export async function pushAndSee(t: Test, device: Device, backend: Backend): Promise<void> {
  const before = device.keys.length
  const key = await backend.push({ device: device.token })
  await device.messages.until((all) => all.length > before, `the message ${key}`)
  t.same(device.keys.slice(before), [key])
}
