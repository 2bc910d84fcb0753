import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { PushError } from '@openmps/proto'
import type { Command } from 'commander'
import { type CommonOptions, type Context, print } from '../context.ts'
import { createProgress } from '../progress.ts'
import { appAction } from './app-calls.ts'
import { type AudienceOptions, audienceOf, withAudience } from './input/audience.ts'
import { type MessageOptions, messageOf, withMessage } from './input/message.ts'
import { strategyOf, type WhenOptions, withWhen } from './input/when.ts'
import { mapText, readPairs, wholeNumber } from './input/words.ts'
import { readPace } from './push-audience.ts'
import { sendPush } from './send-push.ts'
import { detailLines, type TaskDetail } from './task.ts'
import { collect, inApp, type Tools } from './tools.ts'

interface BroadcastOptions extends CommonOptions, MessageOptions, WhenOptions, AudienceOptions {
  readonly template: string
  readonly value?: readonly string[]
  readonly key?: string
  readonly perSecond?: string
  readonly follow: string
}

const ASK_EVERY_MS = 1_000
/** It has reached those online when its figures rest for so long; they are up to 1 s behind. */
const QUIET_MS = 3_000
const MAX_FOLLOW_SECONDS = 3_600

export function registerBroadcast(program: Command, { context }: Tools): void {
  const command = inApp(program.command('broadcast'))
    .description('push a template to all devices of an operating system, and show whom it reaches')
    .requiredOption('--template <name>', 'the template')
    .option('--value <name=text>', 'what stands for #name# in the template, several times for several', collect)
    .option('--key <id>', 'your own id of it: the same one is broadcast once')
    .option('--per-second <n>', 'devices per second (default: all at once); needs an admin token')
    .option('--follow <seconds>', 'how long to show at most whom it reaches; 0: not at all', '60')
  withWhen(withAudience(withMessage(command))).action((options: BroadcastOptions) =>
    broadcast(context(options), options),
  )
}

async function broadcast(context: Context, options: BroadcastOptions): Promise<void> {
  const messageKey = options.key ?? `cli-${randomUUID()}`
  const nowMs = Date.now()
  const followMs = wholeNumber(options.follow, '--follow', 0, MAX_FOLLOW_SECONDS) * 1_000
  const strategy = strategyOf(options, nowMs)
  const parameters = {
    ...messageOf(options),
    ...strategy,
    ...audienceOf(options, nowMs),
    Msgkey: messageKey,
    TemplateName: options.template,
    TemplateKeyValue: mapText(readPairs(options.value, '--value')),
  }
  const id = await sendPush(context, 'PushBroadcast', parameters, { perSecond: readPace(options.perSecond) })
  if (strategy.StrategyType !== undefined) {
    print(context, { accepted: true, messageKey, scheduleId: id }, [`scheduled as ${id}: see openmps schedule list`])
    return
  }
  if (!context.json) context.out(`accepted as task ${id}: devices that come online while it is valid get it too`)
  const reached = await follow(context, id, followMs)
  print(context, { accepted: true, messageKey, taskId: id, ...(reached !== undefined && { reached }) }, [
    ...(reached === undefined ? [] : detailLines(reached)),
    `whom it has reached: openmps task show ${id}; take it back: openmps task revoke ${id}`,
  ])
}

/** Shows whom it reaches until that rests, the time is over, or the person has seen enough; the broadcast goes on. */
async function follow(context: Context, taskId: string, forMs: number): Promise<TaskDetail | undefined> {
  if (forMs === 0) return undefined
  const progress = createProgress(context, { unit: 'devices reached' })
  const startedAtMs = performance.now()
  let changedAtMs = startedAtMs
  let arrived = 0
  try {
    for (;;) {
      const detail = await taskDetail(context, taskId)
      const nowMs = performance.now()
      if (detail.PushArrivalNum !== arrived) changedAtMs = nowMs
      arrived = detail.PushArrivalNum
      progress.update(arrived)
      const isOver = nowMs - changedAtMs >= QUIET_MS || nowMs - startedAtMs >= forMs
      if (isOver || !(await pause(context.stop))) return detail
    }
  } catch (error) {
    const { code, message } = PushError.from(error)
    throw new PushError(code, `the broadcast was accepted as task ${taskId}, but cannot be followed: ${message}`)
  } finally {
    progress.end()
  }
}

/** False: it was asked to stop. */
async function pause(stop: AbortSignal): Promise<boolean> {
  await setTimeout(ASK_EVERY_MS, undefined, { signal: stop }).catch(() => undefined)
  return !stop.aborted
}

async function taskDetail(context: Context, taskId: string): Promise<TaskDetail> {
  const answer = await appAction<{ ResultContent: { Data: TaskDetail } }>(context, 'QueryPushAnalysisTaskDetail', {
    TaskId: taskId,
  })
  return answer.ResultContent.Data
}
