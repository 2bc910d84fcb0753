import type { Command } from 'commander'
import { type CommonOptions, type Context, print } from '../context.ts'
import { appAction } from './app-calls.ts'
import { readTime, TIME_HELP } from './input/times.ts'
import { fields, table, timeText } from './output/table.ts'
import { inApp, type Tools } from './tools.ts'

interface TaskEntry {
  readonly TaskId: string
  readonly TaskName: string
  readonly TemplateName: string
  readonly Type: number
  readonly GmtCreate: number
}

export interface TaskDetail {
  readonly TaskId: number
  readonly PushNum: number
  readonly PushSuccessNum: number
  readonly PushArrivalNum: number
  readonly StartTime: number
  readonly EndTime: number
  readonly Duration: string
}

interface ListOptions extends CommonOptions {
  readonly from: string
  readonly name?: string
  readonly page: string
  readonly pageSize: string
}

/** Pushes that have a number: to many, and to everybody. */
export function registerTask(program: Command, { context }: Tools): void {
  const task = program.command('task').description('multiple pushes and broadcasts, by their number')
  inApp(task.command('list'))
    .description('list them, newest first')
    .option('--from <time>', `from the day of this time on (${TIME_HELP})`, '7d')
    .option('--name <name>', 'only those of exactly this name')
    .option('--page <n>', 'which page', '1')
    .option('--page-size <n>', 'how many of them, 1 to 500', '100')
    .action((options: ListOptions) => listTasks(context(options), options))
  inApp(task.command('show <taskId>'))
    .description('figures of one')
    .action((taskId: string, options: CommonOptions) => showTask(context(options), taskId))
  inApp(task.command('revoke <taskId>'))
    .description('withdraw all its messages of the last 7 days, from the displays too')
    .action((taskId: string, options: CommonOptions) => revokeTask(context(options), taskId))
}

async function listTasks(context: Context, { from, name, page, pageSize }: ListOptions): Promise<void> {
  const answer = await appAction<{ ResultContent: { Data: TaskEntry[] } }>(context, 'QueryPushAnalysisTaskList', {
    StartTime: String(readTime(from, '--from', Date.now())),
    TaskName: name,
    PageNumber: page,
    PageSize: pageSize,
  })
  const tasks = answer.ResultContent.Data
  const rows = tasks.map((task) => [
    task.TaskId,
    timeText(task.GmtCreate),
    task.Type === 3 ? 'broadcast' : 'multiple',
    task.TaskName,
    task.TemplateName,
  ])
  print(context, { tasks }, table(['TASK', 'CREATED', 'TYPE', 'NAME', 'TEMPLATE'], rows))
}

async function showTask(context: Context, taskId: string): Promise<void> {
  const answer = await appAction<{ ResultContent: { Data: TaskDetail } }>(context, 'QueryPushAnalysisTaskDetail', {
    TaskId: taskId,
  })
  const detail = answer.ResultContent.Data
  print(context, detail, detailLines(detail))
}

export function detailLines(detail: TaskDetail): string[] {
  return fields({
    task: detail.TaskId,
    pushed: detail.PushNum,
    succeeded: detail.PushSuccessNum,
    arrived: detail.PushArrivalNum,
    started: timeText(detail.StartTime),
    took: detail.Duration,
  })
}

async function revokeTask(context: Context, taskId: string): Promise<void> {
  await appAction(context, 'RevokePushTask', { TaskId: taskId })
  print(context, { revoked: taskId }, [`revoked task ${taskId}`])
}
