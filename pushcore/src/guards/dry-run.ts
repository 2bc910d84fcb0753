import { PushError } from '@openmps/proto'
import type { AppStore } from '../ports/app-store.ts'
import type { DeviceStore } from '../ports/device-store.ts'
import { addresseesOf, type PushRequest } from '../push-request.ts'
import type { ContactGuard } from './contact-guard.ts'

/** What a push would do now; each target counts once. */
export interface DryRun {
  /** There is a device that would get it. */
  readonly reached: number
  /** Users without a device: it would wait for one. */
  readonly waiting: number
  /** Devices that never were here, and live activities, which no channel reaches. */
  readonly unknown: number
  /** It would wait for the end of quiet hours. */
  readonly held: number
  /** The device has had its messages for the day. */
  readonly capped: number
}

export interface DryRunParts {
  readonly apps: Pick<AppStore, 'find'>
  readonly devices: Pick<DeviceStore, 'get' | 'ofUser'>
  readonly guard: ContactGuard
}

/**
 * Looks at the targets of a push that has been checked, as it would go out now, whatever its schedule. Nothing is
 * written. Repeats of message keys are not looked for: they are no error.
 * @throws PushError INVALID_ARGUMENT for a push that does not name its targets
 */
export async function dryRun({ apps, devices, guard }: DryRunParts, request: PushRequest): Promise<DryRun> {
  const { app, to } = request
  if (to.kind !== 'targets') throw new PushError('INVALID_ARGUMENT', 'a dry run is for pushes that name their targets')
  const verdicts = await guard.foresee(request, (await apps.find(app))?.contactRules)
  const counts = { reached: 0, waiting: 0, unknown: 0, held: 0, capped: 0 }
  const ends = addresseesOf(to).map(async ({ target }, at): Promise<keyof DryRun> => {
    const verdict = verdicts[at]
    if (verdict !== undefined && verdict.kind !== 'goes') return verdict.kind
    if (target.kind === 'user') return (await devices.ofUser(app, target.id)).length > 0 ? 'reached' : 'waiting'
    if (target.kind === 'activity') return 'unknown'
    return (await devices.get(app, target.id)) === undefined ? 'unknown' : 'reached'
  })
  for (const end of await Promise.all(ends)) counts[end]++
  return counts
}
