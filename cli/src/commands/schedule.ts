import { PushError } from '@openmps/proto'
import type { Command } from 'commander'
import { type CommonOptions, type Context, print } from '../context.ts'
import { appAction } from './app-calls.ts'
import { readTime, TIME_HELP } from './input/times.ts'
import { oneOf } from './input/words.ts'
import { table, timeText } from './output/table.ts'
import { inApp, type Tools } from './tools.ts'

interface ScheduledPush {
  readonly UniqueId: string
  readonly ParentId: string
  readonly PushTime: number
  readonly PushTitle: string
  readonly Type: number
  readonly ExecutedStatus: string
}

interface ListOptions extends CommonOptions {
  readonly from: string
  readonly to: string
  readonly type?: string
  readonly page: string
  readonly pageSize: string
}

const TYPES = { simple: '0', template: '1', multiple: '2', broadcast: '3' } as const

/** Pushes made with --at or --loop. */
export function registerSchedule(program: Command, { context }: Tools): void {
  const schedule = program.command('schedule').description('pushes that wait for their time')
  inApp(schedule.command('list'))
    .description('list the times of scheduled pushes')
    .option('--from <time>', `planned from this time on (${TIME_HELP})`, '1d')
    .option('--to <time>', 'planned up to this time', '+180d')
    .option('--type <type>', 'simple, template, multiple or broadcast')
    .option('--page <n>', 'which page', '1')
    .option('--page-size <n>', 'how many of them, 1 to 500', '100')
    .action((options: ListOptions) => listSchedules(context(options), options))
  inApp(schedule.command('cancel <ids...>'))
    .description('cancel schedules, 30 at most')
    .option('--time', 'the ids are of single times of loops, which go on')
    .action((ids: string[], options: CommonOptions & { time?: boolean }) =>
      cancelSchedules(context(options), ids, options.time === true),
    )
}

async function listSchedules(context: Context, { from, to, type, page, pageSize }: ListOptions): Promise<void> {
  const nowMs = Date.now()
  const answer = await appAction<{ ResultContent: { Data: { TotalCount: number; List: ScheduledPush[] } } }>(
    context,
    'QueryPushSchedulerList',
    {
      StartTime: String(readTime(from, '--from', nowMs)),
      EndTime: String(readTime(to, '--to', nowMs)),
      Type: type === undefined ? undefined : oneOf(TYPES, type, '--type'),
      PageNumber: page,
      PageSize: pageSize,
    },
  )
  const { TotalCount: total, List: pushes } = answer.ResultContent.Data
  const rows = pushes.map((push) => [
    push.UniqueId,
    push.ParentId,
    timeText(push.PushTime),
    push.ExecutedStatus === '1' ? 'sent' : 'waiting',
    push.PushTitle,
  ])
  const more = rows.length < total ? [`${rows.length} of ${total}: see --page`] : []
  print(context, { total, pushes }, [...table(['ID', 'SCHEDULE', 'TIME', 'STATE', 'TITLE'], rows), ...more])
}

/** @throws PushError NOT_FOUND when none of them was cancelled */
async function cancelSchedules(context: Context, ids: readonly string[], single: boolean): Promise<void> {
  const answer = await appAction<{ ResultContent: string }>(context, 'CancelPushScheduler', {
    UniqueIds: ids.join(','),
    Type: single ? '1' : '0',
  })
  const results = [...answer.ResultContent.matchAll(/([\w-]+)=([01])/g)].map(([, id = '', done]) => ({
    id,
    cancelled: done === '1',
  }))
  if (!results.some(({ cancelled }) => cancelled)) {
    const hint = single ? 'is a schedule meant? leave out --time' : 'is a single time meant? give --time'
    throw new PushError('NOT_FOUND', `nothing was cancelled: unknown, sent or cancelled before; ${hint}`)
  }
  print(
    context,
    { results },
    results.map(({ id, cancelled }) =>
      cancelled ? `cancelled ${id}` : `not cancelled: ${id} (unknown, sent or cancelled before)`,
    ),
  )
}
