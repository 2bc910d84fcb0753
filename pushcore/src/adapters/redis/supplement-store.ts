import type { AppRef } from '@openmps/proto/link'
import type { NewSupplement, Supplement, SupplementStore } from '../../ports/supplement-store.ts'
import { compareUtf8 } from '../../utf8-order.ts'
import { supplementRank } from '../supplement-rank.ts'
import type { Context } from './context.ts'
import type { Argument, Reply } from './engine.ts'
import { answer, PartitionBatch } from './partition-batch.ts'

/** Counts of a day outlive it by two, whatever the clocks say. */
const COUNTED_MS = 3 * 24 * 3_600_000
/** So long at least: a record that is to be forgotten already still has to be told from none. */
const KEPT_AT_LEAST_MS = 24 * 3_600_000

const END = 'e '

type Stored = Pick<Supplement, 'device' | 'state' | 'code' | 'detail' | 'atMs'>
interface Place {
  readonly partition: number
  readonly key: string
}

/** Redis forgets by itself: records and counts have their time to live. */
export function createSupplementStore(context: Context): SupplementStore {
  const { engine, apps, clock } = context

  const recordsOf = (app: number, messageId: string): Place => ({
    partition: engine.partitionOf(messageId),
    key: `sp:${app}:${messageId}`,
  })
  const countOf = (app: number, day: string, phone = ''): Place => ({
    partition: engine.partitionOf(`sms ${app} ${phone}`),
    key: `spc:${app}:${day}:${phone}`,
  })

  async function run({ partition, key }: Place, op: string, ...args: Argument[]): Promise<Reply> {
    const batch = new PartitionBatch(context)
    const slot = batch.add(partition, op, key, ...args)
    await batch.run()
    return answer(slot)
  }

  async function put(place: Place, supplement: NewSupplement, stored: Partial<Stored>): Promise<boolean> {
    const { phone, device, atMs, keepUntilMs } = supplement
    const record: Stored = { device, atMs, state: 'begun', ...stored }
    const ttl = Math.max(keepUntilMs - clock.now(), KEPT_AT_LEAST_MS)
    return (await run(place, 'sb', phone, JSON.stringify(record), ttl)) === 1
  }

  /** Undefined: there is no such app. */
  const numberOf = async (app: AppRef) => (await apps.find(app))?.number

  return {
    // Caps first: a crash in between leaves one that is too high, and no text message without its note.
    async begin(supplement, { day, perNumber, perApp }) {
      const { app, messageId, phone } = supplement
      const number = await apps.number(app)
      const place = recordsOf(number, messageId)
      const [ofApp, ofNumber] = [countOf(number, day), countOf(number, day, phone)]
      const known = await engine.command((client) => client.hexists(engine.base(place.partition) + place.key, phone))
      if (known === 1) return 'known'
      if ((await run(ofApp, 'sn', perApp, COUNTED_MS)) === 0) return 'appCap'
      if ((await run(ofNumber, 'sn', perNumber, COUNTED_MS)) === 0) {
        await run(ofApp, 'sv')
        return 'numberCap'
      }
      if (await put(place, supplement, {})) return 'begun'
      await Promise.all([run(ofApp, 'sv'), run(ofNumber, 'sv')])
      return 'known'
    },
    async withdraw(app, messageId, phone, day) {
      const number = await apps.number(app)
      if ((await run(recordsOf(number, messageId), 'sw', phone)) === 0) return
      await Promise.all([run(countOf(number, day), 'sv'), run(countOf(number, day, phone), 'sv')])
    },
    async finish(app, messageId, phone, end) {
      const number = await numberOf(app)
      if (number === undefined) return false
      const args = [phone, supplementRank(end.state), JSON.stringify(end)]
      return (await run(recordsOf(number, messageId), 'se', ...args)) === 1
    },
    async skip(supplement, why) {
      const place = recordsOf(await apps.number(supplement.app), supplement.messageId)
      await put(place, supplement, { state: 'skipped', ...why })
    },
    async of(app, messageId) {
      const number = await numberOf(app)
      if (number === undefined) return []
      const { partition, key } = recordsOf(number, messageId)
      const fields = await engine.command((client) => client.hgetall(engine.base(partition) + key))
      const phones = Object.keys(fields).filter((name) => !name.startsWith(END))
      return phones.sort(compareUtf8).map((phone): Supplement => {
        const end = fields[END + phone]
        const ended = end === undefined ? {} : JSON.parse(end.slice(end.indexOf(' ') + 1))
        return { app, messageId, phone, ...JSON.parse(fields[phone] ?? '{}'), ...ended }
      })
    },
    prune: async () => 0,
  }
}
