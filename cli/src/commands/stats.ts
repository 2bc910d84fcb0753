import { PushError } from '@openmps/proto'
import type { Command } from 'commander'
import { type CommonOptions, type Context, print } from '../context.ts'
import { appPath, getAdmin, queryText, readText } from './app-calls.ts'
import { FIGURE_CHANNELS, FIGURE_PLATFORMS } from './input/figure-words.ts'
import { readTime, TIME_HELP } from './input/times.ts'
import { oneOf, wholeNumber } from './input/words.ts'
import { table } from './output/table.ts'
import { writeText } from './output/text-file.ts'
import { inApp, type Tools } from './tools.ts'

interface Counts {
  readonly pushed: number
  readonly succeeded: number
  readonly arrived: number
  readonly opened: number
  readonly ignored: number
  readonly sent: number
  readonly sendFailed: number
}

interface Span extends CommonOptions {
  readonly from: string
  readonly to: string
}

interface StatsOptions extends Span {
  readonly platform?: string
  readonly channel?: string
  readonly type?: string
  readonly task?: string
  readonly csv?: string
  readonly by?: string
}

/** Figures of an app, by days of the service's time zone. */
export function registerStats(program: Command, { context }: Tools): void {
  withSpan(inApp(program.command('stats')))
    .description('figures of an app or a task, as a table or a CSV file')
    .option('--platform <word>', 'only ANDROID, IOS or HARMONYOS')
    .option('--channel <word>', 'only ANDROID (the own one), MIUI, HMS, …')
    .option('--type <word>', 'only SIMPLE, TEMPLATE, MULTIPLE or BROADCAST')
    .option('--task <taskId>', 'only of this task')
    .option('--csv <file>', 'one line per time and series into this new file; - for the output')
    .option('--by <step>', 'of the CSV file: minute, hour or day (default: day)')
    .action((options: StatsOptions) => stats(context(options), options))
  withSpan(inApp(program.command('reached')))
    .description('how many different devices got something, by day and by month')
    .action((options: Span) => reached(context(options), options))
}

const withSpan = (command: Command) =>
  command
    .option('--from <time>', `from the day of this time on (${TIME_HELP})`, '7d')
    .option('--to <time>', 'to the day of this time', '+0s')

async function stats(context: Context, options: StatsOptions): Promise<void> {
  const { platform, channel, type, task, csv, by } = options
  const { fromMs, toMs } = spanOf(options)
  if (csv !== undefined) {
    if ([platform, channel, type, task].some((filter) => filter !== undefined)) {
      throw new PushError('INVALID_ARGUMENT', 'the CSV file holds every series: leave out the filters')
    }
    const query = queryText({ fromMs, toMs, resolution: by })
    return writeText(context, await readText(context, `${appPath(context)}/statistics.csv${query}`), csv)
  }
  if (by !== undefined) throw new PushError('INVALID_ARGUMENT', '--by is of the CSV file: give --csv <file> too')
  const query = queryText({
    fromMs,
    toMs,
    platform: platform && oneOf(FIGURE_PLATFORMS, platform.toUpperCase(), '--platform'),
    channel: channel && oneOf(FIGURE_CHANNELS, channel.toUpperCase(), '--channel'),
    type: type?.toLowerCase(),
    taskId: task && wholeNumber(task, '--task', 1, 999_999_999_999_999),
  })
  const counts = await getAdmin<Counts>(context, `${appPath(context)}/statistics${query}`)
  print(context, counts, countLines(counts))
}

function countLines({ pushed, succeeded, arrived, opened, ignored, sent, sendFailed }: Counts): string[] {
  return table(
    ['FIGURE', 'NUMBER', 'RATE'],
    [
      ['pushed', String(pushed), ''],
      ['succeeded', String(succeeded), ''],
      ['arrived', String(arrived), `${percent(arrived, pushed)} of pushed`],
      ['opened', String(opened), `${percent(opened, arrived)} of arrived`],
      ['ignored', String(ignored), `${percent(ignored, arrived)} of arrived`],
      ["taken by vendors' channels", String(sent), ''],
      ['refused by them', String(sendFailed), ''],
    ],
  )
}

/** With two decimals; of nothing 0. */
const percent = (part: number, whole: number): string =>
  `${whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 100}%`

interface Reached {
  readonly days: readonly { readonly day: string; readonly devices: number }[]
  readonly months: readonly { readonly month: string; readonly devices: number }[]
}

async function reached(context: Context, options: Span): Promise<void> {
  const query = queryText(spanOf(options))
  const answer = await getAdmin<Reached>(context, `${appPath(context)}/reached${query}`)
  const rows = [
    ...answer.days.map(({ day, devices }) => [day, String(devices)]),
    ...answer.months.map(({ month, devices }) => [month, String(devices)]),
  ]
  print(context, answer, table(['WHEN', 'DEVICES'], rows))
}

function spanOf({ from, to }: Span): { fromMs: number; toMs: number } {
  const nowMs = Date.now()
  return { fromMs: readTime(from, '--from', nowMs), toMs: readTime(to, '--to', nowMs) }
}
