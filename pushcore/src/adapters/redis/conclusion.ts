import type { AppRef } from '@openmps/proto/link'
import type { Conclusion, Settled } from '../../ports/message-store.ts'
import { ACTIVITY_DEVICE } from '../counted-as.ts'
import type { Context } from './context.ts'
import type { Endings } from './endings.ts'
import { MAX_ID_CHARS, toCountedAs } from './message-record.ts'
import { answer, PartitionBatch } from './partition-batch.ts'
import { list, text, texts } from './reply.ts'

/** MessageStore.conclude: the message's partition ends it, then the inboxes in other partitions let go of it. */
export async function conclude(
  context: Context,
  endings: Endings,
  { app, messageId, end, atMs }: { app: AppRef; messageId: string; end: Conclusion; atMs: number },
): Promise<Settled | undefined> {
  const { apps, locations, onStep } = context
  if (messageId.length > MAX_ID_CHARS) return undefined
  const number = (await apps.find(app))?.number
  const partition = number === undefined ? undefined : await locations.find(messageId)
  if (number === undefined || partition === undefined) return undefined
  const batch = new PartitionBatch(context)
  const reason = end.state === 'failed' ? end.reason : ''
  const slot = batch.add(partition, 'Q', messageId, number, end.state, atMs, reason)
  await batch.run()
  const [type, task, had, holders] = list(answer(slot))
  if (type === undefined) return undefined
  onStep('after-conclude')
  // It has ended; an inbox that could not be reached keeps a note, and lets go of the message later.
  const withdrawal = { id: messageId, partition, tokens: texts(holders), told: false }
  await endings.withdraw([withdrawal]).catch(() => undefined)
  const settled = { app: { appId: app.appId, workspaceId: app.workspaceId }, messageId, devices: texts(had) }
  if (end.state === 'failed') return { ...settled, state: 'failed' }
  const { platform, appVersion } = ACTIVITY_DEVICE
  const counted = toCountedAs(text(type), text(task), String(platform), appVersion)
  const arrival = { device: '', atMs, counted, waited: true, channel: end.channel }
  return { ...settled, state: 'delivered', arrival }
}
