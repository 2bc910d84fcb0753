import { randomUUID } from 'node:crypto'
import { PushError } from '@openmps/proto'
import type { Command } from 'commander'
import { type CommonOptions, type Context, print } from '../context.ts'
import { type DryRunOptions, dryRun, withDryRun } from './dry-run.ts'
import { type CategoryOptions, withCategory } from './input/category.ts'
import { type ContentOptions, contentOf, withContent } from './input/content.ts'
import { type MessageOptions, messageOf, withMessage } from './input/message.ts'
import { type RoutingOptions, routingOf, withRouting } from './input/routing.ts'
import { strategyOf, type WhenOptions, withWhen } from './input/when.ts'
import { sendPush } from './send-push.ts'
import { collect, inApp, type Tools } from './tools.ts'

interface PushOptions
  extends CommonOptions,
    ContentOptions,
    MessageOptions,
    CategoryOptions,
    RoutingOptions,
    WhenOptions,
    DryRunOptions {
  readonly user?: readonly string[]
  readonly device?: readonly string[]
  readonly key?: string
}

export function registerPush(program: Command, { context }: Tools): void {
  const command = inApp(program.command('push'))
    .description('push one notification to up to 10 users or devices, now, at a time or in a loop')
    .option('--user <id>', 'to all devices of this user, several times for several', collect)
    .option('--device <token>', 'to this device, several times for several', collect)
    .option('--key <id>', 'your own id of the message: the same one is delivered once')
  withDryRun(withWhen(withRouting(withCategory(withMessage(withContent(command)))))).action((options: PushOptions) =>
    push(context(options), options),
  )
}

/** PushSimple or PushTemplate, as a backend sends it. */
async function push(context: Context, options: PushOptions): Promise<void> {
  const { user, device, category } = options
  const targets = [...new Set(user ?? device ?? [])]
  if ((user === undefined) === (device === undefined)) {
    throw new PushError('INVALID_ARGUMENT', 'to whom? give either --user <id> or --device <token>')
  }
  const key = options.key ?? `cli-${randomUUID()}`
  // Of several targets each has a key of its own: the service takes a key once in a push.
  const messages = targets.map((target, index) => ({
    target,
    messageKey: targets.length === 1 ? key : `${key}-${index + 1}`,
  }))
  const { action, parameters: content } = contentOf(options)
  const strategy = strategyOf(options, Date.now())
  const parameters = {
    ...messageOf(options),
    ...strategy,
    ...content,
    // 3: a user id, 1: a device token.
    DeliveryType: user === undefined ? '1' : '3',
    TargetMsgkey: JSON.stringify(Object.fromEntries(messages.map((one) => [one.target, one.messageKey]))),
  }
  if (options.dryRun) return dryRun(context, action, [parameters], category)
  const sent = await sendPush(context, action, parameters, { category, routing: routingOf(options) })
  const scheduleId = strategy.StrategyType === undefined ? undefined : sent
  const [only] = messages
  const one = messages.length === 1 ? only : undefined
  print(context, { accepted: true, ...(one ?? { messages }), ...(scheduleId !== undefined && { scheduleId }) }, [
    ...messages.map(({ target }) => `accepted for ${user === undefined ? 'device' : 'user'} ${target}`),
    scheduleId === undefined
      ? `what becomes of it: openmps status ${only?.messageKey ?? key}`
      : `scheduled as ${scheduleId}: see openmps schedule list`,
  ])
}
