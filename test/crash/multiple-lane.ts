import type { PushTarget } from '../dev-env/backend.ts'
import { type LaneOptions, untilAnswered } from './backend-lanes.ts'
import type { Ending, Sent } from './ledger.ts'

/** Pushes of one lane that have not ended; then it waits. */
const MAX_OPEN = 6

export interface MultipleLane {
  readonly name: string
  /** All users, or all devices. */
  readonly targets: readonly {
    readonly target: PushTarget
    /** Names of the installations that may get its message. */
    readonly devices: readonly string[]
  }[]
  readonly ending: Ending
  /** Withdraws each push as a whole, right after its acceptance. */
  readonly revokes?: true
}

/** Pushes with a text of their own for each target, one after the other. Each is one task, however often it is sent. */
export async function runMultipleLane(
  { name, targets, ending, revokes }: MultipleLane,
  options: LaneOptions,
  stopping: AbortSignal,
): Promise<void> {
  const { backend, ledger, pace, random } = options
  const open: Sent[][] = []
  for (let number = 0; !stopping.aborted; number++) {
    await pace.until(() => {
      while (open[0]?.every(({ key }) => ledger.hasReceipt(key))) open.shift()
      return open.length < MAX_OPEN || stopping.aborted
    })
    if (stopping.aborted) return
    const pushes = targets.map(({ devices }, at) => {
      const key = `${name}.${number}.${at}`
      return ledger.send(key, devices, ending, { title: `for ${key}` })
    })
    open.push(pushes)
    const push = async () => {
      const list = targets.map(({ target }, at) => {
        const { key = '', title = '' } = pushes[at] ?? {}
        return { target, messageKey: key, title }
      })
      const taskId = await untilAnswered(options, pushes, () => backend.pushMultiple({ targets: list }))
      for (const one of pushes) ledger.answered(one)
      return taskId
    }
    const taskId = await push()
    if (random.chance(0.1)) {
      const again = await push()
      if (again !== taskId) throw new Error(`${name}.${number} is task ${taskId}, and ${again} when it is repeated`)
    }
    if (revokes) await untilAnswered(options, [], () => backend.revokeTask(taskId))
  }
}
