import { type LaneOptions, untilAnswered } from './backend-lanes.ts'
import type { Installation } from './fleet.ts'

/**
 * Users that move between devices, by the devices' own calls and by the backend's. What becomes of a
 * call that a crash cut off is not known, and need not be: at the end everybody is bound anew.
 */
export async function shuffleBindings(
  users: readonly string[],
  installations: readonly Installation[],
  options: LaneOptions,
  stopping: AbortSignal,
): Promise<void> {
  const { pace, random, backend, isUp } = options
  while (!stopping.aborted) {
    await pace.after(random.int(5, 60))
    if (stopping.aborted || !isUp()) continue
    const user = random.pick(users)
    const installation = random.pick(installations)
    const { client, token } = installation
    const call = random.pick([
      () => client?.bind(user),
      () => client?.unbind(user),
      () => backend.bind(token, user),
      () => backend.unbind(token, user),
    ])
    // Calls of a device wait for its next session, so nobody waits for them.
    void call()?.catch(() => undefined)
  }
}

/** Each user on one device, so that what waits for users has somewhere to go. */
export async function bindAll(
  users: readonly string[],
  installations: readonly Installation[],
  options: LaneOptions,
): Promise<void> {
  for (const [index, user] of users.entries()) {
    const installation = installations[index]
    if (installation === undefined) throw new RangeError('more users than devices')
    await untilAnswered(options, [], () => options.backend.bind(installation.token, user))
  }
}
