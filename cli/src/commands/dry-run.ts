import type { Command } from 'commander'
import { type Context, print } from '../context.ts'
import { appPath, changeAdmin } from './app-calls.ts'
import { fields } from './output/table.ts'
import type { PushParameters } from './send-push.ts'

interface Estimate {
  readonly reached: number
  readonly waiting: number
  readonly unknown: number
  readonly held: number
  readonly capped: number
}

export interface DryRunOptions {
  readonly dryRun?: boolean
}

export const withDryRun = (command: Command): Command =>
  command.option('--dry-run', 'all checks, and whom it would reach; nothing is stored or sent')

/** Tells what the pushes would do together. @throws PushError as the push itself would */
export async function dryRun(
  context: Context,
  action: string,
  pushes: Iterable<PushParameters>,
  category: string | undefined,
): Promise<void> {
  const sum = { reached: 0, waiting: 0, unknown: 0, held: 0, capped: 0 }
  for (const parameters of pushes) {
    const estimate = await changeAdmin<Estimate>(context, 'POST', `${appPath(context)}/pushes/dry-run`, {
      action,
      parameters,
      category,
    })
    sum.reached += estimate.reached
    sum.waiting += estimate.waiting
    sum.unknown += estimate.unknown
    sum.held += estimate.held
    sum.capped += estimate.capped
  }
  print(context, { dryRun: true, ...sum }, [
    'nothing was sent; it would',
    ...fields({
      reach: sum.reached,
      'wait for a device': sum.waiting,
      'be for an unknown device': sum.unknown,
      'wait for quiet hours to end': sum.held,
      'be too many for the day': sum.capped,
    }),
  ])
}
