import type { Context } from './context.ts'
import type { Argument, BinaryReply } from './engine.ts'
import { partitionOfUser } from './message-record.ts'
import { answer, PartitionBatch } from './partition-batch.ts'
import { refusalOf } from './placing.ts'
import { binaryList, bytes } from './reply.ts'

/** The binding of a device as its partition has it. */
export interface Binding {
  readonly token: string
  readonly user: string
  readonly seq: string
  readonly platform: string
}

/** A waiting message that is being moved to a device. */
interface Moved {
  readonly id: string
  readonly exp: string
  readonly frame: Buffer
}

/**
 * Moves what waits for the user to the inbox of a device that is bound now, oldest first and in steps. Returns
 * how many messages came there.
 */
export async function moveWaiting(context: Context, binding: Binding, atMs: number): Promise<number> {
  const { engine, clock } = context
  const { token, user, platform } = binding
  let arrived = 0
  let after: BinaryReply = null
  do {
    const args: Argument[] = [user, token, platform, atMs, bytes(after), clock.now()]
    const reply: BinaryReply = await engine.writeBinary('openmpsMove', partitionOfUser(engine, user), ...args)
    const [last, ...flat] = binaryList(reply)
    after = last ?? null
    const moved: Moved[] = []
    for (let n = 0; n + 2 < flat.length; n += 3) {
      moved.push({ id: bytes(flat[n]).toString(), exp: bytes(flat[n + 1]).toString(), frame: bytes(flat[n + 2]) })
    }
    arrived += await put(context, binding, moved)
  } while (bytes(after).length > 0)
  return arrived
}

/** All of them, even above the inbox's limit: one left behind would be overtaken by newer pushes. */
async function put(context: Context, { token, user }: Binding, moved: readonly Moved[]): Promise<number> {
  const { engine } = context
  const puts = new PartitionBatch(context)
  const partition = engine.partitionOf(token)
  const slots = moved.map(({ id, exp, frame }) => puts.add(partition, 'P', token, user, id, exp, frame, 'move'))
  if (puts.empty) return 0
  await puts.run()
  const confirms = new PartitionBatch(context)
  let arrived = 0
  const confirmed = slots.map((slot, n) => {
    answer(slot)
    const refusal = refusalOf(token, slot)
    if (refusal.length === 0) arrived++
    const [op, id] = [refusal.length === 0 ? 'Z' : 'C', moved[n]?.id ?? '']
    return confirms.add(partitionOfUser(engine, user), op, id, ...refusal)
  })
  await confirms.run()
  for (const slot of confirmed) answer(slot)
  return arrived
}
