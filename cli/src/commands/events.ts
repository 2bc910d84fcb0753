import { PushError } from '@openmps/proto'
import type { ReceiptEvent } from '@openmps/pushcore'
import type { Command } from 'commander'
import { type CommonOptions, type Context, print } from '../context.ts'
import { appPath, getAdmin, queryText, readText } from './app-calls.ts'
import { optionalTime, TIME_HELP } from './input/times.ts'
import { table, timeText } from './output/table.ts'
import { writeText } from './output/text-file.ts'
import { inApp, type Tools } from './tools.ts'

interface EventOptions extends CommonOptions {
  readonly message?: string
  readonly device?: string
  readonly user?: string
  readonly from?: string
  readonly to?: string
  readonly type?: string
  readonly limit: string
  readonly after?: string
  readonly csv?: string
  readonly ndjson?: string
}

/** The receipt log: what happened to messages, event by event. */
export function registerEvents(program: Command, { context }: Tools): void {
  inApp(program.command('events'))
    .description('the receipt log: of a message (on a device), a device, a user, or a time of up to 72 hours')
    .option('--message <id>', 'of this message, by message id')
    .option('--device <token>', 'of this device; with --message what happened to it there')
    .option('--user <id>', 'of messages to this user')
    .option('--from <time>', `accepted from this time on (${TIME_HELP})`)
    .option('--to <time>', 'accepted before this time')
    .option('--type <event>', 'only sent, sent_fail, arrive, click or clean')
    .option('--limit <n>', 'messages of a page, 1 to 500', '100')
    .option('--after <place>', 'the next page: the "next" of this one')
    .option('--csv <file>', 'all pages into this new file; - for the output')
    .option('--ndjson <file>', 'the same, one JSON object a line')
    .action((options: EventOptions) => events(context(options), options))
}

async function events(context: Context, options: EventOptions): Promise<void> {
  const { message, device, user, from, to, type, limit, after, csv, ndjson } = options
  const nowMs = Date.now()
  const asked = {
    messageId: message,
    device,
    userId: user,
    fromMs: optionalTime(from, '--from', nowMs),
    toMs: optionalTime(to, '--to', nowMs),
    eventType: type,
  }
  const path = `${appPath(context)}/events`
  const file = csv ?? ndjson
  if (file !== undefined) {
    if (csv !== undefined && ndjson !== undefined)
      throw new PushError('INVALID_ARGUMENT', 'give either --csv or --ndjson')
    const query = queryText({ ...asked, format: csv === undefined ? 'ndjson' : 'csv' })
    return writeText(context, await readText(context, `${path}/export${query}`), file)
  }
  const page = await getAdmin<{ events: ReceiptEvent[]; next?: string }>(
    context,
    `${path}${queryText({ ...asked, limit, after })}`,
  )
  const rows = page.events.map((event) => [
    timeText(event.time),
    event.eventType,
    event.messageKey,
    event.messageId,
    event.deviceId || '-',
    event.reason,
  ])
  const more = page.next === undefined ? [] : [`more: --after ${page.next}`]
  print(context, page, [...table(['TIME', 'EVENT', 'KEY', 'MESSAGE', 'DEVICE', 'REASON'], rows), ...more])
}
