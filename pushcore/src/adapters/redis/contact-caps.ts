import type { AppRef } from '@openmps/proto/link'
import { CONTACT_DAYS, type Contact, type ContactCaps } from '../../ports/contact-caps.ts'
import type { Context } from './context.ts'
import { answer, PartitionBatch } from './partition-batch.ts'

/** A day before the device's own begins in UTC, it may have begun in its zone. */
const LIFE_MS = (CONTACT_DAYS + 1) * 86_400_000

/** A set of message keys for each device, category and day, in the device's partition; Redis forgets it by itself. */
export function createContactCaps(context: Context): ContactCaps {
  const { engine, apps } = context

  async function ask(app: AppRef, contacts: readonly Contact[], op: 'ct' | 'cl'): Promise<boolean[]> {
    const number = await apps.number(app)
    const batch = new PartitionBatch(context)
    const slots = contacts.map(({ device, category, day, messageKey, max }) => {
      const name = `${number}:${day}:${category.length}:${category}${device}`
      return batch.add(engine.partitionOf(device), op, name, messageKey, max, LIFE_MS)
    })
    await (op === 'ct' ? batch.run() : batch.runUnreplicated())
    return slots.map((slot) => answer(slot) === 1)
  }

  return {
    take: (app, contacts) => ask(app, contacts, 'ct'),
    look: (app, contacts) => ask(app, contacts, 'cl'),
    prune: async () => 0,
  }
}
