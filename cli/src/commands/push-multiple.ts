import { randomUUID } from 'node:crypto'
import { PushError } from '@openmps/proto'
import type { Command } from 'commander'
import { type CommonOptions, type Context, print } from '../context.ts'
import { createProgress } from '../progress.ts'
import { type DryRunOptions, dryRun, withDryRun } from './dry-run.ts'
import { type CategoryOptions, withCategory } from './input/category.ts'
import { type MessageOptions, messageOf, withMessage } from './input/message.ts'
import { type ListedTarget, readTargets, readTargetsFile } from './input/targets-file.ts'
import { strategyOf, type WhenOptions, withWhen } from './input/when.ts'
import { mapText, readPairs } from './input/words.ts'
import { repeated } from './repeated.ts'
import { type PushParameters, sendPush } from './send-push.ts'
import { collect, inApp, type Tools } from './tools.ts'

interface MultipleOptions extends CommonOptions, MessageOptions, CategoryOptions, WhenOptions, DryRunOptions {
  readonly template: string
  readonly value?: readonly string[]
  readonly users?: string
  readonly devices?: string
  readonly user?: readonly string[]
  readonly device?: readonly string[]
  readonly key?: string
}

/** Targets of one PushMultiple: the API takes no more. */
const TARGETS_PER_CALL = 100

export function registerPushMultiple(program: Command, { context }: Tools): void {
  const command = inApp(program.command('push-multiple'))
    .description('push a template to many users or devices, each with values of its own; 100 make a task')
    .requiredOption('--template <name>', 'the template')
    .option('--users <file>', 'to the users of this file: one a line, an id or {"target","key","values","params"}')
    .option('--devices <file>', 'to the devices of such a file')
    .option('--user <id>', 'to this user, several times for several', collect)
    .option('--device <token>', 'to this device, several times for several', collect)
    .option('--value <name=text>', 'what stands for #name# where a line says nothing else', collect)
    .option('--key <prefix>', 'begin of the message keys: the same ones are delivered once')
  withDryRun(withWhen(withCategory(withMessage(command)))).action((options: MultipleOptions) =>
    pushMultiple(context(options), options),
  )
}

interface Outcome {
  readonly accepted: number
  /** Numbers of tasks; of a scheduled push ids of schedules. */
  readonly ids: readonly string[]
}

async function pushMultiple(context: Context, options: MultipleOptions): Promise<void> {
  const key = options.key ?? `cli-${randomUUID()}`
  const { deliveryType, targets } = targetsOf(options, key)
  const values = readPairs(options.value, '--value')
  const strategy = strategyOf(options, Date.now())
  const common = { ...messageOf(options), ...strategy, DeliveryType: deliveryType, TemplateName: options.template }
  const parts = partsOf(targets)
  const { category } = options
  const parametersOf = (part: readonly ListedTarget[]) => pushParameters(common, part, values)
  if (options.dryRun) return dryRun(context, 'PushMultiple', parts.map(parametersOf), category)

  const progress = createProgress(context, { unit: 'targets', total: targets.length })
  const ids: string[] = []
  let accepted = 0
  try {
    for (const part of parts) {
      if (context.stop.aborted) throw new PushError('CLOSED', 'it was stopped')
      ids.push(await repeated(context.stop, () => sendPush(context, 'PushMultiple', parametersOf(part), { category })))
      accepted += part.length
      progress.update(accepted)
    }
  } catch (error) {
    const { code, message } = PushError.from(error)
    const again = `run it again with --key ${key}: what was accepted is not sent twice`
    throw new PushError(code, `${accepted} of ${targets.length} were accepted, then: ${message}; ${again}`)
  } finally {
    progress.end()
  }
  const scheduled = strategy.StrategyType !== undefined
  tell(context, { accepted, ids }, key, scheduled)
}

function tell(context: Context, { accepted, ids }: Outcome, key: string, scheduled: boolean): void {
  print(context, { accepted, key, ...(scheduled ? { scheduleIds: ids } : { taskIds: ids }) }, [
    `accepted for ${accepted} targets, with message keys that begin with ${key}`,
    scheduled ? `scheduled as ${ids.join(', ')}: see openmps schedule list` : `see openmps task show ${ids.join(', ')}`,
  ])
}

function partsOf(targets: readonly ListedTarget[]): ListedTarget[][] {
  const parts: ListedTarget[][] = []
  for (let at = 0; at < targets.length; at += TARGETS_PER_CALL) parts.push(targets.slice(at, at + TARGETS_PER_CALL))
  return parts
}

function pushParameters(
  common: PushParameters,
  part: readonly ListedTarget[],
  values: Readonly<Record<string, string>>,
): PushParameters {
  const parameters: Record<string, string | undefined> = { ...common }
  for (const [index, one] of part.entries()) {
    const name = `TargetMsg.${index + 1}`
    parameters[`${name}.Target`] = one.target
    parameters[`${name}.MsgKey`] = one.messageKey
    parameters[`${name}.TemplateKeyValue`] = mapText({ ...values, ...one.values })
    parameters[`${name}.ExtendedParams`] = mapText(one.params)
  }
  return parameters
}

/** @throws PushError INVALID_ARGUMENT */
function targetsOf({ users, devices, user, device }: MultipleOptions, key: string) {
  const given = [users, devices, user, device].filter((option) => option !== undefined)
  if (given.length !== 1) {
    throw new PushError('INVALID_ARGUMENT', 'to whom? give one of --users <file>, --devices <file>, --user, --device')
  }
  const file = users ?? devices
  const ids = user ?? device ?? []
  return {
    // 3: a user id, 1: a device token.
    deliveryType: users === undefined && user === undefined ? '1' : '3',
    targets: file === undefined ? readTargets(ids.join('\n'), key, 'the list') : readTargetsFile(file, key),
  }
}
