import type { Context } from '../context.ts'
import { appAction, appPath, changeAdmin } from './app-calls.ts'
import type { RoutingOptions } from './input/routing.ts'

export type PushParameters = Readonly<Record<string, string | undefined>>

/** What the server API has no parameter for. */
export interface OwnFields {
  readonly category?: string | undefined
  readonly routing?: RoutingOptions | undefined
  /** Of a broadcast: devices per second. */
  readonly perSecond?: number | undefined
}

/**
 * Pushes as a backend does, with the access key; with fields of our own by the admin API, which needs a token.
 * @returns the id of the schedule when it waits for its time, else the number of the task, where the API tells it
 */
export async function sendPush(
  context: Context,
  action: string,
  parameters: PushParameters,
  own: OwnFields,
): Promise<string> {
  if (own.category === undefined && own.routing === undefined && own.perSecond === undefined) {
    return (await appAction<{ PushResult: { Data: string } }>(context, action, parameters)).PushResult.Data
  }
  const answer = await changeAdmin<{ taskId?: number; scheduleId?: string }>(
    context,
    'POST',
    `${appPath(context)}/pushes`,
    { action, parameters, ...own },
  )
  return answer.scheduleId ?? String(answer.taskId)
}
